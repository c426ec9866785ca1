import MoRiLE
import MoRiLEFormats

/// A request of the page: a JSON object of texts and whole numbers.
struct PageRequest {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  /// A text; empty where there is none.
  func text(_ key: String) -> String { value[key]?.string?.text ?? "" }

  /// A text, where there is one.
  func optionalText(_ key: String) -> String? { value[key]?.string?.text }

  /// The time of the request; empty where it has none, or none that a session file may hold.
  var time: String {
    let time = text("time")
    return SessionTime.isTime(time) ? time : ""
  }

  /// A whole number, where there is one.
  func number(_ key: String) -> Int? {
    value[key]?.number.flatMap { Fraction(decimal: $0)?.int }
  }

  /// Whether a member is true.
  func flag(_ key: String) -> Bool { value[key]?.boolean ?? false }

  /// Whole numbers.
  func numbers(_ key: String) -> [Int] {
    (value[key]?.elements ?? []).compactMap { $0.number.flatMap { Fraction(decimal: $0)?.int } }
  }

  /// Texts; nil for an element that is none.
  func texts(_ key: String) -> [String?] {
    (value[key]?.elements ?? []).map { $0.string?.text }
  }
}

extension JSONOutput {
  /// An answer that says why nothing was done.
  static func message(_ text: String) -> JSONOutput {
    .object([("done", .boolean(false)), ("message", .string(text))])
  }

  /// An answer with the faults of files, as they are told everywhere.
  static func faults(_ faults: [FileFault], _ files: [SourceFile], more: Int = 0) -> JSONOutput {
    var lines: [SourceLines?] = files.map { _ in nil }
    var texts = faults.prefix(100).map { item in
      lines[item.file] = lines[item.file] ?? SourceLines(files[item.file])
      return FaultText.lines(for: item.fault, file: files[item.file].name, source: lines[item.file])
    }
    let rest = faults.count - texts.count + more
    if rest > 0 { texts.append("and \(rest) more") }
    return .object([
      ("done", .boolean(false)), ("faults", .string(texts.joined(separator: "\n"))),
    ])
  }

  static func number(_ value: Int) -> JSONOutput { .number("\(value)") }

  /// A whole number, or null.
  static func number(_ value: Int?) -> JSONOutput { value.map { .number($0) } ?? .null }
}
