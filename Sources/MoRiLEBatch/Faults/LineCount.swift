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

  /// How many lines end in some bytes.
  static func ends(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { ends($0, 0..<bytes.count) } ?? 0
    }
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

/// Finds the lines of offsets that come in order.
struct LineCursor {
  private let text: TextBytes
  private var line: Int
  private var counted = 0

  /// - Parameter line: The number of the text's first line.
  init(_ text: TextBytes, line: Int = 1) {
    self.text = text
    self.line = line
  }

  /// The line of an offset that is not before the last one asked for.
  mutating func line(at offset: Int) -> Int {
    line += LineCount.ends(text.base, counted..<offset)
    counted = offset
    return line
  }
}
