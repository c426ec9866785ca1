import MoRiLE
import Testing

@Suite("Limits of formulas")
struct FormulaLimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: String
    let faults: [String]
    var testDescription: String { name }
  }

  private static func signs(_ count: Int) -> String { String(repeating: "-", count: count) + "a" }

  private static func nested(_ open: String, _ count: Int, _ close: String) -> String {
    String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
  }

  private static let tooDeep =
    "the formula nests more than 100 deep; divide it into scores of its parts"
  private static let tooLong =
    "this formula has more than 10,000 bytes; divide it into scores or measures of its parts"

  static let cases: [Case] = [
    Case(name: "99 signs", formula: signs(99), faults: []),
    Case(name: "100 signs fill the depth", formula: signs(100), faults: []),
    Case(name: "101 signs are too deep", formula: signs(101), faults: ["7:120+1 " + tooDeep]),
    Case(name: "100 parentheses fill the depth", formula: nested("(", 100, ")"), faults: []),
    Case(
      name: "101 parentheses are too deep", formula: nested("(", 101, ")"),
      faults: ["7:120+1 " + tooDeep]),
    Case(name: "100 functions fill the depth", formula: nested("max(", 100, ",0)"), faults: []),
    Case(
      name: "101 functions are too deep", formula: nested("max(", 101, ",0)"),
      faults: ["7:420+3 " + tooDeep]),
    Case(
      name: "9,000 parentheses never closed", formula: String(repeating: "(", count: 9_000),
      faults: ["7:120+1 " + tooDeep]),
    Case(name: "10,000 bytes", formula: "a + b" + String(repeating: " ", count: 9_995), faults: []),
    Case(
      name: "10,001 bytes", formula: "a + b" + String(repeating: " ", count: 9_996),
      faults: ["7:20+1 " + tooLong]),
    Case(
      name: "a long sum is not deep", formula: "a" + String(repeating: "+b", count: 110),
      faults: []),
    Case(
      name: "parentheses side by side are not deep",
      formula: "a" + String(repeating: "+(b)", count: 110), faults: []),
  ]

  @Test("are told just beyond them", arguments: cases)
  func limits(_ example: Case) {
    let criteria: [ModelDefinition.Criterion] = [
      .init("a", lowers: true), .init("b", lowers: true),
    ]
    #expect(
      toldFaults { () throws(Faults) in
        try Model(validating: .of(example.formula.at(7, 20), criteria: criteria))
      } == example.faults)
  }

  /// Each of these formulas has 1,999 parts, of which 1,000 are its own; before the nineteenth 18,002 are
  /// there.
  @Test("are told for all formulas together", arguments: [18, 19])
  func together(scores: Int) {
    let list = (1...scores).map { place in
      let terms = ["a * \(place)"] + [String](repeating: "b", count: 998)
      return ModelDefinition.Score(
        SourceText("s\(place)"), terms.joined(separator: " + ").at(place, 20))
    }
    let told = toldFaults { () throws(Faults) in try Model(validating: .of(scores: list)) }
    let tooMany =
      "the formulas of this model have more than 20,000 parts up to here; shorten them"
    #expect(told.contains { $0.hasPrefix("19:20+") && $0.hasSuffix(tooMany) } == (scores == 19))
  }
}
