import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// Compares the engine with scores that another program worked out by other means: see Tests/Oracle.
@Suite struct OracleTests {
  /// The numbers of the models in Tests/Fixtures/oracle.
  static let models = (1...60).map { $0 < 10 ? "0\($0)" : "\($0)" }

  @Test(arguments: models) func agreesOnEveryIssue(number: String) throws {
    let oracle = try OracleIssues.of(number)
    let (model, sheet, assessments) = (oracle.model, oracle.sheet, oracle.assessments)
    #expect(sheet.issues.count == 400)
    let ranks = [RankingStyle.dense, .competition].map { style in
      Dictionary(
        uniqueKeysWithValues: Ranking(assessments, style: style).entries.map { ($0.index, $0.rank) }
      )
    }
    func expected(_ column: String, _ row: Int) throws -> String {
      sheet.cells[row][try #require(sheet.columns.firstIndex(of: "expected:\(column)"))]
    }
    for (row, assessment) in assessments.enumerated() {
      let name = assessment.issue.name
      for (score, range) in zip(model.scores, assessment.scores) {
        let text = range.value.map { "\($0)" } ?? "\(range.low)..\(range.high)"
        #expect(try text == expected(score.id, row), "\(score.id) of \(name)")
      }
      #expect(
        try assessment.rating.labels.joined(separator: " | ") == expected("rating", row), "\(name)")
      #expect(try ranks[0][row].flatMap { $0 }.map { "\($0)" } ?? "" == expected("rank", row))
      #expect(
        try ranks[1][row].flatMap { $0 }.map { "\($0)" } ?? "" == expected("competition", row))
    }
  }

  @Test(arguments: models) func vectorsGiveTheSameScores(number: String) throws {
    let oracle = try OracleIssues.of(number)
    let model = oracle.model
    for assessment in oracle.assessments {
      let vector = model.vector(of: assessment)
      let again = model.assess(try model.issue(of: Vector(vector)))
      #expect(again.scores == assessment.scores, "\(vector)")
      #expect(again.rating == assessment.rating, "\(vector)")
      #expect(model.vector(of: again) == vector)
    }
  }
}
