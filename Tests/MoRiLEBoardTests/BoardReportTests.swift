import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("The Board's report")
struct BoardReportTests {
  /// The report of a table, without simulations unless asked for.
  private static func report(
    _ table: SourceFile, model: String, runs: Int? = nil
  ) throws -> BoardReport {
    let model = try ModelReader.read(RepositoryFile.read("Models/\(model)/model.json").bytes)
    let sheet = try IssueSheet.read([table], models: [model])
    let assessment = AssessmentReport(sheet, subject: "2017")
    var simulation: Result<SimulationResult, SimulationRefusal>?
    if let runs {
      simulation = .success(
        try Simulation(model, assessment.assessments, settings: .init(runs: runs)).run())
    }
    var report = BoardReport(
      title: "Strategic assessment", date: try #require(CalendarDate("2018-02-01")),
      RatedYear(name: "2017", source: table, assessment),
      robustness: RobustnessReport(
        assessment, robustness: Robustness(model, assessment.assessments),
        simulation: simulation ?? Self.refused(assessment)))
    report.sources = [.init("Issues and scores", table)]
    return report
  }

  /// A simulation that was refused, as that of too many issues is.
  private static func refused(
    _ assessment: AssessmentReport
  ) -> Result<SimulationResult, SimulationRefusal> {
    let many = Array(repeating: assessment.assessments[0], count: Simulation.mostIssues + 1)
    do throws(SimulationRefusal) {
      _ = try Simulation(assessment.model, many, settings: .init(runs: 1))
      preconditionFailure("so many issues are not simulated")
    } catch {
      return .failure(error)
    }
  }

  /// Made once: to find the changes that matter takes a while.
  private static let plymouth = Result {
    try report(
      RepositoryFile.read("Models/examples/plymouth/2017/issues.csv"), model: "morile-csp")
  }

  private static func table(_ report: BoardReport, _ id: String) throws -> DocumentTable {
    try #require(report.document.tables(for: .pages).first { $0.id == id })
  }

  private static func texts(_ table: DocumentTable) -> [[String]] { table.texts }

  @Test("has an issue under each of its themes, and counts it once")
  func severalThemes() throws {
    let report = try Self.plymouth.get()
    for theme in ["theme-alcohol-related-harm", "theme-anti-social-behaviour"] {
      let names = Self.texts(try Self.table(report, theme)).map { $0[0] }
      #expect(names.filter { $0 == "ASB street drinking" }.count == 1, "\(theme)")
    }
    let themes = report.document.tables(for: .pages).filter { $0.id.hasPrefix("theme-") }
    // Printed are 25 ratings of 24 issues.
    #expect(themes.count == 7 && themes.reduce(0) { $0 + $1.rows.count } == 25)
    #expect(Self.texts(try Self.table(report, "ranking")).count == 24)
  }

  @Test("gives every issue a vector that makes its rating again")
  func vectorsMakeRatings() throws {
    let report = try Self.plymouth.get()
    let rows = Self.texts(try Self.table(report, "vectors"))
    let model = try #require(report.scored).model
    #expect(rows.count == 24)
    for row in rows {
      let issue = try model.issue(of: Vector(row[2]))
      #expect(model.assess(issue).rating.text == row[1])
    }
  }

  @Test("names each input with the digest of its bytes")
  func namesInputs() throws {
    let file = SourceFile(
      name: "a.csv",
      bytes: Array("issue,physical,psychological,financial,community,frequency,volume,trend,".utf8)
        + Array("confidence,gaps,priority,cost,capacity,capability,mitigation\n".utf8)
        + Array("Arson,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n".utf8))
    let row = Self.texts(try Self.table(Self.report(file, model: "morile-csp"), "inputs"))[0]
    #expect(row[..<3] == ["Issues and scores", "a.csv", "167"])
    // From sha256sum.
    #expect(row[3] == "e8ce881a7d049601908535062690c3fd7d3086a5c9c476efe09a31800b20051d")
  }

