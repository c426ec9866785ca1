import MoRiLE
import Testing

@Suite("Cells that are not known")
struct UnknownCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: SourceText
    let cells: [Cell]
    let low: String
    let high: String
    let levels: [ClosedRange<Int>]
    let unsettled: [Int]
    var testDescription: String { name }

    init(
      _ name: String, _ formula: SourceText, _ cells: [Cell], _ low: String, _ high: String,
      levels: [ClosedRange<Int>], unsettled: [Int]
    ) {
      (self.name, self.formula, self.cells) = (name, formula, cells)
      (self.low, self.high) = (low, high)
      (self.levels, self.unsettled) = (levels, unsettled)
    }
  }

  /// The criteria are a and b from 0 to 3, and c from 1 to 3 which defaults to `max(1, a)`.
  static let cases: [Case] = [
    Case(
      "a blank without a default", "a + b", [.score(1), .blank, .score(1)], "1", "4",
      levels: [1...1, 0...3, 1...1], unsettled: [1]),
    Case(
      "a question mark without a default", "a + b", [.score(1), .unknown, .score(1)], "1", "4",
      levels: [1...1, 0...3, 1...1], unsettled: [1]),
    Case(
      "a blank with a default", "a + c", [.score(2), .score(0), .blank], "4", "4",
      levels: [2...2, 0...0, 2...2], unsettled: []),
    Case(
      "a question mark in spite of a default", "a + c", [.score(2), .score(0), .unknown], "3", "5",
      levels: [2...2, 0...0, 1...3], unsettled: [2]),
    Case(
      "a score in spite of a default", "a + c", [.score(2), .score(0), .score(3)], "5", "5",
      levels: [2...2, 0...0, 3...3], unsettled: []),
    Case(
      "a default follows its source", "c - a", [.unknown, .score(0), .blank], "0", "1",
      levels: [0...3, 0...0, 1...3], unsettled: [0, 2]),
    Case(
      "a default that follows nothing else", "3 * c", [.blank, .score(0), .blank], "3", "9",
      levels: [0...3, 0...0, 1...3], unsettled: [2]),
    Case(
      "two that are independent", "c - a", [.unknown, .score(0), .unknown], "-2", "3",
      levels: [0...3, 0...0, 1...3], unsettled: [0, 2]),
    Case(
      "one used twice agrees with itself", "a * (3 - a)", [.unknown, .score(0), .score(1)], "0",
      "2",
      levels: [0...3, 0...0, 1...1], unsettled: [0]),
    Case(
      "one that the score does not read", "a + a", [.score(2), .unknown, .unknown], "4", "4",
      levels: [2...2, 0...3, 1...3], unsettled: []),
    Case(
      "all", "a * b + c", [.unknown, .unknown, .unknown], "1", "12",
      levels: [0...3, 0...3, 1...3], unsettled: [0, 1, 2]),
    Case(
      "points of an unknown level", "points(b)", [.score(0), .unknown, .score(1)], "0", "17/2",
      levels: [0...0, 0...3, 1...1], unsettled: [1]),
  ]

  private func model(_ formula: SourceText) throws -> Model {
    try Model(
      validating: .of(
        criteria: [
          .init("a", lowers: true), .init("b", points: ["2", "0", "8.5", "4"], lowers: true),
          .init("c", 1...3, default: "max(1, a)", lowers: true),
        ], scores: [.init("other", "a + b + c"), .init("total", formula)]))
  }

  @Test("stand for every level of their scale", arguments: cases)
  func ranges(_ example: Case) throws {
    let assessment = try model(example.formula).assess(Issue(name: "", cells: example.cells))
    #expect(assessment.score.low.description == example.low)
    #expect(assessment.score.high.description == example.high)
    #expect(assessment.levels == example.levels)
    #expect(assessment.unsettled == example.unsettled)
    #expect(assessment.isFullyScored == (example.low == example.high))
  }

  @Test(
    "inside an equality have whole levels only",
    arguments: [
      ("2 * (3 * a = 4)", 0, 0), ("3 * a <> 4", 1, 1), ("a = 3", 0, 1), ("a <> b", 0, 1),
      ("(a = 1) + (a = 2)", 0, 1), ("(a = b) + (a <> b)", 1, 1),
    ] as [(SourceText, Int, Int)])
  func equalities(formula: SourceText, low: Int, high: Int) throws {
    let definition = ModelDefinition.of(
      criteria: [.init("a", lowers: true), .init("b", lowers: true)],
      scores: [.init("tested", formula), .init("total", "a + b")])
    let assessment = try Model(validating: definition).assess(
      Issue(name: "", cells: [.unknown, .unknown]))
    #expect(assessment.scores[0] == Interval(Fraction(low), Fraction(high)))
  }

  @Test("are settled by scoring what is listed")
  func settles() throws {
    let model = try model("a * b + c")
    let cells: [Cell] = [.blank, .unknown, .blank]
    let open = model.assess(Issue(name: "", cells: cells)).unsettled
    #expect(open == [0, 1, 2])
    var settled = cells
    for index in open { settled[index] = .score(1) }
    #expect(model.assess(Issue(name: "", cells: settled)).isFullyScored)
  }

  @Test("an open default is listed and not its source, which the score does not read")
  func chain() throws {
    let model = try Model(
      validating: .of(
        "d + b",
        criteria: [.init("a"), .init("b"), .init("c", default: "a"), .init("d", default: "c")]))
    let open = Issue(name: "", cells: [.unknown, .score(1), .blank, .blank])
    #expect(model.assess(open).unsettled == [3])
    let settled = Issue(name: "", cells: [.unknown, .score(1), .blank, .score(2)])
    #expect(model.assess(settled).isFullyScored)
  }
}
