import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Numbers in tables")
struct NumberTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let number: Fraction
    var isPercentage = false
    var testDescription: String { text }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: String
    var isPercentage = false
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "0", number: 0),
    Case(text: "-0", number: 0),
    Case(text: "007", number: 7),
    Case(text: "+5", number: 5),
    Case(text: "-1", number: -1),
    Case(text: "3.0", number: 3),
    Case(text: "0.1", number: Fraction(1, over: 10)),
    Case(text: "-12.50", number: Fraction(-25, over: 2)),
    Case(text: "1,234", number: 1234),
    Case(text: "1 234", number: 1234),
    Case(text: "1\u{A0}234", number: 1234),
    Case(text: "12\u{202F}345\u{2009}678", number: 12_345_678),
    Case(text: "12,345", number: 12_345),
    Case(text: "999,999,999,999,999", number: Input.highest),
    Case(text: "-1,234.5", number: Fraction(-2469, over: 2)),
    Case(text: "+1,234", number: 1234),
    Case(text: "1,000", number: 1000),
    Case(text: "100,002", number: 100_002),
    Case(text: "-10,000.05%", number: Fraction(-1_000_005, over: 100), isPercentage: true),
    Case(text: "0.00000000000000001", number: Fraction(1, over: 100_000_000_000_000_000)),
    Case(text: "5", number: 5, isPercentage: true),
    Case(text: "5%", number: 5, isPercentage: true),
    Case(text: "+4.5 %", number: Fraction(9, over: 2), isPercentage: true),
    Case(text: "-1,234.5\u{A0}%", number: Fraction(-2469, over: 2), isPercentage: true),
  ]

  static let commas = "is not a number; commas go between each three digits, decimals after a point"
  static let zero =
    "is not a number; decimals go after a point, and a number with commas begins with 1 to 9"
  static let digits =
    "has lost digits: Excel shortens long numbers so; widen the column and save again"
  static let percent = "is a percentage, and a plain number is wanted"
  static let noNumber = "is not a number"
  static let range =
    "is a range, as counts are published that are suppressed or estimated, and one number is read here; leave the "
    + "cell blank where no more is known"

  static let refusals: [Refusal] = [
    Refusal(text: "1,23", reason: commas),
    Refusal(text: "1,2345", reason: commas),
    Refusal(text: "1234,567", reason: commas),
    Refusal(text: "12,34,567", reason: commas),
    Refusal(text: "1,234,", reason: commas),
    Refusal(text: ",234", reason: commas),
    Refusal(text: "-,234", reason: commas),
    Refusal(text: ",123", reason: commas),
    Refusal(text: ",", reason: noNumber),
    Refusal(text: "0,123", reason: zero),
    Refusal(text: "-0,123", reason: zero),
    Refusal(text: "+0,5", reason: zero),
    Refusal(text: "00,123", reason: zero),
    Refusal(text: "01,234", reason: zero),
    Refusal(text: "0,123,456", reason: zero),
    Refusal(text: "0,123%", reason: zero, isPercentage: true),
    Refusal(text: "0.1,234", reason: zero),
    Refusal(text: "+-5", reason: noNumber),
    Refusal(text: "1.234,5", reason: commas),
    Refusal(text: "1,234.567,890", reason: commas),
    Refusal(text: "1.2E+05", reason: digits),
    Refusal(text: "1E5", reason: digits),
    Refusal(text: "-1.25e-7", reason: digits),
    Refusal(text: "1.2E+05%", reason: digits, isPercentage: true),
    Refusal(text: "12%", reason: percent),
    Refusal(text: "12 %", reason: percent),
    Refusal(text: "", reason: noNumber),
    Refusal(text: "%", reason: noNumber, isPercentage: true),
    Refusal(text: "5%%", reason: noNumber, isPercentage: true),
    Refusal(text: "+", reason: noNumber),
    Refusal(text: "-", reason: noNumber),
    Refusal(text: "--5", reason: noNumber),
    Refusal(text: "5-", reason: noNumber),
    Refusal(text: ".5", reason: noNumber),
    Refusal(text: "5.", reason: noNumber),
    Refusal(text: "1.2.3", reason: noNumber),
    Refusal(text: "1/2", reason: noNumber),
    Refusal(text: "64/3", reason: noNumber),
    Refusal(text: "1 23", reason: commas),
    Refusal(text: "1  234", reason: noNumber),
    Refusal(text: "1 234,567", reason: noNumber),
    Refusal(text: "0 123", reason: zero),
    Refusal(
      text: "£5", reason: "is not a number; write the digits alone, without a currency sign"),
    Refusal(text: "1,092 to 1,457", reason: range),
    Refusal(text: "1 092 to 1 457", reason: range),
    Refusal(text: "5-7", reason: range),
    Refusal(text: "5 – 7", reason: range),
    Refusal(text: "-5--3.5", reason: range),
    Refusal(text: "<5", reason: range),
    Refusal(text: "< 5", reason: range),
    Refusal(text: "<=5", reason: range),
    Refusal(text: "≤1,000", reason: range),
    Refusal(text: "5% to 7%", reason: range, isPercentage: true),
    Refusal(text: "<5 %", reason: range, isPercentage: true),
    Refusal(text: "5% to 7%", reason: noNumber),
    Refusal(text: "5 to x", reason: noNumber),
    Refusal(text: "1-2-3", reason: noNumber),
    Refusal(text: "<", reason: noNumber),
    Refusal(text: "<<5", reason: noNumber),
    Refusal(text: ">5", reason: noNumber),
    Refusal(text: "about 40", reason: noNumber),
    Refusal(text: "0x10", reason: noNumber),
    Refusal(text: "E5", reason: noNumber),
    Refusal(text: "1.2E+", reason: noNumber),
    Refusal(text: "1E5E5", reason: noNumber),
    Refusal(text: "nan", reason: noNumber),
    Refusal(text: "٣", reason: noNumber),
  ]

  @Test("reads", arguments: cases)
  func reads(_ example: Case) {
    #expect(
      NumberText.read(example.text, isPercentage: example.isPercentage) == .number(example.number))
  }

  @Test("refuses", arguments: refusals)
  func refuses(_ example: Refusal) {
    #expect(
      NumberText.read(example.text, isPercentage: example.isPercentage) == .fault(example.reason))
  }

  @Test("takes 18 digits", arguments: [false, true])
  func longest(isPercentage: Bool) {
    let text = String(repeating: "9", count: 18)
    let number = Fraction(999_999_999_999_999_999 as Int64)
    #expect(NumberText.read(text, isPercentage: isPercentage) == .number(number))
  }
}