  @Test("has the places of each issue where there are simulations")
  func hasPlaces() throws {
    let with = try Self.table(
      Self.report(
        RepositoryFile.read("Models/examples/plymouth/2017/issues.csv"), model: "morile-csp",
        runs: 500), "ranking")
    #expect(with.headers == ["Rank", "Issue", "Theme", "Rating", "Score", "Places", "Kept"])
    #expect(
      Self.texts(with)[0][..<5] == [
        "1", "Domestic abuse", "Domestic abuse and sexual violence", "High", "66.2",
      ])
    let without = try Self.plymouth.get()
    #expect(try Self.table(without, "ranking").headers.last == "Score")
    #expect(!without.document.html.contains("simulations in which scores are off"))
    #expect(without.document.html.contains("Not simulated"))
  }

  @Test("has a table for each theme with the ratings of the domains")
  func hasThemes() throws {
    let report = try Self.plymouth.get()
    let ids = report.tableNames
    #expect(
      ids.filter { $0.hasPrefix("theme-") } == [
        "theme-domestic-abuse-and-sexual-violence", "theme-serious-and-organised-crime",
        "theme-drug-related-harm", "theme-alcohol-related-harm", "theme-hate-crime-and-prevent",
        "theme-road-traffic-collisions", "theme-anti-social-behaviour",
      ])
    #expect(
      Self.texts(try Self.table(report, "theme-hate-crime-and-prevent")) == [
        ["Terrorist incident", "High", "Standard", "Standard", "Moderate", "Moderate"],
        ["Hate crime", "Moderate", "Moderate", "High", "Moderate", "Moderate"],
      ])
    #expect(Set(ids).count == ids.count)
  }

  @Test("has one table of domains where no issue has a theme")
  func hasDomains() throws {
    let text = String(
      decoding: try RepositoryFile.read("Models/examples/plymouth/2017/issues.csv").bytes,
      as: UTF8.self)
    let bare = text.split(separator: "\n").map { $0.drop { $0 != "," }.dropFirst() }
    let report = try Self.report(
      SourceFile(name: "a.csv", bytes: Array(bare.joined(separator: "\n").utf8)),
      model: "morile-csp")
    let ids = report.tableNames
    #expect(!ids.contains { $0.hasPrefix("theme") })
    #expect(try Self.table(report, "domains").rows.count == 24)
    #expect(try Self.table(report, "ranking").headers[..<3] == ["Rank", "Issue", "Rating"])
  }

  @Test("tells what is not scored, and plots it as the range that it is")
  func tellsUnscored() throws {
    let report = try Self.report(
      RepositoryFile.read("Models/examples/plymouth/2015/issues.csv"), model: "stra-plymouth-2015")
    let assessment = try #require(report.scored).assessment
    let open = assessment.assessments.filter { !$0.isFullyScored }
    let rows = Self.texts(try Self.table(report, "unscored"))
    #expect(rows.count == open.count && open.count > 10)
    #expect(rows.contains { $0[0] == "Criminal Damage" && $0[1] == "High, Moderate or Standard" })
    let plot = try #require(IssuePlot(assessment))
    #expect(plot.picture.svg.contains("Not settled"))
  }

  @Test("runs nothing, asks for nothing, and takes no name for mark-up")
  func isHarmless() throws {
    let text = String(
      decoding: try RepositoryFile.read("Models/examples/plymouth/2017/issues.csv").bytes,
      as: UTF8.self)
    let hostile = text.replacing(
      "Domestic abuse,", with: "\"<script>alert('1')</script>&\u{202E}\","
    )
    .replacing("Arson,", with: "\"\"\" onload=\"\"x\",")
    let report = try Self.report(
      SourceFile(name: "<b>.csv", bytes: Array(hostile.utf8)), model: "morile-csp", runs: 200)
    let html = report.document.html
    let parts = html.components(separatedBy: "base64,").dropFirst()
    let pictures = try parts.map { part in
      let data = try #require(Data(base64Encoded: String(part.prefix { $0 != "\"" })))
      return String(decoding: data, as: UTF8.self)
    }
    #expect(pictures.count == 2)
    for text in [html] + pictures {
      #expect(!text.contains("<script"))
      #expect(!text.contains("onload=\"x"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
    }
    #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;\u{FFFD}"))
    #expect(!html.replacing("src=\"data:image/svg+xml;base64,", with: "").contains("src="))
    #expect(!report.document.markdown.contains("<script"))
  }

  @Test("gives every table alone, as CSV with all its rows")
  func everyTableIsCSV() throws {
    let report = try Self.plymouth.get()
    let tables = report.document.tables(for: .programs).filter { !$0.rows.isEmpty }
    #expect(tables.count > 12)
    for table in tables {
      let document = try CSVDocument.read(Array(report.written(table.id).csv.utf8))
      #expect(document.rowCount == table.rows.count, "\(table.id)")
      #expect(document.header == table.keys.columns, "\(table.id)")
    }
  }

  @Test("gives tables that are named alike different names")
  func idsDiffer() {
    var taken: Set<String> = []
    #expect(ScoredReport.id("theme", "Hate crime", &taken) == "theme-hate-crime")
    #expect(ScoredReport.id("theme", "HATE  crime!", &taken) == "theme-hate-crime-2")
    #expect(ScoredReport.id("theme", "Верх", &taken) == "theme")
  }
}
