import Testing

@testable import MoRiLE

@Suite("The form of fractions")
struct FractionFormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let value: Fraction
    let text: String
    let sign: Int
    let int: Int?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing", value: 0, text: "0", sign: 0, int: 0),
    Case(name: "nothing over a number", value: Fraction(0, over: -7), text: "0", sign: 0, int: 0),
    Case(name: "lowest terms", value: Fraction(12, over: 18), text: "2/3", sign: 1, int: nil),
    Case(
      name: "a whole number in disguise", value: Fraction(12, over: -4), text: "-3", sign: -1,
      int: -3),
    Case(name: "two signs", value: Fraction(-1, over: -2), text: "1/2", sign: 1, int: nil),
    Case(name: "the sign above", value: Fraction(1, over: -2), text: "-1/2", sign: -1, int: nil),
    Case(
      name: "the lowest of 64 bits", value: Fraction(Int64.min),
      text: "-9223372036854775808", sign: -1, int: .min),
    Case(
      name: "the lowest over one", value: Fraction(.min, over: 1),
      text: "-9223372036854775808", sign: -1, int: .min),
    Case(
      name: "the lowest over minus one", value: Fraction(.min, over: -1),
      text: "9223372036854775808", sign: 1, int: nil),
    Case(
      name: "the lowest over itself", value: Fraction(.min, over: .min), text: "1", sign: 1,
      int: 1),
    Case(
      name: "one over the lowest", value: Fraction(1, over: .min),
      text: "-1/9223372036854775808", sign: -1, int: nil),
    Case(
      name: "minus one over the lowest", value: Fraction(-1, over: .min),
      text: "1/9223372036854775808", sign: 1, int: nil),
    Case(
      name: "two over the lowest fits", value: Fraction(2, over: .min),
      text: "-1/4611686018427387904", sign: -1, int: nil),
    Case(
      name: "the highest of 64 bits", value: Fraction(Int64.max),
      text: "9223372036854775807", sign: 1, int: .max),
    Case(
      name: "one more", value: Fraction(Int64.max) + 1, text: "9223372036854775808", sign: 1,
      int: nil),
    Case(
      name: "one more and one less", value: Fraction(Int64.max) + 1 - 1,
      text: "9223372036854775807", sign: 1, int: .max),
    Case(
      name: "the lowest with the other sign", value: -Fraction(Int64.min),
      text: "9223372036854775808", sign: 1, int: nil),
    Case(
      name: "the size of the lowest", value: Fraction(Int64.min).magnitude,
      text: "9223372036854775808", sign: 1, int: nil),
    Case(
      name: "both signs turned", value: -(-Fraction(Int64.min)),
      text: "-9223372036854775808", sign: -1, int: .min),
    Case(
      name: "the size of a negative fraction", value: Fraction(-2, over: 3).magnitude,
      text: "2/3", sign: 1, int: nil),
  ]

  @Test("is the same however the value was made", arguments: cases)
  func form(_ example: Case) throws {
    #expect(example.value.description == example.text)
    #expect(example.value.sign == example.sign)
    #expect(example.value.int == example.int)
    #expect(example.value.isWhole == !example.text.contains("/"))
  }

  @Test("one value is equal to itself and hashed alike, held small or made from large parts")
  func equality() {
    let large = WholeNumber(1 << 62) * WholeNumber(1 << 62)
    let half = Fraction(large, over: large * WholeNumber(2))
    #expect(half == Fraction(1, over: 2))
    #expect(Set([half, Fraction(1, over: 2), Fraction(3, over: 6)]).count == 1)
    #expect(Fraction(large, over: large * WholeNumber(-2)) == Fraction(-1, over: 2))
  }

  @Test(
    "fractions are ordered by value",
    arguments: [
      (Fraction(167, over: 3), Fraction(56)), (Fraction(-1, over: 2), Fraction(-1, over: 3)),
      (Fraction(Int64.min), Fraction(Int64.min + 1)), (Fraction(-1), Fraction.zero),
      (Fraction(Int64.max - 1, over: .max), Fraction.one),
      (Fraction(Int64.min, over: 3), Fraction(Int64.min, over: 5)),
      (Fraction(1, over: .max), Fraction(1, over: .max - 1)),
      (Fraction(Int64.max), Fraction(Int64.max) + 1),
      (Fraction(Int64.min) - 1, Fraction(Int64.min)),
    ])
  func order(lower: Fraction, higher: Fraction) {
    #expect(lower < higher)
    #expect(!(higher < lower))
    #expect(lower <= higher && lower != higher)
    #expect(-higher < -lower)
    #expect(!(lower < lower))
  }
}
