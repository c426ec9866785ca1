/// One row of an assessment on its way to its rank: 16 bytes.
struct RankEntry: Sendable {
  /// The key of the name.
  var key: UInt64
  /// Where the row begins, counted through all files, and what it scored.
  var place: UInt64

  /// The most bytes that all files may have together.
  static let mostBytes = 1 << 40

  init(key: UInt64, offset: Int, result: Int, isQuoted: Bool) {
    self.key = key
    place =
      UInt64(truncatingIfNeeded: offset) << 24 | UInt64(truncatingIfNeeded: result) << 1
      | (isQuoted ? 1 : 0)
  }

  /// The first byte of the row.
  var offset: Int { Int(truncatingIfNeeded: place >> 24) }
  /// The number of the row's scores in a ``ResultTable``.
  var result: Int {
    get { Int(truncatingIfNeeded: place >> 1 & UInt64(ResultTable.most - 1)) }
    set {
      place =
        place & ~(UInt64(ResultTable.most - 1) << 1) | UInt64(truncatingIfNeeded: newValue) << 1
    }
  }
  /// Whether the row's cells may need quotes or more when they are written.
  var isQuoted: Bool { place & 1 == 1 }
}
