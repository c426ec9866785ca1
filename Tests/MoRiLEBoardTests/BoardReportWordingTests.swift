import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("The sentences of the Board's report")
struct BoardReportWordingTests {
  @Test("tell the highest")
  func top() {
    #expect(
      BoardReportWording.top([], label: "High", isRanked: true)
        == "No issue is rated High for certain.")
    #expect(
      BoardReportWording.top([("A", "66.2"), ("B", nil)], label: "High", isRanked: true)
        == "Rated High, the highest first: A (66.2) and B.")
    #expect(
      BoardReportWording.top([("A", nil), ("B", nil)], label: "High", isRanked: false)
        == "Rated High: A and B.")
    let many = (1...13).map { (name: "\($0)", score: String?.none) }
    #expect(
      BoardReportWording.top(many, label: "High", isRanked: true)
        == "Rated High, the highest first: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 more.")
  }

  @Test("tell what is not settled")
  func open() {
    #expect(
      BoardReportWording.open(["A (High or Moderate)"])
        == "The rating of 1 issue is not settled, because scores are not known: A (High or Moderate)."
    )
    #expect(
      BoardReportWording.open(["A", "B"])
        == "The ratings of 2 issues are not settled, because scores are not known: A and B.")
  }

  @Test("tell how sure the highest are")
  func sureness() {
    #expect(BoardReportWording.sureness([], label: "High").isEmpty)
    #expect(
      BoardReportWording.sureness([("A", .robust)], label: "High")
        == "Of the 1 High rating, 1 is robust (A).")
    #expect(
      BoardReportWording.sureness(
        [("A", .robust), ("B", .near), ("C", .unsure), ("D", .fragile), ("E", .robust)],
        label: "High")
        == "Of the 5 High ratings, 2 are robust (A and E); 2 are likely but not sure (B and C); 1 is "
        + "fragile: one level on one criterion would lower the rating (D).")
  }

  @Test("tell what was carried over")
  func carriedOver() {
    #expect(BoardReportWording.carriedOver([]).isEmpty)
    #expect(
      BoardReportWording.carriedOver(["A"])
        == "1 issue has the scores of an earlier year, and nobody has gone through it since: A.")
    #expect(
      BoardReportWording.carriedOver(["A", "B"])
        == "2 issues have the scores of an earlier year, and nobody has gone through them since: A and B."
    )
  }

  @Test("tell of what least is known")
  func knowledge() {
    #expect(
      BoardReportWording.knowledge([], domain: "Intelligence", label: "High")
        == "No issue is High for intelligence, where a higher rating means that less is known.")
    #expect(
      BoardReportWording.knowledge(["A"], domain: "Intelligence", label: "High")
        == "Least is known of A. For intelligence, where a higher rating means that less is known, it is "
        + "High.")
    #expect(
      BoardReportWording.knowledge(["A", "B"], domain: "CSP knowledge", label: "High")
        == "Least is known of A and B. For CSP knowledge, where a higher rating means that less is known, "
        + "they are High.")
  }
}
