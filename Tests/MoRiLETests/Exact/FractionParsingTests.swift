import MoRiLE
import Testing

@Suite("Reading fractions")
struct FractionParsingTests {
  @Test(
    "takes decimals and fractions of two",
    arguments: [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("56", "56"), ("-12.5", "-25/2"), ("0.10", "1/10"),
      ("64/3", "64/3"), ("-64/3", "-64/3"), ("64/-3", "-64/3"), ("-64/-3", "64/3"), ("6/4", "3/2"),
      ("1.5/0.5", "3"), ("0/5", "0"), ("999999999999999999", "999999999999999999"),
      ("-999999999999999999", "-999999999999999999"),
      ("0.00000000000000001", "1/100000000000000000"),
      ("999999999999999999/0.00000000000000001", "99999999999999999900000000000000000"),
    ])
  func accepts(text: String, exactly value: String) {
    #expect(Fraction(text)?.description == value)
  }

  @Test(
    "takes nothing else",
    arguments: [
      "", " ", "-", ".", "-.", ".5", "-.5", "5.", "5./2", "1.2.3", "--1", "1-", "+1", " 1", "1 ",
      "1e3",
      "1E3", "0x1", "1,000", "1_000", "12a", "a", "?", "%", "5%", "/", "1/", "/2", "1//2", "1/2/3",
      "1/0", "1/-0", "1/0.0", "0/0", "−1", "½", "١", "１", "1\u{301}", "inf", "nan", "1\n",
      "1000000000000000000", "0.000000000000000001", "0000000000000000001", "1/1000000000000000000",
    ])
  func refuses(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test("reads back what it writes", arguments: ["-3", "0", "40/3", "-1/999999999999999999"])
  func roundTrip(text: String) {
    #expect(Fraction(text)?.description == text)
  }
}
