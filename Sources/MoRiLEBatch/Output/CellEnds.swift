/// Finds where cells of one row end that has no quotes and ends with a line feed.
enum CellEnds {
  /// How many ends may be written beyond those of the row.
  static let slack = 80

  private typealias Bytes = SIMD16<UInt8>

  /// Writes the offsets at which the first cells end, and the last; gives the latter, which is the length
  /// of the row without its line end.
  ///
  /// What is written for other cells means nothing.
  /// - Parameter near: How many of the first cells are wanted.
  @inline(__always)
  static func find(
    _ start: UnsafePointer<UInt8>, _ delimiter: UInt8, columns: Int, near: Int,
    _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    let raw = UnsafeRawPointer(start)
    let delimiters = Bytes(repeating: delimiter)
    let lineFeeds = Bytes(repeating: 0x0A)
    var (count, offset) = (0, 0)
    // Sixty-four bytes at first, and then sixteen, so that little is read beyond the row.
    var size = 64
    while true {
      var (cells, lines): (UInt64, UInt64) = (0, 0)
      for part in 0..<(size == 64 ? 4 : 1) {
        let bytes = raw.loadUnaligned(fromByteOffset: offset &+ 16 &* part, as: Bytes.self)
        let isLine = bytes .== lineFeeds
        let shift = UInt64(truncatingIfNeeded: 16 &* part)
        cells |= VectorBits.of((bytes .== delimiters) .| isLine) << shift
        lines |= VectorBits.of(isLine) << shift
      }
      if count < near { count = add(cells, offset, count, near, ends) }
      if lines != 0 {
        offset &+= lines.trailingZeroBitCount
        break
      }
      offset &+= size
      size = 16
    }
    if offset > 0, start[offset &- 1] == 0x0D { offset &-= 1 }
    ends[columns &- 1] = offset
    return offset
  }

  /// Writes the ends that are marked in 64 bytes, after `count` others; gives how many there are now.
  @inline(__always)
  private static func add(
    _ cells: UInt64, _ offset: Int, _ count: Int, _ near: Int,
    _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    var bits = cells
    var place = count
    // Eight at a time, needed or not: the next ones write over what is too much.
    repeat {
      for next in place..<place &+ 8 {
        ends[next] = offset &+ bits.trailingZeroBitCount
        bits &= bits &- 1
      }
      place &+= 8
    } while place < near && bits != 0
    // Where there are no more, the offset is that of the 64 bytes' end.
    if place >= near, ends[near &- 1] < offset &+ 64 { return near }
    return count &+ cells.nonzeroBitCount
  }
}
