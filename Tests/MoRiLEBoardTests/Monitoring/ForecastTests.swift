import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("The forecast of a year's end")
struct ForecastTests {
  private static func measure(
    _ actual: [Fraction?], previous: [Fraction?]? = nil, target: [Fraction?]? = nil,
    aim: Aim = .reduce
  ) -> MonitoredMeasure {
    func filled(_ numbers: [Fraction?]) -> [Fraction?] {
      numbers + Array(repeating: nil, count: 12 - numbers.count)
    }
    return MonitoredMeasure(
      name: "m", aim: aim, actual: filled(actual), previous: previous, target: target)
  }

  /// Sums with a number in the first month, another by the end of the second, and one in all.
  private static func series(_ first: Fraction?, _ second: Fraction?, _ total: Fraction?)
    -> [Fraction?]
  {
    [first, second] + Array(repeating: nil, count: 9) + [total]
  }

  @Test("has the seasonal shape of last year")
  func lastYear() throws {
    // A quarter of last year's 80 had come by May, so that 30 become 120.
    let measure = Self.measure(
      [10, 30], previous: Self.series(5, 20, 80), target: Self.series(1, 2, 100))
    let forecast = try #require(measure.forecast)
    #expect(forecast.value == 120)
    #expect(forecast.basis == .shape(.lastYear, share: Fraction(1, over: 4)))
    #expect(forecast.judgement == .concern)
    #expect(measure.asAt(0).forecast?.value == 160, "as it was a month before")
  }

  @Test("is judged unrounded, on both sides of 15 %")
  func isJudged() {
    func judgement(_ target: Fraction) -> Judgement? {
      // A third of last year's 3 had come: the forecast is 3 times 100/3, which no decimals show.
      Self.measure(
        [Fraction(100, over: 3)], previous: Self.series(1, 2, 3), target: Self.series(9, 9, target)
      ).forecast?.judgement
    }
    #expect(judgement(100) == .satisfied)
    #expect(judgement(Fraction(999_999_999, over: 10_000_000)) == .someConcerns)
    #expect(judgement(Fraction(100 * 100, over: 115)) == .someConcerns)
    #expect(judgement(Fraction(100 * 100_000, over: 115_001)) == .concern)
  }

  @Test("has that of the target without last year, and is as far from it")
  func target() {
    let target = Self.series(10, 20, 90)
    let known = Self.measure([9, 23], target: target).forecast
    #expect(known?.value == Fraction(207, over: 2))
    #expect(known?.basis == .shape(.target, share: Fraction(2, over: 9)))
    #expect(known?.judgement == .someConcerns)
    let gap = Self.measure([9, 23], previous: Self.series(5, nil, 80), target: target).forecast
    #expect(gap == known, "last year is not known by this month")
  }

  @Test("is none where nothing says how the year runs")
  func none() {
    #expect(Self.measure([9]).forecast?.basis == .noShape)
    #expect(Self.measure([9]).forecast?.value == nil)
    #expect(Self.measure([9]).forecast?.judgement == nil)
    #expect(Self.measure([]).forecast == nil)
    let still = Self.measure([9], previous: Self.series(0, 1, 80), target: Self.series(1, 2, 9))
    #expect(still.forecast?.basis == .nothingYet(.lastYear))
    #expect(still.forecast?.value == nil)
    #expect(
      Self.measure([9], previous: Self.series(0, 0, 0)).forecast?.basis == .nothingYet(.lastYear))
    #expect(
      Self.measure([9], target: Self.series(0, 0, 9)).forecast?.basis == .nothingYet(.target))
  }

  @Test("is the number itself when the year is over")
  func complete() {
    let actual = (1...12).map { Fraction($0) as Fraction? }
    let forecast = Self.measure(actual, previous: Self.series(0, 0, 0)).forecast
    #expect(forecast?.value == 12)
    #expect(forecast?.basis == .complete)
    #expect(forecast?.judgement == .monitoringOnly)
  }

  @Test("and positions leave a month open that is not known")
  func openMonths() {
    let measure = Self.measure(
      [4, nil, 9], previous: Self.series(0, 1, 2), target: Self.series(5, nil, 9))
    #expect(measure.now == 2)
    #expect(measure.position(in: 0).number == 4)
    #expect(measure.position(in: 0).change == nil, "last year is 0")
    #expect(measure.position(in: 0).offTarget == -20)
    #expect(measure.position(in: 1).judgement == nil)
    #expect(measure.position(in: 1).number == nil)
    #expect(measure.position(in: 2).judgement == nil, "the target has no number for the month")
    #expect(measure.position(in: 2).number == nil, "the month before is not known")
    #expect(measure.position(in: 3).judgement == nil)
  }
}
