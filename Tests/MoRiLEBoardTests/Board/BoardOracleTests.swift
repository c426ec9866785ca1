import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// Areas of focus and grant lines against an independent program: Tests/Oracle/board.py.
@Suite("Areas of focus and spending, against an independent program")
struct BoardOracleTests {
  struct Case: Decodable {
    let issues, areas, spending: String
    let expectedAreas: [Area]
    let expectedSpending: Spending
  }

  struct Area: Decodable {
    let group, area: String
    let rating: String?
    let low, high, best, worst: Int?
    let shared, tied: Bool?
  }

  struct Spending: Decodable {
    let whole: String
    let answers, issues, priorities, statuses: [String: String]
    let others, open, uncovered: [String]
  }

  private static func cases() throws -> [(Case, RatedYear)] {
    let data = try Data(
      contentsOf: RepositoryFile.root.appending(path: "Tests/Fixtures/board/cases.json"))
    return try JSONDecoder().decode([Case].self, from: data).map {
      ($0, try BoardFixtures.year($0.issues))
    }
  }

  @Test("areas have the same order, ratings, scores and places")
  func areas() throws {
    for (item, year) in try Self.cases() {
      let report = try AreaReport(AreaList(BoardFixtures.file(item.areas)), year: year)
      #expect(report.lines.map { $0.area.name } == item.expectedAreas.map { $0.area })
      for (line, expected) in zip(report.lines, item.expectedAreas) {
        #expect(line.area.group == expected.group)
        #expect(line.standing.rating?.text == expected.rating)
        #expect(line.standing.score?.low == expected.low.map { Fraction($0) })
        #expect(line.standing.score?.high == expected.high.map { Fraction($0) })
        guard let best = expected.best, let worst = expected.worst else {
          #expect(line.place == "")
          continue
        }
        let ends = line.place.replacing("=", with: "").components(separatedBy: " to ")
          .compactMap { Int($0) }
        if expected.shared == true {
          #expect(ends[0] <= best && ends[ends.count - 1] >= worst, "never narrower")
        } else {
          #expect(ends == (best == worst ? [best] : [best, worst]))
          #expect(line.place.hasSuffix("=") == (expected.tied == true && best == worst))
        }
      }
    }
  }

  @Test("money is the same in every sum, to the last fraction of a penny")
  func spending() throws {
    for (item, year) in try Self.cases() {
      let report = SpendingReport(
        try SpendingList(BoardFixtures.file(item.spending)), year: year)
      let expected = item.expectedSpending
      #expect(report.whole.amount.description == expected.whole)
      var answers: [String: String] = [:]
      for answer in report.answers {
        guard let sum = report.byAnswer[answer] else { continue }
        let key =
          switch answer {
          case .rating: report.title(answer)
          case .unlisted: "unlisted"
          case .none: "none"
          }
        answers[key] = sum.amount.description
      }
      #expect(answers == expected.answers)
      #expect(
        report.answers.reduce(Fraction.zero) { $0 + (report.byAnswer[$1]?.amount ?? .zero) }
          == report.whole.amount)
      let issues = zip(year.entries, report.byIssue).filter { $1.lines > 0 }.map {
        ($0.name, $1.amount.description)
      }
      let unlisted = report.unlisted.filter { $0.sum.lines > 0 }.map {
        ($0.name, $0.sum.amount.description)
      }
      #expect(Dictionary(uniqueKeysWithValues: issues + unlisted) == expected.issues)
      #expect(
        Dictionary(
          uniqueKeysWithValues: report.priorities.map {
            ($0.name, "\($0.sum.lines) \($0.sum.amount)")
          })
          == expected.priorities)
      #expect(
        Dictionary(
          uniqueKeysWithValues: report.statuses.map {
            ($0.words.lowercased(), "\($0.sum.lines) \($0.sum.amount) \($0.top)")
          }) == expected.statuses)
      #expect(report.others.map { $0.line.project } == expected.others)
      #expect(report.open.map { $0.line.project } == expected.open)
      #expect(report.uncovered.map { year.entries[$0].name }.sorted() == expected.uncovered)
    }
  }
}
