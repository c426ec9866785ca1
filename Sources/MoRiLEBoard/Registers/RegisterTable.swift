import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The table of a register, said once: what it is called, what it is for, and its columns.
///
/// The reader of the register, the empty one of a new year, the steps of `morile status` and the help of
/// commands follow from it.
package struct RegisterTable: Sendable {
  /// Its file in a year's folder.
  package let file: YearFile
  /// What it is called among the steps of a year.
  package let title: String
  /// What each row is about, in one word; blank where `morile status` does not count them.
  let noun: String
  /// What is entered in it; blank likewise.
  let holds: String
  /// Its columns.
  let columns: [RegisterColumn]
  /// The column that names what a row is about, by its place.
  let subject: Int
  /// The columns that the register of a new year has beside, where each table has its own.
  let more: [RegisterColumn]

  /// Describes a table.
  init(
    _ file: YearFile, _ title: String, of noun: String = "", holds: String = "", subject: Int = 0,
    _ columns: [RegisterColumn], more: [RegisterColumn] = []
  ) {
    self.file = file
    self.title = title
    self.noun = noun
    self.holds = holds
    self.columns = columns
    self.subject = subject
    self.more = more
  }

  /// The names of its columns, with commas between.
  package var columnNames: String { columns.map { $0.id }.joined(separator: ", ") }

  /// The columns that a new one has.
  private func entries(_ year: RegisterYear) -> [EntryColumn] {
    (columns + more).map { $0.entry(year) }
  }

  /// The table with nothing in it, as CSV: its header, and a row that says what goes below it.
  ///
  /// It begins with a byte order mark, by which Excel knows that it is UTF-8.
  package func template(_ year: RegisterYear, hasGuide: Bool = true) -> String {
    var writer = CSVWriter()
    let columns = entries(year)
    writer.append(columns.map { .text($0.header) })
    if hasGuide {
      writer.append([.text(IssueSheet.guideMark)] + columns.dropFirst().map { .text($0.guide) })
    }
    return "\u{FEFF}" + writer.text
  }

  /// The table with nothing in it, as a workbook to fill.
  /// - Throws: why it cannot be written.
  package func workbook(_ year: RegisterYear) throws(WorkbookRefusal) -> [UInt8] {
    try EntryWorkbook(
      file.sheetName, title: title,
      about:
        "The sheet \(file.sheetName) is the table: a row for each entry. Columns of your own may stand beside.",
      entries(year)
    ).bytes()
  }

  /// The different things that a file of the register is about, in its order.
  ///
  /// - Throws: what is wrong with the table as such, or with the header of the column that names them.
  func things(_ file: SourceFile) throws(Faults) -> [String] {
    let column = columns[subject]
    let reader = try RegisterReader(
      file, [RegisterColumn(column.id, or: column.others, isRequired: true)])
    var seen: Set<String> = []
    let things = reader.rows.map { reader.text($0, 0) }
    _ = try reader.finish()
    return things.filter { !$0.isEmpty && seen.insert(issueKey($0)).inserted }
  }
}
