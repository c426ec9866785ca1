import MoRiLEFormats

/// The rows of a text that have something wrong with them, as far as they must be known to tell it.
///
/// The messages are not made here: ``FaultExtract`` has the rows read again in the ordinary way.
struct RowFaults: Sendable {
  /// A row, by its bytes in the text, and how many faults it has.
  struct Row: Sendable {
    let range: Range<Int>
    let faults: Int
    /// Why it is left out as no issue; nil where it may be one.
    var note: NoteRow.Reason?
  }

  /// How many rows are kept; those after them are only counted.
  static let most = 100

  /// The first rows with a fault, in the order of the text.
  private(set) var rows: [Row] = []
  /// How many faults the rows after those have.
  private(set) var more = 0
  /// Where the first row with an error begins; a warning is none.
  private(set) var firstError: Int?
  /// Where the first value of each column begins whose header is blank, and the row that it is in.
  private(set) var inBlankColumns: [Int: (value: Int, row: Int)] = [:]
  /// The first row with each mark in place of a number, of which one warning is made.
  private(set) var firstMarks: [NumberMark: Range<Int>] = [:]
  /// How many rows could be read, whatever their cells are; blank ones and guides are left aside.
  var rowsRead = 0
  /// How many given scores the cells of their rows say to be others.
  var contradictions = 0
  /// Whether there is a row that is an issue, or could be one if it could be read.
  var hasIssues: Bool { rowsRead > 0 || hasUnread }
  private var hasUnread = false

  init() {}

  /// Looks for rows whose cells cannot be told apart, where the header does not say how many there are.
  init(readingPast opening: CSVOpening, _ text: TextBytes) {
    var row = CSVRow(delimiter: opening.delimiter.rawValue)
    var offset = opening.end
    while offset < text.count {
      row.read(text.base, from: offset, limit: text.count)
      if !row.slips.isEmpty {
        add(Row(range: offset..<row.end, faults: row.slips.count), isError: true)
      }
      offset = row.end
    }
  }

  /// Whether nothing is wrong.
  var isEmpty: Bool { rows.isEmpty && inBlankColumns.isEmpty && firstMarks.isEmpty }

  /// Notes a row with a mark in place of a number.
  mutating func note(_ mark: NumberMark, _ row: Range<Int>) {
    if firstMarks[mark] == nil { firstMarks[mark] = row }
  }

  mutating func add(_ row: Row, isError: Bool) {
    if rows.count < Self.most {
      rows.append(row)
    } else {
      more += row.faults
    }
    hasUnread = hasUnread || row.note == nil
    if isError { firstError = min(firstError ?? row.range.lowerBound, row.range.lowerBound) }
  }

  /// Notes a value in a column whose header is blank, and where the row begins that it is in.
  mutating func noteValue(at offset: Int, inBlankColumn column: Int, ofRow row: Int) {
    if inBlankColumns[column] == nil { inBlankColumns[column] = (offset, row) }
    firstError = min(firstError ?? row, row)
  }

  /// Adds those of the part of the text that follows.
  mutating func append(_ next: RowFaults) {
    for row in next.rows { add(row, isError: false) }
    hasUnread = hasUnread || next.hasUnread
    more += next.more
    firstError = firstError ?? next.firstError
    firstMarks.merge(next.firstMarks) { first, _ in first }
    inBlankColumns.merge(next.inBlankColumns) { first, _ in first }
    rowsRead += next.rowsRead
    contradictions += next.contradictions
  }
}
