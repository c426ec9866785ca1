/// One row of an assessment on its way to its rank.
struct RankEntry: BitwiseCopyable, Sendable {
  /// The key of the name; see ``NameKey``.
  private(set) var key: UInt32
  private var low: UInt32
  private var high: UInt32

  /// The most bytes that all files may have together.
  static let mostBytes = 1 << 40

  init(key: UInt32, offset: Int, result: Int, isQuoted: Bool) {
    let place =
      UInt64(truncatingIfNeeded: offset) << 24 | UInt64(truncatingIfNeeded: result) << 1
      | (isQuoted ? 1 : 0)
    self.key = key
    low = UInt32(truncatingIfNeeded: place)
    high = UInt32(truncatingIfNeeded: place >> 32)
  }

  private var place: UInt64 { UInt64(high) << 32 | UInt64(low) }

  /// The first byte of the row, counted through all files.
  var offset: Int { Int(truncatingIfNeeded: place >> 24) }
  /// The number of the row's scores in a ``ResultTable``.
  var result: Int { Int(truncatingIfNeeded: low >> 1 & UInt32(ResultTable.most)) }
  /// Whether the row's cells may need quotes or more when they are written.
  var isQuoted: Bool { low & 1 == 1 }

  /// The same row with another key.
  @inline(__always)
  func with(key: UInt32) -> RankEntry {
    var entry = self
    entry.key = key
    return entry
  }

  /// The same row with another number for its scores.
  @inline(__always)
  func with(result: Int) -> RankEntry {
    var entry = self
    entry.low = low & 0xFF00_0001 | UInt32(truncatingIfNeeded: result) << 1
    return entry
  }
}

/// Rows in the order of their offsets, eight bytes each: how far a row is from the one before, in which
/// 64 KB suffice, or else a mark with the offset itself.
struct PackedEntry: BitwiseCopyable {
  private static let mark = UInt64(ResultTable.most) << 1

  private let word: UInt64

  /// A row that is at most 65,535 bytes after the one before.
  @inline(__always)
  init(key: UInt32, distance: Int, result: Int, isQuoted: Bool) {
    word =
      UInt64(key) << 40 | UInt64(truncatingIfNeeded: distance) << 24
      | UInt64(truncatingIfNeeded: result) << 1 | (isQuoted ? 1 : 0)
  }

  /// A mark: the next row's distance is from this offset.
  init(offset: Int) {
    word = UInt64(truncatingIfNeeded: offset) << 24 | Self.mark
  }

  /// The row, given the offset of the one before, which becomes its own; nil for a mark.
  @inline(__always)
  func unpacked(_ offset: inout Int) -> RankEntry? {
    if word & Self.mark == Self.mark {
      offset = Int(truncatingIfNeeded: word >> 24)
      return nil
    }
    offset &+= Int(truncatingIfNeeded: word >> 24 & 0xFFFF)
    return RankEntry(
      key: UInt32(truncatingIfNeeded: word >> 40), offset: offset,
      result: Int(truncatingIfNeeded: word >> 1 & UInt64(ResultTable.most)),
      isQuoted: word & 1 == 1)
  }
}
