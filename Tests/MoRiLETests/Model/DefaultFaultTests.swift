import MoRiLE
import Testing

@Suite("Faults of defaults")
struct DefaultFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let fault: String?
    var testDescription: String { "\(formula): \(fault ?? "allowed")" }

    init(_ formula: String, _ fault: String? = nil) {
      self.formula = formula
      self.fault = fault
    }
  }

  private static func beyond(_ range: String) -> String {
    "this default can give \(range), which is not on the scale 1 to 3 of \"c\"; "
      + "keep it there with min and max"
  }

  private static let broken =
    "this default can give a number that is not whole, and the scale 1 to 3 of \"c\" is; "
    + "make it of comparisons, as 1 + (rate >= 3)"

  /// Defaults of a criterion c from 1 to 3, where a goes from 0 to 3 and n is a whole input to 5.
  static let cases: [Case] = [
    Case("1"), Case("3"), Case("0", beyond("0 to 0")), Case("4", beyond("4 to 4")),
    Case("2.5", broken), Case("3.01", beyond("301/100 to 301/100")),
    Case("1 + (rate >= 3) + (rate >= 10)"),
    Case("1 + (rate >= 3) + (rate >= 10) + (rate >= 20)", beyond("1 to 4")),
    Case("(rate >= 3) + (rate >= 10)", beyond("0 to 2")),
    Case("a", beyond("0 to 3")), Case("max(1, a)"), Case("a + 1", beyond("1 to 4")),
    Case("min(3, a + 1)"), Case("max(1, 3 - a)"), Case("max(1, a / 2)", broken),
    Case("max(1, min(3, rate))", broken), Case("max(1, min(3, n))"),
    Case("max(1, min(3, share(a)))", broken), Case("1 + (share(a) > 0.5)"),
    Case("max(1, points(p))", beyond("1 to 4")), Case("max(1, min(3, points(p)))"),
    Case("max(1, min(3, points(q)))", broken), Case("max(1, min(3, -n * -2 - 1))"),
  ]

  private static let criteria: [ModelDefinition.Criterion] = [
    .init("a", lowers: true), .init("p", points: ["0", "1", "2", "4"]),
    .init("q", points: ["0", "1", "2.5", "4"]),
  ]

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      "c", criteria: Self.criteria + [.init("c", 1...3, default: example.formula.at(9, 20))],
      inputs: [.init("n", to: SourceNumber("5", 1, 1), isWhole: true), .init("m")],
      measures: [.init("rate", "m / 3")])
    let expected = example.fault.map { ["9:20+\(example.formula.count) \($0)"] } ?? []
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == expected)
  }
}
