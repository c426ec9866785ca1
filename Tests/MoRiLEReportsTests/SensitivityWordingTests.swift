import Testing

@testable import MoRiLEReports

/// The sentences about weights and thresholds: both sides of each rule.
@Suite struct SensitivityWordingTests {
  @Test(arguments: [
    ("60", true, "61", true, "60 to 61"), ("60", false, "61", false, "over 60 to under 61"),
    ("1", true, "1", true, "exactly 1"), ("1", true, nil, false, "1 or more"),
    ("1", false, nil, false, "over 1"), (nil, false, "-1", true, "-1 or less"),
    (nil, false, "-1", false, "under -1"), (nil, false, nil, false, "any"),
  ])
  func ranges(low: String?, lowIn: Bool, high: String?, highIn: Bool, text: String) {
    #expect(SensitivityWording.range((low, lowIn), (high, highIn)) == text)
  }

  @Test func places() {
    #expect(SensitivityWording.place("60", .below, isInside: true) == "below 60")
    #expect(SensitivityWording.place("60", .below, isInside: false) == "from 60 down")
    #expect(SensitivityWording.place("60", .above, isInside: true) == "above 60")
    #expect(SensitivityWording.place("60", .above, isInside: false) == "from 60 on")
  }

  @Test func changes() {
    #expect(SensitivityWording.changes("below 60", ["a", "b"]) == "Below 60, a; b.")
    #expect(
      SensitivityWording.changes("below 60", ["a", "b", "c", "d", "e"])
        == "Below 60, a; b; c; d; e.")
    #expect(
      SensitivityWording.changes("below 60", ["a", "b", "c", "d", "e", "f", "g"])
        == "Below 60, a; b; c; d; e; and 2 more.")
  }

  @Test func ranks() {
    #expect(SensitivityWording.rank("A", from: 1, to: 2) == "A goes from place 1 to 2")
    #expect(SensitivityWording.rank("A", from: nil, to: 2) == "A is fully scored, at place 2")
    #expect(
      SensitivityWording.rank("A", from: 1, to: nil) == "A, at place 1, is no longer fully scored")
  }

  @Test func summaries() {
    #expect(
      SensitivityWording.summary("High from 56", ratings: "any", order: nil, first: 10)
        == "High from 56: no rating changes at any; the order does not hang on it.")
    #expect(
      SensitivityWording.summary("Weight of A, 2", ratings: "1 to 2", order: "exactly 2", first: 3)
        == "Weight of A, 2: no rating changes at 1 to 2; the first 3 keep their order at exactly 2."
    )
  }

  @Test func openIssues() {
    #expect(SensitivityWording.open(1).hasPrefix("1 issue is not fully scored. Its lowest"))
    #expect(SensitivityWording.open(2).hasPrefix("2 issues are not fully scored. Their lowest"))
  }
}
