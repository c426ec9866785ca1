import Testing

@testable import MoRiLE

@Suite("Whole numbers of any size")
struct WholeNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let left, right, sum, difference, product: String
    var testDescription: String { name }
  }

  /// Worked out by Python's integers and printed with `"%X" % n`.
  static let cases: [Case] = [
    Case(
      name: "small", left: "3", right: "-5",
      sum: "-2", difference: "8",
      product: "-F"),
    Case(
      name: "a carry over a limb", left: "FFFFFFFF", right: "1",
      sum: "100000000", difference: "FFFFFFFE",
      product: "FFFFFFFF"),
    Case(
      name: "a carry over two limbs", left: "FFFFFFFFFFFFFFFF", right: "1",
      sum: "10000000000000000", difference: "FFFFFFFFFFFFFFFE",
      product: "FFFFFFFFFFFFFFFF"),
    Case(
      name: "a borrow over two limbs", left: "10000000000000000", right: "-1",
      sum: "FFFFFFFFFFFFFFFF", difference: "10000000000000001",
      product: "-10000000000000000"),
    Case(
      name: "the largest product of limbs", left: "FFFFFFFFFFFFFFFFFFFFFFFF",
      right: "FFFFFFFFFFFFFFFF",
      sum: "100000000FFFFFFFFFFFFFFFE", difference: "FFFFFFFF0000000000000000",
      product: "FFFFFFFFFFFFFFFEFFFFFFFF0000000000000001"),
    Case(
      name: "opposite numbers", left: "C9F2C9CD04674EDEA40000000",
      right: "-C9F2C9CD04674EDEA40000000",
      sum: "0", difference: "193E5939A08CE9DBD480000000",
      product: "-9F4F2726179A224501D762422C946590D91000000000000000"),
    Case(
      name: "the left one larger", left: "C9F2C9CD04674EDEA40000000",
      right: "-1431E0FAE6D7217CAA0000000",
      sum: "B5C0E8D21D902D61FA0000000", difference: "DE24AAC7EB3E705B4E0000000",
      product: "-FEE50B7025C36A0802F236D04753D5B48E800000000000000"),
    Case(
      name: "the right one larger", left: "-1431E0FAE6D7217CAA0000000",
      right: "C9F2C9CD04674EDEA40000000",
      sum: "B5C0E8D21D902D61FA0000000", difference: "-DE24AAC7EB3E705B4E0000000",
      product: "-FEE50B7025C36A0802F236D04753D5B48E800000000000000"),
    Case(
      name: "two negative ones", left: "-980553F0DB2FD09DE3C9", right: "-12A4E415E1E1B36FF883D1",
      sum: "-133CE969D2BCE34096679A", difference: "120CDEC1F106839F5AA008",
      product: "B124AC2730AE348FECCB4D0EE2DD5E70DEE2ED219"),
    Case(
      name: "a zero", left: "0", right: "-84595161401484A000000",
      sum: "-84595161401484A000000", difference: "84595161401484A000000",
      product: "0"),
    Case(
      name: "a negative zero's neighbour", left: "-1", right: "1",
      sum: "0", difference: "-2",
      product: "-1"),
    Case(
      name: "random ones", left: "E7E1454C40C439F34AC963CFE0AFAE5A3BB9096A04E7D80068",
      right: "-365B96A2BEEE31AC8BE7D742840D2B26B563B1",
      sum: "E7E1454C40C40397B426A4E1AF0322726476855CD9C1229CB7",
      difference: "E7E1454C40C4704EE16C22BE125C3A4212FB8D77300E8D6419",
      product:
        "-313C7A231FDDE4094EB09B5D8CB25E59A17BD3305B3F0F80DF5B7D4C849EFA5AC2A52EAA3251884C8E087FE8"),
  ]

  @Test("are added, subtracted and multiplied", arguments: cases)
  func arithmetic(_ example: Case) {
    let (left, right) = (WholeNumber(hex: example.left), WholeNumber(hex: example.right))
    #expect(left + right == WholeNumber(hex: example.sum))
    #expect(right + left == WholeNumber(hex: example.sum))
    #expect(left - right == WholeNumber(hex: example.difference))
    #expect(right - left == -WholeNumber(hex: example.difference))
    #expect(left * right == WholeNumber(hex: example.product))
    #expect(right * left == WholeNumber(hex: example.product))
  }

  @Test("are ordered by sign, then by size")
  func order() {
    let ascending = [
      "-100000000000000000", "-FFFFFFFFFFFFFFFF", "-100000000", "-FFFFFFFF", "-1", "0", "1", "2",
      "FFFFFFFF", "100000000", "100000001", "FFFFFFFFFFFFFFFF", "10000000000000000",
    ].map { WholeNumber(hex: $0) }
    for (i, left) in ascending.enumerated() {
      for (j, right) in ascending.enumerated() {
        #expect((left < right) == (i < j), "\(left) < \(right)")
      }
    }
  }

  static let edges: [Int64] = [
    .min, .min + 1, -4_294_967_296, -1, 0, 1, 4_294_967_295, 4_294_967_296, .max - 1, .max,
  ]

  @Test("go to 64 bits and back where they fit", arguments: edges)
  func in64Bits(_ value: Int64) {
    #expect(WholeNumber(value).int64 == value)
    #expect(WholeNumber(value).description == "\(value)")
  }

  @Test(
    "have no value in 64 bits where they do not fit",
    arguments: [
      "8000000000000000", "-8000000000000001", "FFFFFFFFFFFFFFFF", "10000000000000000",
    ])
  func beyond64Bits(_ hex: String) {
    #expect(WholeNumber(hex: hex).int64 == nil)
  }

  @Test("have one zero, and one form each")
  func canonical() {
    #expect(-WholeNumber(0) == WholeNumber(0))
    #expect(!(-WholeNumber(0)).isNegative)
    #expect(WholeNumber(isNegative: true, limbs: [0, 0]) == WholeNumber(0))
    #expect(WholeNumber(isNegative: true, limbs: [5, 0, 0]) == WholeNumber(-5))
    #expect(WholeNumber(hex: "-F").magnitude == WholeNumber(15))
  }

  /// Printed by Python's `str`.
  static let decimals = [
    ("0", "0"),
    ("7", "7"),
    ("-7", "-7"),
    ("3B9AC9FF", "999999999"),
    ("3B9ACA00", "1000000000"),
    ("3B9ACA01", "1000000001"),
    ("-DE0B6B3A7640000", "-1000000000000000000"),
    ("DE0B6B3A7640005", "1000000000000000005"),
    ("10000000000000000", "18446744073709551616"),
    ("-100000000000000000000000000000000", "-340282366920938463463374607431768211456"),
    ("2CD76FE086B93CE2F768A00B22A0003B9ACA00", "1000000000000000000000000000000000001000000000"),
  ]

  @Test("are written in decimal digits, zeros inside kept", arguments: decimals)
  func decimal(hex: String, text: String) {
    #expect(WholeNumber(hex: hex).description == text)
  }
}
