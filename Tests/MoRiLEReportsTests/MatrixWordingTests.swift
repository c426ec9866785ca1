import MoRiLE
import Testing

@testable import MoRiLEReports

/// The sentences about what a matrix can hide: both sides of each rule.
@Suite struct MatrixWordingTests {
  @Test(arguments: [
    ("0", "0 %"), ("1/1000000000", "under 0.1 %"), ("0.000499999", "under 0.1 %"),
    ("0.0005", "0.1 %"), ("0.05", "5.0 %"), ("0.1235", "12.4 %"), ("0.9994999", "99.9 %"),
    ("0.9995", "over 99.9 %"), ("999999999/1000000000", "over 99.9 %"), ("1", "100 %"),
  ])
  func percent(share: String, text: String) throws {
    #expect(MatrixWording.percent(try #require(Fraction(share))) == text)
  }

  @Test func counts() {
    #expect(MatrixWording.count(0) == "0")
    #expect(MatrixWording.count(999) == "999")
    #expect(MatrixWording.count(1000) == "1,000")
    #expect(MatrixWording.count(655_360_000) == "655,360,000")
    let ten12 = Fraction(1_000_000_000_000 as Int64)
    #expect(MatrixWording.count(ten12 * ten12 - 1) == "999,999,999,999,999,999,999,999")
    #expect(MatrixWording.count(ten12 * ten12) == "about 1.0 x 10^24")
  }

  @Test func lists() {
    #expect(MatrixWording.list([]) == "")
    #expect(MatrixWording.list(["a"]) == "a")
    #expect(MatrixWording.list(["a", "b"]) == "a and b")
    #expect(MatrixWording.list(["a", "b", "c"], "or") == "a, b or c")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let found: String
    let expected: String
    var testDescription: String { expected }

    init(_ found: String, _ expected: String) {
      self.found = found
      self.expected = expected
    }
  }

  static let cases: [Case] = [
    Case(
      MatrixWording.totals(1, combinations: 4, range: "3"), "There is one total only, 3."),
    Case(
      MatrixWording.totals(2, combinations: 4, range: "3 to 4"),
      "4 combinations make 2 different totals, from 3 to 4."),
    Case(
      MatrixWording.crowded(["3"], combinations: 2, share: Fraction(1, over: 4)),
      "The most crowded total is 3: 2 combinations, 25.0 % of all."),
    Case(
      MatrixWording.crowded(["3", "4"], combinations: 2, share: Fraction(1, over: 4)),
      "The most crowded totals are 3 and 4: 2 combinations, 25.0 % of all, for each."),
    Case(
      MatrixWording.crowded(
        ["1", "2", "3", "4", "5", "6"], combinations: 1, share: Fraction(1, over: 6)),
      "The most crowded totals are 6, 1 the lowest: 1 combination, 16.7 % of all, for each."),
    Case(
      MatrixWording.gaps(
        step: "1", places: 5, unreached: 0, width: "1", count: 4, low: "0", high: "1"),
      "Totals are steps of 1 apart, and each of the 5 from the lowest to the highest can be reached."
    ),
    Case(
      MatrixWording.gaps(
        step: "1", places: 5, unreached: 1, width: "2", count: 1, low: "0", high: "2"),
      "Totals are steps of 1 apart. Of the 5 from the lowest to the highest, 1 cannot be reached. "
        + "The widest gap is 2, between 0 and 2."),
    Case(
      MatrixWording.gaps(
        step: "1", places: 9, unreached: 2, width: "2", count: 2, low: "0", high: "2"),
      "Totals are steps of 1 apart. Of the 9 from the lowest to the highest, 2 cannot be reached. "
        + "The widest gap is 2, in 2 places, first between 0 and 2."),
    Case(
      MatrixWording.threshold("High", "30", below: ("29", "1"), from: ("30", "0")),
      "High begins at 30: the nearest total below is 29, 1 short, and the threshold itself can be "
        + "reached."),
    Case(
      MatrixWording.threshold("High", "30", below: ("29", "1"), from: ("32", "2")),
      "High begins at 30: the nearest total below is 29, 1 short, and the first to reach it is 32, 2 "
        + "above."),
    Case(
      MatrixWording.threshold("High", "30", below: nil, from: nil),
      "High begins at 30: no total is below, and none reaches it."),
    Case(
      MatrixWording.indirect("A", through: []),
      "A has no part in the rating: no formula leads from it to the rated score."),
    Case(
      MatrixWording.indirect("A", through: ["B", "C"]),
      "A acts only where B or C is left blank: it is no part of the formula, and what takes a default "
        + "from it is."),
    Case(
      MatrixWording.reversal(levels: 1, of: 4, worse: "3 (Low)", least: "4 (High)"),
      "An input 1 level worse than the least, of 4 that there are, can get less than it: 3 (Low) "
        + "against 4 (High)."),
  ]

  @Test(arguments: cases) func sentence(_ example: Case) {
    #expect(example.found == example.expected)
  }
}
