import MoRiLE
import Testing

@Suite("Faults of numbers too large")
struct TooLargeFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: String
    let faults: [String]
    var testDescription: String { name }
  }

  private static let tooLarge =
    "this can grow to numbers of more than 4096 bits; multiply fewer values"

  private static func power(_ count: Int) -> String {
    [String](repeating: "a", count: count).joined(separator: "*")
  }

  /// A scale of 0 to 3 takes 2 bits, so that 2,048 factors fill 4,096.
  static let cases: [Case] = [
    Case(name: "2,048 factors", formula: power(2048), faults: []),
    Case(name: "2,049 factors", formula: power(2049), faults: ["9:20+4097 " + tooLarge]),
    Case(
      name: "the fault is told once", formula: power(2100) + " + a + b",
      faults: ["9:20+4097 " + tooLarge]),
    Case(
      name: "in each of two places", formula: power(2049) + " + " + power(2049),
      faults: ["9:20+4097 " + tooLarge, "9:4120+4097 " + tooLarge]),
    Case(
      name: "a comparison is small again", formula: "(\(power(2000)) > 5) * \(power(2000))",
      faults: []),
    Case(
      name: "a share is not", formula: "share(\(power(1040))) * \(power(1040))",
      faults: ["9:20+4104 " + tooLarge]),
    Case(
      name: "a sum of 499", formula: [String](repeating: "a", count: 499).joined(separator: "+"),
      faults: []),
  ]

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      criteria: [.init("a"), .init("b")],
      scores: [.init("tested", example.formula.at(9, 20)), .init("total", "a + b")])
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == example.faults)
  }

  @Test("a hostile doubling through 200 scores is refused at once")
  func doubling() throws {
    var scores: [ModelDefinition.Score] = [.init("s0", "a + 2")]
    for index in 1...200 {
      let before = "s\(index - 1)"
      scores.append(.init(SourceText("s\(index)"), "\(before) * \(before)".at(index, 1)))
    }
    let definition = ModelDefinition.of(scores: scores + [.init("total", "a")])
    let faults = toldFaults { () throws(Faults) in try Model(validating: definition) }
    #expect(faults.first?.hasSuffix(Self.tooLarge) == true)
    #expect(faults.allSatisfy { $0.hasSuffix(Self.tooLarge) })
  }

  @Test("numbers below the limit are exact")
  func exact() throws {
    let model = try Model(validating: .of(SourceText(Self.power(2048)), criteria: [.init("a")]))
    let score = try #require(model.assess(Issue(name: "", cells: [.score(3)])).score.value)
    var expected = Fraction.one
    for _ in 0..<2048 { expected = expected * 3 }
    #expect(score == expected)
  }
}
