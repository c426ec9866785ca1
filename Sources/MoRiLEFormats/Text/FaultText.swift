import MoRiLE

/// Faults as text, in the form that compilers use and editors follow.
///
/// ```
/// crimes.csv:14:9: error: likelihood "7" is not on the scale 1 to 3
///   Robbery,7,2
///           ^ B14
/// ```
///
/// Beside the mark stands the cell as a spreadsheet names it, whose row is another than the line where cells hold
/// line breaks. The cells of a workbook have no lines: their place is the cell, and what is shown is its row.
///
/// ```
/// matrix.xlsx: Scores!B14: error: likelihood "7" is not on the scale 1 to 3
///   Robbery | 7 | 2
///             ^
/// ```
public enum FaultText {
  /// The lines for one fault: where and what it is, and the line of the file with a mark under the
  /// faulty text.
  ///
  /// The line and the mark are left out if the fault has no position, `source` is nil or the line
  /// is empty; a note has neither. They fit a terminal of 80 columns: a longer line is cut around the mark, and
  /// `...` stands for what is left out. Whatever could move the cursor is printed as U+FFFD, in the file's
  /// name and the message as well.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - file: The name of the file, as the user gave it.
  ///   - source: The text of the file.
  /// - Returns: One line or three, without a line end after the last.
  public static func lines(for fault: Fault, file: String, source: SourceLines?) -> String {
    // Bytes of a file that are no text are none of a cell.
    let isText = fault.kind != .unreadable || source?.sheet != nil
    let cell = isText ? fault.position.flatMap { source?.cell(at: $0) } : nil
    var text = PrintedCharacter.line(file)
    if let sheet = source?.sheet {
      text += ": " + PrintedCharacter.line(sheet.quotedName) + (cell.map { "!\($0.name)" } ?? "")
    } else if let position = fault.position {
      text += ":\(position.line):\(position.column)"
    }
    text += ": \(word(fault.severity)): " + PrintedCharacter.line(fault.message)
    guard fault.severity != .note, let position = fault.position, let source else { return text }
    if source.sheet != nil {
      guard let row = SheetRowText(of: source, at: position, length: fault.length) else {
        return text
      }
      return text
        + lines(
          FaultExcerpt(of: row.source, at: row.position, length: row.length), nil)
    }
    return text + lines(FaultExcerpt(of: source, at: position, length: fault.length), cell)
  }

  private static func lines(_ excerpt: FaultExcerpt?, _ cell: CellPlace?) -> String {
    guard let excerpt else { return "" }
    return "\n" + excerpt.line + "\n" + (cell.map { excerpt.mark(beside: $0.name) } ?? excerpt.mark)
  }

  private static func word(_ severity: Fault.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
