import MoRiLE
import Testing

@Suite("Faults of plots")
struct PlotFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let plot: ModelDefinition.Plot
    let faults: [String]
    var testDescription: String { name }

    init(
      _ name: String, across: SourceText = "likelihood", up: SourceText = "harm",
      size: SourceText? = nil, texture: SourceText? = nil, _ faults: String...
    ) {
      self.name = name
      plot = .init(across: across, up: up, size: size, texture: texture)
      self.faults = faults
    }
  }

  static let cases: [Case] = [
    Case("a criterion and a score"),
    Case("all four", size: "total", texture: "financial"),
    Case("the same twice", up: "likelihood"),
    Case(
      "a score misspelt", across: "totl".at(9, 20),
      "9:20+4 there is no score or criterion \"totl\"; did you mean \"total\"?"),
    Case(
      "a criterion misspelt", up: "financal".at(9, 40),
      "9:40+8 there is no score or criterion \"financal\"; did you mean \"financial\"?"),
    Case(
      "what is like nothing", size: "xyzzy".at(9, 60),
      "9:60+5 there is no score or criterion \"xyzzy\""),
    Case("nothing", texture: "".at(9, 80), "9:80+1 there is no score or criterion \"\""),
    Case(
      "an input", across: "count".at(9, 20),
      "9:20+5 \"count\" is an input; a plot shows scores and criteria only"),
    Case(
      "a measure", up: "doubled".at(9, 40),
      "9:40+7 \"doubled\" is a measure; a plot shows scores and criteria only"),
    Case(
      "near an input, which is not offered", across: "coumt".at(9, 20),
      "9:20+5 there is no score or criterion \"coumt\""),
    Case(
      "a score that is always the same", size: "fixed".at(9, 60),
      "9:60+5 \"fixed\" is always 7: a plot needs a score that can vary"),
    Case(
      "all at once", across: "a".at(9, 20), up: "b".at(9, 40), size: "c".at(9, 60),
      texture: "d".at(9, 80), "9:20+1 there is no score or criterion \"a\"",
      "9:40+1 there is no score or criterion \"b\"", "9:60+1 there is no score or criterion \"c\"",
      "9:80+1 there is no score or criterion \"d\""),
  ]

  private func definition(_ plot: ModelDefinition.Plot) -> ModelDefinition {
    ModelDefinition.of(
      inputs: [.init("count")], measures: [.init("doubled", "2 * count")],
      criteria: [.init("likelihood", 1...3), .init("financial")],
      scores: [
        .init("fixed", "7"), .init("harm", "financial * 2"), .init("total", "harm + likelihood"),
      ]
    ).with { $0.plot = plot }
  }

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    let definition = definition(example.plot)
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == example.faults)
  }

  @Test("are not told of a score whose own fault is")
  func faultyScore() {
    let plot = ModelDefinition.Plot(across: "likelihood", up: "harm".at(9, 40))
    let formula = definition(plot).with { $0.scores[1].formula = "finance".at(5, 9) }
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: formula) } == [
        "5:9+7 there is no \"finance\" in the model; did you mean \"financial\"?"
      ])
    let id = definition(.init(across: "likelihood", up: "Harm".at(9, 40))).with {
      $0.scores[1].id = "Harm".at(5, 9)
      $0.scores[2].formula = "likelihood"
    }
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: id) } == [
        "5:9+4 \"Harm\" is not an id; write lower case letters, digits and underscores, a letter first"
      ])
  }

  @Test("refuse the model without a word where the absence of an id was told")
  func missing() {
    let definition = definition(.init(across: .missing(at: nil), up: "harm"))
    #expect(throws: Faults.self) { try Model(validating: definition) }
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == [])
  }
}
