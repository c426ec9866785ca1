import MoRiLE
import Testing

@Suite("Rounding for display")
struct FractionRoundingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let decimals: Int
    let rounded: String
    var testDescription: String { "\(value) to \(decimals) places" }
  }

  static let cases: [Case] = [
    Case(value: "0.5", decimals: 0, rounded: "1"), Case(value: "-0.5", decimals: 0, rounded: "-1"),
    Case(value: "1.5", decimals: 0, rounded: "2"), Case(value: "-1.5", decimals: 0, rounded: "-2"),
    Case(value: "2.5", decimals: 0, rounded: "3"), Case(value: "-2.5", decimals: 0, rounded: "-3"),
    Case(value: "0.49", decimals: 0, rounded: "0"),
    Case(value: "-0.49", decimals: 0, rounded: "0"),
    Case(value: "0.51", decimals: 0, rounded: "1"),
    Case(value: "0.25", decimals: 1, rounded: "0.3"),
    Case(value: "0.35", decimals: 1, rounded: "0.4"),
    Case(value: "-0.25", decimals: 1, rounded: "-0.3"),
    Case(value: "0.249", decimals: 1, rounded: "0.2"),
    Case(value: "1/3", decimals: 2, rounded: "0.33"),
    Case(value: "2/3", decimals: 2, rounded: "0.67"),
    Case(value: "-2/3", decimals: 2, rounded: "-0.67"),
    Case(value: "9.95", decimals: 1, rounded: "10"), Case(value: "8.95", decimals: 1, rounded: "9"),
    Case(value: "1.005", decimals: 2, rounded: "1.01"),
    Case(value: "-0.04", decimals: 1, rounded: "0"), Case(value: "7", decimals: 3, rounded: "7"),
    Case(value: "0.12345678901234567", decimals: 16, rounded: "0.1234567890123457"),
    Case(value: "999999999999999999", decimals: 5, rounded: "999999999999999999"),
  ]

  @Test("takes halves away from zero", arguments: cases)
  func rounds(_ example: Case) throws {
    let value = try #require(Fraction(example.value))
    #expect(try value.rounded(decimals: example.decimals) == #require(Fraction(example.rounded)))
    #expect(value.decimalText(example.decimals) == example.rounded)
  }

  @Test("tells the values next to a half from it")
  func nextToHalf() {
    let least = Fraction(1, over: .max)
    let half = Fraction(5, over: 2)
    #expect((half - least).rounded(decimals: 0) == 2)
    #expect(half.rounded(decimals: 0) == 3)
    #expect((half + least).rounded(decimals: 0) == 3)
    #expect((-half + least).rounded(decimals: 0) == -2)
    #expect((-half).rounded(decimals: 0) == -3)
    #expect((-half - least).rounded(decimals: 0) == -3)
  }

  @Test("rounds numbers of any size")
  func large() {
    var power = Fraction.one
    for _ in 0..<40 { power = power * 10 }
    #expect((power + Fraction(1, over: 2)).rounded(decimals: 0) == power + 1)
    #expect((-power - Fraction(1, over: 2)).rounded(decimals: 0) == -power - 1)
    #expect((power + Fraction(1, over: 3)).decimalText(1) == "1" + zeros(40) + ".3")
    #expect((.one / power).decimalText(2) == "0")
    #expect((.one / power).decimalText(40) == "0." + zeros(39) + "1")
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test(
    "knows how many places a fraction has",
    arguments: [
      ("56", 0, true), ("0.5", 0, false), ("0.5", 1, true), ("0.125", 2, false), ("0.125", 3, true),
      ("1/3", 17, false), ("-0.05", 1, false), ("-0.05", 2, true),
    ])
  func places(text: String, decimals: Int, isEnough: Bool) throws {
    #expect(try #require(Fraction(text)).hasDecimals(atMost: decimals) == isEnough)
  }
}
