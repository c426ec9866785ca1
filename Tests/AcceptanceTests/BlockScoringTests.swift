import MoRiLE
import MoRiLEFormats
import Testing

/// Compares scoring by blocks with scoring one issue at a time, on the models and issues of
/// Tests/Fixtures/oracle and on those that are built in.
@Suite struct BlockScoringTests {
  static let models =
    OracleTests.models.map { "Tests/Fixtures/oracle/\($0)" }
    + ["Models/morile-csp/", "Models/stra-plymouth-2015/"]

  @Test(arguments: models) func agreesOnEveryIssue(path: String) throws {
    let isBuiltIn = path.hasSuffix("/")
    let model = try ModelReader.read(
      RepositoryFile.read(path + (isBuiltIn ? "model.json" : ".json")).bytes)
    let example = isBuiltIn ? path + (try #require(model.example)).file : path + ".csv"
    let issues = try IssueSheet.read([RepositoryFile.read(example)], models: [model]).issues
    // Scores that divide by what varies have no denominator that is known beforehand.
    let program = LaneProgram(model)
    #expect(program.canScore != Self.dividing.contains(path))
    let scorer = BlockScorer(program)
    var ranges = RangeScorer(program)
    for start in stride(from: 0, to: issues.count, by: BlockScorer.rows) {
      let block = issues[start..<min(issues.count, start + BlockScorer.rows)]
      let held = block.enumerated().map { row, issue in scorer.set(row, to: issue) }
      scorer.score(block.count)
      for (row, issue) in block.enumerated() where held[row] {
        let expected = model.assess(issue)
        switch BlockScorer.State(rawValue: scorer.states[row]) {
        case .known:
          #expect(scorer.scores(row) == expected.scores, "\(issue.name)")
          if program.code.isPossible {
            #expect(program.scores(ofCode: scorer.codes[row]) == expected.scores)
          }
        case .open where ranges.score(row, of: scorer):
          #expect(ranges.scores == expected.scores, "\(issue.name)")
        default:
          #expect(!isBuiltIn, "\(issue.name) is left to the exact engine")
        }
      }
    }
  }

  /// The models whose scores divide by criteria.
  static let dividing = Set(
    [
      "02", "06", "09", "12", "13", "16", "17", "24", "25", "27", "28", "31", "32", "34", "36",
      "37",
      "43", "45", "46", "48", "50", "52", "53", "54", "56", "57", "60",
    ].map { "Tests/Fixtures/oracle/\($0)" })
}

extension BlockScorer {
  /// Puts an issue into a row of the block.
  ///
  /// Returns false where a number of the issue is one that a block cannot hold.
  fileprivate func set(_ row: Int, to issue: MoRiLE.Issue) -> Bool {
    var isHeld = true
    for (index, number) in issue.inputs.enumerated() {
      let lane = number.map { program.lane(of: $0, input: index) } ?? LaneProgram.blank
      inputs[index * Self.rows + row] = lane ?? LaneProgram.blank
      isHeld = isHeld && lane != nil
    }
    for (index, cell) in issue.cells.enumerated() {
      cells[index * Self.rows + row] =
        switch cell {
        case .score(let score): Int64(score)
        case .blank: LaneProgram.blank
        case .unknown: LaneProgram.unknown
        }
    }
    return isHeld
  }
}
