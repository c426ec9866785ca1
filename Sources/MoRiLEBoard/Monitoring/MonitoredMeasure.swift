import MoRiLE

/// What is wanted of a measure.
public enum Aim: String, CaseIterable, Sendable {
  /// Less.
  case reduce
  /// More, such as more reports of what is hidden.
  case increase
  /// Neither: the measure is watched.
  case monitor
}

/// Something that a partnership counts month by month, such as anti-social behaviour incidents, with the
/// target that it set and what was counted the year before.
///
/// All numbers are from the start of the year to the end of a month, exact; nil is a number that is not
/// known, never 0. Each list has one for each of the twelve months of the year.
public struct MonitoredMeasure: Hashable, Sendable {
  /// What is counted.
  public let name: String
  /// What is wanted of it.
  public let aim: Aim
  /// What was counted this year.
  public let actual: [Fraction?]
  /// What was counted last year; nil where nothing is known of it.
  public let previous: [Fraction?]?
  /// What is aimed at; nil where there is no target.
  public let target: [Fraction?]?

  /// The months of a year.
  static let months = 12

  /// Makes a measure.
  /// - Precondition: each list has twelve numbers.
  public init(
    name: String, aim: Aim, actual: [Fraction?], previous: [Fraction?]? = nil,
    target: [Fraction?]? = nil
  ) {
    precondition(
      [actual, previous, target].allSatisfy { $0 == nil || $0?.count == Self.months },
      "a year has twelve months")
    self.name = name
    self.aim = aim
    self.actual = actual
    self.previous = previous
    self.target = target
  }

  /// The last month with a number, from 0; nil before the first.
  public var now: Int? { actual.lastIndex { $0 != nil } }

  /// Whether the whole year is counted.
  public var isComplete: Bool { now == Self.months - 1 }

  /// Whether there is something to judge against.
  var isJudged: Bool { aim != .monitor && target != nil }

  /// The target for the whole year.
  var yearTarget: Fraction? { target?[Self.months - 1] }

  /// The measure as it stood at the end of a month, counted from 0.
  public func asAt(_ month: Int) -> MonitoredMeasure {
    MonitoredMeasure(
      name: name, aim: aim, actual: actual.enumerated().map { $0 > month ? nil : $1 },
      previous: previous, target: target)
  }

  /// How the measure stood at the end of a month, counted from 0.
  public func position(in month: Int) -> MeasurePosition {
    let before = month > 0 ? actual[month - 1] : .zero
    return MeasurePosition(
      number: actual[month].flatMap { total in before.map { total - $0 } },
      actual: actual[month], target: target?[month], previous: previous?[month],
      judgement: judgement(of: actual[month], in: month))
  }

  /// The judgement of a number against the target of a month; nil where one of the two is not known.
  func judgement(of number: Fraction?, in month: Int) -> Judgement? {
    guard let number else { return nil }
    guard aim != .monitor, let target else { return .monitoringOnly }
    return target[month].map { Judgement(of: number, against: $0, aim: aim) }
  }
}

/// How a measure stood at the end of a month.
public struct MeasurePosition: Hashable, Sendable {
  /// What was counted in the month alone.
  public let number: Fraction?
  /// What was counted from the start of the year.
  public let actual: Fraction?
  /// What was aimed at from the start of the year.
  public let target: Fraction?
  /// What was counted last year to the end of the same month.
  public let previous: Fraction?
  /// The judgement; nil where a number that it needs is not known.
  public let judgement: Judgement?

  /// How far the number to date lies above the target, in hundredths of the target; nil where one of them
  /// is not known or the target is 0.
  public var offTarget: Fraction? { percentage(of: actual, above: target) }

  /// The change on last year, in hundredths of last year's number to the end of the same month; nil where
  /// one of them is not known or last year's is 0.
  public var change: Fraction? { percentage(of: actual, above: previous) }
}

/// How far a number lies above another, in hundredths of the other; nil where that cannot be said.
private func percentage(of number: Fraction?, above base: Fraction?) -> Fraction? {
  guard let number, let base, base != .zero else { return nil }
  return (number - base) / base * 100
}
