import MoRiLE
import Testing

@Suite("Reading formulas")
struct FormulaTreeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let value: String
    var testDescription: String { "\(formula) is \(value)" }
  }

  /// Values for a = 2 and b = 3.
  static let cases: [Case] = [
    Case(formula: "a + b", value: "5"), Case(formula: "a+b", value: "5"),
    Case(formula: "  a   +   b  ", value: "5"), Case(formula: "a - b - 1", value: "-2"),
    Case(formula: "a - (b - 1)", value: "0"), Case(formula: "a + b * 2", value: "8"),
    Case(formula: "(a + b) * 2", value: "10"), Case(formula: "a / 3 / 2", value: "1/3"),
    Case(formula: "a / 3 * 2", value: "4/3"), Case(formula: "a / (3 * 2)", value: "1/3"),
    Case(formula: "-a + b", value: "1"), Case(formula: "--a", value: "2"),
    Case(formula: "-a * -b", value: "6"), Case(formula: "b - -a", value: "5"),
    Case(formula: "-(a + b)", value: "-5"), Case(formula: "2 * -a", value: "-4"),
    Case(formula: "0.1 + 0.2 = 0.3", value: "1"), Case(formula: "a * 0.1", value: "1/5"),
    Case(formula: "a < b", value: "1"), Case(formula: "b < a", value: "0"),
    Case(formula: "a < 2", value: "0"), Case(formula: "a <= 2", value: "1"),
    Case(formula: "a <= 1", value: "0"), Case(formula: "b > a", value: "1"),
    Case(formula: "a > 2", value: "0"), Case(formula: "a >= 2", value: "1"),
    Case(formula: "a >= 2.01", value: "0"), Case(formula: "a = 2", value: "1"),
    Case(formula: "a = b", value: "0"), Case(formula: "a <> b", value: "1"),
    Case(formula: "a <> 2", value: "0"), Case(formula: "a + 1 = b", value: "1"),
    Case(formula: "a<b", value: "1"), Case(formula: "a<>b", value: "1"),
    Case(formula: "1 + (a >= 2) + (b >= 5)", value: "2"), Case(formula: "(a < b) = 1", value: "1"),
    Case(formula: "min(a, b)", value: "2"), Case(formula: "max(a, b)", value: "3"),
    Case(formula: "min(b, a, 1)", value: "1"), Case(formula: "max(a, b, 1, 7, 2)", value: "7"),
    Case(formula: "max(a + b, min(a, 1))", value: "5"), Case(formula: "min(a,b)*2", value: "4"),
    Case(formula: "max (a, b)", value: "3"), Case(formula: "max(a < b, 0)", value: "1"),
    Case(formula: "share(a)", value: "2/3"), Case(formula: "60 * share(a + b)", value: "50"),
    Case(formula: "share(-a)", value: "1/3"), Case(formula: "share(a * b)", value: "2/3"),
    Case(formula: "share(a > 1)", value: "1"), Case(formula: "points(a)", value: "4"),
    Case(formula: "points(a) + points(b)", value: "25/2"),
    Case(formula: "share(points(a))", value: "8/17"), Case(formula: "a_2 + 0", value: "1"),
  ]

  @Test("follows the usual precedence", arguments: cases)
  func evaluates(_ example: Case) throws {
    let points = ["0", "1", "4", "8.5"]
    let model = try Model(
      validating: .of(
        criteria: [
          .init("a", points: points, lowers: true), .init("b", points: points, lowers: true),
          .init("a_2", lowers: true),
        ], scores: [.init("tested", SourceText(example.formula)), .init("total", "a + b")]))
    let cells: [Cell] = [.score(2), .score(3), .score(1)]
    #expect(
      model.assess(Issue(name: "", cells: cells)).scores[0].value?.description == example.value)
  }

  @Test("lists the names once each, in order")
  func names() throws {
    let model = try Model(validating: .of("b + max(a, b) * share(a + b)"))
    #expect(model.scores[0].formula.names == ["b", "a"])
    #expect(model.scores[0].formula.text == "b + max(a, b) * share(a + b)")
  }
}
