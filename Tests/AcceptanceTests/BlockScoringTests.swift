import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import TestSupport
import Testing

/// Compares scoring by blocks with scoring one issue at a time, on the models and issues of
/// Tests/Fixtures/oracle and on those that are built in.
@Suite struct BlockScoringTests {
  static let builtIn = ["morile-csp", "stra-plymouth-2015"]

  @Test(arguments: OracleTests.models + builtIn) func agreesOnEveryIssue(name: String) throws {
    let isBuiltIn = Self.builtIn.contains(name)
    let model = try isBuiltIn ? ShippedModels.model(name) : OracleIssues.of(name).model
    // Scores that divide by what varies have no denominator that is known beforehand.
    #expect(LaneProgram(model).canScore != Self.dividing.contains(name))
    if isBuiltIn {
      let example = "Models/\(name)/\(try #require(model.example).file)"
      let issues = try IssueSheet.read([RepositoryFile.read(example)], models: [model]).issues
      Self.expectTheSame(model, issues.map { model.assess($0) }, isBuiltIn: true)
    } else {
      Self.expectTheSame(model, try OracleIssues.of(name).assessments, isBuiltIn: false)
    }
  }

  /// Formulas whose numbers come near to 64 bits or leave them, or of which few models have the like.
  @Test(arguments: [
    Formulas(
      "a sum of numbers that leaves 64 bits", default: "n * 4000 + n * 4000 + n * 4000 >= 5"),
    Formulas("a sum of nearly 64 bits", default: "n * 9000 + n * 9000 >= 5"),
    Formulas("a product of numbers", default: "n * m >= 5"),
    Formulas("a ratio with the least number of 64 bits above", default: "above >= 5"),
    Formulas("a ratio with the least number of 64 bits below", default: "below >= 0 - 5"),
    Formulas(
      "a sum of two numbers of 62 bits",
      score: "a * 2147483648 * 1073741824 + a * 2147483648 * 1073741824 + c"),
    Formulas("a divisor below zero", score: "c - a / (1 - 3)"),
    Formulas("a product of ranges below and above zero", score: "a * (4 - b) + c"),
    Formulas(
      "a product of scores that leaves 64 bits",
      score: "b * 1000000000 * 1000000000 * 7 / 1000000000 / 1000000000 + c"),
  ])
  func agreesOnUnusualFormulas(formulas: Formulas) throws {
    let model = try formulas.model
    let numbers: [Fraction?] = [
      0, 1, 5, Fraction(-4_294_967_296), Fraction(2_147_483_648), Fraction(3_037_000_500),
      Fraction(999_999_999_999_999), nil,
    ]
    var issues: [MoRiLE.Issue] = []
    for n in numbers {
      for m in numbers {
        for k: Fraction? in [Fraction(-1), 0, 3, nil] {
          let place = issues.count
          let a = [Cell.unknown, .score(-2), .score(-1)][place % 3]
          let b = [Cell.score(1), .unknown, .score(3), .score(2)][place % 4]
          let c = [Cell.blank, .blank, .unknown, .score(1), .blank][place % 5]
          let inputs = [n, m, k].map { $0.map { Interval($0) } }
          issues.append(Issue(name: "\(place)", inputs: inputs, cells: [a, b, c]))
        }
      }
    }
    Self.expectTheSame(model, issues.map { model.assess($0) }, isBuiltIn: false)
  }

  /// A model of three criteria, the last of which has a default.
  struct Formulas: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let score: String
    let otherwise: String

    init(_ title: String, score: String = "a + c", default otherwise: String = "n >= 5") {
      testDescription = title
      self.score = score
      self.otherwise = otherwise
    }

    var model: Model {
      get throws {
        let text = #"""
          {"formatVersion": 1, "id": "unusual", "version": "1.0", "title": "Unusual",
          "source": "made up",
          "inputs": [{"id": "n", "title": "N", "means": "n", "whole": true, MINIMUM},
          {"id": "m", "title": "M", "means": "m", "whole": true, MINIMUM},
          {"id": "k", "title": "K", "means": "k", "whole": true, MINIMUM}],
          "measures": [
          {"id": "above", "title": "Above", "formula": "n * m / k", "undefined": "none"},
          {"id": "below", "title": "Below", "formula": "k / (n * m)", "undefined": "none"}],
          "domains": [{"id": "harm", "title": "Harm", "short": "Harm"}],
          "criteria": [
          {"id": "a", "title": "A", "asks": "?", "domain": "harm",
          "levels": [{"score": -2, "means": "low"}, {"score": -1, "means": "high"}]},
          {"id": "b", "title": "B", "asks": "?", "domain": "harm",
          "levels": [{"score": 1, "means": "low"}, {"score": 2, "means": "some"},
          {"score": 3, "means": "high"}]},
          {"id": "c", "title": "C", "asks": "?", "domain": "harm",
          "levels": [{"score": 0, "means": "no"}, {"score": 1, "means": "yes"}],
          "default": "DEFAULT"}],
          "scores": [{"id": "total", "title": "Total", "formula": "SCORE"}],
          "rating": {"score": "total", "bands": [
          {"label": "High", "fromShare": "1/2"}, {"label": "Low"}]}}
          """#
        return try ModelReader.read(
          Array(
            text.replacing("MINIMUM", with: #""minimum": -999999999999999"#)
              .replacing("DEFAULT", with: otherwise).replacing("SCORE", with: score).utf8))
      }
    }
  }

  /// Scores the issues of assessments by blocks.
  private static func expectTheSame(
    _ model: Model, _ assessments: [Assessment], isBuiltIn: Bool
  ) {
    let program = LaneProgram(model)
    let scorer = BlockScorer(program)
    var ranges = RangeScorer(program)
    for start in stride(from: 0, to: assessments.count, by: BlockScorer.rows) {
      let block = assessments[start..<min(assessments.count, start + BlockScorer.rows)]
      let held = block.enumerated().map { row, assessment in scorer.set(row, to: assessment.issue) }
      scorer.score(block.count)
      for (row, expected) in block.enumerated() where held[row] {
        let issue = expected.issue
        switch BlockScorer.State(rawValue: scorer.states[row]) {
        case .known:
          #expect(scorer.scores(row) == expected.scores, "\(issue.name)")
          if program.code.isPossible {
            #expect(program.scores(ofCode: scorer.codes[row]) == expected.scores)
          }
        case .open where ranges.score(row, of: scorer):
          // What is given beside the cells is held against them elsewhere.
          #expect(
            ranges.scores
              == (issue.given.isEmpty ? expected : model.assess(issue.withoutGiven)).scores,
            "\(issue.name)")
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
    ])
}

extension BlockScorer {
  /// Puts an issue into a row of the block.
  ///
  /// Returns false where a number of the issue is one that a block cannot hold.
  fileprivate func set(_ row: Int, to issue: MoRiLE.Issue) -> Bool {
    var isHeld = true
    for (index, number) in issue.inputs.enumerated() {
      let lane =
        number.map { $0.value.flatMap { program.lane(of: $0, input: index) } } ?? LaneProgram.blank
      inputs[index * Self.rows + row] = lane ?? LaneProgram.blank
      isHeld = isHeld && lane != nil
    }
    for (index, cell) in issue.cells.enumerated() {
      cells[index * Self.rows + row] =
        switch cell {
        case .score(let score): Int64(score)
        case .blank: LaneProgram.blank
        case .range, .unknown: LaneProgram.unknown
        }
      if case .range = cell { isHeld = false }
    }
    return isHeld
  }
}
