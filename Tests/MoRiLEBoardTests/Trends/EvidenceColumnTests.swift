import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

/// What a table of counts says beside what a model scores: groups, and the most similar family.
@Suite("Columns of evidence")
struct EvidenceColumnTests {
  private static func report(_ header: String, _ rows: String...) throws -> TrendReport {
    let table = ([header] + rows).joined(separator: "\n")
    let models = try ["morile-csp", "stra-plymouth-2015"].map { try ShippedModels.model($0) }
    return TrendReport(
      try IssueSheet.read(
        [SourceFile(name: "c.csv", bytes: Array(table.utf8))], models: models, for: .trends))
  }

  private static func groups(_ report: TrendReport) throws -> [String] {
    let total = report.rows.count { $0.isTotal } == 1 ? report.rows.first { $0.isTotal } : nil
    return TrendWording(report.model, try #require(report.trends), report.rows)
      .groups(report.groups, total: total)
  }

  private static func family(_ header: String, _ rows: String...) throws -> [String] {
    let report = try report(
      "issue,count,previous_count,population," + header, rows.joined(separator: "\n"))
    let trends = try #require(report.trends)
    return try #require(FamilyReport(report.model, trends, report.rows)).sentences
  }

  // MARK: - Groups

  /// What the rows of the published table come to, and what part of all crime that is.
  @Test func theRowsOfThePublishedTableAreAddedUp() throws {
    let file = try RepositoryFile.read("Models/examples/plymouth/2017/crimes.csv")
    let report = TrendReport(
      try IssueSheet.read([file], models: [try ShippedModels.model("morile-csp")], for: .trends))
    #expect(
      try Self.groups(report) == [
        "Up by more than chance: Sexual offences (+74.5 %, 321 to 560), Violence against the person (+29.8 %, "
          + "6,159 to 7,997) and Thefts (+17.0 %, 5,683 to 6,650).",
        "Of All crime: Sexual offences 2.5 %, Violence against the person 35.8 % and Thefts 29.7 %.",
      ])
    // Dwelling burglary has another population than the other thefts.
    #expect(report.groups.map { $0.trend.rate == nil } == [false, false, true])
    #expect(report.groups.map { $0.issues } == [2, 3, 6])
  }

