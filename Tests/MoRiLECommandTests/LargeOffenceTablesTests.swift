import Foundation
import Testing

/// Tables of offences whose XML has hundreds of megabytes are counted in memory that does not grow with it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct LargeOffenceTablesTests {
  /// How many bytes of XML a small and a large table have. A program that is built to be examined reads some 6 MB a second.
  #if DEBUG
    private static let sizes = (small: 4_000_000, large: 40_000_000)
  #else
    private static let sizes = (small: 4_000_000, large: 300_000_000)
  #endif

  /// How many more megabytes the large one may take, beside those of its packed file: its cells alone have more.
  private static let most = 3

  private static let header = [
    "Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Description",
    "Offence Group", "Offence Subgroup", "Offence Code", "Offence Count",
  ]

  private static func row(_ year: String, _ quarter: Int, _ partnership: String, _ count: Int)
    -> [String]
  {
    [
      year, "\(quarter)", "Devon & Cornwall", partnership, "Burglary in a dwelling",
      "Theft offences", "Residential burglary", "28E", "\(count)",
    ]
  }

  /// The rows of Plymouth, and those of others that make the table long.
  private static let own = ["2022/23", "2023/24"].flatMap { year in
    (1...4).map { row(year, $0, "Plymouth", year == "2022/23" ? 10 : 100 + $0) }
  }
  private static let others = (1...4).map { row("2023/24", $0, "Torbay", 7) }

  private static let expected = """
    issue,count,previous_count
    Burglary,410,40

    """

  private func check(_ name: String, _ book: (Int) -> [UInt8]) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Array("issue,code\nBurglary,28E\n".utf8), to: "map.csv")
    var taken: [Int] = []
    for size in [Self.sizes.small, Self.sizes.large] {
      let book = book(size)
      try morile.write(book, to: name)
      let run = try MeasuredRun.run(
        ["count", "--csp-tables", name, "--csp", "Plymouth", "--map", "map.csv"], in: morile,
        atMost: 100)
      #expect(run.result.output == Self.expected)
      #expect(
        run.result.errors
          == "morile: note: counted are 2023/24, the latest year with all its quarters, and the year before it; "
          + "--period and --previous ask for others\n")
      #expect(run.result.code == 0)
      taken.append(run.megabytes - 2 * book.count / 1_000_000)
    }
    #expect(taken[1] - taken[0] <= Self.most, "\(taken) MB")
  }

  @Test func aSheetOfOpenDocumentIsCounted() throws {
    func cell(_ text: String) -> String {
      let shown = text.replacing("&", with: "&amp;")
      return Int(text) == nil || text == "28E"
        ? "<table:table-cell office:value-type=\"string\" table:style-name=\"ce1\"><text:p>\(shown)</text:p>"
          + "</table:table-cell>"
        : "<table:table-cell office:value-type=\"float\" office:value=\"\(text)\" table:style-name=\"ce2\"><text:p>"
          + "\(text)</text:p></table:table-cell>"
    }
    func rows(_ rows: [[String]]) -> String {
      rows.map { "<table:table-row>\($0.map(cell).joined())</table:table-row>" }.joined()
    }
    let name = "urn:oasis:names:tc:opendocument:xmlns"
    let start =
      "<office:document-content xmlns:office=\"\(name):office:1.0\" xmlns:table=\"\(name):table:1.0\" "
      + "xmlns:text=\"\(name):text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Notes\">"
      + "\(rows([["Notes"]]))</table:table><table:table table:name=\"2022_24\">"
    try check("prc.ods") { size in
      var zip = RepeatedZip()
      zip.add(
        "content.xml", start: start + rows([Self.header] + Self.own), again: rows(Self.others),
        end: "</table:table></office:spreadsheet></office:body></office:document-content>",
        size: size)
      return zip.bytes
    }
  }

  @Test func sheetsOfExcelAreCounted() throws {
    var texts: [String] = []
    func number(_ text: String) -> Int {
      if let known = texts.firstIndex(of: text) { return known }
      texts.append(text)
      return texts.count - 1
    }
    func rows(_ rows: [[String]]) -> String {
      rows.map { row in
        "<row>"
          + row.enumerated().map { column, text in
            column == 8 && Int(text) != nil
              ? "<c><v>\(text)</v></c>" : "<c t=\"s\"><v>\(number(text))</v></c>"
          }.joined() + "</row>"
      }.joined()
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    try check("prc.xlsx") { size in
      // A sheet has a million rows at the most.
      let sheets = size / 150_000_000 + 1
      var zip = RepeatedZip()
      for sheet in 1...sheets {
        let own = sheet == 1 ? Self.own : []
        zip.add(
          "xl/worksheets/sheet\(sheet).xml",
          start: "<worksheet xmlns=\"\(main)\"><sheetData>" + rows([Self.header] + own),
          again: rows(Self.others), end: "</sheetData></worksheet>", size: size / sheets)
      }
      let links = (1...sheets).map {
        "<Relationship Id=\"r\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
      }
      let all = (1...sheets).map { "<sheet name=\"S\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }
      zip.add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>\(all.joined())</sheets></workbook>"
      )
      zip.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(links.joined())<Relationship Id=\"s\" "
          + "Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
      zip.add(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\">"
          + texts.map { "<si><t>\($0.replacing("&", with: "&amp;"))</t></si>" }.joined() + "</sst>")
      return zip.bytes
    }
  }
}
