import MoRiLE
import Testing

@Suite("Faults of a model's parts")
struct ModelPartsFaultTests {
  private static func many(_ count: Int, _ prefix: String) -> [SourceText] {
    (0..<count).map { SourceText("\(prefix)\($0)") }
  }

  private static func inputs(_ count: Int) -> ModelDefinition {
    ModelDefinition.of("a", inputs: many(count, "n").map { .init($0) }).with {
      $0.id = "tested".at(1, 8)
    }
  }

  private static func measures(_ count: Int) -> ModelDefinition {
    ModelDefinition.of("a", measures: many(count, "m").map { .init($0, "1") }).with {
      $0.id = "tested".at(1, 8)
    }
  }

  private static func domains(_ count: Int) -> ModelDefinition {
    ModelDefinition.of(
      domains: [.init("harm")] + many(count - 1, "d").map { .init($0) }, scores: [.init("t", "a")]
    ).with { $0.id = "tested".at(1, 8) }
  }

  private static func scores(_ count: Int) -> ModelDefinition {
    ModelDefinition.of(scores: many(count, "s").map { .init($0, "a") }).with {
      $0.id = "tested".at(1, 8)
    }
  }

  private static func criteria(_ count: Int) -> ModelDefinition {
    ModelDefinition.of("c0", criteria: many(count, "c").map { .init($0, 0...1) }).with {
      $0.id = "tested".at(1, 8)
    }
  }

  static let counts: [DefinitionFault] = [
    DefinitionFault("500 inputs", inputs(500)),
    DefinitionFault(
      "501 inputs", inputs(501), "1:8+1 the model has 501 inputs; at most 500 are allowed"),
    DefinitionFault("500 measures", measures(500)),
    DefinitionFault(
      "501 measures", measures(501), "1:8+1 the model has 501 measures; at most 500 are allowed"),
    DefinitionFault("500 domains", domains(500)),
    DefinitionFault(
      "501 domains", domains(501), "1:8+1 the model has 501 domains; at most 500 are allowed"),
    DefinitionFault("500 scores", scores(500)),
    DefinitionFault(
      "501 scores", scores(501), "1:8+1 the model has 501 scores; at most 500 are allowed"),
    DefinitionFault(
      "501 criteria", criteria(501), "1:8+1 the model has 501 criteria; at most 500 are allowed"),
    DefinitionFault(
      "no criteria",
      .of(
        criteria: [], scores: [.init("t", "1")],
        rating: .init(score: "t", bands: [.init("H", from: "2"), .init("L")])
      ).with { $0.id = "tested".at(1, 8) },
      "1:8+1 the model has no criteria; give at least one",
      "+1 no score can reach the threshold 2: \"t\" goes from 1 to 1"),
  ]

  static let domains: [DefinitionFault] = [
    DefinitionFault(
      "a domain that is not there",
      .of("a", criteria: [.init("a", domain: "xyz".at(4, 9))]), "4:9+3 there is no domain \"xyz\""),
    DefinitionFault(
      "a domain misspelt", .of("a", criteria: [.init("a", domain: "hram".at(4, 9))]),
      "4:9+4 there is no domain \"hram\"; did you mean \"harm\"?"),
    DefinitionFault(
      "a domain given twice",
      .of(domains: [.init("harm"), .init("harm".at(4, 9))], scores: [.init("t", "a")]),
      "4:9+4 the domain \"harm\" is given twice; keep one"),
    DefinitionFault(
      "a domain whose absence was told", .of("a", criteria: [.init("a", domain: .missing(at: nil))])
    ),
  ]

  @Test("are told with their place and text", arguments: counts + domains)
  func told(_ example: DefinitionFault) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }

  @Test("are all told at once, in the order of the file")
  func together() {
    let definition = ModelDefinition.of(
      measures: [.init("rate", "cout * 2".at(4, 30))],
      criteria: [.init("a", domain: "hram".at(6, 9)), .init("B".at(5, 9))],
      scores: [.init("total", "a + ".at(9, 9))],
      rating: .init(score: "totl".at(2, 9), bands: [.init("High", from: "2"), .init("Low")]))
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "2:9+4 there is no score \"totl\"; did you mean \"total\"?",
        "4:30+4 there is no \"cout\" in the model",
        "5:9+1 \"B\" is not an id; write lower case letters, digits and underscores, a letter first",
        "6:9+4 there is no domain \"hram\"; did you mean \"harm\"?",
        "9:13+1 a number, a name or a parenthesis is expected here, not the end",
      ])
  }
}
