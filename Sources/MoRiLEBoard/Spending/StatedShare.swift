import MoRiLE
import MoRiLEFormats

/// A share as a document states it: a percentage that is rounded to its last decimal.
struct StatedShare: Hashable, Sendable {
  /// The percentage.
  let percent: Fraction
  /// Half of a unit of its last decimal: how far a share that is stated so can be from it.
  let half: Fraction

  /// Reads a percentage with a % sign or without; nil where it is not above 0 and up to 100.
  init?(_ text: String) {
    guard case .number(let percent) = NumberText.read(text, isPercentage: true), percent > .zero,
      percent <= 100
    else { return nil }
    var half = Fraction(1, over: 2)
    var isPastPoint = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { isPastPoint = true }
      if isPastPoint, (0x30...0x39).contains(byte) { half = half / 10 }
    }
    self.init(percent: percent, half: half)
  }

  private init(percent: Fraction, half: Fraction) {
    self.percent = percent
    self.half = half
  }

  /// Whether a percentage is stated so, rounded up or down where it lies in the middle.
  func fits(_ actual: Fraction) -> Bool { (actual - percent).magnitude <= half }

  /// The share with its point moved by the fewest places, to the right or to the left and at most two, with
  /// which a percentage would be stated so; nil where none is.
  func moved(toFit actual: Fraction) -> StatedShare? {
    for factor in [Fraction(10), Fraction(1, over: 10), 100, Fraction(1, over: 100)] {
      let other = StatedShare(percent: percent * factor, half: half * factor)
      if other.percent <= 100, other.fits(actual) { return other }
    }
    return nil
  }
}
