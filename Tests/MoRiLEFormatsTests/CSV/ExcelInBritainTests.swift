import MoRiLE
import MoRiLEFormats
import Testing

/// What Excel in Britain saves as "CSV (Comma delimited)": Windows-1252, CRLF, and commas for rows
/// and columns that were once used and are now empty.
@Suite("Excel in Britain")
struct ExcelInBritainTests {
  static let file = windows1252(
    [
      "Issue,Theme,Recorded this year,Change %,Adjusted likelihood,,",
      "Burglary – dwelling,Serious acquisitive,\"1,234\",-7.3%,2,,",
      "\"Theft over £5,000\",Serious acquisitive,\"12,001\",+4.5 %,?,,",
      "\"“County lines”, drugs\",Organised,87,-,3,,",
      ",,,,,,",
      ",,,,,,",
      "",
    ].joined(separator: "\r\n"))

  @Test("is read as it was typed")
  func reads() throws {
    let document = try CSVDocument.read(Self.file)
    #expect(document.encoding == .windows1252)
    #expect(document.delimiter == .comma)
    #expect(document.faults.isEmpty)
    #expect(
      table(document) == [
        ["Issue", "Theme", "Recorded this year", "Change %", "Adjusted likelihood"],
        ["Burglary – dwelling", "Serious acquisitive", "1,234", "-7.3%", "2"],
        ["Theft over £5,000", "Serious acquisitive", "12,001", "+4.5 %", "?"],
        ["“County lines”, drugs", "Organised", "87", "-", "3"],
      ])
    #expect(document.position(row: 1, column: 2) == Position(line: 3, column: 42))
    #expect(document.length(row: 1, column: 2) == 6)
    #expect(document.line(3).hasPrefix("\"Theft over £5,000\","))
  }

  @Test("has its faults shown under the characters as they were typed")
  func shows() throws {
    let document = try CSVDocument.read(Self.file)
    let fault = Fault(
      .value, at: document.position(row: 2, column: 4), length: document.length(row: 2, column: 4),
      "adjusted likelihood \"3\" is not on the scale 1 to 2")
    #expect(
      FaultText.lines(for: fault, file: "crimes.csv", source: document.source) == """
        crimes.csv:4:40: error: adjusted likelihood "3" is not on the scale 1 to 2
          "“County lines”, drugs",Organised,87,-,3,,
                                                 ^
        """)
  }
}
