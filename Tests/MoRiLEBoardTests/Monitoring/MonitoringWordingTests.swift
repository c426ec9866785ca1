import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("What is said of measures")
struct MonitoringWordingTests {
  private static let row = MeasureExample.row

  /// What is said of one measure: its position, its forecast, its course.
  private static func said(_ rows: String...) throws -> [String] {
    let sheet = try MeasureExample.read(
      MeasureExample.header + rows.joined(separator: "\n") + "\n")
    let measure = try #require(sheet.measures.first)
    return [
      MonitoringWording.position(of: measure, sheet.year),
      MonitoringWording.forecast(of: measure, sheet.year) ?? "nothing", Sparkline(measure).says,
    ]
  }

  @Test("above a target and last year")
  func above() throws {
    #expect(
      try Self.said(
        Self.row("actual monthly", "1000", 6, "m", "reduce"),
        Self.row("previous monthly", "800", 12, "m", "reduce"),
        Self.row("target monthly", "900", 12, "m", "reduce")) == [
          "6,000 by the end of September, 11.1 % above the target of 5,400: some concerns (less is wanted). "
            + "That is 25 % above last year's 4,800.",
          "If the rest of the year runs as last year did, which had 50 % of its total by the end of "
            + "September, the year ends at about 12,000, 11.1 % above its target of 10,800: some concerns.",
          "on target in 0 of 6 months",
        ])
  }

  @Test("level with a target, without last year, early in the year")
  func level() throws {
    #expect(
      try Self.said(
        Self.row("actual monthly", "2.5", 1, "m", "increase"),
        Self.row("target monthly", "2.5", 12, "m", "increase")) == [
          "2.5 by the end of April, level with the target of 2.5: generally satisfied (more is wanted).",
          "If the rest of the year runs as the target does, which has 8.3 % of its total by the end of "
            + "April, the year ends at about 30, level with its target of 30: generally satisfied. That "
            + "share is little to go by.",
          "on target in 1 of 1 month",
        ])
  }

  @Test("that are watched, that have no shape, that are over, that have not begun")
  func without() throws {
    #expect(
      try Self.said(
        Self.row("actual monthly", "1", 3, "m", "monitor"),
        "m,monitor,previous cumulative,0,0,0,1,1,1,1,1,1,1,1,1") == [
          "3 by the end of June: monitoring only. That is above last year's 0.",
          "There is no forecast: by the end of June last year is still 0, which says nothing of what is to "
            + "come.", "above last year in all 3 months",
        ])
    #expect(
      try Self.said(Self.row("actual monthly", "1", 3, "m", "reduce")) == [
        "3 by the end of June: monitoring only.",
        "There is no forecast: neither last year nor a target says how the year runs.", "",
      ])
    #expect(
      try Self.said(
        Self.row("actual monthly", "1", 12, "m", "reduce"),
        "m,reduce,target cumulative,,,,,,,,,,,,20")[..<2] == [
          "12 by the end of March, 40 % below the target of 20: generally satisfied (less is wanted).",
          "nothing",
        ])
    #expect(
      try Self.said(
        Self.row("actual monthly", "1", 2, "m", "reduce"),
        "m,reduce,target cumulative,,,6,,,,,,,,,20")[0]
        == "2 by the end of May; there is no target for this month, so that it is not judged.")
    #expect(
      try Self.said(Self.row("actual monthly", "", 0, "m", "reduce"))[0]
        == "There are no numbers yet.")
  }

  @Test("of which a share is little to go by below a quarter alone")
  func little() throws {
    func forecast(_ previous: String) throws -> String {
      try Self.said(
        Self.row("actual monthly", "1", 1, "m", "monitor"),
        "m,monitor,previous cumulative,\(previous),,,,,,,,,,,100")[1]
    }
    #expect(try !forecast("25").contains("little"))
    #expect(try forecast("24.99").contains("had 25 % of its total"))
    #expect(
      try forecast("24.99").hasSuffix("the year ends at about 4. That share is little to go by."))
  }

  @Test("never shows a number on the other side of the target, or of 15 %, than it is")
  func numbers() throws {
    func position(_ actual: String, of target: String = "10.5") throws -> String {
      try Self.said(
        "m,reduce,actual monthly,\(actual),,,,,,,,,,,",
        Self.row("target monthly", "\(target)", 12, "m", "reduce"))[0]
    }
    #expect(try position("10.5001").hasPrefix("10.5001 by the end of April, 0.001 % above"))
    #expect(try position("12.07501").contains("15.0001 % above the target of 10.5: concern"))
    #expect(try position("11.5001", of: "10").hasPrefix("11.5001 by"))
    #expect(try position("11.5", of: "10").hasPrefix("11.5 by"))
    #expect(try position("12.075").contains("15 % above the target of 10.5: some concerns"))
  }

  @Test("of all measures together")
  func summary() {
    #expect(
      MonitoringWording.summary([.concern, nil, .satisfied, .satisfied, .monitoringOnly])
        == "5 measures: generally satisfied for 2, concern for 1, monitoring only for 1, no judgement yet for "
        + "1.")
    #expect(MonitoringWording.summary([.someConcerns]) == "1 measure: some concerns for 1.")
  }
}
