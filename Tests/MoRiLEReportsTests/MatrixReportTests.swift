import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// Reports on matrices, for what the shipped models do not show.
@Suite struct MatrixReportTests {
  private static func report(
    _ formula: String, threshold: String, levels: Int = 2, effort: Int = MatrixCheck.mostEffort
  ) throws -> MatrixReport {
    let scale = (0..<levels).map { "{\"score\": \($0), \"means\": \"m\"}" }
      .joined(separator: ", ")
    let json = """
      { "formatVersion": 1, "id": "small", "version": "2", "title": "Small | =1", "source": "here",
        "domains": [{"id": "harm", "title": "Harm"}, {"id": "rest", "title": "Rest"}],
        "criteria": [
          {"id": "a", "title": "First | =1", "domain": "harm", "levels": [\(scale)]},
          {"id": "b", "title": "Second", "domain": "rest", "levels": [\(scale)]}],
        "scores": [{"id": "total", "title": "Total", "formula": "\(formula)"}],
        "rating": {"score": "total",
          "bands": [{"label": "Severe", "from": "\(threshold)"}, {"label": "Slight"}]} }
      """
    return MatrixReport(MatrixCheck(try ModelReader.read(Array(json.utf8)), effort: effort))
  }

  @Test func aCriterionThatNeverChangesTheRatingIsNamed() throws {
    let never = "Second can never change the rating, whatever the other levels are."
    let text = try Self.report("10 * a + b", threshold: "10").text(Style(width: 200))
    #expect(text.contains(never))
    #expect(text.contains("Second            0 %         0 %  1\n"))
    #expect(try !Self.report("10 * a + b", threshold: "11").text(Style()).contains("never change"))
  }

  @Test func aCriterionThatHardlyEverDoesIsNamed() throws {
    // Of a's levels one in twenty leaves it to b.
    let hardly = "Second can hardly change the rating"
    func text(_ levels: Int) throws -> String {
      try Self.report("100 * a + b", threshold: "100", levels: levels).text(Style())
    }
    #expect(try !text(20).contains(hardly))
    let report = try Self.report("100 * a + b", threshold: "101", levels: 20)
    #expect(!report.text(Style()).contains(hardly))
    let more = try Self.report("100 * a + b", threshold: "101", levels: 21)
    #expect(
      more.text(Style(width: 200)).contains(
        hardly
          + ": even from one end of its scale to the other it does so in 4.8 % of the combinations of the others."
      ))
  }

  @Test func aDomainThatNothingOutweighsIsSaidSo() throws {
    let text = try Self.report("10 * a + b", threshold: "10").text(Style(width: 200))
    #expect(
      text.contains(
        "Harm\n  At its worst the total is 10 to 11, Severe; at its least 0 to 1, Slight. "
          + MatrixWording.noReversal))
    #expect(
      text.contains(
        "Rest\n  At its worst the total is 1 to 11, Severe or Slight; at its least 0 to 10, Severe or "
          + "Slight. The worst can get less than the least: 1 (Slight) against 10 (Severe)."))
    #expect(text.contains("\nsmall@2/a:0/b:1\nsmall@2/a:1/b:0\n"))
  }

  @Test func whatIsNotCountedIsSaidInEveryFormat() throws {
    let report = try Self.report("max(a * b, a + b)", threshold: "1", levels: 30, effort: 100)
    let said = "The totals could not be counted: the formulas use criteria in several places"
    let text = report.text(Style(width: 200))
    #expect(text.contains(said))
    #expect(
      text.contains("What can be said without counting: by the scales, total lies within 0 to 841.")
    )
    #expect(text.contains("What some criteria can change could not be counted"))
    #expect(text.contains("Harm\n  This could not be counted"))
    #expect(report.markdown.contains(said))
    #expect(report.csv.contains("\ncombinations,total,,900\ndistinct_totals,total,,\n"))
    #expect(report.csv.contains("\nchanges_by_one_level,a,,\n"))
    let json = report.json
    #expect(json.contains("\"totals\": null"))
    #expect(json.contains("\"domain\": \"harm\",\n      \"counted\": false"))
    #expect(throws: Never.self) { try JSONReader.read(Array(json.utf8)) }
  }

  @Test func textOfTheModelIsMadeHarmless() throws {
    let report = try Self.report("a + b", threshold: "1")
    #expect(report.markdown.contains("| First \\| =1 | 50.0\u{A0}% | 50.0\u{A0}% | 1 |"))
    #expect(report.markdown.contains("Small \\| =1 (small 2)"))
  }
}
