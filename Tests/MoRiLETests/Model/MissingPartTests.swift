import MoRiLE
import Testing

@Suite("Parts whose absence was told before")
struct MissingPartTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let definition: ModelDefinition
    var faults: [String] = []
    var testDescription: String { name }
  }

  private static func first(
    _ change: (inout ModelDefinition.Criterion) -> Void
  ) -> ModelDefinition {
    .of("a + 2 * c".at(9, 9), criteria: [.init("c"), .init("a", default: "c".at(5, 9))]).with {
      change(&$0.criteria[0])
    }
  }

  private static let noLevels = first { $0.levels = nil }

  static let cases: [Case] = [
    Case(name: "the rating", definition: .of("a").with { $0.rating = nil }),
    Case(name: "its score", definition: .of("a").with { $0.rating?.score = .missing(at: nil) }),
    Case(name: "its bands", definition: .of("a").with { $0.rating?.bands = nil }),
    Case(name: "the domains", definition: .of("a").with { $0.domains = nil }),
    Case(
      name: "the domains, beside another fault",
      definition: .of("a + x".at(9, 9)).with { $0.domains = nil },
      faults: ["9:13+1 there is no \"x\" in the model"]),
    Case(name: "the levels", definition: noLevels),
    Case(
      name: "the levels, beside other faults",
      definition: noLevels.with {
        $0.scores[0].formula = "a + 2 * c + x".at(9, 9)
        $0.criteria[1].defaultFormula = "c + y".at(5, 9)
      },
      faults: ["5:13+1 there is no \"y\" in the model", "9:21+1 there is no \"x\" in the model"]),
    Case(name: "a formula", definition: .of(.missing(at: nil))),
    Case(
      name: "a formula that another uses",
      definition: .of(scores: [.init("one", .missing(at: nil)), .init("total", "one + a")])),
  ]

  @Test("refuse the model and are not told again", arguments: cases)
  func refused(_ example: Case) {
    #expect(throws: Faults.self) { try Model(validating: example.definition) }
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }

  @Test(
    "a score far beyond any scale is told and nothing more",
    arguments: [
      Fraction(Int64.max), Fraction(Int64.min), Fraction(Int64.max) + 1,
    ])
  func extremes(_ score: Fraction) {
    let place = Position(line: 3, column: 9)
    let definition = Self.first { criterion in
      criterion.levels = [
        .init(score: SourceNumber(score, at: place, length: 19), means: "lowest"),
        .init(score: SourceNumber(score + 1, at: place, length: 19), means: "highest"),
      ]
    }
    let advice = "is not a score; write a whole number, at most 1000000"
    let faults = toldFaults { () throws(Faults) in try Model(validating: definition) }
    #expect(faults == ["3:9+19 \(score) \(advice)", "3:9+19 \(score + 1) \(advice)"])
  }
}
