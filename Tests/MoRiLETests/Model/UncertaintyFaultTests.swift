import MoRiLE
import Testing

@Suite("Faults of uncertainties")
struct UncertaintyFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let uncertainty: ModelDefinition.Uncertainty
    let faults: [String]
    var testDescription: String { name }

    init(
      _ name: String, _ confidence: SourceText?, _ levels: [ModelDefinition.Uncertainty.Level],
      source: SourceText = "assumed".at(9, 2), _ faults: String...
    ) {
      self.name = name
      uncertainty = .init(source: source, confidence: confidence, levels: levels)
      self.faults = faults
    }
  }

  private static func level(
    _ score: Int?, _ judged: [String], counted: [String]? = nil, line: Int = 10
  ) -> ModelDefinition.Uncertainty.Level {
    func numbers(_ texts: [String], _ column: Int) -> [SourceNumber] {
      texts.enumerated().map { place, text in
        SourceNumber(
          Fraction(text) ?? .zero, at: Position(line: line, column: column + 10 * place), length: 3)
      }
    }
    return .init(
      score: score.map {
        SourceNumber(Fraction($0), at: Position(line: line, column: 5), length: 1)
      },
      judged: numbers(judged, 20), counted: counted.map { numbers($0, 120) },
      at: Position(line: line, column: 1))
  }

  private static let sure = ["1"]

  static let cases: [Case] = [
    Case("one spread for all", nil, [level(nil, ["0.8", "0.2"])]),
    Case(
      "a spread for each level", "sure", [level(0, ["0.9", "0.1"]), level(1, ["1/3", "2/3"])]),
    Case("counted apart", nil, [level(nil, ["0.5", "0.5"], counted: ["0.9", "0.1"])]),
    Case("chances of 0 and 1", nil, [level(nil, ["0", "1", "0"])]),
    Case(
      "twenty levels off", nil,
      [level(nil, ["1"] + [String](repeating: "0", count: 20))]),
    Case(
      "twenty-one levels off", nil, [level(nil, ["1"] + [String](repeating: "0", count: 21))],
      "10:20+1 \"judged\" has 22 chances; give 1 to 21: off by no level, by one, by two and so on"),
    Case(
      "no chances", nil, [level(nil, [], line: 12)],
      "12:1+1 \"judged\" has 0 chances; give 1 to 21: off by no level, by one, by two and so on"),
    Case(
      "less than 1", nil, [level(nil, ["0.8", "0.19"])],
      "10:20+3 the chances of \"judged\" add up to 0.99, not 1; change one of them"),
    Case(
      "more than 1", nil, [level(nil, ["1"], counted: ["0.8", "0.21"])],
      "10:120+3 the chances of \"counted\" add up to 1.01, not 1; change one of them"),
    Case(
      "below 0", nil, [level(nil, ["1.5", "-0.5"])],
      "10:20+3 3/2 is not a chance; write a number from 0 to 1",
      "10:30+3 -1/2 is not a chance; write a number from 0 to 1"),
    Case(
      "two spreads for no criterion", nil, [level(nil, sure), level(nil, sure)],
      "9:2+7 without \"confidence\" there is one spread for all issues, and \"levels\" has 2; give one, "
        + "or name the criterion that they are levels of"),
    Case(
      "a level of no criterion", nil, [level(0, sure)],
      "10:5+1 this is a level of no criterion; remove \"score\", or name the criterion in \"confidence\""
    ),
    Case(
      "too few spreads", "sure".at(9, 30), [level(0, sure)],
      "9:30+4 \"sure\" has 2 levels, 0 to 1, and \"levels\" has 1; give a spread for each"),
    Case(
      "spreads in another order", "sure".at(9, 30),
      [level(1, sure, line: 10), level(0, sure, line: 11)],
      "10:5+1 this spread is for level 1, and level 0 of \"sure\" comes here; give the levels in their "
        + "order",
      "11:5+1 this spread is for level 0, and level 1 of \"sure\" comes here; give the levels in their "
        + "order"),
    Case(
      "a spread without its level", "sure", [level(0, sure), level(nil, sure, line: 11)],
      "11:1+1 this spread needs \"score\": the level of \"sure\" that it is for"),
    Case(
      "a criterion misspelt", "sur".at(9, 30), [level(0, sure), level(1, sure)],
      "9:30+3 there is no criterion \"sur\"; did you mean \"sure\"?"),
    Case(
      "a score for a criterion", "total".at(9, 30), [level(0, sure), level(1, sure)],
      "9:30+5 there is no criterion \"total\""),
    Case(
      "no source", nil, [level(nil, sure)], source: "".at(9, 2),
      "9:2+1 \"source\" is empty; say where the chances come from"),
  ]

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      criteria: [.init("harm"), .init("sure", 0...1)], scores: [.init("total", "harm + sure")]
    ).with { $0.uncertainty = example.uncertainty }
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == example.faults)
  }
}
