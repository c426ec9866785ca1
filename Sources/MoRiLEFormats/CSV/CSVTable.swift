/// The cells of a CSV text as ranges of its bytes, in flat arrays.
///
/// A cell takes 12 bytes (8 where `Int` has 32 bits), a row 8 (4); no text is copied.
struct CSVTable: Sendable {
  /// The first byte of each cell's text, inside its quotes if it has them.
  private var starts: [Int] = []
  /// Each cell's length in bytes and, in the two highest bits, what kind of cell it is.
  private var shapes: [UInt32] = []
  /// The first cell of each row, and of the one to come.
  private var rows: [Int] = [0]
  /// The rows above which some were dropped because all of them was blank, and how many were by then.
  private var blanks: [(row: Int, dropped: Int)] = []
  /// How many records of the text stand above the first row.
  var recordsAbove = 0

  private static let blank: UInt32 = 1 << 31
  private static let doubled: UInt32 = 1 << 30
  private static let longest = Int(doubled) - 1

  /// Makes an empty table.
  init() {}

  /// How many rows have ended.
  var rowCount: Int { rows.count - 1 }

  /// The numbers of a row's cells.
  func cells(ofRow row: Int) -> Range<Int> { rows[row]..<rows[row + 1] }

  /// The bytes of a cell's text.
  func range(ofCell cell: Int) -> Range<Int> {
    starts[cell]..<starts[cell] + Int(shapes[cell] & ~(Self.blank | Self.doubled))
  }

  /// Whether a cell has nothing but white space.
  func isBlank(_ cell: Int) -> Bool { shapes[cell] & Self.blank != 0 }

  /// Whether a cell has quotes, each written as two.
  func hasDoubledQuotes(_ cell: Int) -> Bool { shapes[cell] & Self.doubled != 0 }

  /// Whether a blank row stood above a row, and was dropped.
  func followsBlank(_ row: Int) -> Bool {
    blank(upTo: row).map { blanks[$0].row == row } ?? false
  }

  /// Which record of the text a row is, blank ones among them, counted from 1: its row in a spreadsheet.
  func record(_ row: Int) -> Int {
    recordsAbove + row + 1 + (blank(upTo: row).map { blanks[$0].dropped } ?? 0)
  }

  /// The last of ``blanks`` that is not below a row, found by halving.
  private func blank(upTo row: Int) -> Int? {
    var (low, high) = (0, blanks.count)
    while low < high {
      let middle = (low + high) / 2
      if blanks[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Adds a cell to the row that is being read.
  mutating func add(_ range: Range<Int>, isBlank: Bool, hasDoubledQuotes: Bool) {
    var shape = UInt32(min(range.count, Self.longest))
    if isBlank { shape |= Self.blank }
    if hasDoubledQuotes { shape |= Self.doubled }
    starts.append(range.lowerBound)
    shapes.append(shape)
  }

  /// Ends the row that is being read; it is dropped if all of it is blank, unless `keepsBlank`.
  mutating func endRow(keepsBlank: Bool) {
    let first = rows[rows.count - 1]
    if !keepsBlank, (first..<starts.count).allSatisfy(isBlank) {
      starts.removeSubrange(first...)
      shapes.removeSubrange(first...)
      let last = blanks.last
      if last?.row == rowCount { blanks.removeLast() }
      blanks.append((rowCount, (last?.dropped ?? 0) + 1))
    } else {
      rows.append(starts.count)
    }
  }
}
