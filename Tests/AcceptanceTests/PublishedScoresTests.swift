import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// What the published impact, risk and total of a row leave of its illegible cells.
///
/// The ranges are those that the notes beside the rows work out from the printed figures, which is how their ratings
/// were inferred when the table was transcribed: "total is between 18 and 26".
@Suite struct PublishedScoresTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The published impact, risk and total; empty where they are illegible.
    let published: (impact: String, risk: String, total: String)
    let range: ClosedRange<Int64>
    /// The ratings that it leaves.
    let rating: String
    /// The levels that are left to some of the criteria, where they are fewer than without what is published.
    let left: [String: [Int]]

    init(
      _ name: String, _ impact: String, _ risk: String, _ total: String,
      _ range: ClosedRange<Int64>, _ rating: String, _ left: [String: [Int]]
    ) {
      (testDescription, published) = (name, (impact, risk, total))
      (self.range, self.rating, self.left) = (range, rating, left)
    }
  }

  static let rows = [
    // 18 is 2 * 9 or 3 * 6, with 2 and 3 legible: the other two add to 4 or to 1.
    Row(
      "ASB Immediate/Prompt", "", "18", "", 18...26, "Moderate", ["likelihood_adjusted": [2, 3]]),
    // With 1 and 1 legible, 8 is 1 * 8 or 2 * 4, and 8 * 1 is not.
    Row(
      "Unnamed (Public Order, 1215)", "", "8", "", 8...16, "Moderate or Standard",
      ["likelihood_adjusted": [1, 2]]),
    Row(
      "Class A Drug Supply", "9", "18", "22", 22...22, "Moderate",
      ["vulnerability": [1, 2], "benchmarking": [1, 2]]),
    Row(
      "Unnamed (Drugs, 229)", "", "18", "", 18...26, "Moderate", ["likelihood_adjusted": [2, 3]]),
    Row("Unnamed (Drugs, 120)", "8", "16", "", 16...24, "Moderate", [:]),
    Row("Unnamed (Drugs, 782)", "7", "14", "", 19...21, "Moderate", [:]),
    // An impact of 11 with 3: the other three add to 8. The four weights add to 4.
    Row(
      "Estimated Problematic Drug Use", "11", "22", "26", 26...26, "Moderate",
      ["financial": [2, 3], "reputation": [2, 3], "resourcing": [2, 3]]),
    Row(
      "Unnamed (Business related, 26)", "4", "4", "", 4...10, "Standard",
      [:]),
    Row(
      "Other crimes with organisation as victim", "5", "15", "17", 17...17, "Moderate",
      ["vulnerability": [0, 1], "benchmarking": [0, 1]]),
    Row(
      "Robbery", "8", "8", "", 8...16, "Moderate or Standard",
      ["physical_psychological": [1, 2, 3], "reputation": [1, 2, 3], "resourcing": [1, 2, 3]]),
    Row(
      "Dwelling Burglary", "6", "12", "", 12...20, "Moderate or Standard",
      ["physical_psychological": [1, 2, 3], "resourcing": [1, 2, 3]]),
    Row("Other Burglary", "4", "4", "", 4...8, "Standard", [:]),
    Row("Violence - ENTE (excluding DA)", "6", "6", "9", 9...9, "Standard", [:]),
    Row("Possession of Weapons", "5", "5", "", 9...11, "Standard", [:]),
    Row("Criminal Damage", "", "", "", 0...44, "High, Moderate or Standard", [:]),
  ]

  @Test(arguments: rows) func theCellsAreWhatThePublishedFiguresAllow(row: Row) throws {
    let folder = "Models/stra-plymouth-2015/"
    let model = try ModelReader.read(RepositoryFile.read(folder + "model.json").bytes)
    let sheet = try IssueSheet.read([RepositoryFile.read(folder + "2014-15.csv")], models: [model])
    #expect(sheet.warnings.isEmpty)
    let index = try #require(sheet.index(of: row.testDescription))
    let texts = ["impact", "risk", "total"].compactMap { score in
      sheet.columns.firstIndex(of: "\(score)_published").map { sheet.cells[index][$0] }
    }
    #expect(texts == [row.published.impact, row.published.risk, row.published.total])
    let found = model.assess(sheet.issues[index])
    #expect(
      found.score == Interval(Fraction(row.range.lowerBound), Fraction(row.range.upperBound)))
    #expect(found.rating.text == row.rating)
    for (place, criterion) in model.criteria.enumerated() {
      #expect(found.given.levels(place) == row.left[criterion.id], "\(criterion.id)")
    }
  }
}
