import MoRiLEFormats

/// The cells of some rows that follow one another in a text, as ranges of its bytes.
///
/// Rows that are blank or not in order have no place here; see ``RowFaults``. Offsets are counted from
/// ``base``.
final class RowBlock {
  /// What is unusual about a row.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Some cell stands in quotes, or may need them.
    static let isQuoted = Flags(rawValue: 1)
    /// The row above it is blank.
    static let followsBlank = Flags(rawValue: 2)
    /// A row above it, after the one before it here, cannot be read.
    static let followsBroken = Flags(rawValue: 4)
  }

  /// Marks the end of a cell in which each quote is written as two.
  static let doubled: UInt32 = 1 << 31
  /// The most bytes that are looked at for one block, and that a row may have: offsets can span twice as
  /// many.
  static let mostBytes = CSVDocument.maximumRowBytes

  /// How many cells each row has here: those of the header, blank ones among them.
  let columns: Int
  /// How many rows the block can hold.
  let capacity: Int
  /// Where each cell begins; cell *c* of row *r* is at *r* · ``columns`` + *c*.
  let starts: UnsafeMutablePointer<UInt32>
  /// Where each cell ends, with the mark ``doubled``.
  let ends: UnsafeMutablePointer<UInt32>
  let flags: UnsafeMutablePointer<Flags>
  /// Where each row begins.
  let rowStarts: UnsafeMutablePointer<UInt32>
  /// Where each row ends, after its line end.
  let rowEnds: UnsafeMutablePointer<UInt32>
  /// The byte that offsets are counted from.
  var base: UnsafePointer<UInt8>
  /// The offset of ``base`` in the text.
  var offset = 0
  /// How many rows the block has.
  var count = 0
  /// Whether some row has a byte of more than seven bits.
  var hasHighBytes = false

  /// How many ends the indexer may write beyond those it keeps.
  static let slack = 128

  /// - Parameter rows: The most rows that are wanted at a time.
  init(columns: Int, base: UnsafePointer<UInt8>, rows: Int = 256) {
    self.columns = columns
    self.base = base
    capacity = max(1, min(rows, 8_192 / columns))
    let cells = capacity * columns + Self.slack
    starts = .allocate(capacity: cells)
    ends = .allocate(capacity: cells)
    flags = .allocate(capacity: capacity)
    rowStarts = .allocate(capacity: capacity)
    rowEnds = .allocate(capacity: capacity)
    starts.initialize(repeating: 0, count: cells)
    ends.initialize(repeating: 0, count: cells)
    flags.initialize(repeating: [], count: capacity)
    rowStarts.initialize(repeating: 0, count: capacity)
    rowEnds.initialize(repeating: 0, count: capacity)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    flags.deallocate()
    rowStarts.deallocate()
    rowEnds.deallocate()
  }

  /// Empties the block; the next rows are counted from `offset`.
  func begin(at offset: Int, in text: UnsafePointer<UInt8>) {
    base = text + offset
    self.offset = offset
    count = 0
    hasHighBytes = false
  }

  /// The bytes of a row in the text, with its line end.
  func textRange(ofRow row: Int) -> Range<Int> {
    offset &+ Int(rowStarts[row])..<offset &+ Int(rowEnds[row])
  }

  /// The bytes of a cell, between its quotes if it has them.
  func range(_ row: Int, _ column: Int) -> Range<Int> {
    let cell = row &* columns &+ column
    return Int(starts[cell])..<Int(ends[cell] & ~Self.doubled)
  }

  /// Whether a cell has quotes, each written as two.
  func isDoubled(_ row: Int, _ column: Int) -> Bool {
    ends[row &* columns &+ column] & Self.doubled != 0
  }

  /// What a cell says; see ``CellText/said(_:_:)``.
  func text(_ row: Int, _ column: Int) -> String {
    CellText.text(base, CellText.said(base, range(row, column)), isDoubled(row, column))
  }

  /// Whether all cells of a row have nothing but white space.
  func isBlank(_ row: Int) -> Bool {
    (0..<columns).allSatisfy { isBlank(row, $0) }
  }

  /// Whether a cell has nothing but white space.
  func isBlank(_ row: Int, _ column: Int) -> Bool {
    CellText.isBlank(base, range(row, column))
  }
}