  @Test("adds up what a group names, and not the totals")
  func groups() throws {
    let report = try Self.report(
      "issue,count,previous_count,group,is_total", "All,1000,900,A,yes", "One,30,20,A,",
      "Two,70,60, a ; A; B,", "Three,25,40,B,", "Four,?,5,C,", "Five,1,1,C,")
    #expect(report.groups.map { $0.trend.name } == ["A", "B", "C"])
    #expect(report.groups.map { $0.trend.count } == [100, 95, nil])
    #expect(report.groups.map { $0.trend.previous } == [80, 100, 6])
    #expect(
      try Self.groups(report) == [
        "Cannot be told from no change: A (+25.0 %, 80 to 100) and B (-5.0 %, 100 to 95).",
        "Of All: A 10.0 % and B 9.5 %.",
        "C has no count for both years, since Four has none.",
      ])
  }

  @Test("has no share of a total that is less, of none and of several")
  func shares() throws {
    let header = "issue,count,previous_count,group,is_total"
    #expect(
      try Self.groups(Self.report(header, "All,10,9,,yes", "One,30,20,A,")).last
        == "Not a part of All, which counts less: A.")
    #expect(try Self.report(header, "One,30,20,A,").groups[0].share == nil)
    #expect(
      try Self.report(header, "All,99,9,,yes", "More,99,9,,yes", "One,30,20,A,").groups[0].share
        == nil)
    #expect(
      try Self.report(header, "All,90-100,9,,yes", "One,30,20,A,").groups[0].share
        == Interval(Fraction(3, over: 10), Fraction(1, over: 3)))
  }

  @Test("is no more than a total that is not known, or that is none too")
  func openTotals() throws {
    let header = "issue,count,previous_count,group,is_total"
    #expect(
      try Self.groups(Self.report(header, "All,,9,,yes", "One,30,20,A,"))
        == ["Cannot be told from no change: A (+50.0 %, 20 to 30)."])
    #expect(try Self.groups(Self.report(header, "All,0,9,,yes", "One,0,20,A,")).count == 1)
    #expect(try Self.groups(Self.report(header, "All,90-100,9,,yes", "One,95,90,A,")).count == 1)
    #expect(
      try Self.groups(Self.report(header, "All,90,9,,yes", "One,95,,A,")) == [
        "Not a part of All, which counts less: A.",
        "A has no count for both years, since One has none.",
      ])
  }

  @Test("stands in the document with its columns")
  func groupTable() throws {
    let report = try Self.report("issue,count,previous_count,group", "One,30,20,A", "Two,70,20,A")
    #expect(
      report.written("groups").csv
        == """
        group,issues,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high
        A,2,rising,,100,40,150,0,71.6423,270.3579,,

        """)
  }

  // MARK: - The family

  /// The limits of 120 of 10,000 are 9.95 and 14.35 per 1,000, those of 120 after 100 are -8.7 % and +58.1 %.
  @Test(
    "tells what is higher and rises faster, and whether that may be chance",
    arguments: [
      (
        "9.9,-9",
        "Higher than the family and rising faster: A (12.00 beside 9.90; +20.0 % beside -9.0 %)."
      ),
      (
        "10,-8",
        "Higher than the family and rising faster: A (12.00 beside 10.00, may be chance; +20.0 % beside -8.0 %, "
          + "may be chance)."
      ),
      ("12,20", "No issue is higher than its family, and none is known to rise faster."),
      ("13,30", "No issue is higher than its family, and none is known to rise faster."),
      ("9,", "Higher than the family: A (12.00 beside 9.00)."),
      ("13,-50", "Rising faster than the family: A (+20.0 % beside -50.0 %)."),
      (",19%", "Rising faster than the family: A (+20.0 % beside +19.0 %, may be chance)."),
    ])
  func family(cells: String, says: String) throws {
    #expect(
      try Self.family("family_rate,Family change", "A,120,100,10000,\(cells)") == [says])
  }

  @Test("rises faster only where it rises")
  func falls() throws {
    #expect(
      try Self.family("family_change", "A,95,100,10000,-10") == [
        "No issue is higher than its family, and none is known to rise faster."
      ])
  }

  @Test("says what the words of the table say, of rises that are more than chance")
  func words() throws {
    #expect(
      try Self.family(
        "comparison,family_trend", "A,200,100,,high,stable", "B,200,100,,Above average,rising",
        "C,110,100,,high,falling", "D,200,100,,low,falling", "E,100,200,,high,rising") == [
          "Higher than similar areas and rising by more than chance: A (high) and B (Above average).",
          "Rising by more than chance, and similar areas otherwise: A (stable) and D (falling).",
        ])
  }

  @Test("says nothing of a family where the table does not")
  func nothing() throws {
    let report = try Self.report("issue,count,previous_count,comparison", "A,2,1,low", "B,2,1,")
    let trends = try #require(report.trends)
    #expect(FamilyReport(report.model, trends, report.rows) == nil)
    #expect(!report.document.text(Style(width: 80)).contains("Beside similar areas"))
  }

  @Test("tells of a total alone that no issue is compared")
  func totals() throws {
    #expect(
      try Self.family("family_rate,is_total", "All,120,100,10000,9,yes")
        == ["No issue by itself is compared with its family, a total alone."])
  }

  // MARK: - Faults

  @Test(
    "takes numbers that can be, and says what it takes",
    arguments: [
      ("family_rate", "-1", "family_rate \"-1\" is not taken: it is a rate from 0"),
      ("family_rate", "9.5", nil), ("family_rate", "n/a", nil), ("family_rate", "?", nil),
      ("family_rate", "high", "family_rate \"high\" is not a number"),
      ("family_change", "-100", nil), ("family_change", "+5 %", nil),
      (
        "family_change", "-100.1",
        "family_change \"-100.1\" is not taken: it is a change in per cent, from -100"
      ),
      ("family_place", "1", nil),
      (
        "family_place", "0",
        "family_place \"0\" is not taken: it is a whole number from 1, the place of the lowest rate"
      ),
      ("family_of", "2", nil),
      (
        "family_of", "1.5",
        "family_of \"1.5\" is not taken: it is a whole number from 2, this area among them"
      ),
    ] as [(String, String, String?)])
  func cells(column: String, cell: String, fault: String?) throws {
    #expect(
      Self.faults("issue,count,previous_count,\(column)\nA,2,1,\(cell)\n")
        == [fault].compactMap { $0 })
  }

  @Test("tells equal faults together, a place beyond all, and a header that is nearly one")
  func grouped() throws {
    #expect(
      Self.faults(
        "issue,count,previous_count,family_rate\nA,2,1,high\nB,2,1,low\nC,2,1,high\nD,2,1,low\n")
        == [
          "family_rate: 4 cells cannot be taken (\"high\" 2 times, \"low\" 2 times): each is not a number"
        ])
    #expect(
      Self.faults("issue,count,previous_count,family_place,family_of\nA,2,1,16,15\nB,2,1,15,15\n")
        == ["family_place 16 is not among family_of 15; correct one of the two"])
    let sheet = try IssueSheet.read(
      [
        SourceFile(
          name: "c.csv", bytes: Array("issue,count,previous_count,famly_rate\nA,2,1,5\n".utf8))
      ],
      models: [try ShippedModels.model("morile-csp")], for: .trends)
    #expect(
      sheet.warnings.map { $0.fault.message }
        == ["unknown column \"famly_rate\"; did you mean \"family_rate\"? Rename it if it is that"])
  }

  private static func faults(_ table: String) -> [String] {
    do throws(FileFaults) {
      guard let model = try? ShippedModels.model("morile-csp") else { return ["no model"] }
      _ = try IssueSheet.read(
        [SourceFile(name: "c.csv", bytes: Array(table.utf8))], models: [model], for: .trends)
      return []
    } catch {
      return error.all.map { $0.fault.message }
    }
  }
}
