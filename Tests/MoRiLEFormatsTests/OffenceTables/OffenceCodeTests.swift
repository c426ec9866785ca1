import MoRiLEFormats
import Testing

@Suite("The code of an offence")
struct OffenceCodeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// The code; `date` for a day, and nil for what is neither.
    let code: String?
    var testDescription: String { text }

    init(_ text: String, _ code: String?) {
      self.text = text
      self.code = code
    }
  }

  static let cases: [Case] = [
    // One code in all its spellings.
    Case("1/1", "1.1"), Case("1.1", "1.1"), Case("001/01", "1.1"), Case(" 001.01\u{A0}", "1.1"),
    Case("00101", "1.1"), Case("001 / 01", "1.1"), Case("10425", "104.25"), Case("00801", "8.1"),
    Case("8N", "8N"), Case("08n", "8N"), Case("008N", "8N"), Case(" 8 N ", "8N"),
    Case("008/66", "8.66"),
    Case("195/94", "195.94"),
    Case("4.10", "4.10"), Case("4.1", "4.1"), Case("802", "802"),
    Case("000", "0"), Case("002/00", "2.0"), Case("00200", "2.0"), Case("0104.025", "104.25"),
    Case("1/2/3", "1.2.3"),
    Case("NNIC", "NNIC"), Case("37.2A", "37.2A"), Case("MAR", "MAR"), Case("10/0", "10.0"),
    // What spreadsheets make of them.
    Case("43831", "date"), Case("43831.5", "date"), Case("2020-01-01", "date"),
    Case("2020-01-01 00:00:00", "date"), Case("01-Jan", "date"), Case("1-Jan", "date"),
    Case("Jan-01", "date"), Case("1 January 2020", "date"), Case("01/01/2020", "date"),
    Case("1.1.2020", "date"), Case("2-Sept", "date"),
    // The first and the last day that a spreadsheet makes of a code, and the numbers beside them.
    Case("10959", "date"), Case("10958", "109.58"), Case("73415", "date"), Case("73416", "734.16"),
    // Neither.
    Case("", nil), Case(".", nil), Case("1/", nil), Case("/1", nil), Case("1//2", nil),
    Case("1.2.3.4", nil), Case("-1", nil), Case("1-1", nil), Case("8 1", nil), Case("8N?", nil),
    Case("1001", nil), Case("999999", nil), Case("12345A", nil), Case("ABCDE", nil),
    // What is no code for its blanks would be a date without them.
    Case("1" + String(repeating: " ", count: 26) + ".1", "1.1"),
    Case("1" + String(repeating: " ", count: 28) + ".1", nil),
    Case("1." + String(repeating: " ", count: 28) + "JAN", nil),
    Case("8É", nil), Case("٣", nil), Case("1,1", nil), Case("0x1F", nil),
  ]

  @Test("is one in all its spellings, and no day is taken for one", arguments: cases)
  func read(_ example: Case) {
    let found: String? =
      switch OffenceCode.read(example.text) {
      case .code(let code): code.text
      case .date: "date"
      case .other: nil
      }
    #expect(found == example.code)
  }

  @Test(
    "may stand with others of one weight",
    arguments: [
      ("1, 4.1/2/10", ["1", "4.1", "4.2", "4.10"]), ("1; 4.1; 004/02", ["1", "4.1", "4.2"]),
      ("8N", ["8N"]), (" ; , ", []), ("19C,19D", ["19C", "19D"]), ("001/01", ["1.1"]),
    ])
  func list(text: String, codes: [String]) {
    let found = OffenceCode.readList(text).map { entry in
      if case .code(let code) = entry.reading { code.text } else { "?" }
    }
    #expect(found == codes)
  }

  @Test("is read again as it is shown")
  func again() {
    for example in Self.cases {
      guard case .code(let code) = OffenceCode.read(example.text) else { continue }
      #expect(OffenceCode.read(code.text) == .code(code))
    }
  }

  static let keys: [(String, String)] = [
    ("8n", "8N"), (" 8 N ", "8N"), ("008N", "8N"), ("001/01", "1.1"), ("1.1", "1.1"),
    ("1/10", "1.10"), ("104/25", "104.25"), ("00", "0"), ("100", "100"), ("0N", "0N"),
    // Whatever else stands in a column of codes.
    ("A0", "A0"), ("nfib 1a", "NFIB1A"), ("", ""), ("1-1", "1-1"), ("43831", "43831"),
  ]

  @Test("is compared in one form, as is what stands in its place", arguments: keys)
  func key(_ text: String, _ key: String) {
    #expect(OffenceCode.key(text) == key)
  }

  static let dates = [
    "43831", "10959", "73415", "2020-01-01", "2020-01-01T00:00:00", "01/01/2020", "1-1-2020",
    "01-Jan", "1 Jan", "Jan-01", "Jan-20", "1-January-2020",
  ]
  static let codes = [
    "8N", "1/1", "104/25", "001/01", "1.1", "10958", "73416", "10425", "00801", "99", "1-1", "",
    "-",
    "28E", "1/1/1", "MAR", "8-MA",
  ]

  @Test("is told from dates", arguments: dates) func datesAreTold(_ text: String) {
    #expect(OffenceCode.isDate(text))
  }

  @Test("is no date", arguments: codes) func codesAreNoDates(_ text: String) {
    #expect(!OffenceCode.isDate(text))
  }
}
