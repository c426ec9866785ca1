/// A value to be written as JSON, its members in the order given.
///
/// Numbers are text that the caller has formatted, so that nothing is rounded on the way.
public indirect enum JSONOutput: Sendable {
  /// An object; the caller sees to it that no key is given twice.
  case object([(String, JSONOutput)])
  /// An array.
  case array([JSONOutput])
  /// A string.
  case string(String)
  /// A number, written as it is: it must be spelled as JSON spells numbers.
  case number(String)
  /// True or false.
  case boolean(Bool)
  /// Null.
  case null

  /// The value as JSON text, without a line end after the last line.
  ///
  /// Linear in the size of the text.
  ///
  /// - Parameter indent: How many spaces each level is set in by; with 0, all is on one line and has
  ///   no spaces.
  public func text(indent: Int = 2) -> String {
    var writer = JSONWriter(indent: max(0, indent))
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
