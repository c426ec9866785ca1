import MoRiLE
import Testing

@Suite("Faults of names in formulas")
struct FormulaNameFaultTests {
  private static func score(_ formula: String) -> ModelDefinition {
    .of(
      inputs: [.init("count")], measures: [.init("rate", "count / 2")],
      criteria: [.init("harm_a"), .init("trend")],
      scores: [.init("total", "trend"), .init("tested", formula.at(9, 20))])
  }

  private static func byDefault(_ formula: String) -> ModelDefinition {
    .of(
      inputs: [.init("count")], measures: [.init("rate", "count / 2")],
      criteria: [.init("trend"), .init("tested", default: formula.at(9, 20))],
      scores: [.init("total", "trend")])
  }

  private static func measure(_ formula: String) -> ModelDefinition {
    .of(
      "a", inputs: [.init("count")],
      measures: [.init("rate", "count / 2"), .init("tested", formula.at(9, 20))])
  }

  private static let scoreAdvice =
    "a score may use criteria and other scores only, so that it has a highest value; "
    + "turn the number into a criterion with a default"

  static let unknown: [DefinitionFault] = [
    DefinitionFault(
      "far from any", score("xyz + trend"), "9:20+3 there is no \"xyz\" in the model"),
    DefinitionFault(
      "near one", score("trend + 2 * harm_b"),
      "9:32+6 there is no \"harm_b\" in the model; did you mean \"harm_a\"?"),
    DefinitionFault(
      "in another case", score("Trend"),
      "9:20+5 there is no \"Trend\" in the model; did you mean \"trend\"?"),
    DefinitionFault(
      "near one that may not be used", score("cont"), "9:20+4 there is no \"cont\" in the model"),
    DefinitionFault(
      "near it where it may", measure("conut"),
      "9:20+5 there is no \"conut\" in the model; did you mean \"count\"?"),
    DefinitionFault(
      "each of two", score("foo * bar"), "9:20+3 there is no \"foo\" in the model",
      "9:26+3 there is no \"bar\" in the model"),
    DefinitionFault(
      "inside a function", score("max(trend, foo)"), "9:31+3 there is no \"foo\" in the model"),
    DefinitionFault(
      "one with a faulty id is told once",
      .of("trend + Foo".at(9, 20), criteria: [.init("trend"), .init("Foo".at(3, 9))]),
      "3:9+3 \"Foo\" is not an id; write lower case letters, digits and underscores, a letter first"
    ),
    DefinitionFault(
      "one whose own formula is faulty is told once",
      .of(scores: [.init("one", "a +".at(4, 9)), .init("two", "one + b".at(5, 9))]),
      "4:12+1 a number, a name or a parenthesis is expected here, not the end"),
  ]

  static let kinds: [DefinitionFault] = [
    DefinitionFault(
      "an input in a score", score("count"), "9:20+5 \"count\" is an input; " + scoreAdvice),
    DefinitionFault(
      "a measure in a score", score("trend + rate"),
      "9:28+4 \"rate\" is a measure; " + scoreAdvice),
    DefinitionFault(
      "a criterion in a measure", measure("a * 2"),
      "9:20+1 \"a\" is a criterion; a measure may use inputs and other measures only"),
    DefinitionFault(
      "a score in a measure", measure("2 * total"),
      "9:24+5 \"total\" is a score; a measure may use inputs and other measures only"),
    DefinitionFault(
      "a score in a default", byDefault("total"),
      "9:20+5 \"total\" is a score; a default may use inputs, measures and criteria only"),
    DefinitionFault("a measure in a default", byDefault("min(3, (rate > 2) + trend)")),
    DefinitionFault("an input in a default", byDefault("1 + (count > 2)")),
    DefinitionFault("a score in a score", score("total + trend")),
    DefinitionFault("a measure in a measure", measure("rate + count")),
  ]

  static let cycles: [DefinitionFault] = [
    DefinitionFault(
      "a score in itself", .of(scores: [.init("one", "a + one".at(4, 9)), .init("t", "a")]),
      "4:13+3 \"one\" depends on itself: one -> one"),
    DefinitionFault(
      "two scores in each other",
      .of(scores: [
        .init("one", "a + two".at(4, 9)), .init("two", "b * one".at(5, 9)), .init("t", "a"),
      ]),
      "5:13+3 \"one\" depends on itself: one -> two -> one"),
    DefinitionFault(
      "a cycle reached from outside",
      .of(scores: [
        .init("t", "one".at(3, 9)), .init("one", "two".at(4, 9)), .init("two", "one".at(5, 9)),
        .init("r", "a"),
      ]),
      "5:9+3 \"one\" depends on itself: one -> two -> one"),
    DefinitionFault(
      "measures",
      .of("a", measures: [.init("one", "two".at(4, 9)), .init("two", "one + 1".at(5, 9))]),
      "5:9+3 \"one\" depends on itself: one -> two -> one"),
    DefinitionFault(
      "defaults",
      .of(
        "a",
        criteria: [
          .init("a", default: "b".at(4, 9)), .init("b", default: "c".at(5, 9)),
          .init("c", default: "a".at(6, 9)),
        ]),
      "6:9+1 \"a\" depends on itself: a -> b -> c -> a"),
    DefinitionFault(
      "used twice is no cycle",
      .of(scores: [.init("t", "one + two"), .init("two", "one"), .init("one", "a")])),
  ]

  @Test("are told with their place and text", arguments: unknown + kinds + cycles)
  func told(_ example: DefinitionFault) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }
}
