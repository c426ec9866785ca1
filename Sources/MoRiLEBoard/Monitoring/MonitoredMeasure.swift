import MoRiLE

/// Something that a partnership watches over the year, such as anti-social behaviour incidents or the part of
/// victims who are satisfied, with the target that it set and last year's figures.
///
/// Of a sum all figures are from the start of the year to the end of a month. Of a level, and of a proportion, which
/// is told in per cent, each is that of its period, and none is ever added to another. All are exact; nil is a figure
/// that is not known, never 0. Each list has one for each of the twelve months of the year, with which the periods
/// end.
public struct MonitoredMeasure: Hashable, Sendable {
  /// What is watched.
  public let name: String
  /// How its figures go together.
  public let kind: MeasureKind
  /// Whether the figures are from the start of the year: those of a sum, and of a level that is given so, such as a
  /// running average.
  public let isCumulative: Bool
  /// The unit, such as `crimes` or `%`; empty where none is given.
  public let unit: String
  /// What is wanted of it.
  public let aim: Aim
  /// This year's figures.
  public let actual: [Fraction?]
  /// Of a proportion, the counts of this year's figures; 0 of 0, which is no proportion, has no figure.
  public let counts: [Proportion?]
  /// Last year's figures; nil where nothing is known of it.
  public let previous: [Fraction?]?
  /// What is aimed at; nil where there is no target.
  public let target: [Fraction?]?
  /// What it is held against beside.
  public let comparators: [MeasureComparator]

  /// The months of a year.
  static let months = 12

  /// Makes a measure.
  /// - Precondition: each list has twelve numbers.
  public init(
    name: String, kind: MeasureKind = .sum, isCumulative: Bool = false, unit: String = "",
    aim: Aim, actual: [Fraction?], counts: [Proportion?]? = nil, previous: [Fraction?]? = nil,
    target: [Fraction?]? = nil,
    comparators: [MeasureComparator] = []
  ) {
    precondition(
      [actual, previous, target].allSatisfy { $0 == nil || $0?.count == Self.months }
        && (counts == nil || counts?.count == Self.months),
      "a year has twelve months")
    (self.name, self.kind, self.unit, self.aim) = (name, kind, unit, aim)
    self.isCumulative = isCumulative || kind == .sum
    self.actual = actual
    self.counts = counts ?? Array(repeating: nil, count: Self.months)
    self.previous = previous
    self.target = target
    self.comparators = comparators
  }

  /// The last month with a figure, from 0; nil before the first.
  public var now: Int? { actual.lastIndex { $0 != nil } }

  /// The last period of which the counts are 0 of 0, where no figure comes after it.
  var emptied: Int? {
    counts.lastIndex { $0?.total == 0 }.flatMap { $0 > now ?? -1 ? $0 : nil }
  }

  /// Whether the whole year is counted.
  public var isComplete: Bool { now == Self.months - 1 }

  /// Whether its figures are percentages, whose differences are points.
  var isPercentage: Bool { MeasureForm.isPercentage(unit) }

  /// Whether there is something to judge against.
  var isJudged: Bool { aim != .monitor && target != nil }

  /// The target for the whole year.
  var yearTarget: Fraction? { target?[Self.months - 1] }

  /// The measure as it stood at the end of a month, counted from 0.
  public func asAt(_ month: Int) -> MonitoredMeasure {
    func known<Value>(_ values: [Value?]) -> [Value?] {
      values.enumerated().map { $0 > month ? nil : $1 }
    }
    return MonitoredMeasure(
      name: name, kind: kind, isCumulative: isCumulative, unit: unit, aim: aim,
      actual: known(actual), counts: known(counts), previous: previous, target: target,
      comparators: comparators)
  }

  /// How the measure stood at the end of a month, counted from 0.
  public func position(in month: Int) -> MeasurePosition {
    MeasurePosition(
      number: number(in: month), actual: actual[month], target: target(in: month),
      previous: previous?[month], judgement: judgement(of: actual[month], in: month))
  }

  /// What was counted in a month alone; nil for what is no sum.
  private func number(in month: Int) -> Fraction? {
    guard kind == .sum else { return nil }
    let before = month > 0 ? actual[month - 1] : .zero
    return actual[month].flatMap { total in before.map { total - $0 } }
  }

  /// What is aimed at by the end of a month.
  func target(in month: Int) -> Fraction? { place(of: target, in: month).flatMap { target?[$0] } }

  /// The month for which the target is given that holds for a month.
  func targetMonth(in month: Int) -> Int? { place(of: target, in: month) }

  /// The judgement of a number against the target of a month; nil where one of the two is not known.
  func judgement(of number: Fraction?, in month: Int) -> Judgement? {
    guard let number else { return nil }
    guard aim != .monitor, target != nil else { return .monitoringOnly }
    return target(in: month).map { Judgement(of: number, against: $0, aim: aim) }
  }

  /// How the measure stands to its comparators at the end of a month, of which its figure is known.
  public func comparisons(in month: Int) -> [MeasureComparison] {
    guard let actual = actual[month] else { return [] }
    return comparators.compactMap { comparator in
      guard let place = place(of: comparator.values, in: month),
        let figure = comparator.values[place]
      else { return nil }
      return MeasureComparison(
        name: comparator.name, actual: actual, figure: figure, counts: counts[month])
    }
  }

  /// Where a series has what holds for a month.
  ///
  /// Of a sum, that is the same month. A level is kept until another is given, and before the first it is what is
  /// to be reached.
  private func place(of values: [Fraction?]?, in month: Int) -> Int? {
    guard let values else { return nil }
    if values[month] != nil { return month }
    guard kind != .sum else { return nil }
    return values[..<month].lastIndex { $0 != nil } ?? values.firstIndex { $0 != nil }
  }
}
