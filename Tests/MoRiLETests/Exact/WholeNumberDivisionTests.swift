import TestSupport
import Testing

@testable import MoRiLE

@Suite("Division of whole numbers")
struct WholeNumberDivisionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let dividend, divisor, quotient, rest: String
    var testDescription: String { name }
  }

  /// Quotients and rests worked out by Python's `divmod` of the magnitudes.
  ///
  /// The first ten were sought with algorithm D written in Python, which counted how often each of its
  /// rare branches was taken.
  static let cases: [Case] = [
    Case(
      name: "equal two-limb numbers", dividend: "100000000",
      divisor: "100000000", quotient: "1",
      rest: "0"),
    Case(
      name: "an addition back only", dividend: "20000000200000001",
      divisor: "10000000100000001", quotient: "1",
      rest: "10000000100000000"),
    Case(
      name: "one correction", dividend: "200000000",
      divisor: "100000001", quotient: "1",
      rest: "FFFFFFFF"),
    Case(
      name: "an estimate of a whole limb", dividend: "10000000000000001",
      divisor: "100000001", quotient: "FFFFFFFF",
      rest: "2"),
    Case(
      name: "a correction and an addition back", dividend: "7FFFFFFF000000000000000100000001",
      divisor: "8000000080000001FFFFFFFE", quotient: "FFFFFFFC",
      rest: "800000000000000AFFFFFFF9"),
    Case(
      name: "a whole limb and an addition back", dividend: "3000000038000000080000001",
      divisor: "10000000180000001", quotient: "2FFFFFFFE",
      rest: "10000000080000003"),
    Case(
      name: "two corrections", dividend: "7FFFFFFF0000000000000000",
      divisor: "80000001FFFFFFFE", quotient: "FFFFFFFA",
      rest: "DFFFFFFF4"),
    Case(
      name: "two corrections from a whole limb", dividend: "800000000000000000000000",
      divisor: "80000000FFFFFFFE", quotient: "FFFFFFFE",
      rest: "3FFFFFFFC"),
    Case(
      name: "two corrections and an addition back",
      dividend: "7FFFFFFF000000000000000300000000FFFFFFFE7FFFFFFF",
      divisor: "80000000FFFFFFFFFFFFFFFE", quotient: "FFFFFFFC00000007FFFFFFF9",
      rest: "800000000000000E7FFFFFF1"),
    Case(
      name: "all of these", dividend: "10000000100000002FFFFFFFE",
      divisor: "10000000100000003", quotient: "FFFFFFFF",
      rest: "10000000100000001"),
    Case(
      name: "one limb by one", dividend: "A",
      divisor: "3", quotient: "3",
      rest: "1"),
    Case(
      name: "nothing", dividend: "0",
      divisor: "7", quotient: "0",
      rest: "0"),
    Case(
      name: "less by more", dividend: "5",
      divisor: "400000000000000000", quotient: "0",
      rest: "5"),
    Case(
      name: "two limbs by one", dividend: "FFFFFFFFFFFFFFFF",
      divisor: "FFFFFFFF", quotient: "100000001",
      rest: "0"),
    Case(
      name: "six limbs by one", dividend: "15B9A481B0422A2845E59B915589D992BD4E6CF90A1",
      divisor: "3B9ACA00", quotient: "5D4F12B6671F41067C77D17889BA1582092",
      rest: "1F485CA1"),
    Case(
      name: "thirty digits by twenty", dividend: "C9F2C9CD04674EDEA40000007",
      divisor: "56BC75E2D63100009", quotient: "2540BE3FF",
      rest: "56BC75E186EA4FC10"),
    Case(
      name: "an exact quotient", dividend: "118427B3B4A05BC8A8EF6C4970A4CA05A7400075",
      divisor: "21E19E0C9BAB2400009", quotient: "84595161401484A00000D",
      rest: "0"),
    Case(
      name: "one less than a multiple", dividend: "118427B3B4A05BC8A8EF6C4970A4CA05A7400074",
      divisor: "21E19E0C9BAB2400009", quotient: "84595161401484A00000C",
      rest: "21E19E0C9BAB2400008"),
    Case(
      name: "powers of two", dividend: "100000000000000000000000000000000000000000000000000",
      divisor: "2000000000000000000000000000000000", quotient: "80000000000000000",
      rest: "0"),
    Case(
      name: "no shift needed", dividend: "80000000000000000000000000000005",
      divisor: "800000000000000000000003", quotient: "FFFFFFFF",
      rest: "7FFFFFFFFFFFFFFD00000008"),
    Case(
      name: "a number by itself less one", dividend: "6F32F1EF8B18A2BC3CEA59789C79D441",
      divisor: "6F32F1EF8B18A2BC3CEA59789C79D440", quotient: "1",
      rest: "1"),
    Case(
      name: "a negative dividend", dividend: "-C9F2C9CD04674EDEA40000007",
      divisor: "56BC75E2D63100009", quotient: "-2540BE3FF",
      rest: "-56BC75E186EA4FC10"),
    Case(
      name: "a negative divisor", dividend: "C9F2C9CD04674EDEA40000007",
      divisor: "-56BC75E2D63100009", quotient: "-2540BE3FF",
      rest: "56BC75E186EA4FC10"),
    Case(
      name: "two negative ones", dividend: "-C9F2C9CD04674EDEA40000007",
      divisor: "-56BC75E2D63100009", quotient: "2540BE3FF",
      rest: "-56BC75E186EA4FC10"),
  ]

  @Test("gives the quotient cut towards zero and the rest", arguments: cases)
  func divides(_ example: Case) {
    let dividend = WholeNumber(hex: example.dividend)
    let divisor = WholeNumber(hex: example.divisor)
    let (quotient, rest) = dividend.dividedAndRemainder(by: divisor)
    #expect(quotient == WholeNumber(hex: example.quotient))
    #expect(rest == WholeNumber(hex: example.rest))
  }

  @Test("is undone by multiplying, for numbers full of ones and zeros")
  func roundTrip() {
    var random = SeededRandom(seed: 7)
    let limbs: [UInt32] = [0, 0, 1, 2, 1 << 31, 1 << 31 + 1, .max, .max, .max - 1]
    func number(_ count: Int) -> WholeNumber {
      WholeNumber(
        isNegative: false,
        limbs: (0..<count).map { _ in limbs.randomElement(using: &random) ?? 0 } + [1])
    }
    for _ in 0..<2_000 {
      let dividend = number(Int.random(in: 0...6, using: &random))
      let divisor = number(Int.random(in: 0...4, using: &random))
      let (quotient, rest) = dividend.dividedAndRemainder(by: divisor)
      #expect(quotient * divisor + rest == dividend)
      #expect(rest < divisor && !rest.isNegative)
    }
  }

  /// Worked out by Python's `math.gcd`.
  static let divisors = [
    ("0", "0", "0"),
    ("0", "C", "C"),
    ("C", "0", "C"),
    ("C", "12", "6"),
    ("-C", "12", "6"),
    ("-C", "-12", "6"),
    ("10000000000000000", "10000000000", "10000000000"),
    ("A8B8B452291FE8210000000000", "C9F2C9CD04674EDEA40000000", "40000000"),
    ("980553F0DB2FD09DE3C9", "400000000000000000", "1"),
    ("13426172C74E4ABFE2BAC26B8D85A3", "4EE2D6D422EF10C6BE37C9575F1", "56BC75E2D63100027"),
    ("CB228", "7D8B5", "1"),
  ]

  @Test("finds the greatest common divisor", arguments: divisors)
  func greatestCommonDivisor(left: String, right: String, divisor: String) {
    #expect(
      WholeNumber.greatestCommonDivisor(WholeNumber(hex: left), WholeNumber(hex: right))
        == WholeNumber(hex: divisor))
  }
}
