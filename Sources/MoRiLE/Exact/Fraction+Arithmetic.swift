extension Fraction {
  /// The exact sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == 1, d == 1 {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Fraction(sum) }
      }
      let (ad, overflow1) = a.multipliedReportingOverflow(by: d)
      let (cb, overflow2) = c.multipliedReportingOverflow(by: b)
      let (sum, overflow3) = ad.addingReportingOverflow(cb)
      let (bd, overflow4) = b.multipliedReportingOverflow(by: d)
      if !(overflow1 || overflow2 || overflow3 || overflow4) { return Fraction(sum, over: bd) }
    }
    let ((a, b), (c, d)) = (left.wholeNumbers, right.wholeNumbers)
    return Fraction(a * d + c * b, over: b * d)
  }

  /// Adds exactly.
  public static func += (left: inout Fraction, right: Fraction) { left = left + right }

  /// The exact difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  /// The fraction with the other sign.
  public static prefix func - (value: Fraction) -> Fraction {
    if case .small(let n, let d) = value.storage, n != .min { return Fraction(-n, over: d) }
    let (n, d) = value.wholeNumbers
    return Fraction(-n, over: d)
  }

  /// The exact product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (ac, overflow1) = a.multipliedReportingOverflow(by: c)
      let (bd, overflow2) = b.multipliedReportingOverflow(by: d)
      if !(overflow1 || overflow2) { return Fraction(ac, over: bd) }
    }
    let ((a, b), (c, d)) = (left.wholeNumbers, right.wholeNumbers)
    return Fraction(a * c, over: b * d)
  }

  /// The exact quotient.
  /// - Precondition: `right` is not zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(right != .zero, "division by zero")
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (ad, overflow1) = a.multipliedReportingOverflow(by: d)
      let (bc, overflow2) = b.multipliedReportingOverflow(by: c)
      if !(overflow1 || overflow2) { return Fraction(ad, over: bc) }
    }
    let ((a, b), (c, d)) = (left.wholeNumbers, right.wholeNumbers)
    return Fraction(a * d, over: b * c)
  }
}

extension Fraction: Comparable {
  /// Compares exactly: products of 64 bits are compared in 128, larger ones in full.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d { return a < c }
      let (ad, cb) = (a.multipliedFullWidth(by: d), c.multipliedFullWidth(by: b))
      return ad.high == cb.high ? ad.low < cb.low : ad.high < cb.high
    }
    let ((a, b), (c, d)) = (left.wholeNumbers, right.wholeNumbers)
    return a * d < c * b
  }
}
