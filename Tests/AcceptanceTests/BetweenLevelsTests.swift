import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// Scores where a criterion has one of several levels, against trying each of them.
@Suite struct BetweenLevelsTests {
  /// The numbers of the models in Tests/Fixtures/oracle that are tried, of all kinds.
  static let models = stride(from: 1, through: 60, by: 3).map { $0 < 10 ? "0\($0)" : "\($0)" }

  /// The union of what all choices of levels give.
  static func tried(
    _ model: Model, _ issue: MoRiLE.Issue, _ levels: [ClosedRange<Int>?]
  ) -> [Interval] {
    guard let first = levels.firstIndex(where: { $0 != nil }), let range = levels[first] else {
      return model.assess(issue).scores
    }
    var rest = levels
    rest[first] = nil
    var cells = issue.cells
    let all = range.map { level in
      cells[first] = .score(level)
      return tried(
        model, MoRiLE.Issue(name: issue.name, inputs: issue.inputs, cells: cells), rest)
    }
    return all.dropFirst().reduce(all[0]) { joined, next in
      zip(joined, next).map { $0.union($1) }
    }
  }

  @Test(arguments: models) func rangesAreWhatTheirLevelsGive(number: String) throws {
    let oracle = try OracleIssues.of(number)
    let (model, sheet) = (oracle.model, oracle.sheet)
    var random = SeededRandom(seed: 5)
    for issue in sheet.issues.prefix(20) {
      var levels = [ClosedRange<Int>?](repeating: nil, count: model.criteria.count)
      for _ in 0..<3 {
        let criterion = random.pick(Array(model.criteria.indices))
        let scale = model.criteria[criterion].scale
        let ends = [random.pick(Array(scale)), random.pick(Array(scale))].sorted()
        levels[criterion] = ends[0]...ends[1]
      }
      let assessment = model.assess(issue, between: levels)
      let tried = Self.tried(model, issue, levels)
      #expect(assessment.scores == tried, "\(issue.name) of \(number) between \(levels)")
      #expect(assessment.rating == model.rating.rating(of: tried[model.rating.score]))
    }
  }

  @Test func withoutLevelsTheCellsCount() throws {
    let sheet = try Codings.sheets()[0]
    for issue in sheet.issues {
      let none = [ClosedRange<Int>?](repeating: nil, count: sheet.model.criteria.count)
      #expect(sheet.model.assess(issue, between: none) == sheet.model.assess(issue))
    }
  }
}
