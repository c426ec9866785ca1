import MoRiLE
import MoRiLEFormats

extension RegisterReader {
  /// Whether a row is a total, a source or a note below what is listed, by its name and because it has nothing
  /// in some columns; it is told, and is to be left out.
  ///
  /// - Parameters:
  ///   - name: The column of the names.
  ///   - columns: Columns of which a row that belongs to the list has one.
  ///   - lack: What such a row lacks, as in `has no rating`.
  ///   - advice: What to do if it belongs to the list.
  mutating func isNote(
    _ row: Int, named name: Int, without columns: [Int], lack: String, advice: String
  ) -> Bool {
    let text = text(row, name)
    guard NoteRow.isNamed(text.utf8), columns.allSatisfy({ self.text(row, $0).isEmpty }) else {
      return false
    }
    add(
      .doubtful, row, name,
      "\"\(text)\" is left out: it \(lack), and its name is that of a total, a source or a note; "
        + advice, .warning)
    return true
  }
}
