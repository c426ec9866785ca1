import Testing

@testable import MoRiLE

@Suite("Criteria that a score uses more than once")
struct ProgramTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: SourceText
    var defaultOfB: SourceText? = nil
    let usedTwice: Set<Int>
    var testDescription: String { "\(formula.text), b by default \(defaultOfB?.text ?? "open")" }
  }

  static let cases: [Case] = [
    Case(formula: "a + b", usedTwice: []), Case(formula: "a + a", usedTwice: [0]),
    Case(formula: "a + b + b", usedTwice: [1]), Case(formula: "a * b + a * b", usedTwice: [0, 1]),
    Case(formula: "max(a, b) + a", usedTwice: [0]), Case(formula: "a + points(a)", usedTwice: [0]),
    Case(formula: "share(a) + b", usedTwice: []), Case(formula: "a + (a > 1)", usedTwice: [0]),
    Case(formula: "2 * a", usedTwice: []), Case(formula: "a >= b", usedTwice: []),
    Case(formula: "a = 2", usedTwice: [0]), Case(formula: "a <> b", usedTwice: [0, 1]),
    Case(formula: "3 * (a + b = 2)", usedTwice: [0, 1]),
    Case(formula: "a + b", defaultOfB: "a", usedTwice: [0]),
    Case(formula: "b", defaultOfB: "a", usedTwice: []),
    Case(formula: "b + b", defaultOfB: "a", usedTwice: [0, 1]),
    Case(formula: "b", defaultOfB: "min(3, a + (a > 1))", usedTwice: [0]),
    Case(formula: "b = 1", defaultOfB: "a", usedTwice: [0, 1]),
  ]

  @Test("are found through names, defaults and equalities", arguments: cases)
  func usedTwice(_ example: Case) throws {
    let points = ["0", "1", "2", "4"]
    let model = try Model(
      validating: .of(
        example.formula,
        criteria: [
          .init("a", points: points, lowers: true),
          .init("b", points: points, default: example.defaultOfB, lowers: true),
        ]))
    #expect(model.usedTwice == example.usedTwice)
  }

  @Test("are found for each score, and not across scores")
  func scores() throws {
    let model = try Model(
      validating: .of(scores: [
        .init("one", "a + b"), .init("two", "a * b"), .init("all", "one + a"),
      ]))
    #expect(model.usedTwice == [0])
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
