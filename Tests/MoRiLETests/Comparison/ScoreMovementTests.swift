import MoRiLE
import Testing

/// How a movement is divided, in models small enough to see it.
@Suite("The movement of a score")
struct ScoreMovementTests {
  private static func movement(
    _ formula: SourceText, _ last: [Cell], _ this: [Cell],
    criteria: [ModelDefinition.Criterion] = [.init("a"), .init("b"), .init("c")],
    inputs: [ModelDefinition.Input] = [], numbers: ([Interval?], [Interval?]) = ([], [])
  ) throws -> ScoreMovement {
    let model = try Model(validating: .of(formula, criteria: criteria, inputs: inputs))
    return MovementSearch(model).movement(
      from: model.assess(Issue(name: "x", inputs: numbers.0, cells: last)),
      to: model.assess(Issue(name: "x", inputs: numbers.1, cells: this)))
  }

  private static func text(_ movement: ScoreMovement) -> [String] {
    movement.changes.map { change in
      func level(_ levels: ClosedRange<Int>) -> String {
        levels.count == 1 ? "\(levels.lowerBound)" : "\(levels.lowerBound)...\(levels.upperBound)"
      }
      return "\(change.criterion): \(level(change.from)) to \(level(change.to))"
        + (change.share.map { " \($0)" } ?? "")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let formula: SourceText
    let last: [Int]
    let this: [Int]
    let shares: [String]
  }

  static let cases = [
    Case(
      testDescription: "of a sum is each difference", formula: "2 * a + b - c / 2",
      last: [1, 3, 1],
      this: [3, 0, 2], shares: ["0: 1 to 3 4", "1: 3 to 0 -3", "2: 1 to 2 -1/2"]),
    Case(
      // From 1 to 6: a alone gives 1, b alone 2, and 2 are owed to both.
      testDescription: "of a product is shared", formula: "a * b", last: [1, 1, 0],
      this: [2, 3, 0],
      shares: ["0: 1 to 2 2", "1: 1 to 3 3"]),
    Case(
      testDescription: "of a product of three", formula: "a * b * c", last: [0, 0, 0],
      this: [1, 2, 3], shares: ["0: 0 to 1 2", "1: 0 to 2 2", "2: 0 to 3 2"]),
    Case(
      testDescription: "of the larger is shared where either would do", formula: "max(a, b)",
      last: [0, 0, 0], this: [2, 2, 0], shares: ["0: 0 to 2 1", "1: 0 to 2 1"]),
    Case(
      testDescription: "is nothing for one that makes no difference", formula: "max(a, b) + c",
      last: [3, 0, 0], this: [3, 2, 1], shares: ["1: 0 to 2 0", "2: 0 to 1 1"]),
    Case(
      testDescription: "can be nothing in all", formula: "a - b", last: [1, 1, 0], this: [2, 2, 0],
      shares: ["0: 1 to 2 1", "1: 1 to 2 -1"]),
    Case(
      testDescription: "has no part of one that the score does not read", formula: "a + b",
      last: [1, 1, 0], this: [2, 1, 3], shares: ["0: 1 to 2 1"]),
    Case(
      testDescription: "of what is used twice counts once", formula: "a * a + a", last: [1, 0, 0],
      this: [3, 0, 0], shares: ["0: 1 to 3 10"]),
  ]

  @Test("divided", arguments: cases) func divided(_ given: Case) throws {
    let formula = given.formula
    let lowers: (SourceText) -> ModelDefinition.Criterion = { id in
      .init(id, lowers: (id.text == "b" || id.text == "c") && formula.text.contains("- \(id.text)"))
    }
    let movement = try Self.movement(
      formula, given.last.map { .score($0) }, given.this.map { .score($0) },
      criteria: [lowers("a"), lowers("b"), lowers("c")])
    #expect(movement.gap == nil)
    #expect(Self.text(movement) == given.shares)
    #expect(movement.changes.compactMap { $0.share }.reduce(.zero, +) == movement.total)
  }

  @Test("is of the criterion whose level follows from changed numbers, and counts it once")
  func defaults() throws {
    // b follows a unless it is scored, a follows the count.
    let criteria: [ModelDefinition.Criterion] = [
      .init("a", default: "(n >= 10) + (n >= 20)"), .init("b", default: "a"), .init("c"),
    ]
    let inputs = [ModelDefinition.Input("n")]
    let read = try Self.movement(
      "3 * b + c", [.blank, .blank, .score(1)], [.blank, .blank, .score(1)], criteria: criteria,
      inputs: inputs, numbers: ([5], [25]))
    #expect(Self.text(read) == ["1: 0 to 2 6"])
    let both = try Self.movement(
      "a + 3 * b + c", [.blank, .blank, .score(1)], [.blank, .blank, .score(1)],
      criteria: criteria, inputs: inputs, numbers: ([5], [25]))
    #expect(Self.text(both) == ["0: 0 to 2 2", "1: 0 to 2 6"])
    let same = try Self.movement(
      "3 * b + c", [.blank, .blank, .score(1)], [.blank, .score(0), .score(1)],
      criteria: criteria, inputs: inputs, numbers: ([5], [25]))
    #expect(Self.text(same) == [])
    #expect(same.total == .zero)
  }

  @Test("is not divided where a level is not known, before or now")
  func notKnown() throws {
    let before = try Self.movement(
      "a + b", [.unknown, .score(1), .score(0)], [.score(2), .score(3), .score(0)])
    #expect(before.gap == .notKnown)
    #expect(Self.text(before) == ["0: 0...3 to 2", "1: 1 to 3"])
    #expect(before.total == nil)
    let now = try Self.movement(
      "a + b", [.score(2), .score(3), .score(0)], [.blank, .score(1), .score(0)])
    #expect(Self.text(now) == ["0: 2 to 0...3", "1: 3 to 1"])
    let both = try Self.movement(
      "a + b", [.unknown, .score(3), .score(0)], [.unknown, .score(1), .score(0)])
    #expect(both.gap == .notKnown)
    #expect(Self.text(both) == ["1: 3 to 1"])
    // What the score does not read may be unknown.
    let other = try Self.movement(
      "a + b", [.score(1), .score(3), .unknown], [.score(2), .score(3), .blank])
    #expect(Self.text(other) == ["0: 1 to 2 1"])
  }

  @Test("is divided up to a number of criteria that act together, and refused beyond")
  func together() throws {
    func movement(_ count: Int, _ separator: String) throws -> ScoreMovement {
      let names = (0..<count).map { "c\($0)" }
      let model = try Model(
        validating: .of(
          SourceText(names.joined(separator: separator)),
          criteria: names.map { .init(SourceText($0), 1...2) }))
      func assess(_ level: Int) -> Assessment {
        model.assess(Issue(name: "", cells: names.map { _ in .score(level) }))
      }
      return MovementSearch(model).movement(from: assess(1), to: assess(2))
    }
    let most = MovementSearch.mostTogether
    let divided = try movement(most, " * ")
    #expect(divided.gap == nil)
    #expect(Set(divided.changes.map { $0.share }) == [Fraction(16_383, over: 14)])
    let refused = try movement(most + 1, " * ")
    #expect(refused.gap == .tooManyTogether(most + 1))
    #expect(refused.total == 32_767)
    #expect(refused.changes.allSatisfy { $0.share == nil })
    #expect(
      try movement(40, " + ").changes.map { $0.share } == [Fraction?](repeating: 1, count: 40))
  }

  @Test("is divided where the score is no sum of parts")
  func noSum() throws {
    let names = (0..<9).map { "c\($0)" }
    let model = try Model(
      validating: .of(
        SourceText("12 / (\(names.joined(separator: " + ")))"),
        criteria: names.map { .init(SourceText($0), 1...4, lowers: true) }))
    func assess(_ levels: [Int]) -> Assessment {
      model.assess(Issue(name: "", cells: levels.map { .score($0) }))
    }
    let before = assess([1, 1, 1, 1, 1, 1, 1, 1, 1])
    let found = MovementSearch(model).movement(
      from: before, to: assess([2, 3, 1, 1, 1, 1, 1, 1, 1]))
    // 12/9, 12/10 and 12/11 on one way, 12/12 at the end.
    #expect(Self.text(found) == ["0: 1 to 2 -37/330", "1: 1 to 3 -73/330"])
    #expect(found.total == Fraction(-1, over: 3))
  }
}
