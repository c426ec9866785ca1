import MoRiLE
import Testing

@Suite("Fractions for a reader")
struct FractionTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let value: String
    var decimals = 1
    var padded = false
    var thresholds: [String] = []
    let text: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "no zeros are added", value: "56", text: "56"),
    Case(name: "zeros fill the places up", value: "56", decimals: 2, padded: true, text: "56.00"),
    Case(name: "and no point without places", value: "56", decimals: 0, padded: true, text: "56"),
    Case(name: "after rounding too", value: "55.97", padded: true, text: "56.0"),
    Case(name: "half a place filled", value: "0.5", decimals: 3, padded: true, text: "0.500"),
    Case(name: "zeros inside stay", value: "1.0203", decimals: 4, text: "1.0203"),
    Case(name: "a negative number", value: "-167/3", decimals: 2, text: "-55.67"),
    Case(name: "nothing has no sign", value: "-0.04", padded: true, text: "0.0"),
    Case(
      name: "below the threshold it rounds to", value: "55.97", thresholds: ["56"],
      text: "55.97"),
    Case(
      name: "above the threshold it rounds to", value: "56.03", thresholds: ["56"],
      text: "56.03"),
    Case(name: "on the threshold", value: "56", padded: true, thresholds: ["56"], text: "56.0"),
    Case(name: "far from any threshold", value: "167/3", thresholds: ["56", "42"], text: "55.7"),
    Case(name: "167/3 in whole points", value: "167/3", decimals: 0, text: "56"),
    Case(
      name: "167/3 in whole points beside 56", value: "167/3", decimals: 0, thresholds: ["56"],
      text: "55.7"),
    Case(
      name: "as many places as that takes", value: "55.99996", thresholds: ["56"],
      text: "55.99996"),
    Case(
      name: "a third below", value: "559999/10000", decimals: 2, thresholds: ["56"],
      text: "55.9999"),
    Case(name: "two places more, rounded", value: "55.99974", thresholds: ["56"], text: "55.9997"),
    Case(
      name: "padded to the places it took", value: "55.997", padded: true, thresholds: ["56"],
      text: "55.997"),
    Case(
      name: "rounded on to a threshold with a fraction", value: "21.34", decimals: 1,
      thresholds: ["21.3"], text: "21.34"),
    Case(
      name: "rounded over a threshold with a fraction", value: "21.26", decimals: 1,
      thresholds: ["64/3", "21.28"], text: "21.26"),
    Case(
      name: "above 64/3, shown below it", value: "21.334", decimals: 2, thresholds: ["64/3"],
      text: "21.334"),
    Case(name: "the second threshold", value: "41.96", thresholds: ["56", "42"], text: "41.96"),
    Case(name: "a negative threshold", value: "-3.96", thresholds: ["-4"], text: "-3.96"),
    Case(name: "nothing as a threshold", value: "-0.04", thresholds: ["0"], text: "-0.04"),
  ]

  @Test("never stand on the other side of a threshold", arguments: cases)
  func text(_ example: Case) throws {
    let value = try #require(Fraction(example.value))
    let thresholds = try example.thresholds.map { try #require(Fraction($0)) }
    #expect(
      value.decimalText(example.decimals, padded: example.padded, besides: thresholds)
        == example.text)
  }

  @Test("stand on their side of 56 for every fraction near it")
  func sides() throws {
    for denominator in 1...60 as ClosedRange<Int64> {
      for step in -3...3 as ClosedRange<Int64> {
        let value = Fraction(56 * denominator + step, over: denominator)
        let shown = try #require(Fraction(value.decimalText(0, besides: [56])))
        #expect((shown < 56) == (value < 56), "\(value) is shown as \(shown)")
        #expect((shown == 56) == (value == 56), "\(value) is shown as \(shown)")
      }
    }
  }
}
