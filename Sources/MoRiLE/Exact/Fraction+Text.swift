extension Fraction: CustomStringConvertible {
  /// The fraction exactly: `56`, `-3`, or `40/3` in lowest terms.
  public var description: String {
    let (n, d) = wholeNumbers
    return isWhole ? n.description : n.description + "/" + d.description
  }

  /// Reads a decimal number, `-12.5`, or a fraction of two, `64/3`, exactly.
  ///
  /// Nothing but digits, one point, one slash and a minus sign is taken; a number has at most 18
  /// digits. Returns nil for anything else, and for a fraction over zero.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = Self.decimal(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = first
      return
    }
    guard let second = Self.decimal(parts[1]), second != .zero else { return nil }
    self = first / second
  }

  /// Reads a decimal number, `-12.5`, exactly.
  ///
  /// Nothing but digits, at most 18, one point and a minus sign is taken. Returns nil for anything
  /// else.
  public init?(decimal text: String) {
    guard let value = Self.decimal(text[...].utf8) else { return nil }
    self = value
  }

  private static func decimal(_ bytes: Substring.UTF8View) -> Fraction? {
    var (value, scale, digits): (Int64, Int64, Int) = (0, 1, 0)
    var hasPoint = false
    var last: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      last = byte
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 18 else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      default: return nil
      }
    }
    guard digits > 0, last != UInt8(ascii: ".") else { return nil }
    return Fraction(bytes.first == UInt8(ascii: "-") ? -value : value, over: scale)
  }

  // MARK: - Display

  /// The fraction rounded to `decimals` places, halves away from zero.
  public func rounded(decimals: Int) -> Fraction {
    if let small = roundedInWords(decimals) { return small }
    var scale = Fraction.one
    for _ in 0..<decimals { scale = scale * 10 }
    let (n, d) = (magnitude * scale + Fraction(1, over: 2)).wholeNumbers
    let whole = Fraction(n.dividedAndRemainder(by: d).quotient, over: WholeNumber(1)) / scale
    return sign < 0 ? -whole : whole
  }

  /// The same in 64 bits, which nearly all numbers fit; nil where they do not.
  private func roundedInWords(_ decimals: Int) -> Fraction? {
    guard let (n, d) = smallNumbers, decimals < Self.powersOfTen.count else { return nil }
    let scale = Self.powersOfTen[decimals]
    let (scaled, isTooMuch) = n.magnitude.multipliedReportingOverflow(by: 2 * scale)
    let (sum, isTooLarge) = scaled.addingReportingOverflow(d.magnitude)
    let (twice, isTooDeep) = d.magnitude.multipliedReportingOverflow(by: 2)
    guard !isTooMuch, !isTooLarge, !isTooDeep, let whole = Int64(exactly: sum / twice) else {
      return nil
    }
    return Fraction(n < 0 ? -whole : whole, over: Int64(scale))
  }

  private static let powersOfTen: [UInt64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// The fraction for a reader, rounded to at most `decimals` places, halves away from zero.
  ///
  /// With `padded`, zeros fill the places up; without, they are left out. The text never stands on
  /// the other side of one of `thresholds` than the fraction itself: as many places more are shown as that
  /// takes, so that 55.96 is not printed as 56.0 beside a threshold of 56. A fraction on a threshold is shown
  /// whole, as 56.04; where its decimals have no end, it is rounded up, since what is on a threshold reaches it.
  public func decimalText(
    _ decimals: Int, padded: Bool = false, besides thresholds: [Fraction] = []
  ) -> String {
    let isOn = thresholds.contains(self)
    let isWhole = isOn && isDecimal
    var places = decimals
    var shown = rounded(decimals: places, isUp: isOn)
    // A fraction differs from each threshold that it is not on, so that some number of places is enough.
    while shown != self, isWhole || thresholds.contains(where: { shown.isAcross($0, from: self) }) {
      places += 1
      shown = rounded(decimals: places, isUp: isOn)
    }
    return shown.terminatingText(padded ? places : 0)
  }

  /// The fraction rounded, and up where `isUp` says so.
  private func rounded(decimals: Int, isUp: Bool) -> Fraction {
    let nearest = rounded(decimals: decimals)
    guard isUp, nearest < self else { return nearest }
    var step = Fraction.one
    for _ in 0..<decimals { step = step / 10 }
    return nearest + step
  }

  /// Whether a rounded number is on another side of a threshold than the number itself.
  private func isAcross(_ threshold: Fraction, from value: Fraction) -> Bool {
    value == threshold
      ? self < threshold : self == threshold || (self < threshold) != (value < threshold)
  }

  /// Whether its decimals come to an end: whether its denominator is a product of twos and fives.
  public var isDecimal: Bool {
    var rest = wholeNumbers.denominator
    for divisor in [WholeNumber(2), WholeNumber(5)] {
      while true {
        let (quotient, remainder) = rest.dividedAndRemainder(by: divisor)
        guard remainder == WholeNumber(0) else { break }
        rest = quotient
      }
    }
    return rest == WholeNumber(1)
  }

  /// The digits of a fraction whose denominator divides a power of ten.
  private func terminatingText(_ places: Int) -> String {
    var text = sign < 0 ? "-" : ""
    // Ten times what is left of a division by it stays in 64 bits.
    if let (n, d) = smallNumbers, n != .min, d <= .max / 10 {
      var rest = abs(n)
      text += (rest / d).description
      rest %= d
      var count = 0
      while rest != 0 || count < places {
        if count == 0 { text += "." }
        rest *= 10
        text += (rest / d).description
        rest %= d
        count += 1
      }
      return text
    }
    var (whole, rest) = magnitude.split
    text += whole.description
    var count = 0
    while rest != .zero || count < places {
      if count == 0 { text += "." }
      (whole, rest) = (rest * 10).split
      text += whole.description
      count += 1
    }
    return text
  }

  private var split: (whole: Fraction, rest: Fraction) {
    let (n, d) = wholeNumbers
    let whole = Fraction(n.dividedAndRemainder(by: d).quotient, over: WholeNumber(1))
    return (whole, self - whole)
  }

  /// Whether the fraction has a finite number of decimal places, at most `places`.
  public func hasDecimals(atMost places: Int) -> Bool {
    rounded(decimals: places) == self
  }
}
