extension WholeNumber {
  /// The quotient, cut towards zero, and the remainder, with the sign of the dividend.
  ///
  /// Knuth's algorithm D (The Art of Computer Programming, volume 2, 4.3.1), in base 2^32.
  /// - Precondition: `divisor` is not zero.
  func dividedAndRemainder(by divisor: WholeNumber) -> (quotient: WholeNumber, rest: WholeNumber) {
    precondition(!divisor.isZero, "division by zero")
    if Self.isLess(limbs, divisor.limbs) { return (WholeNumber(0), self) }
    if divisor.limbs.count == 1 {
      var quotient = divisor.isNegative ? -self : self
      let rest = quotient.divide(by: divisor.limbs[0])
      return (quotient, WholeNumber(isNegative: isNegative, limbs: [rest]))
    }
    let (quotient, rest) = Self.divide(limbs, by: divisor.limbs)
    return (
      WholeNumber(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      WholeNumber(isNegative: isNegative, limbs: rest)
    )
  }

  private static func divide(_ dividend: [UInt32], by divisor: [UInt32]) -> ([UInt32], [UInt32]) {
    let n = divisor.count
    let shift = UInt64(divisor[n - 1].leadingZeroBitCount)
    let v = shifted(divisor, left: shift)
    var u = shifted(dividend, left: shift)
    if u.count == dividend.count { u.append(0) }
    var quotient = [UInt32](repeating: 0, count: u.count - n)
    let base: UInt64 = 1 << 32
    for j in quotient.indices.reversed() {
      let top = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var digit = top / UInt64(v[n - 1])
      var rest = top % UInt64(v[n - 1])
      while digit >= base || digit * UInt64(v[n - 2]) > rest << 32 | UInt64(u[j + n - 2]) {
        digit -= 1
        rest += UInt64(v[n - 1])
        if rest >= base { break }
      }
      var carry: UInt64 = 0
      var borrow: Int64 = 0
      for i in 0..<n {
        let product = digit * UInt64(v[i]) + carry
        carry = product >> 32
        let next = Int64(u[i + j]) - borrow - Int64(product & 0xFFFF_FFFF)
        u[i + j] = UInt32(truncatingIfNeeded: next)
        borrow = next < 0 ? 1 : 0
      }
      let next = Int64(u[j + n]) - borrow - Int64(carry)
      u[j + n] = UInt32(truncatingIfNeeded: next)
      if next < 0 {
        digit -= 1
        var carry: UInt64 = 0
        for i in 0..<n {
          let sum = UInt64(u[i + j]) + UInt64(v[i]) + carry
          u[i + j] = UInt32(truncatingIfNeeded: sum)
          carry = sum >> 32
        }
        u[j + n] = UInt32(truncatingIfNeeded: UInt64(u[j + n]) + carry)
      }
      quotient[j] = UInt32(truncatingIfNeeded: digit)
    }
    return (quotient, shifted(Array(u[0..<n]), right: shift))
  }

  private static func shifted(_ limbs: [UInt32], left shift: UInt64) -> [UInt32] {
    var result = limbs
    var carry: UInt64 = 0
    for i in limbs.indices {
      let next = UInt64(limbs[i]) << shift | carry
      result[i] = UInt32(truncatingIfNeeded: next)
      carry = next >> 32
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  private static func shifted(_ limbs: [UInt32], right shift: UInt64) -> [UInt32] {
    var result = limbs
    for i in limbs.indices {
      let above = i + 1 < limbs.count ? UInt64(limbs[i + 1]) : 0
      result[i] = UInt32(truncatingIfNeeded: (above << 32 | UInt64(limbs[i])) >> shift)
    }
    return result
  }

  /// The greatest common divisor of two magnitudes, by Euclid.
  static func greatestCommonDivisor(_ left: WholeNumber, _ right: WholeNumber) -> WholeNumber {
    var (a, b) = (left.magnitude, right.magnitude)
    while !b.isZero { (a, b) = (b, a.dividedAndRemainder(by: b).rest) }
    return a
  }
}

extension WholeNumber: CustomStringConvertible {
  /// The number in decimal digits.
  var description: String {
    var groups: [UInt32] = []
    var rest = magnitude
    while !rest.isZero { groups.append(rest.divide(by: 1_000_000_000)) }
    guard let first = groups.popLast() else { return "0" }
    var text = (isNegative ? "-" : "") + "\(first)"
    for group in groups.reversed() {
      let digits = "\(group)"
      text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }
    return text
  }
}
