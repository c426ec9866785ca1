import MoRiLE
import Testing

@Suite("The check that scores rise")
struct RiseCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let fault: String?
    var testDescription: String { "\(formula): \(fault ?? "rises")" }

    init(_ formula: String, _ fault: String? = nil) {
      self.formula = formula
      self.fault = fault
    }
  }

  /// The criteria: a, b from 0 to 3; m from -2 to 1; p with points that rise, q with some that fall.
  private static let criteria: [ModelDefinition.Criterion] = [
    .init("a"), .init("b"), .init("m", -2...1), .init("p", 1...3, points: ["0", "0", "2.5"]),
    .init("q", 1...3, points: ["0", "3", "2.5"]),
  ]

  private static func fall(
    _ before: String, _ after: String, _ criterion: String, _ level: Int, _ others: String = ""
  ) -> String {
    "\"tested\" falls from \(before) to \(after) when \"\(criterion)\" rises from \(level) to "
      + "\(level + 1)\(others); if that is meant, give the criterion \"lowers\": true"
  }

  static let proved: [Case] = [
    Case("a + b"), Case("2 * a - 3"), Case("--a"), Case("-(-a - b)"), Case("a * b"),
    Case("-a * -b"),
    Case("points(p) + b"), Case("min(a, b) + max(a, p)"), Case("share(a * b)"),
    Case("a > 1"), Case("1 < a"), Case("2 <= a"), Case("(a > 1) * (b > 1)"),
    Case("a / -1 * -1"), Case("7"), Case("a - (1 - b)"), Case("-1 / p"),
    Case("a / (4 - b)"),
  ]

  static let enumerated: [Case] = [
    Case("a * m + 2 * a"), Case("a + a - a"), Case("a * (a - 1) + 0 * b"), Case("a <> 0"),
    Case("(a = 1) + (a = 2) + (a = 3)"), Case("3 * (a > 1) + (a = 1)"), Case("a * a - a"),
    Case("max(a, 3 - a) + 2 * a"),
  ]

  static let falling: [Case] = [
    Case("-a", fall("0", "-1", "a", 0)), Case("b - a", fall("0", "-1", "a", 0, " (with b 0)")),
    Case("a < 1", fall("1", "0", "a", 0)), Case("1 >= a", fall("1", "0", "a", 1)),
    Case("a <= 2", fall("1", "0", "a", 2)), Case("2 > a", fall("1", "0", "a", 1)),
    Case("a / p", fall("1", "1/2", "p", 1, " (with a 1)")), Case("1 / p", fall("1", "1/2", "p", 1)),
    Case("a * m", fall("0", "-2", "a", 0, " (with m -2)")), Case("a = 1", fall("1", "0", "a", 1)),
    Case("a <> 1", fall("1", "0", "a", 0)), Case("a * a - 2 * a", fall("0", "-1", "a", 0)),
    Case("points(q)", fall("3", "5/2", "q", 2)),
    Case("2 * b - (b > 2) * 3", fall("4", "3", "b", 2)),
    Case(
      "a * 2 + b - 2 * (b > 1) * (a > 2)", fall("7", "6", "b", 1, " (with a 3)")),
    Case("min(a, 3 - b)", fall("1", "0", "b", 2, " (with a 1)")),
    Case("share(3 - a)", fall("1", "2/3", "a", 0)),
  ]

  @Test("tells a fall with its case", arguments: proved + enumerated + falling)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      criteria: Self.criteria,
      scores: [.init("tested", example.formula.at(9, 20)), .init("total", "a + b")])
    let expected = example.fault.map { ["9:20+\(example.formula.count) \($0)"] } ?? []
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == expected)
  }
}
