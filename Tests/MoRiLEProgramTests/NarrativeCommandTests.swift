import Foundation
import Testing

@testable import MoRiLEProgram

/// Actions and narrative from a year's folder to the papers made of it.
@Suite struct NarrativeCommandTests {
  private static let years = ["2015", "2017", "2019"].reduce(into: [String: [UInt8]]()) {
    files, year in files.merge(Call.year(year, as: year)) { first, _ in first }
  }

  @Test func explainShowsWhatIsSaidInWords() {
    let call = Call(["explain", "2017", "--issue", "modern slavery"], files: Self.years)
    #expect(call.code == .done, "\(call.errors)")
    #expect(
      call.output.contains("\nIn words\nKnowledge gap, Serious and organised crime\n"),
      "\(call.output)")
    #expect(call.output.contains("\nEvidence\n  8 referrals"))
    let json = Call(
      [
        "explain", "2017/issues.csv", "--narrative", "2017/narrative.csv", "--issue", "arson",
        "--format", "json",
      ],
      files: Self.years)
    #expect(json.output.contains("\"part\": \"knowledge gap\""), "\(json.output)")
    #expect(!json.output.contains("referrals"))
  }

  @Test func reportPrintsItUnderItsTheme() {
    let call = Call(["report", "2017", "--runs", "10", "--format", "markdown"], files: Self.years)
    #expect(call.code == .done && call.errors == "", "\(call.errors)")
    let themes = call.output.components(separatedBy: "\n### ")
    let drugs = themes.first { $0.hasPrefix("Drug-related harm") } ?? ""
    #expect(drugs.contains("Recommendation") && drugs.contains("Opiate/crack use"))
    #expect(!call.output.contains("Other themes"))
  }

  @Test func theActionPlanOf2015IsHeldAgainstItsYear() {
    let call = Call(
      ["board", "2015", "--today", "2016-04-01", "--table", "actions", "--format", "csv"],
      files: Self.years)
    let rows = call.output.split(separator: "\n")
    #expect(call.code == .done && rows.count == 17, "\(call.errors)")
    #expect(rows.count { $0.contains("1 day overdue") } == 3)
    #expect(rows.count { $0.contains("no lead") } == 2)
  }

  @Test func theNextYearSaysWhatCameOfTheDecisions() {
    let call = Call(["board", "2017", "--table", "effect", "--format", "csv"], files: Self.years)
    #expect(call.code == .done, "\(call.errors)")
    #expect(
      call.output.contains(
        "\nDomestic Abuse,priority,\"16 actions, not rated\",,,Domestic violence reporting (crimes and incidents): "
          + "some concerns,High,Moderate,down,"), "\(call.output)")
    // A year without a year before has none.
    let first = Call(["board", "2015", "--table", "effect"], files: Self.years)
    #expect(first.code == .usage && first.errors.contains("is not one of this paper's"))
    let report = Call(["report", "2019", "--format", "markdown"], files: Self.years)
    #expect(report.output.contains("## What came of the decisions of 2017\n"), "\(report.errors)")
    #expect(report.output.contains("Last year's decisions"))
  }

  @Test func aRegisterAloneIsEnough() {
    let files = [
      "i.csv": Array("issue,rating\nArson,High\n".utf8),
      "a.csv": Array("action,issue,lead\nCheck alarms,Arson,Fire\n".utf8),
    ]
    let call = Call(["board", "i.csv", "--actions", "a.csv"], files: files)
    #expect(call.code == .done && call.output.hasPrefix("Actions, i\n"), "\(call.errors)")
    let none = Call(["board", "i.csv", "--table", "idle"], files: files)
    #expect(none.code == .usage)
  }
}
