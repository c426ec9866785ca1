/// An exact number: a fraction of two whole numbers of any size, in lowest terms.
///
/// Every score, threshold and number read from a file is one, so that no rating is decided by
/// rounding. Values that fit in 64 bits over 64 bits are held so; larger ones fall back on whole
/// numbers of any size, at a cost in time and never in exactness.
public struct Fraction: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    /// Numerator and denominator above zero, without a common divisor.
    case small(Int64, Int64)
    /// The same where one of the two needs more than 64 bits.
    case large(WholeNumber, WholeNumber)
  }

  let storage: Storage

  /// Numerator and denominator in lowest terms, the denominator above zero; nil where they need more than
  /// 64 bits.
  package var smallNumbers: (numerator: Int64, denominator: Int64)? {
    guard case .small(let numerator, let denominator) = storage else { return nil }
    return (numerator, denominator)
  }

  private init(_ storage: Storage) {
    self.storage = storage
  }

  /// A whole number.
  public init(_ value: Int) {
    storage = .small(Int64(value), 1)
  }

  /// A whole number of 64 bits, on every platform.
  public init(_ value: Int64) {
    storage = .small(value, 1)
  }

  /// The fraction `numerator / denominator`, brought to lowest terms.
  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: Int64, over denominator: Int64) {
    precondition(denominator != 0, "a fraction over zero")
    if denominator == 1 {
      self.init(.small(numerator, 1))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let (n, d) = (numerator.magnitude / divisor, denominator.magnitude / divisor)
    let isNegative = (numerator < 0) != (denominator < 0)
    if let n = Int64(exactly: n), let d = Int64(exactly: d) {
      self.init(.small(isNegative ? -n : n, d))
    } else {
      self.init(WholeNumber(numerator), over: WholeNumber(denominator))
    }
  }

  init(_ numerator: WholeNumber, over denominator: WholeNumber) {
    let divisor = WholeNumber.greatestCommonDivisor(numerator, denominator)
    var n = numerator.dividedAndRemainder(by: divisor).quotient
    var d = denominator.dividedAndRemainder(by: divisor).quotient
    if d.isNegative { (n, d) = (-n, -d) }
    if let n = n.int64, let d = d.int64 {
      storage = .small(n, d)
    } else {
      storage = .large(n, d)
    }
  }

  /// Nothing.
  public static let zero = Fraction(0)
  /// One.
  public static let one = Fraction(1)

  var wholeNumbers: (numerator: WholeNumber, denominator: WholeNumber) {
    switch storage {
    case .small(let n, let d): (WholeNumber(n), WholeNumber(d))
    case .large(let n, let d): (n, d)
    }
  }

  /// Whether the fraction is a whole number.
  public var isWhole: Bool {
    if case .small(_, let d) = storage { return d == 1 }
    return wholeNumbers.denominator == WholeNumber(1)
  }

  /// The fraction as an `Int`, or nil if it is not whole or does not fit.
  public var int: Int? {
    guard case .small(let n, 1) = storage else { return nil }
    return Int(exactly: n)
  }

  /// The least whole number that is not below the fraction, or nil beyond 64 bits.
  package var roundedUp: Int64? {
    let near = rounded(decimals: 0)
    guard case .small(let whole, 1) = (near < self ? near + 1 : near).storage else { return nil }
    return whole
  }

  /// The greatest whole number that is not above the fraction, or nil beyond 64 bits.
  var roundedDown: Int64? {
    let near = rounded(decimals: 0)
    guard case .small(let whole, 1) = (near > self ? near - 1 : near).storage else { return nil }
    return whole
  }

  /// -1, 0 or 1: the sign of the fraction.
  public var sign: Int {
    switch storage {
    case .small(let n, _): n.signum() < 0 ? -1 : (n == 0 ? 0 : 1)
    case .large(let n, _): n.isNegative ? -1 : 1
    }
  }

  /// The fraction without its sign.
  public var magnitude: Fraction { sign < 0 ? -self : self }

  static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Fraction: ExpressibleByIntegerLiteral {
  /// A whole number written as such.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}
