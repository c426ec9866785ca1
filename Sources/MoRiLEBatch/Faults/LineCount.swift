/// Counts the lines of a text.
enum LineCount {
  /// How many lines end in a range of bytes: at LF, CRLF or CR.
  static func ends(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    let raw = UnsafeRawPointer(base)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0A)
    while offset + 16 <= range.upperBound {
      let vector = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      if VectorBits.isAny(vector .== returns) {
        count += slowly(base, offset..<offset + 16, range.upperBound)
      } else {
        count += VectorBits.of(vector .== lineFeeds).nonzeroBitCount
      }
      offset += 16
    }
    return count + slowly(base, offset..<range.upperBound, range.upperBound)
  }

  private static func slowly(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ limit: Int
  ) -> Int {
    range.count { offset in
      base[offset] == 0x0A
        || base[offset] == 0x0D && (offset + 1 == limit || base[offset + 1] != 0x0A)
    }
  }
}
