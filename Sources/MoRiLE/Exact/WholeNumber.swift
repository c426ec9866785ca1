/// A whole number of any size: what a ``Fraction`` falls back on when 64 bits are too few.
///
/// Sign and magnitude; the magnitude is in limbs of 32 bits, lowest first, without leading zeros, so
/// that each value has one form. Written for rare use: schoolbook methods, quadratic in the limbs.
struct WholeNumber: Hashable, Sendable {
  private(set) var isNegative: Bool
  private(set) var limbs: [UInt32]

  init(isNegative: Bool, limbs: [UInt32]) {
    self.limbs = limbs
    self.isNegative = isNegative
    dropLeadingZeros()
  }

  init(_ value: Int64) {
    let magnitude = value.magnitude
    self.init(
      isNegative: value < 0,
      limbs: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)])
  }

  var isZero: Bool { limbs.isEmpty }

  /// How many bits the magnitude has.
  var bitCount: Int {
    limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0
  }

  var magnitude: WholeNumber { WholeNumber(isNegative: false, limbs: limbs) }

  /// The value in 64 bits, or nil if it does not fit.
  var int64: Int64? {
    guard limbs.count <= 2 else { return nil }
    var magnitude: UInt64 = 0
    for limb in limbs.reversed() { magnitude = magnitude << 32 | UInt64(limb) }
    guard isNegative else { return Int64(exactly: magnitude) }
    return magnitude == Int64.min.magnitude ? .min : Int64(exactly: magnitude).map { -$0 }
  }

  static prefix func - (value: WholeNumber) -> WholeNumber {
    WholeNumber(isNegative: !value.isNegative, limbs: value.limbs)
  }

  // MARK: - Sums and products

  static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if left.isNegative == right.isNegative {
      return WholeNumber(isNegative: left.isNegative, limbs: sum(left.limbs, right.limbs))
    }
    return isLess(left.limbs, right.limbs)
      ? WholeNumber(isNegative: right.isNegative, limbs: difference(right.limbs, left.limbs))
      : WholeNumber(isNegative: left.isNegative, limbs: difference(left.limbs, right.limbs))
  }

  static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

  static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for i in left.limbs.indices {
      let a = UInt64(left.limbs[i])
      var carry: UInt64 = 0
      for j in right.limbs.indices {
        // At most (2^32-1)^2 + 2 (2^32-1) = 2^64-1: no overflow.
        let next = a * UInt64(right.limbs[j]) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(truncatingIfNeeded: next)
        carry = next >> 32
      }
      product[i + right.limbs.count] = UInt32(carry)
    }
    return WholeNumber(isNegative: left.isNegative != right.isNegative, limbs: product)
  }

  /// Multiplies by a number of one limb, in place.
  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in limbs.indices {
      let next = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: next)
      carry = next >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    dropLeadingZeros()
  }

  /// Multiplies in place, which takes no second number where the other has one limb.
  mutating func multiply(by other: WholeNumber) {
    if other.limbs.count == 1, !other.isNegative {
      multiply(by: other.limbs[0])
    } else {
      self = self * other
    }
  }

  /// Divides by a number of one limb, in place, cut towards zero.
  ///
  /// - Precondition: `divisor` is not 0.
  /// - Returns: the magnitude of what is left.
  @discardableResult
  mutating func divide(by divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for i in limbs.indices.reversed() {
      let next = rest << 32 | UInt64(limbs[i])
      limbs[i] = UInt32(next / UInt64(divisor))
      rest = next % UInt64(divisor)
    }
    dropLeadingZeros()
    return UInt32(rest)
  }

  private mutating func dropLeadingZeros() {
    while limbs.last == 0 { limbs.removeLast() }
    if limbs.isEmpty { isNegative = false }
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(left.count, right.count) + 1)
    var carry: UInt64 = 0
    for i in 0..<max(left.count, right.count) {
      let next =
        UInt64(i < left.count ? left[i] : 0) + UInt64(i < right.count ? right[i] : 0) + carry
      result.append(UInt32(truncatingIfNeeded: next))
      carry = next >> 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// `left - right` of magnitudes, where `left` is not the smaller.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result = left
    var borrow: Int64 = 0
    for i in 0..<left.count {
      let next = Int64(left[i]) - Int64(i < right.count ? right[i] : 0) - borrow
      result[i] = UInt32(truncatingIfNeeded: next)
      borrow = next < 0 ? 1 : 0
    }
    return result
  }

  static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    var place = left.count
    while place > 0 {
      place -= 1
      if left[place] != right[place] { return left[place] < right[place] }
    }
    return false
  }
}

extension WholeNumber: Comparable {
  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (false, false): isLess(left.limbs, right.limbs)
    case (true, true): isLess(right.limbs, left.limbs)
    case (let leftIsNegative, _): leftIsNegative
    }
  }
}
