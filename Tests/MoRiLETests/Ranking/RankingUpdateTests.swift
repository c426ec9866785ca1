import MoRiLE
import TestSupport
import Testing

@Suite("A ranking after one change")
struct RankingUpdateTests {
  private static func model() throws -> Model {
    try Model(
      validating: .of(
        "a + b + c", criteria: [.init("a", 0...2), .init("b", 0...1), .init("c", 0...1)]))
  }

  /// An issue with few scores that are possible, so that ties and unknown ones are many.
  private static func issue(_ name: String, _ random: inout SeededRandom) -> MoRiLE.Issue {
    func cell(_ highest: Int) -> Cell {
      random.oneIn(8) ? .unknown : .score(Int.random(in: 0...highest, using: &random))
    }
    return Issue(name: name, cells: [cell(2), cell(1), cell(1)])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let count: Int
    let names: [String]
    let style: RankingStyle
    var testDescription: String { "\(count) issues, \(names.count) names, \(style)" }
  }

  static let cases: [Case] = RankingStyle.allCases.flatMap { style in
    [
      Case(count: 1, names: ["A"], style: style), Case(count: 2, names: ["A"], style: style),
      Case(count: 3, names: ["B", "A"], style: style),
      Case(count: 40, names: ["A", "a", "é", "\u{FB01}", "😀", ""], style: style),
      Case(count: 40, names: (0..<40).map { "Issue \($0)" }, style: style),
    ]
  }

  @Test("is what ranking all anew gives", arguments: cases)
  func isRankedAnew(_ example: Case) throws {
    let model = try Self.model()
    var random = SeededRandom(seed: UInt64(example.count))
    var assessments = (0..<example.count).map { _ in
      model.assess(Self.issue(random.pick(example.names), &random))
    }
    var ranking = Ranking(assessments, style: example.style)
    for step in 0..<300 {
      let index = Int.random(in: 0..<example.count, using: &random)
      assessments[index] = model.assess(
        Self.issue(assessments[index].issue.name, &random))
      ranking = ranking.updated(assessments, changed: index)
      #expect(ranking == Ranking(assessments, style: example.style), "step \(step)")
    }
  }

  @Test("is the same where nothing changed", arguments: RankingStyle.allCases)
  func isTheSame(_ style: RankingStyle) throws {
    let model = try Self.model()
    var random = SeededRandom(seed: 5)
    let assessments = (0..<30).map { _ in
      model.assess(Self.issue(random.pick(["A", "B"]), &random))
    }
    let ranking = Ranking(assessments, style: style)
    for index in assessments.indices {
      #expect(ranking.updated(assessments, changed: index) == ranking)
    }
  }
}
