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
    Case("00101", "1.1"),
    Case("8N", "8N"), Case("08n", "8N"), Case("008N", "8N"), Case("008/66", "8.66"),
    Case("195/94", "195.94"), Case("4.10", "4.10"), Case("4.1", "4.1"), Case("802", "802"),
    Case("000", "0"), Case("002/00", "2.0"), Case("00200", "2.0"), Case("1/2/3", "1.2.3"),
    Case("NNIC", "NNIC"), Case("37.2A", "37.2A"), Case("MAR", "MAR"),
    // What spreadsheets make of them.
    Case("43831", "date"), Case("43831.5", "date"), Case("2020-01-01", "date"),
    Case("2020-01-01 00:00:00", "date"), Case("01-Jan", "date"), Case("1-Jan", "date"),
    Case("Jan-01", "date"), Case("1 January 2020", "date"), Case("01/01/2020", "date"),
    Case("1.1.2020", "date"), Case("2-Sept", "date"), Case("1001", "date"), Case("99999", "date"),
    // Neither.
    Case("", nil), Case(".", nil), Case("1/", nil), Case("/1", nil), Case("1//2", nil),
    Case("1.2.3.4", nil), Case("-1", nil), Case("1-1", nil), Case("8 N", nil), Case("8N?", nil),
    Case("999999", "date"), Case("12345A", nil), Case("ABCDE", nil), Case("8É", nil),
    Case("٣", nil), Case("1,1", nil), Case("0x1F", nil),
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
}
