import MoRiLE
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("A paper on measures")
struct MonitoringReportTests {
  private static let row = MeasureExample.row
  private static let hostile = "=<b>\"\"&"

  private static func sheet() throws -> MeasureSheet {
    try MeasureExample.sheet(
      row("actual monthly", "10", 5, "\"\(hostile)\"", "reduce"),
      row("target monthly", "9", 12, "\"\(hostile)\"", "reduce"),
      row("previous monthly", "0", 12, "\"\(hostile)\"", "reduce"),
      row("actual monthly", "999999999999999999", 12, "huge", "increase"),
      row("target monthly", "0.000000000000001", 12, "huge", "increase"),
      row("actual monthly", "0", 3, "nothing", "monitor"),
      row("actual monthly", "", 0, "to come", "reduce"))
  }

  private static func column(_ table: DocumentTable, _ title: String) throws -> [String] {
    let place = try #require(table.columns.firstIndex { $0.title == title })
    return table.rows.indices.map { table.text($0, place) }
  }

  @Test("has a row for each measure, judged by its own last month")
  func measures() throws {
    let report = MonitoringReport(try Self.sheet(), subject: "m.csv")
    let table = report.measuresTable
    #expect(try Self.column(table, "As at") == ["Aug", "Mar", "Jun", ""])
    #expect(
      try Self.column(table, "Judgement") == [
        "some concerns", "generally satisfied", "monitoring only", "",
      ])
    #expect(
      try Self.column(table, "Forecast")
        == ["", "11,999,999,999,999,999,988", "", ""].map {
          $0.replacing(",", with: "")
        })
    #expect(try Self.column(table, "Change") == ["", "", "", ""])
    #expect(
      report.document.text().contains("As at     the last month with a number, each measure"))
  }

  @Test("looks back to a month")
  func month() throws {
    let report = MonitoringReport(try Self.sheet(), subject: "m.csv", month: 3)
    #expect(try Self.column(report.measuresTable, "As at") == ["Jul", "Jul", "Jun", ""])
    #expect(report.document.text().contains("As at     July"))
    #expect(report.monthsTable.rows.count == 48)
    #expect(
      try Self.column(report.monthsTable, "To date").prefix(6) == ["10", "20", "30", "40", "", ""])
    #expect(
      try Self.column(report.monthsTable, "Target").prefix(6) == [
        "9", "18", "27", "36", "45", "54",
      ])
  }

  @Test("has its months only where they are asked for")
  func months() throws {
    let sheet = try Self.sheet()
    #expect(
      MonitoringReport(sheet, subject: "").document.tables(for: .people).map { $0.id } == [
        "measures"
      ])
    let paper = MonitoringReport(sheet, subject: "").written("months")
    #expect(paper.csv.hasPrefix("measure,month,number,"))
  }

  @Test("takes no name for mark-up or a formula")
  func hostile() throws {
    let paper = MonitoringReport(try Self.sheet(), subject: "<m>").document
    #expect(paper.csv.contains("\n\"'=<b>\"\"&\",sum,,reduce,"))
    #expect(!paper.html.contains("<b>"))
    #expect(paper.html.contains("<bdi>=&lt;b&gt;&quot;&amp;</bdi>"))
    #expect(!paper.markdown.contains("<b>"))
  }

  @Test("has pictures of what is known, however large, with nothing in them from the data")
  func pictures() throws {
    let sheet = try Self.sheet()
    let charts = sheet.measures.map { MeasureChart($0, sheet.year)?.picture.svg }
    #expect(charts.map { $0 != nil } == [true, true, false, false])
    let sparklines = sheet.measures.map { Sparkline($0).picture?.svg }
    #expect(sparklines.map { $0 != nil } == [true, true, false, false])
    for svg in (charts + sparklines).compactMap({ $0 }) {
      #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
      #expect(!svg.contains("<b>") && !svg.contains("nan") && !svg.contains("script"))
    }
  }

  @Test("draws a sparkline on the line when on target, and the margin on the worse side")
  func sparkline() throws {
    func svg(_ aim: String, _ actual: String) throws -> String {
      let sheet = try MeasureExample.sheet(
        Self.row("actual monthly", actual, 12, "m", aim),
        Self.row("target monthly", "100", 12, "m", aim))
      return try #require(Sparkline(sheet.measures[0]).picture?.svg)
    }
    // Of 14 pixels between 3 and 17 all are the margin: the target is at the foot, or at the head.
    #expect(try svg("reduce", "100").contains("<rect x=\"0\" y=\"3\" width=\"72\" height=\"14\""))
    #expect(try svg("reduce", "100").contains("<circle cx=\"69\" cy=\"17\""))
    #expect(try svg("reduce", "115").contains("<circle cx=\"69\" cy=\"3\""))
    #expect(try svg("increase", "100").contains("<circle cx=\"69\" cy=\"3\""))
    #expect(try svg("increase", "85").contains("<circle cx=\"69\" cy=\"17\""))
    #expect(try svg("increase", "115").contains("<rect x=\"0\" y=\"10\" width=\"72\" height=\"7\""))
  }

  @Test("keeps the names at the ends of a chart's lines apart and inside it")
  func names() throws {
    let sheet = try MeasureExample.sheet(
      Self.row("actual monthly", "0", 11, "m", "reduce"),
      Self.row("target monthly", "0.001", 12, "m", "reduce"),
      Self.row("previous monthly", "100", 12, "m", "reduce"))
    let svg = try #require(MeasureChart(sheet.measures[0], sheet.year)?.picture.svg)
    let places = svg.split(separator: "<text x=\"459\" y=\"").dropFirst().compactMap { part in
      part.split(separator: "\"").first.flatMap { Fraction(String($0)) }
    }
    #expect(places.count == 3)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 13 })
    #expect(places.allSatisfy { 12...132 ~= $0 })
  }

  @Test("draws levels from 0 unless they are all far from it, and below 0 where they are")
  func levels() throws {
    func labels(_ target: String, _ figures: String) throws -> [String] {
      let sheet = try MeasureExample.read(
        "measure,kind,unit,aim,series,Q1,Q2\nm,level,%,at least,actual,\(figures)\nm,,,,target,\(target),\n"
      )
      let svg = try #require(MeasureChart(sheet.measures[0], sheet.year)?.picture.svg)
      return svg.split(separator: "<text x=\"42\"").dropFirst().compactMap { part in
        part.split(separator: ">").dropFirst().first?.split(separator: "<").first.map { String($0) }
      }
    }
    #expect(try labels("90", "96,94") == ["80 %", "90 %"])
    #expect(try labels("90", "96,40") == ["0 %", "20 %", "40 %", "60 %", "80 %"])
    #expect(try labels("2", "-3,1") == ["-2 %", "0 %", "2 %"])
    #expect(try labels("90", "1000000000090,1000000000100").count < 5)
    let one = try MeasureExample.read(
      "measure,kind,unit,aim,series,Q1,Q2\nm,level,%,at least,actual,5,\n")
    #expect(MeasureChart(one.measures[0], one.year) == nil, "one figure is no course")
  }
}
