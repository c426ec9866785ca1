/// Whole numbers in digits alone.
enum DigitText {
  /// The number of up to fifteen digits at `start`, and whether they are all digits and not too many.
  ///
  /// Eight bytes from there are read, whatever the length.
  @inline(__always)
  static func read(_ start: UnsafePointer<UInt8>, _ length: Int) -> (Int64, Bool) {
    length <= 8 ? readEight(start, length) : readMore(start, length)
  }

  /// All digits at once: neighbours are joined to pairs, pairs to fours, and fours to eight.
  @inline(__always)
  private static func readEight(_ start: UnsafePointer<UInt8>, _ length: Int) -> (Int64, Bool) {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    let shift = UInt64(truncatingIfNeeded: (8 &- length) &* 8)
    // What is missing in front becomes zeros; a byte that is no digit has a bit above nine.
    let digits = word << shift ^ 0x3030_3030_3030_3030 << shift
    let isDigits = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0
    let pairs = digits &* 10 &+ digits >> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (Int64(truncatingIfNeeded: (low &+ high) >> 32), isDigits)
  }

  @inline(never)
  private static func readMore(_ start: UnsafePointer<UInt8>, _ length: Int) -> (Int64, Bool) {
    guard length <= 15 else { return (0, false) }
    var value: Int64 = 0
    var isDigits = true
    for offset in 0..<length {
      let digit = start[offset] &- 0x30
      value = value &* 10 &+ Int64(digit)
      isDigits = isDigits && digit <= 9
    }
    return (value, isDigits)
  }
}
