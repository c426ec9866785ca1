import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEPage

/// What the page shows is what `morile assess` says of the table that the page saves.
@Suite("The page and the report")
struct ParityTests {
  @Test("agree after each of 150 random steps", arguments: Shipped.all + [.town])
  func steps(_ shipped: Shipped) throws {
    let talk = try shipped.talk()
    let model = try ModelReader.read(shipped.modelBytes())
    var steps = RandomSteps(talk, seed: 18)
    var shown = 0
    var (tied, open) = (0, 0)
    for number in 0..<150 {
      let request = steps.next()
      let answer = talk.said(request)
      let saved = SourceFile(name: "saved.csv", bytes: talk.saved("csv"))
      let report = AssessmentReport(
        try IssueSheet.read([saved], models: [model]), subject: saved.name)
      let rows = try rows(of: talk)
      let expected = Self.rows(of: report)
      #expect(rows == expected, "step \(number), \(request): \(answer)")
      let order = report.ranking.entries.map { entry in
        [Int32(entry.index), Int32(entry.rank ?? 0) * (entry.isTied ? -1 : 1)]
      }
      let found = talk.page.order
      let listed = stride(from: 0, to: found.count, by: 3).map { [found[$0], found[$0 + 1]] }
      #expect(listed == order, "step \(number), \(request)")
      guard rows == expected, listed == order else { return }
      shown += rows.count
      tied += rows.count { $0.rank.hasSuffix("=") }
      open += rows.count { $0.rank == "–" }
    }
    // Else the steps would have shown little. Of the default model's scores few are alike.
    #expect(open > 0 && tied + open < shown)
    #expect(tied > 0 || shipped.model == "morile-csp")
  }

  struct Row: Equatable {
    let rank: String
    let rating: String
    let score: String
  }

  /// What the page shows of each issue, in the order of the sheet.
  private func rows(of talk: Talk) throws -> [Row] {
    let workshop = try #require(talk.page.workshop)
    let places = workshop.issues.indices.map { "\($0)" }.joined(separator: ",")
    let rows = try talk.ask(#"{"do":"rows","issues":[\#(places)]}"#)["rows"]?.elements ?? []
    let bands = workshop.model.rating.bands.map { $0.label }
    return rows.map { row in
      let ends = row["rating"]?.numbers ?? []
      let labels = ends.count == 2 ? bands[ends[0]...ends[1]].map { $0 } : []
      return Row(
        rank: row["rank"]?.string?.text ?? "", rating: labels.joined(separator: " or "),
        score: row["score"]?.string?.text ?? "")
    }
  }

  /// What a report says of each issue, in the order of the sheet.
  private static func rows(of report: AssessmentReport) -> [Row] {
    let thresholds = report.model.rating.thresholds
    let column = NumberStyle.column(report.assessments.map { $0.score }, thresholds: thresholds)
    let range = NumberStyle(decimals: column.decimals, thresholds: thresholds)
    var ranks = report.assessments.map { _ in "" }
    for entry in report.ranking.entries { ranks[entry.index] = entry.text }
    return zip(report.assessments, ranks).map { assessment, rank in
      Row(
        rank: rank.isEmpty ? "–" : rank, rating: assessment.rating.labels.joined(separator: " or "),
        score: (assessment.isFullyScored ? column : range).text(assessment.score))
    }
  }
}
