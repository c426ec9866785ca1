import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How the numbers of an issue stand beside those of its most similar family, the group of comparable areas.
final class FamilyStanding: Sendable {
  /// How a number stands to that of the family.
  enum Finding: Sendable {
    case lower
    case same
    case higher
    /// It is higher, and the limits that the counts leave are too.
    case higherThanChance
    /// It is lower, and the limits that the counts leave are too.
    case lowerThanChance

    /// Whether it is higher, by chance or not.
    var isHigher: Bool { self == .higher || self == .higherThanChance }
  }

  /// The family's average rate, in the unit of the issue's; nil where none is given.
  let rate: Fraction?
  /// By how many per cent the family's number changed; nil likewise.
  let change: Fraction?
  /// The place of the issue's rate in the family, of which 1 is the lowest; nil likewise.
  let place: Int?
  /// How many areas the family has; nil likewise.
  let of: Int?
  /// The word of the comparison, where it says that the issue is higher; empty otherwise.
  let wordOfHigher: String
  /// Which way the family goes, where the table says so in the words of the arrows.
  let arrow: Trends.Arrow?
  /// How the rate stands to the family's; nil where one of the two is not known, or not as one number.
  let rateFinding: Finding?
  /// Whether the count rose.
  private let isRise: Bool
  /// How the change stands to the family's; nil likewise.
  let changeFinding: Finding?

  /// What a row says of the family; nil where it says nothing.
  ///
  /// - Parameters:
  ///   - ownRate: The issue's own rate, and within what its count leaves it.
  ///   - movement: Its counts.
  ///   - comparison: The words of the comparison.
  ///   - trends: The words of the comparison, and the arrows.
  ///   - cell: What stands in a column of evidence.
  init?(
    rate ownRate: (Interval?, Interval?), _ movement: CountChange?, comparison: String,
    _ trends: Trends, _ cell: (EvidenceColumn) -> String
  ) {
    func number(_ column: EvidenceColumn) -> Fraction? { column.number(cell(column)) }
    rate = number(.familyRate)
    change = number(.familyChange)
    place = number(.familyPlace)?.int
    of = number(.familyOf)?.int
    wordOfHigher =
      trends.higher.contains { columnKey($0) == columnKey(comparison) } ? comparison : ""
    let way = columnKey(cell(.familyTrend))
    arrow = trends.arrows.first { columnKey($0.label) == way }
    if rate == nil, change == nil, place == nil, wordOfHigher.isEmpty, arrow == nil { return nil }
    rateFinding = Self.finding(ownRate.0, ownRate.1, rate)
    changeFinding = Self.finding(
      movement?.percent.map { Interval($0) }, movement.flatMap { Self.percents($0) }, change)
    isRise = (movement?.percent ?? .zero) > .zero
  }

  /// Whether the issue is higher than its family, and rises faster.
  var isBoth: Bool { isHigher && isFaster }

  /// Whether its rate is higher, by the numbers or else in words.
  var isHigher: Bool { rateFinding?.isHigher ?? !wordOfHigher.isEmpty }

  /// Whether the family has numbers, and not words alone.
  var hasNumbers: Bool { rate != nil || change != nil || place != nil }

  /// Whether its number rose, and by more than the family's.
  var isFaster: Bool { isRise && changeFinding?.isHigher ?? false }

  /// Within what the counts leave the change, in per cent as the family's is.
  private static func percents(_ movement: CountChange) -> Interval? {
    movement.multiple().flatMap { multiple in
      multiple.high.map { Interval((multiple.low - 1) * 100, ($0 - 1) * 100) }
    }
  }

  /// The family's number is taken as it is: it comes from many more counts than the issue's own.
  private static func finding(
    _ own: Interval?, _ limits: Interval?, _ family: Fraction?
  ) -> Finding? {
    guard let own = own?.value, let family else { return nil }
    if own == family { return .same }
    if own > family { return limits.map { $0.low > family } == true ? .higherThanChance : .higher }
    return limits.map { $0.high < family } == true ? .lowerThanChance : .lower
  }
}

extension FamilyStanding {
  /// The family's numbers in words, as far as they are given: `rate 9.00, change +2.0 %, place 12 of 15`; nil where none
  /// is.
  var words: String? {
    let style = NumberStyle(decimals: 2)
    let parts = [
      rate.map { "rate \(style.text($0))" },
      change.map { "change \($0 > .zero ? "+" : "")\(style.text($0)) %" },
      place.map { place in "place \(place)\(of.map { " of \($0)" } ?? ""), 1 the lowest" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
