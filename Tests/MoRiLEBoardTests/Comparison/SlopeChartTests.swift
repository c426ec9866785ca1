import MoRiLE
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("A slope chart")
struct SlopeChartTests {
  private static func chart(_ years: [RatedYear]) throws -> SlopeChart {
    let steps = try years.indices.dropFirst().map { try TownYears.step(years[$0 - 1], years[$0]) }
    return try #require(SlopeChart(steps))
  }

  private static func said(_ chart: SlopeChart) -> [String] {
    chart.columns.map { column in
      column.sorted { $0.slot < $1.slot }.map { "\($0.slot) \($0.label) \($0.mark.rawValue)" }
        .joined(separator: ", ")
    }
  }

  private static func lines(_ chart: SlopeChart) -> [String] {
    chart.lines.map { line in
      let from = chart.columns[line.column][line.from].label
      let to = chart.columns[line.column + 1][line.to].label
      return "\(from) > \(to) \(line.kind.rawValue)"
    }
  }

  @Test("is in the order of the ranking where one model scored, ties on lines of their own")
  func ranked() throws {
    let chart = try Self.chart([
      TownYears.year("1", ["Arson 3 1", "Fraud 3 3", "Theft 1 3", "Old 1 1"]),
      TownYears.year("2", ["Arson 3 3", "Fraud 1 1", "Theft 3 1", "New ? 2"]),
    ])
    #expect(chart.isRanked && chart.zones.isEmpty && chart.omitted == 0)
    #expect(
      Self.said(chart) == [
        "0 1  Fraud top, 1 2=  Arson middle, 2 2=  Theft middle, 3 3  Old low",
        "0 1  Arson top, 1 2  Theft middle, 2 3  Fraud low, 3 New open",
      ])
    #expect(
      Self.lines(chart) == [
        "1  Fraud > 3  Fraud down", "2=  Arson > 1  Arson up", "2=  Theft > 2  Theft same",
      ])
  }

  @Test("has a zone for each rating elsewhere, as high in every column")
  func zones() throws {
    let chart = try Self.chart([
      TownYears.year("1", ["A 1 1", "B 3 3", "C 3 2", "D ? 3"]),
      TownYears.year("2", ["D High", "C High", "B High", "A Moderate"]),
    ])
    #expect(!chart.isRanked)
    #expect(
      chart.zones.map { "\($0.label) \($0.first) \($0.count)" } == [
        "High 0 3", "Moderate 3 1", "Standard 4 1", "not certain 5 1",
      ])
    #expect(
      Self.said(chart) == [
        "0 B top, 1 C top, 4 A low, 5 D open", "0 B top, 1 C top, 2 D top, 3 A middle",
      ])
    #expect(chart.height == 6)
  }

  @Test("leaves out what goes on into no other year where there are many, and is nil without lines")
  func omitted() throws {
    let few = (1...SlopeChart.mostAlone).map { "Issue \($0) High" }
    #expect(
      try Self.chart([TownYears.year("1", few), TownYears.year("2", ["Issue 1 High"])]).omitted == 0
    )
    let many = few + ["One more High"]
    let chart = try Self.chart([TownYears.year("1", many), TownYears.year("2", ["Issue 1 High"])])
    #expect(chart.omitted == SlopeChart.mostAlone)
    let all = (1...(SlopeChart.most + 1)).map { "Issue \($0) High" }
    let most = try Self.chart([TownYears.year("1", all), TownYears.year("2", all)])
    #expect(most.columns.map { $0.count } == [SlopeChart.most, SlopeChart.most])
    #expect(most.omitted == 2)
    let apart = try TownYears.step(TownYears.year("1", ["A High"]), TownYears.year("2", ["B High"]))
    #expect(SlopeChart([apart]) == nil)
    #expect(ComparisonReport([apart]).chart == nil)
  }

  @Test("tells movements without colour, and no labels overlap")
  func blackAndWhite() throws {
    let chart = try Self.chart([
      TownYears.year("1", ["Arson 3 1", "Fraud 3 3", "Theft 1 1"]),
      TownYears.year("2", ["Arson 3 3", "Fraud 1 1", "Theft 1 1"]),
    ])
    let svg = chart.picture.svg
    #expect(svg.contains("stroke-width=\"3\"/>") && svg.contains("stroke-dasharray=\"8 4\"/>"))
    for word in ["to a higher rating", "to a lower rating", "same rating"] {
      #expect(svg.contains(">\(word)</text>"))
    }
    #expect(!svg.contains("split, merged"))
    for column in chart.columns {
      #expect(Set(column.map { $0.slot }).count == column.count)
    }
  }

  @Test("says its movements in words")
  func says() throws {
    let report = ComparisonReport([
      try TownYears.step(
        TownYears.year("1", ["Arson 3 1", "Fraud 3 3", "Theft 1 1"]),
        TownYears.year("2", ["Arson 3 3", "Fraud 1 1", "Theft 1 1"]))
    ])
    let figure = try #require(report.chart)
    #expect(figure.caption == "Issues in 1 and 2, in the order of the ranking")
    #expect(
      figure.says
        == "From 1 to 2, to a higher rating: Arson (Moderate to High); to a lower rating: Fraud (High to "
        + "Standard); with the same rating: 1.")
  }
}
