/// Finds where the cells of one row end that has no quotes.
enum CellEnds {
  /// How many ends may be written beyond those of the row.
  static let slack = 80

  /// Writes the offset of each cell's end, and gives the length of the row without its line end.
  @inline(__always)
  static func find(
    _ start: UnsafePointer<UInt8>, _ delimiter: UInt8, _ columns: Int,
    _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    let raw = UnsafeRawPointer(start)
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0A)
    @inline(__always)
    func bits(_ offset: Int) -> UInt64 {
      let vector = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      return VectorBits.of((vector .== delimiters) .| (vector .== lineFeeds))
    }
    var count = 0
    var offset = 0
    // Sixty-four bytes at first, and then sixteen, so that little is read beyond the row.
    var size = 64
    while count < columns {
      var bits =
        size == 64
        ? bits(0) | bits(16) << 16 | bits(32) << 32 | bits(48) << 48
        : bits(offset)
      let next = count &+ bits.nonzeroBitCount
      // Eight at a time, needed or not: the next ones write over what is too much.
      while count < next {
        for place in count..<count &+ 8 {
          ends[place] = offset &+ bits.trailingZeroBitCount
          bits &= bits &- 1
        }
        count &+= 8
      }
      count = next
      offset &+= size
      size = 16
    }
    let last = columns &- 1
    if ends[last] > 0, start[ends[last] &- 1] == 0x0D { ends[last] &-= 1 }
    return ends[last]
  }
}
