import MoRiLE

/// A fault as one line for comparing: `line:column+length message`, and no place where it has none.
func told(_ fault: Fault) -> String {
  let place = fault.position.map { "\($0.line):\($0.column)" } ?? ""
  let severity = fault.severity == .error ? "" : "warning: "
  return "\(place)+\(fault.length) \(severity)\(fault.message)"
}

/// The faults that `body` throws, in order; none if it does not throw.
func toldFaults<Value>(_ body: () throws(Faults) -> Value) -> [String] {
  do {
    _ = try body()
    return []
  } catch {
    return error.all.map(told)
  }
}

extension String {
  /// The text as it would stand at a place of a file.
  func at(_ line: Int, _ column: Int) -> SourceText {
    SourceText(self, at: Position(line: line, column: column))
  }
}

extension SourceNumber {
  /// A number at a place of a file, with as many characters as its text.
  init(_ text: String, _ line: Int, _ column: Int) {
    self.init(
      Fraction(text) ?? .zero, at: Position(line: line, column: column), length: text.count)
  }
}
