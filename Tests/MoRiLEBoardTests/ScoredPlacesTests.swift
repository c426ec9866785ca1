import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

/// Ranks, places as scored, places of simulations and the marks of the chart are on one basis.
@Suite struct ScoredPlacesTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// The scores of A, B and so on, from 0 to 36; a range is 0 to 36.
    let scores: [String]
    let places: [String]
    let differ: Bool
  }

  private static func assessments(_ scores: [String]) throws -> (Model, [Assessment]) {
    let text = """
      {"formatVersion": 1, "id": "m", "version": "1.0", "title": "M", "source": "made up",
      "domains": [{"id": "d", "title": "D", "short": "D"}],
      "criteria": [{"id": "a", "title": "A", "asks": "?", "domain": "d", "levels": [
      {"score": 0, "means": "0"}, {"score": 1, "means": "1"}, {"score": 2, "means": "2"},
      {"score": 3, "means": "3"}]}],
      "scores": [{"id": "total", "title": "Total", "formula": "a"}],
      "rating": {"score": "total", "bands": [{"label": "High", "from": 2}, {"label": "Low"}]}}
      """
    let model = try ModelReader.read(Array(text.utf8))
    let rows = scores.enumerated().map { "i\($0),\($1)\n" }.joined()
    let file = SourceFile(name: "f.csv", bytes: Array(("issue,a\n" + rows).utf8))
    return (model, try IssueSheet.read([file], models: [model]).issues.map { model.assess($0) })
  }

  @Test(arguments: [
    Case(
      testDescription: "no ties", scores: ["1", "3", "2"], places: ["3", "1", "2"], differ: false),
    Case(
      testDescription: "a tie at the end", scores: ["1", "3", "1"], places: ["2=", "1", "2="],
      differ: false),
    Case(
      testDescription: "a tie before another", scores: ["3", "3", "2"], places: ["1=", "1=", "3"],
      differ: true),
    Case(
      testDescription: "an issue that may be anywhere", scores: ["3", "?", "1", "0"],
      places: ["1", "1 to 3", "2 to 3", "3 to 4"], differ: true),
    Case(
      testDescription: "two that may be anywhere", scores: ["?", "2", "?"],
      places: ["1 to 3", "1 to 3", "1 to 3"], differ: true),
    Case(testDescription: "one alone", scores: ["2"], places: ["1"], differ: false),
  ])
  func countIssuesAbove(_ given: Case) throws {
    let (_, assessments) = try Self.assessments(given.scores)
    let places = ScoredPlaces(assessments)
    #expect(assessments.indices.map { places.text($0) } == given.places)
    #expect(places.differ(from: Ranking(assessments)) == given.differ)
    #expect(
      places.differ(from: Ranking(assessments, style: .competition)) == given.scores.contains("?"))
  }

  private static func report(_ year: String, _ model: String) throws -> (
    AssessmentReport, RobustnessReport, SimulationResult
  ) {
    let model = try ModelReader.read(RepositoryFile.read("Models/\(model)/model.json").bytes)
    let file = try RepositoryFile.read("Models/examples/plymouth/\(year)/issues.csv")
    let assessment = AssessmentReport(
      try IssueSheet.read([file], models: [model]), subject: year)
    let result = try Simulation(model, assessment.assessments, settings: .init(runs: 2_000)).run()
    let report = RobustnessReport(
      assessment, robustness: Robustness(model, assessment.assessments),
      simulation: .success(result))
    return (assessment, report, result)
  }

  @Test(arguments: [("2015", "stra-plymouth-2015"), ("2017", "morile-csp")])
  func marksLieWithinTheirLines(_ year: String, _ model: String) throws {
    let (assessment, _, result) = try Self.report(year, model)
    var marks: [Int: Int] = [:]
    var lines: [Int: ClosedRange<Int>] = [:]
    for figure in PlaceChart(assessment, result).figures {
      for line in figure.picture.svg.split(separator: "\n") {
        let numbers = line.split { !($0.isNumber || $0 == ".") }.compactMap { Int($0) }
        if line.hasPrefix("<path"), line.contains("stroke-width=\"2\"") {
          // M x1 y1 L x2 y2
          if numbers[1] == numbers[3] { lines[numbers[1]] = numbers[0]...numbers[2] }
        } else if line.hasPrefix("<path"), line.contains("Z\"") {
          marks[numbers[1] + 5] = numbers[0]
        } else if line.hasPrefix("<circle") {
          let values = line.split(separator: "\"").compactMap { Int($0) }
          marks[values[1]] = values[0]
        }
      }
      #expect(marks.count == lines.count && !marks.isEmpty)
      for (row, mark) in marks {
        let line = try #require(lines[row])
        #expect(line.contains(mark), "\(year), row \(row): \(mark) is not in \(line)")
      }
      (marks, lines) = ([:], [:])
    }
  }

  @Test func whereRanksAreOtherNumbersPlacesStandBesidePlaces() throws {
    let (assessment, dense, _) = try Self.report("2015", "stra-plymouth-2015")
    let lines = dense.text(Style(width: 80)).split(separator: "\n").map { String($0) }
    #expect(
      lines.contains { $0.hasPrefix("Place  ") }
        || lines.contains { $0.contains("   Place  Issue") })
    #expect(!lines.contains { $0.hasPrefix("Rank") })
    let board = BoardReport(
      title: "t", date: try #require(CalendarDate("2018-02-01")),
      RatedYear(name: "2015", source: SourceFile(name: "", bytes: []), assessment),
      robustness: dense)
    let ranking = try #require(board.document.tables(for: .pages).first { $0.id == "ranking" })
    #expect(
      ranking.headers == ["Rank", "Issue", "Theme", "Rating", "Score", "Place", "Places", "Kept"])
    let last = try #require(
      ranking.texts.first { $0[1] == "Safeguarding Adults Alerts" })
    // The eighteenth score of those that there are, and below all others: what may be 1 too has a total of up to 7.
    #expect(last[0] == "18" && last[5].hasSuffix("44") && last[6] == "42 to 44")
    let (_, plain, _) = try Self.report("2017", "morile-csp")
    #expect(plain.text(Style(width: 80)).contains("\nRank  Issue"))
    #expect(plain.csv.split(separator: "\n")[0].contains(",place_low,place_high,place_5,place_95,"))
  }
}
