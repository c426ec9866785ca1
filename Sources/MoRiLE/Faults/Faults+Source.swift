extension [Fault] {
  /// Notes a fault of a text, unless it is missing: then it has been reported before.
  package mutating func note(_ kind: Fault.Kind, _ text: SourceText, _ message: String) {
    guard !text.isMissing else { return }
    append(Fault(kind, at: text.position, length: text.length, message))
  }

  /// Notes a fault of a number, unless it is missing.
  package mutating func note(_ kind: Fault.Kind, _ number: SourceNumber, _ message: String) {
    guard !number.isMissing else { return }
    append(Fault(kind, at: number.position, length: number.length, message))
  }
}
