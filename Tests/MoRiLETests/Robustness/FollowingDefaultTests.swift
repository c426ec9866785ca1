import MoRiLE
import TestSupport
import Testing

/// Single changes and fewest levels where a blank cell follows what its default reads.
@Suite("Levels that follow others")
struct FollowingDefaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let formula: SourceText
    let defaultOfB: SourceText
    let high: String
    var cells: [Cell] = [.score(3), .blank]
    /// The single changes that change the rating, and the fewest levels, as `c 3 to 2, d 1 to 0`.
    let single: [String]
    var up: String? = nil
    var down: String? = nil
  }

  static let cases: [Case] = [
    Case(
      testDescription: "b is what a is", formula: "a + b", defaultOfB: "a", high: "5",
      single: ["a 3 to 2"], down: "1: a 3 to 2"),
    Case(
      testDescription: "b makes up for a", formula: "a + b", defaultOfB: "3 - a", high: "3",
      single: [], down: "3: a 3 to 1, b 0 to 1"),
    Case(
      testDescription: "b scored beside it does not follow", formula: "a + b", defaultOfB: "3 - a",
      high: "3", cells: [.score(3), .score(0)], single: ["a 3 to 2"], down: "1: a 3 to 2"),
    Case(
      testDescription: "b counts three times", formula: "a + 3 * b", defaultOfB: "a", high: "11",
      cells: [.score(1), .blank], single: [], up: "2: a 1 to 3"),
    Case(
      testDescription: "b alone is nearer", formula: "a + 3 * b", defaultOfB: "min(a, 1)",
      high: "10", cells: [.score(1), .blank], single: [], up: "2: b 1 to 3"),
    Case(
      testDescription: "b alone, which follows nothing", formula: "b", defaultOfB: "2", high: "3",
      cells: [.unknown, .blank], single: ["b 2 to 3"], up: "1: b 2 to 3"),
    Case(
      testDescription: "b follows and acts together with a", formula: "a * b", defaultOfB: "a",
      high: "4", cells: [.score(1), .blank], single: ["a 1 to 2"], up: "1: a 1 to 2"),
  ]

  private static func text(_ change: LevelChange) -> String {
    "\(["a", "b", "unread"][change.criterion]) \(change.from) to \(change.to)"
  }

  private static func text(_ fewest: FewestLevels?) -> String? {
    fewest.map { "\($0.levels): " + $0.changes.map { text($0) }.joined(separator: ", ") }
  }

  @Test("are changed alike by both searches", arguments: cases)
  func both(_ example: Case) throws {
    let model = try Model(
      validating: .of(
        example.formula,
        criteria: [
          .init("a", 0...3, lowers: true),
          .init("b", 0...3, default: example.defaultOfB, lowers: true), .init("unread", 0...3),
        ], bands: [.init("High", from: example.high), .init("Low")]))
    // What no score reads may be unknown.
    let issue = Issue(name: "x", cells: example.cells + [.unknown])
    let standing = Robustness(model, [model.assess(issue)]).issues[0]
    #expect(standing.changes.map { Self.text($0.change) } == example.single)
    #expect(Self.text(standing.fewestUp) == example.up)
    #expect(Self.text(standing.fewestDown) == example.down)
  }

  /// Every combination of cells that are changed, as an assessment scores them.
  private func fewest(_ model: Model, _ assessment: Assessment) -> (up: Int?, down: Int?) {
    var fewest: (up: Int?, down: Int?) = (nil, nil)
    let own = assessment.rating.possible.lowerBound
    func take(_ index: Int, _ cells: [Cell], _ distance: Int) {
      guard index < cells.count else {
        let band = model.assess(Issue(name: "x", cells: cells)).rating.possible.lowerBound
        if band < own { fewest.up = min(distance, fewest.up ?? distance) }
        if band > own { fewest.down = min(distance, fewest.down ?? distance) }
        return
      }
      take(index + 1, cells, distance)
      for level in model.criteria[index].scale where level != assessment.levels[index].lowerBound {
        var changed = cells
        changed[index] = .score(level)
        take(index + 1, changed, distance + abs(level - assessment.levels[index].lowerBound))
      }
    }
    take(0, assessment.issue.cells, 0)
    return fewest
  }

  @Test("come to no fewer by trying all of them, for random models")
  func bruteForce() throws {
    var random = SeededRandom(seed: 16)
    let defaults: [SourceText?] = [
      nil, "a", "2 - a", "max(0, a - 1)", "min(2, a + (a > 0))", "2 * (a = 1)",
    ]
    let chained: [SourceText?] = [nil, "a", "b", "2 - b", "min(a, b)", "(a + b > 2) + 0"]
    let formulas = [
      "a + b + c + d", "3 * a + 2 * b + c + d", "a * b + c + 2 * d", "max(a, c) + b + d",
      "a + 2 * b - c + d", "a + d + 4 * (c >= 2)", "b * c + d",
    ]
    for _ in 0..<200 {
      let model = try Model(
        validating: .of(
          SourceText(random.pick(formulas)),
          criteria: [
            .init("a", 0...2, lowers: true),
            .init("b", 0...2, default: random.pick(defaults), lowers: true),
            .init("c", 0...2, default: random.pick(chained), lowers: true),
            .init("d", 0...2, default: random.pick(["c", "b", nil, "2 - a"]), lowers: true),
          ], bands: [.init("High", from: "5"), .init("Mid", from: "3"), .init("Low")]))
      let cells = model.criteria.map { criterion -> Cell in
        let score = Cell.score(Int.random(in: 0...2, using: &random))
        return criterion.defaultFormula == nil ? score : random.pick([score, .blank])
      }
      let assessment = model.assess(Issue(name: "x", cells: cells))
      let standing = Robustness(model, [assessment]).issues[0]
      let (up, down) = fewest(model, assessment)
      #expect(standing.fewestUp?.levels == up, "\(model.ratedScore.formula.text) of \(cells)")
      #expect(standing.fewestDown?.levels == down, "\(model.ratedScore.formula.text) of \(cells)")
      for found in [standing.fewestUp, standing.fewestDown] {
        guard let found else { continue }
        #expect(found.changes.reduce(0) { $0 + $1.distance } == found.levels)
        #expect(model.assess(assessment, with: found.changes).rating.band == found.band)
      }
      let isOne = standing.fewestUp?.levels == 1 || standing.fewestDown?.levels == 1
      #expect(isOne == !standing.changes.isEmpty)
    }
  }
}
