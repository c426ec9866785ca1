import MoRiLE
import MoRiLEFormats
import Testing

/// What Excel in Britain saves as "CSV (Comma delimited)", with rows and columns that are empty now.
@Suite("Tables from Excel in Britain")
struct SheetFromExcelTests {
  static let text = [
    "Issue,Category,Recorded this year,Share online,Harm to people,Concern (public),Cost,,",
    "Burglary – dwelling,Acquisitive,\"1,234\",7.5%,2,1,\"£1,200\",,",
    "\"Theft over £5,000\",Acquisitive,\"12,001\",,?,,£0,,",
    "\"“County lines”, drugs\",Organised,87,100%,1.0,0,–,,",
    ",,,,,,,,",
    ",,,,,,,,",
    "",
  ].joined(separator: "\r\n")

  @Test("are read without a word lost")
  func reads() throws {
    let sheet = try IssueSheet.read(
      [SourceFile(name: "crimes.csv", bytes: windows1252(Self.text))],
      models: [try TownModel.read()])
    #expect(sheet.warnings.isEmpty)
    #expect(sheet.themeHeader == "category")
    #expect(
      sheet.issues == [
        Issue(
          name: "Burglary – dwelling", theme: "Acquisitive",
          inputs: [1234, nil, Interval(Fraction(15, over: 2)), nil],
          cells: [.blank, .score(2), .score(1)]),
        Issue(
          name: "Theft over £5,000", theme: "Acquisitive", inputs: [12_001, nil, nil, nil],
          cells: [.blank, .unknown, .blank]),
        Issue(
          name: "“County lines”, drugs", theme: "Organised", inputs: [87, nil, 100, nil],
          cells: [.blank, .score(1), .score(0)]),
      ])
    #expect(
      sheet.columns == [
        "Recorded this year", "Share online", "Harm to people", "Concern (public)", "Cost",
      ])
    #expect(
      sheet.cells == [
        ["1,234", "7.5%", "2", "1", "£1,200"], ["12,001", "", "?", "", "£0"],
        ["87", "100%", "1.0", "0", "–"],
      ])
  }

  @Test("are the same in UTF-8 and UTF-16")
  func encodings() throws {
    let town = try TownModel.read()
    let files = [
      Array(Self.text.utf8), Array(("\u{FEFF}" + Self.text).utf8), utf16(Self.text),
      utf16(Self.text, bigEndian: true),
    ]
    let expected = try IssueSheet.read(
      [SourceFile(name: "a", bytes: windows1252(Self.text))], models: [town])
    for bytes in files {
      let sheet = try IssueSheet.read([SourceFile(name: "a", bytes: bytes)], models: [town])
      #expect(sheet.issues == expected.issues)
      #expect(sheet.cells == expected.cells)
    }
  }

  @Test("show a fault under the cell as it was typed")
  func shows() throws {
    let bytes = windows1252(Self.text.replacing("87,100%", with: "87,101%"))
    #expect(
      said(of: [SourceFile(name: "crimes.csv", bytes: bytes)], models: [try TownModel.read()])
        == """
        crimes.csv:4:38: error: online "101%" is not a number from 0 to 100
          "“County lines”, drugs",Organised,87,101%,1.0,0,–,,
                                               ^~~~
        """)
  }
}
