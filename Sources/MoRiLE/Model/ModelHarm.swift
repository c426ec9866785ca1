/// Checks which score a model definition calls the harm of an issue.
struct ModelHarm {
  /// The score, by its index; nil where the definition names none, or none that there is.
  private(set) var score: Int?
  private(set) var faults: [Fault] = []
  /// Whether the definition names one that is none.
  private(set) var isFaulty = false

  init(_ definition: ModelDefinition, names: ModelNames) {
    guard let id = definition.harm else { return }
    if let entry = names.entries[id.text], entry.kind == .score {
      score = entry.index
      return
    }
    isFaulty = true
    if let entry = names.entries[id.text] {
      faults.note(
        .unknownName, id,
        "\"\(id.text)\" is \(entry.kind.phrase), and the harm of an issue is a score; make it one in \"scores\""
      )
    } else if !definition.hasFaultyID(id.text) {
      let known = names.entries.filter { $0.value.kind == .score }.keys.sorted()
      faults.note(
        .unknownName, id,
        "there is no score \"\(id.text)\"" + suggestion(for: id.text, among: known))
    }
  }
}
