import MoRiLE

/// Faults as text, in the form that compilers use and editors follow.
///
/// ```
/// crimes.csv:14:9: error: likelihood "7" is not on the scale 1 to 3
///   Robbery,7,2
///           ^
/// ```
public enum FaultText {
  /// The lines for one fault: where and what it is, and the line of the file with a mark under the
  /// faulty text.
  ///
  /// The line and the mark are left out if the fault has no position, `source` is nil or the line
  /// is empty. They fit a terminal of 80 columns: a longer line is cut around the mark, and `...`
  /// stands for what is left out. Whatever could move the cursor is printed as U+FFFD, in the file's
  /// name and the message as well.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - file: The name of the file, as the user gave it.
  ///   - source: The text of the file.
  /// - Returns: One line or three, without a line end after the last.
  public static func lines(for fault: Fault, file: String, source: SourceLines?) -> String {
    var text = PrintedCharacter.line(file)
    if let position = fault.position { text += ":\(position.line):\(position.column)" }
    text += fault.severity == .error ? ": error: " : ": warning: "
    text += PrintedCharacter.line(fault.message)
    guard let position = fault.position, let source,
      let excerpt = FaultExcerpt(of: source, at: position, length: fault.length)
    else { return text }
    return text + "\n" + excerpt.line + "\n" + excerpt.mark
  }
}
