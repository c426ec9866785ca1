import MoRiLEReports
import Testing

@testable import MoRiLEBoard

/// Sentences that other tests do not meet, on both sides of each rule.
@Suite("Wording for a Board")
struct BoardWordingTests {
  @Test(
    "names in a sentence",
    arguments: [
      (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C", "D", "E"], "A, B, C, D and E"),
      (["A", "B", "C", "D", "E", "F"], "A, B, C, D, E and 1 more"),
      (["A, a", "B", "C"], "A, a; B; and C"),
    ])
  func names(names: [String], text: String) {
    #expect(NameList.text(names) == text)
  }

  @Test(
    "what became of the issues of the highest rating",
    arguments: [
      ([0, 0, 0, 0, 0], "No issue is rated Red for certain."),
      ([1, 1, 0, 0, 0], "1 issue is rated Red, and it is taken forward."),
      ([2, 2, 0, 0, 0], "2 issues are rated Red, and all are taken forward."),
      ([2, 1, 1, 0, 0], "2 issues are rated Red: 1 is taken forward and 1 is not."),
      ([2, 0, 2, 0, 0], "2 issues are rated Red: 2 are not taken forward."),
      (
        [9, 2, 3, 2, 2],
        "9 issues are rated Red: 2 are taken forward, 3 are not, 2 have a decision in other words and 2 have "
          + "no decision."
      ),
    ])
  func standing(counts: [Int], text: String) {
    #expect(
      DecisionWording.standing(
        "Red", count: counts[0], forward: counts[1], left: counts[2], other: counts[3],
        undecided: counts[4]) == text)
  }

  @Test("reasons, owners and reviews that are missing")
  func missing() {
    #expect(DecisionWording.reasons(without: 0, of: 0) == nil)
    #expect(DecisionWording.reasons(without: 0, of: 1) == "The decision has a reason.")
    #expect(DecisionWording.reasons(without: 0, of: 2) == "Every decision has a reason.")
    #expect(DecisionWording.reasons(without: 2, of: 2) == "2 of 2 decisions have no reason.")
    #expect(DecisionWording.missing(owner: 0, review: 0, of: 0) == nil)
    #expect(DecisionWording.missing(owner: 0, review: 0, of: 3) == nil)
    #expect(
      DecisionWording.missing(owner: 1, review: 1, of: 1)
        == "The decision has no owner and no review date.")
    #expect(
      DecisionWording.missing(owner: 3, review: 3, of: 3)
        == "No decision has an owner or a review date.")
    #expect(
      DecisionWording.missing(owner: 0, review: 3, of: 3)
        == "Of 3 decisions, 3 have no review date.")
  }

  @Test(
    "when a review is due",
    arguments: [
      (-2, "2 days overdue"), (-1, "1 day overdue"), (0, "today"), (1, "in 1 day"),
      (2, "in 2 days"),
    ])
  func due(days: Int, text: String) {
    #expect(DecisionWording.due(days) == text)
  }

  @Test("nothing is said of nothing")
  func nothing() {
    #expect(
      AreaWording.summary(count: 0, top: 0, label: "Red", unscored: 0)
        == "No area of focus is recorded.")
    #expect(AreaWording.unanswered("Red", [], any: false) == nil)
    #expect(SpendingWording.whole("£0", lines: 0, open: []) == "No spending is recorded.")
    #expect(
      SpendingWording.whole("£0", lines: 0, open: ["A", "B"]) == "No line has an amount: A and B.")
    #expect(SpendingWording.others("Red", [], "£0", maybe: 0, any: false) == nil)
    #expect(
      DecisionWording.reviews(due: 0, soon: 0, on: "1 April 2026", ahead: 30, any: false) == nil)
  }

  @Test("one area or several")
  func areas() {
    #expect(
      AreaWording.summary(count: 1, top: 1, label: "Red", unscored: 0)
        == "1 of 1 area of focus rests on an issue rated Red.")
    #expect(
      AreaWording.summary(count: 4, top: 0, label: "Red", unscored: 1)
        == "0 of 4 areas of focus rest on an issue rated Red; 1 is not scored.")
    #expect(AreaWording.open([]) == nil)
    #expect(
      AreaWording.open(["A"])
        == "A: its score is not known; it stands by the highest that it can be, and its place is given from "
        + "the best to the worst.")
    #expect(
      AreaWording.unanswered("Red", [], any: true)
        == "Every issue rated Red is behind an area of focus.")
    #expect(
      AreaWording.unanswered("Red", ["A", "B"], any: true)
        == "2 issues rated Red are behind no area of focus: A and B.")
    #expect(AreaWording.lower("Red", []) == nil)
    #expect(
      AreaWording.lower("Red", ["A"])
        == "Meanwhile 1 area of focus rests on no issue that is or may be Red: A.")
  }

  @Test("spending with and without what is told of")
  func spending() {
    #expect(SpendingWording.split(false, given: false) == nil)
    #expect(
      SpendingWording.split(true, given: false)
        == "A line for several issues is counted once: its amount is split evenly, since no shares are given."
    )
    #expect(SpendingWording.uncovered("Red", [], any: false) == nil)
    #expect(
      SpendingWording.uncovered("Red", [], any: true)
        == "Every issue rated Red has money in a line.")
    #expect(
      SpendingWording.others("Red", [], "£0", maybe: 0, any: true)
        == "Every line with an amount answers an issue rated Red.")
    #expect(
      SpendingWording.others("Red", ["A", "B", "C"], "£9", maybe: 2, any: true)
        == "3 lines, £9 in all, answer no issue rated Red: A, B and C. 2 of them answer one that may be Red."
    )
    #expect(SpendingWording.statuses([("", "£9")]) == nil)
    #expect(
      SpendingWording.statuses([("", "£9"), ("spent", "£1")])
        == "All lines are counted, whatever their status: £9 without a status; £1 spent.")
    #expect(SpendingWording.priorities(0, without: 3) == nil)
    #expect(
      SpendingWording.priorities(1, without: 0)?.hasPrefix(
        "Lines name 1 priority of the plan; every line names one.") == true)
    #expect(SpendingWording.named(in: 0) == "no line")
    #expect(SpendingWording.named(in: 1) == "1 line without money")
  }
}
