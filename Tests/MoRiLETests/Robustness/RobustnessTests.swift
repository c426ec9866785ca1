import MoRiLE
import Testing

/// What one change of one level does to ratings and to the first places.
@Suite struct RobustnessTests {
  private static let model: Model = {
    do {
      return try Model(
        validating: .of(
          "2 * a + b", criteria: [.init("a", 0...3), .init("b", 0...3), .init("unread", 0...3)],
          bands: [.init("High", from: "6"), .init("Mid", from: "3"), .init("Low")]))
    } catch {
      fatalError("\(error)")
    }
  }()

  private static func assess(_ levels: [(Int, Int)]) -> [Assessment] {
    levels.enumerated().map { index, level in
      model.assess(
        Issue(name: "\(index)", cells: [.score(level.0), .score(level.1), .score(1)]))
    }
  }

  private static func text(_ change: LevelChange) -> String {
    "\(model.criteria[change.criterion].id) \(change.from) to \(change.to)"
  }

  @Test func everySingleChangeThatChangesARatingIsNamed() {
    let standing = Robustness(Self.model, Self.assess([(2, 1)])).issues[0]
    // 5 points: 6 makes it High and 2 makes it Low.
    #expect(
      standing.changes.map { "\(Self.text($0.change)): \($0.score.low) \($0.rating.text)" } == [
        "a 2 to 3: 7 High", "b 1 to 2: 6 High",
      ])
    #expect(standing.margin?.up?.points == 1)
    #expect(standing.margin?.down?.points == 2)
    #expect(standing.fewestUp?.levels == 1)
    #expect(standing.fewestDown?.levels == 2)
    #expect(standing.fewestDown?.band.label == "Low")
  }

  @Test func changesAreCountedOnceForEachLevelThatThereIs() {
    // a and b in the middle have two each, the criterion that no score reads two more.
    #expect(Robustness(Self.model, Self.assess([(2, 1)])).changeCount == 6)
    #expect(Robustness(Self.model, Self.assess([(0, 3)])).changeCount == 4)
    #expect(Robustness(Self.model, []).changeCount == 0)
  }

  @Test func unknownCellsAreNotChanged() {
    let issue = Issue(name: "open", cells: [.score(1), .unknown, .score(0)])
    let assessment = Self.model.assess(issue)
    let robustness = Robustness(Self.model, [assessment])
    // 2 to 5 points, Mid or Low: with a at 2 it is 4 to 7, and with a at 0 it is 0 to 3.
    #expect(robustness.changeCount == 3)
    #expect(robustness.issues[0].margin == nil)
    #expect(robustness.issues[0].fewestUp == nil && robustness.issues[0].fewestDown == nil)
    #expect(
      robustness.issues[0].changes.map { "\(Self.text($0.change)): \($0.rating.text)" } == [
        "a 1 to 2: High or Mid"
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let levels: [(Int, Int)]
    let first: Int
    /// The alterations as `issue: change, who enters, who leaves`.
    let alterations: [String]
  }

  static let cases = [
    Case(
      testDescription: "far apart", levels: [(3, 3), (1, 0)], first: 1, alterations: []),
    Case(
      testDescription: "the order of the first",
      levels: [(3, 1), (2, 2), (0, 0)], first: 2,
      alterations: [
        "0: a 3 to 2 [] []", "0: b 1 to 0 [] []", "1: a 2 to 3 [] []", "1: b 2 to 3 [] []",
      ]),
    Case(
      testDescription: "who is among the first", levels: [(3, 3), (1, 2), (1, 1)], first: 2,
      alterations: [
        "1: a 1 to 0 [2] [1]", "1: b 2 to 1 [2] []", "2: a 1 to 2 [2] [1]", "2: b 1 to 2 [2] []",
      ]),
    Case(
      testDescription: "more than there are", levels: [(3, 3), (0, 1)], first: 10, alterations: []),
  ]

  @Test(arguments: cases)
  func alterationsOfTheFirst(_ example: Case) {
    let robustness = Robustness(Self.model, Self.assess(example.levels), first: example.first)
    #expect(
      robustness.alterations.map {
        "\($0.issue): \(Self.text($0.change)) \($0.entering) \($0.leaving)"
      } == example.alterations)
  }

  @Test func aCriterionFollowsTheOneItDefaultsTo() throws {
    let model = try Model(
      validating: .of(
        "adjusted * 3",
        criteria: [.init("seen", 0...2), .init("adjusted", 0...2, default: "seen")],
        bands: [.init("High", from: "6"), .init("Low")]))
    let issue = Issue(name: "x", cells: [.score(1), .blank])
    let robustness = Robustness(model, [model.assess(issue)])
    #expect(
      robustness.issues[0].changes.map { "\($0.change.criterion) \($0.change.to)" } == [
        "0 2", "1 2",
      ])
  }

  @Test func tooManyCriteriaTogetherLeaveTheFewestOut() throws {
    let ids = (0..<15).map { "c\($0)" }
    let model = try Model(
      validating: .of(
        SourceText(ids.joined(separator: " * ")),
        criteria: ids.map { .init(SourceText($0), 1...2) },
        bands: [.init("High", from: "100"), .init("Low")]))
    let assessment = model.assess(Issue(name: "x", cells: ids.map { _ in .score(1) }))
    let standing = Robustness(model, [assessment]).issues[0]
    #expect(standing.fewestUp == nil)
    #expect(standing.margin?.up?.points == 99)
  }
}
