import Testing

@testable import MoRiLE

@Suite("Criteria that a score uses both ways")
struct ProgramTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: SourceText
    var defaultOfB: SourceText? = nil
    let usedBothWays: Set<Int>
    var testDescription: String { "\(formula.text), b by default \(defaultOfB?.text ?? "open")" }
  }

  static let cases: [Case] = [
    Case(formula: "a + b", usedBothWays: []), Case(formula: "a + a", usedBothWays: []),
    Case(formula: "a - a", usedBothWays: [0]), Case(formula: "a + b + b", usedBothWays: []),
    Case(formula: "a + b - b", usedBothWays: [1]),
    Case(formula: "a * b + a * b", usedBothWays: []),
    Case(formula: "a * b - a * b", usedBothWays: [0, 1]),
    Case(formula: "(a - 1) * a", usedBothWays: [0]),
    Case(formula: "(a - 1) * b", usedBothWays: []),
    Case(formula: "(a - 1) * b + b", usedBothWays: [1]),
    Case(formula: "max(a, b) + a", usedBothWays: []),
    Case(formula: "max(a, -a)", usedBothWays: [0]),
    Case(formula: "a + points(a)", usedBothWays: []),
    Case(formula: "points(a) - a", usedBothWays: [0]),
    Case(formula: "a / (a + 1)", usedBothWays: [0]),
    Case(formula: "b / (a + 1)", usedBothWays: []),
    Case(formula: "share(a) + b", usedBothWays: []),
    Case(formula: "a + (a > 1)", usedBothWays: []), Case(formula: "a + (a < 1)", usedBothWays: [0]),
    Case(formula: "2 * a", usedBothWays: []), Case(formula: "a >= b", usedBothWays: []),
    Case(formula: "a = 2", usedBothWays: [0]), Case(formula: "a <> b", usedBothWays: [0, 1]),
    Case(formula: "3 * (a + b = 2)", usedBothWays: [0, 1]),
    Case(formula: "a + b", defaultOfB: "a", usedBothWays: []),
    Case(formula: "a - b", defaultOfB: "a", usedBothWays: [0]),
    Case(formula: "a + b", defaultOfB: "3 - a", usedBothWays: [0]),
    Case(formula: "b", defaultOfB: "a", usedBothWays: []),
    Case(formula: "b - b", defaultOfB: "a", usedBothWays: [0, 1]),
    Case(formula: "b", defaultOfB: "min(3, a + (a > 1))", usedBothWays: []),
    Case(formula: "b", defaultOfB: "min(3, a + (a < 1))", usedBothWays: [0]),
    Case(formula: "a", defaultOfB: "1 + (a < a)", usedBothWays: [0]),
    Case(formula: "points(b)", defaultOfB: "min(3, 2 * a)", usedBothWays: [0]),
    Case(formula: "b = 1", defaultOfB: "a", usedBothWays: [0, 1]),
  ]

  @Test("are found through names, defaults and equalities", arguments: cases)
  func usedBothWays(_ example: Case) throws {
    let points = ["0", "1", "2", "4"]
    let model = try Model(
      validating: .of(
        example.formula,
        criteria: [
          .init("a", points: points, lowers: true),
          .init("b", points: points, default: example.defaultOfB, lowers: true),
        ]))
    #expect(model.usedBothWays == example.usedBothWays)
  }

  @Test("are found for each score, and not across scores")
  func scores() throws {
    let model = try Model(
      validating: .of(
        criteria: [.init("a", lowers: true), .init("b")],
        scores: [
          .init("one", "a + b"), .init("two", "-a"), .init("all", "one - b"),
        ]))
    #expect(model.usedBothWays == [1])
  }

  @Test("each score knows the criteria below it, defaults among them")
  func criteriaBelow() throws {
    let model = try Model(
      validating: .of(
        criteria: [.init("a"), .init("b"), .init("c", default: "a"), .init("d", default: "c")],
        scores: [
          .init("one", "b"), .init("two", "d + one"), .init("three", "d"), .init("four", "c + a"),
        ]))
    #expect(
      (0..<4).map { model.program.criteria(below: model.scoreSteps[$0]) } == [
        [1], [0, 1, 2, 3], [0, 2, 3], [0, 2],
      ])
  }
}
