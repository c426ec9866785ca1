import MoRiLE
import Testing

@Suite("The score that is the harm")
struct HarmScoreTests {
  private static func definition(_ harm: SourceText?) -> ModelDefinition {
    ModelDefinition.of(
      inputs: [.init("count")], criteria: [.init("likelihood", 1...3), .init("financial")],
      scores: [.init("impact", "financial * 2"), .init("total", "impact + likelihood")]
    ).with { $0.harm = harm }
  }

  @Test("is the one that the model names")
  func named() throws {
    #expect(try Model(validating: Self.definition("impact")).harm == 0)
    #expect(try Model(validating: Self.definition(nil)).harm == nil)
  }

  @Test(
    "is told where it is none",
    arguments: [
      ("imapct", "9:3+6 there is no score \"imapct\"; did you mean \"impact\"?"),
      (
        "financial",
        "9:3+9 \"financial\" is a criterion, and the harm of an issue is a score; make it one in \"scores\""
      ),
      ("", "9:3+1 there is no score \"\""),
    ])
  func faulty(id: String, fault: String) {
    let definition = Self.definition(SourceText(id, at: Position(line: 9, column: 3)))
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == [fault])
  }
}
