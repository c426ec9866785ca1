import MoRiLE
import Testing

@testable import MoRiLEReports

@Suite struct NumberStyleTests {
  struct Case: CustomTestStringConvertible {
    let value: Interval
    let style: NumberStyle
    let text: String
    var testDescription: String { "\(text) at \(style.decimals)" }
  }

  static let high = [Fraction(56), 42]

  @Test(arguments: [
    Case(value: Interval(56), style: .init(decimals: 1), text: "56"),
    Case(value: Interval(56), style: .init(decimals: 1, isPadded: true), text: "56.0"),
    Case(
      value: Interval(Fraction(2015, over: 36)), style: .init(decimals: 1, thresholds: high),
      text: "55.97"),
    Case(value: Interval(Fraction(2015, over: 36)), style: .init(decimals: 1), text: "56"),
    Case(
      value: Interval(Fraction(559_999_999, over: 10_000_000)),
      style: .init(decimals: 1, thresholds: high), text: "55.9999999"),
    Case(
      value: Interval(Fraction(2017, over: 36)), style: .init(decimals: 1, thresholds: high),
      text: "56.03"),
    Case(value: Interval(18, 26), style: .init(decimals: 0), text: "18 to 26"),
    Case(value: Interval(-3, Fraction(1, over: 3)), style: .init(decimals: 2), text: "-3 to 0.33"),
    Case(value: Interval(Fraction(-1, over: 8)), style: .init(decimals: 2), text: "-0.13"),
  ]) func numbersAreShown(_ number: Case) {
    #expect(number.style.text(number.value) == number.text)
  }

  @Test func onAThresholdWithoutAnEndTheFractionStandsBeside() {
    let third = Fraction(100, over: 3)
    let style = NumberStyle(decimals: 1, isPadded: true, thresholds: [third])
    #expect(style.text(third) == "33.33 (100/3)")
    #expect(style.text(Interval(third, 50)) == "33.33 (100/3) to 50.0")
    #expect(style.decimals(Interval(third, 50)) == "33.4 to 50.0")
    #expect(style.text(Fraction(333, over: 10)) == "33.3")
    #expect(style.text(Fraction(1667, over: 50)) == "33.34")
    #expect(ExactNumber.result(Interval(third), besides: [third]) == "33.33 (100/3)")
    let long = Fraction(8_582_608_892_881, over: 10_000_000_000)
    #expect(ExactNumber.result(Interval(long), besides: [long]) == "858.2608892881")
  }

  @Test func aColumnHasDecimalsWhereAnyValueNeedsThem() {
    #expect(NumberStyle.column([Interval(1), Interval(2, 3)], thresholds: []).decimals == 0)
    let mixed = NumberStyle.column([Interval(1), Interval(Fraction(1, over: 3))], thresholds: [])
    #expect(mixed.text(Fraction(1)) == "1.0")
  }

  @Test func whatIsNotKnownIsSaidSo() {
    #expect(NumberStyle(decimals: 0).text(nil as Interval?) == "not known")
  }

  struct Exact: CustomTestStringConvertible {
    let value: Fraction
    let text: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Exact(value: 56, text: "56"), Exact(value: Fraction(1, over: 16), text: "0.0625"),
    Exact(value: Fraction(40, over: 3), text: "13.33 (40/3)"),
    Exact(value: Fraction(2015, over: 36), text: "55.97 (2015/36)"),
    Exact(value: Fraction(1, over: 123_456_789_012_347), text: "about 0"),
    Exact(value: Fraction(1, over: 32), text: "0.03 (1/32)"),
  ]) func resultsAreExactWhereAReaderCanUseIt(_ exact: Exact) {
    #expect(ExactNumber.result(Interval(exact.value), besides: [56]) == exact.text)
  }

  @Test func aSmallMarginIsNeverShownAsNone() {
    let small = Interval(Fraction(1, over: 36_000))
    #expect(ExactNumber.result(small, besides: [.zero]) == "0.00003 (1/36000)")
  }

  @Test func numbersPutInKeepTheFormulasMeaning() {
    let pieces: [Explanation.Piece] = [
      .value(Interval(10)), .text(" / "), .value(Interval(Fraction(2, over: 3))), .text(" - "),
      .value(Interval(-3)), .text(" + "), .value(Interval(0, 2)), .text(" * "), .value(nil),
    ]
    #expect(ExactNumber.text(pieces) == "10 / (2/3) - (-3) + (0 to 2) * (not known)")
  }
}
