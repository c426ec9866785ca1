import MoRiLE
import MoRiLEFormats

/// A request of the page: a JSON object of texts and whole numbers.
struct PageRequest {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  /// A text; empty where there is none.
  func text(_ key: String) -> String { value[key]?.string?.text ?? "" }

  /// A request for another table at the same time.
  func with(path: String) -> PageRequest {
    let members = [("path", JSONOutput.string(path)), ("time", .string(text("time")))]
    let bytes = Array(JSONOutput.object(members).text(indent: 0).utf8)
    return (try? JSONReader.read(bytes)).map { PageRequest($0) } ?? self
  }

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

  /// Objects, such as the cells of a table.
  func objects(_ key: String) -> [PageRequest] {
    (value[key]?.elements ?? []).map { PageRequest($0) }
  }

  /// Texts; nil for an element that is none.
  func texts(_ key: String) -> [String?] {
    (value[key]?.elements ?? []).map { $0.string?.text }
  }

  /// Rows of texts; what is no text is blank.
  func rows(_ key: String) -> [[String]] {
    (value[key]?.elements ?? []).map { row in
      (row.elements ?? []).map { $0.string?.text ?? "" }
    }
  }
}

extension JSONOutput {
  /// An answer that says why nothing was done.
  static func message(_ text: String) -> JSONOutput {
    .object([("done", .boolean(false)), ("message", .string(text))])
  }

  /// An answer with the faults of files, as they are told everywhere.
  static func faults(_ text: String) -> JSONOutput {
    .object([("done", .boolean(false)), ("faults", .string(text.withoutLineEnd))])
  }

  static func number(_ value: Int) -> JSONOutput { .number("\(value)") }

  /// A whole number, or null.
  static func number(_ value: Int?) -> JSONOutput { value.map { .number($0) } ?? .null }
}

extension String {
  /// The text without the line end after it.
  var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
