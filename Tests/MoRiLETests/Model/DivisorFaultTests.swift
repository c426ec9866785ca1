import MoRiLE
import Testing

@Suite("Faults of divisors, shares and points")
struct DivisorFaultTests {
  /// The criteria are a and b from 0 to 3, p from 1 to 3 with points and m from -2 to -1.
  private static func score(_ formula: String) -> ModelDefinition {
    .of(
      criteria: [
        .init("a", lowers: true), .init("b", lowers: true),
        .init("p", 1...3, points: ["0.5", "2", "8"], lowers: true),
        .init("m", -2...(-1), lowers: true),
      ], scores: [.init("tested", formula.at(9, 20)), .init("total", "a + b")])
  }

  private static func measure(
    _ formula: String, from minimum: String = "0", undefined: SourceText? = nil
  ) -> ModelDefinition {
    .of(
      "a", inputs: [.init("n", from: SourceNumber(minimum, 1, 1)), .init("count")],
      measures: [.init("tested", formula.at(9, 20), undefined: undefined)])
  }

  private static func zero(_ range: String) -> String {
    "this can be 0 (it goes from \(range)), and nothing can be divided by 0"
  }

  private static let mend =
    "; give the input a \"minimum\" above 0, or say in \"undefined\" what it means"

  static let divisors: [DefinitionFault] = [
    DefinitionFault("one that can be 0", score("a / b"), "9:24+1 " + zero("0 to 3")),
    DefinitionFault("one above 0", score("a / p")), DefinitionFault("one below 0", score("a / m")),
    DefinitionFault("one just above 0", score("a / (b + 0.001)")),
    DefinitionFault(
      "one that reaches 0 from below", score("a / (m + 1)"), "9:25+5 " + zero("-1 to 0")),
    DefinitionFault("one across 0", score("a / (b - 1)"), "9:25+5 " + zero("-1 to 2")),
    DefinitionFault("a difference just beyond 0", score("a / (b - 3.01)")),
    DefinitionFault(
      "a difference that reaches 0", score("a / (b - 3)"), "9:25+5 " + zero("-3 to 0")),
    DefinitionFault("nothing itself", score("a / 0"), "9:24+1 " + zero("0 to 0")),
    DefinitionFault("a comparison", score("1 / (a > b)"), "9:25+5 " + zero("0 to 1")),
    DefinitionFault(
      "two of them", score("a / b + b / a"), "9:24+1 " + zero("0 to 3"), "9:32+1 " + zero("0 to 3")),
    DefinitionFault("points above 0", score("a / points(p)")),
    DefinitionFault(
      "points less the lowest", score("a / (points(p) - 0.5)"), "9:25+15 " + zero("0 to 15/2")),
  ]

  static let measures: [DefinitionFault] = [
    DefinitionFault(
      "an input that can be 0", measure("count / n"),
      "9:28+1 " + zero("0 to 999999999999999") + mend),
    DefinitionFault("one with a minimum above 0", measure("count / n", from: "0.001")),
    DefinitionFault(
      "one below 0 and above", measure("count / n", from: "-1"),
      "9:28+1 " + zero("-1 to 999999999999999") + mend),
    DefinitionFault(
      "one that says what it means", measure("count / n", undefined: "Nobody lives there.")),
    DefinitionFault(
      "nothing itself, whatever is said", measure("count / 0", undefined: "Never."),
      "9:28+1 " + zero("0 to 0")),
    DefinitionFault(
      "in a default",
      .of(
        "a", criteria: [.init("a", default: "(count / n > 1) + 0".at(9, 20))],
        inputs: [.init("n"), .init("count")]),
      "9:29+1 " + zero("0 to 999999999999999")
        + "; divide in a measure, which can say in \"undefined\" what it means"),
  ]

  static let shares: [DefinitionFault] = [
    DefinitionFault("of what can vary", score("share(a + p)")),
    DefinitionFault("of a share", score("share(share(a))")),
    DefinitionFault(
      "of a number", score("1 + share(7 / 2)"),
      "9:24+12 this is always 7/2: share needs a value that can vary"),
    DefinitionFault(
      "of what is always the same", score("share(min(a, 0))"),
      "9:20+16 this is always 0: share needs a value that can vary"),
    DefinitionFault(
      "of an input", measure("2 * share(n)"),
      "9:24+8 share needs a value that has a highest; an input has none"),
    DefinitionFault(
      "of a measure", measure("share(count + 1)"),
      "9:20+16 share needs a value that has a highest; an input has none"),
    DefinitionFault(
      "of a criterion whose default is an input's",
      .of(
        "share(a)".at(9, 20), criteria: [.init("a", default: "min(3, 0 + (n > 1))")],
        inputs: [.init("n")])),
  ]

  static let points: [DefinitionFault] = [
    DefinitionFault("of a criterion that carries some", score("points(p)")),
    DefinitionFault("in parentheses", score("points((p))")),
    DefinitionFault(
      "of one without", score("1 + points(a)"),
      "9:31+1 the levels of \"a\" carry no points; give each level \"points\""),
    DefinitionFault(
      "of a sum", score("points(p + 0)"), "9:27+5 points takes the id of a criterion"),
    DefinitionFault("of a number", score("points(2)"), "9:27+1 points takes the id of a criterion"),
    DefinitionFault(
      "of a score", score("points(total)"), "9:27+5 points takes the id of a criterion"),
    DefinitionFault(
      "of an input", measure("points(n)"), "9:27+1 points takes the id of a criterion"),
    DefinitionFault(
      "of a function", score("points(max(p, p))"), "9:27+9 points takes the id of a criterion"),
    DefinitionFault(
      "of a name that is not there", score("points(xyz)"), "9:27+3 there is no \"xyz\" in the model"
    ),
  ]

  @Test("are told with their place and text", arguments: divisors + measures + shares + points)
  func told(_ example: DefinitionFault) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }
}
