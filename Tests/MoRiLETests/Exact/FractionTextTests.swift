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
    Case(
      name: "on a threshold with more places, as the threshold", value: "56.04", padded: true,
      thresholds: ["56.04"], text: "56.04"),
    Case(
      name: "on a threshold that it would be rounded up from", value: "56.06", padded: true,
      thresholds: ["56.06"], text: "56.06"),
    Case(
      name: "on a threshold of ten places", value: "858.2608892881", decimals: 6,
      thresholds: ["858.2608892881"], text: "858.2608892881"),
    Case(
      name: "on a threshold without an end, up", value: "100/3", decimals: 6, thresholds: ["100/3"],
      text: "33.333334"),
    Case(
      name: "on a threshold without an end, up below nothing too", value: "-200/3", decimals: 2,
      thresholds: ["-200/3"], text: "-66.66"),
    Case(
      name: "on a threshold without an end, and below another", value: "1/3", decimals: 1,
      thresholds: ["1/3", "0.35"], text: "0.34"),
    Case(
      name: "just above a threshold without an end", value: "33.3333334", decimals: 6,
      thresholds: ["100/3"], text: "33.3333334"),
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

  @Test("stand on their side of thresholds with and without an end, however near")
  func near() throws {
    let texts = ["56", "56.04", "858.2608892881", "100/3", "-64/7", "1/999999", "0.125"]
    for threshold in try texts.map({ try #require(Fraction($0)) }) {
      var step = Fraction.one
      for _ in 0..<40 {
        step = step / 7
        for value in [threshold - step, threshold, threshold + step] {
          for decimals in [0, 1, 6] {
            let text = value.decimalText(decimals, besides: [threshold])
            let shown = Self.number(text)
            #expect((shown < threshold) == (value < threshold), "\(value) is shown as \(text)")
            #expect(
              (shown == threshold) == (value == threshold && threshold.isDecimal),
              "\(value) is shown as \(text)")
          }
        }
      }
    }
  }

  /// The number of a decimal text of any length.
  private static func number(_ text: String) -> Fraction {
    var (value, scale) = (Fraction.zero, Fraction.one)
    var hasPoint = false
    for character in text {
      guard let digit = character.wholeNumberValue else {
        hasPoint = hasPoint || character == "."
        continue
      }
      value = value * 10 + Fraction(digit)
      if hasPoint { scale = scale * 10 }
    }
    return text.hasPrefix("-") ? -value / scale : value / scale
  }

  @Test("have an end where the denominator is made of twos and fives")
  func ends() throws {
    for (text, isDecimal) in [
      ("56", true), ("56.04", true), ("-1/64", true), ("1/3", false), ("1/60", false), ("0", true),
      ("7/14", true), ("1/999999", false),
    ] {
      #expect(try #require(Fraction(text)).isDecimal == isDecimal, "\(text)")
    }
  }
}
