/// Writes what may be put into cells.
enum ValidationWriter {
  /// How long titles and texts may be, as UTF-16 counts them; Excel calls a file with longer ones damaged.
  static let longestTitle = 32
  static let longestText = 255

  /// Writes one rule.
  static func write(_ validation: ValidationDraft, to xml: inout XMLWriter) {
    let (kind, formulas) = rule(validation.rule)
    var attributes = kind.isEmpty ? [] : [("type", kind)]
    if validation.refusal != .stop {
      attributes.append(("errorStyle", validation.refusal.rawValue))
    }
    attributes.append(("allowBlank", "1"))
    let says = !validation.prompt.title.isEmpty || !validation.prompt.text.isEmpty
    if says { attributes.append(("showInputMessage", "1")) }
    if !kind.isEmpty { attributes.append(("showErrorMessage", "1")) }
    add("errorTitle", validation.error.title, longestTitle, to: &attributes)
    add("error", validation.error.text, longestText, to: &attributes)
    add("promptTitle", validation.prompt.title, longestTitle, to: &attributes)
    add("prompt", validation.prompt.text, longestText, to: &attributes)
    let ranges = validation.ranges.map { $0.name }.joined(separator: " ")
    attributes.append(("sqref", ranges))
    xml.begin("dataValidation", attributes)
    for (place, formula) in formulas.enumerated() { xml.line("formula\(place + 1)", formula) }
    xml.end("dataValidation")
  }

  private static func rule(_ rule: ValidationDraft.Rule) -> (kind: String, formulas: [String]) {
    switch rule {
    case .any: ("", [])
    case .list(let source): ("list", [source])
    case .whole(let low, let high): ("whole", [low, high])
    }
  }

  private static func add(
    _ name: String, _ text: String, _ longest: Int, to attributes: inout [(String, String)]
  ) {
    if !text.isEmpty { attributes.append((name, OfficeText.cut(text, to: longest))) }
  }
}
