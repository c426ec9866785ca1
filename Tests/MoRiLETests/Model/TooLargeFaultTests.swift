import MoRiLE
import Testing

@Suite("Faults of numbers too large")
struct TooLargeFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: String
    var other = "a + b"
    let faults: [String]
    var testDescription: String { name }
  }

  private static let tooLarge =
    "this can grow to numbers of more than 4096 bits; multiply fewer values"

  private static func power(_ count: Int) -> String {
    [String](repeating: "a", count: count).joined(separator: "*")
  }

  /// 3 to the power of 2,584 has 4,096 bits.
  static let cases: [Case] = [
    Case(name: "2,584 factors", formula: power(2584), faults: []),
    Case(name: "2,585 factors", formula: power(2585), faults: ["9:20+5169 " + tooLarge]),
    Case(
      name: "the fault is told once", formula: power(2600) + " + a + b",
      faults: ["9:20+5169 " + tooLarge]),
    Case(
      name: "in each of two scores", formula: power(2585), other: power(2585),
      faults: ["8:20+5169 " + tooLarge, "9:20+5169 " + tooLarge]),
    Case(
      name: "a comparison is small again", formula: "(\(power(2000)) > 5) * \(power(2000))",
      faults: []),
    Case(
      name: "a share and what it is the share of, 2,048 bits each",
      formula: "share(\(power(1292))) * \(power(1292))", faults: []),
    Case(
      name: "a bit more", formula: "share(\(power(1293))) * \(power(1293))",
      faults: ["9:20+5176 " + tooLarge]),
    Case(
      name: "a sum of 499", formula: [String](repeating: "a", count: 499).joined(separator: "+"),
      faults: []),
    Case(
      name: "a sum of 1,100 numbers with the same denominator",
      formula: "a" + String(repeating: " + 0.001", count: 1_100), faults: []),
    Case(
      name: "a sum of 1,000 parts of one part",
      formula: "a" + String(repeating: " + a / 7", count: 1_000), faults: []),
    // The denominators are 101, 103 and so on: each is new to the sum.
    Case(
      name: "a sum of parts that have nothing in common", formula: sum(ofPartsUpTo: 5_000),
      faults: ["9:20+3490 " + tooLarge]),
  ]

  /// `a/101 + a/103 + …`, over the primes from 100 on.
  private static func sum(ofPartsUpTo end: Int) -> String {
    let primes = (100...end).filter { number in
      !(2..<number).prefix { $0 * $0 <= number }.contains { number % $0 == 0 }
    }
    return primes.map { "a/\($0)" }.joined(separator: " + ")
  }

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      criteria: [.init("a"), .init("b")],
      scores: [
        .init("other", example.other.at(8, 20)), .init("tested", example.formula.at(9, 20)),
        .init("total", "a + b"),
      ])
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
    let model = try Model(validating: .of(SourceText(Self.power(2584)), criteria: [.init("a")]))
    let score = try #require(model.assess(Issue(name: "", cells: [.score(3)])).score.value)
    var expected = Fraction.one
    for _ in 0..<2584 { expected = expected * 3 }
    #expect(score == expected)
  }
}
