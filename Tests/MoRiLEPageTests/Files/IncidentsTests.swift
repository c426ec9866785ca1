import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

@testable import MoRiLEPage

/// Incidents that are counted on the page.
@Suite("Incidents on the page")
struct IncidentsTests {
  private static let january =
    "Month,LSOA name,Crime type\n2019-01,Plymouth 1,Burglary\n2018-01,Plymouth 2,Drugs\n"
  private static let february =
    "Month,LSOA name,Crime type\n2019-02,Plymouth 1,burglary\n2019-02,Exeter,Drugs\n"

  private static func bring(_ talk: Talk, _ bytes: [UInt8], at path: String) -> String {
    talk.page.take(bytes)
    return talk.said(#"{"do":"bring","path":"\#(path)"}"#)
  }

  private static func brought() throws -> Talk {
    let talk = try ShelfTests.started()
    #expect(
      bring(talk, Array(january.utf8), at: "street/2019-01.csv") == #"{"done":true,"told":""}"#)
    var zip = ZipWriter()
    zip.add("2019-02/x-street.csv", Array(february.utf8))
    zip.add("2019-02/readme.txt", [65])
    zip.add("__MACOSX/2019-02/._x-street.csv", [0])
    #expect(
      bring(talk, zip.finish(), at: "months.zip")
        == #"{"done":true,"told":"2019-02/readme.txt is no table, and is left out"}"#)
    return talk
  }

  private static let words =
    #""words":["count","--by","Crime type","--period","2019-01..2019-02","--previous","2018-01..2018-02","#
    + #""--where","LSOA name=Plymouth*","--output","counts.csv","--","2019-02/x-street.csv","street/2019-01.csv"]"#

  @Test("are told with the headers that they can be counted by")
  func told() throws {
    let talk = try Self.brought()
    #expect(
      talk.said(#"{"do":"incidents"}"#)
        == #"{"done":true,"paths":["2019-02/x-street.csv","street/2019-01.csv"],"bytes":"#
        + "\(Self.january.utf8.count + Self.february.utf8.count)"
        + #","most":500000000,"headers":["Month","LSOA name","Crime type"],"register":null}"#)
  }

  @Test("are counted as the command line counts them, and the counts shown as a table")
  func counted() throws {
    let talk = try Self.brought()
    let answer = try talk.ask(#"{"do":"run","incidents":true,\#(Self.words)}"#)
    #expect(answer["code"]?.number == "0" && answer["files"]?.elements?.count == 1)
    let told = answer["errors"]?.string?.text ?? ""
    #expect(
      told
        == "morile: warning: no file has rows of 2018-02, 1 of the 2 months of --previous: previous_count is not known and "
        + "left blank\n")
    #expect(
      talk.said(#"{"do":"counted"}"#)
        == #"{"done":true,"columns":["issue","count","previous_count"],"rows":[["Burglary","2",""],["Drugs","0",""]]}"#
    )
    #expect(
      talk.page.made.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["issue,count,previous_count\nBurglary,2,\nDrugs,0,\n"])
  }

  @Test("are among neither the files of the page nor what is saved, and are forgotten")
  func apart() throws {
    let talk = try Self.brought()
    let paths = talk.page.shelf.paths
    #expect(!paths.contains { $0.contains("2019-0") })
    #expect(talk.page.incidents.paths.count == 2)
    #expect(try talk.ask(#"{"do":"run",\#(Self.words)}"#)["code"]?.number == "66")
    talk.said(#"{"do":"forget"}"#)
    #expect(talk.page.incidents.paths.isEmpty && talk.page.shelf.paths == paths)
    #expect(
      talk.said(#"{"do":"incidents"}"#)
        == #"{"done":true,"paths":[],"bytes":0,"most":500000000,"headers":[],"register":null}"#)
    #expect(talk.said(#"{"do":"counted"}"#) == Talk.message("there are no counts"))
  }

  @Test("a workbook of them has the headers of its first sheet, and what is damaged is told")
  func others() throws {
    let talk = try ShelfTests.started()
    let book = TestWorkbook.bytes([
      (name: "S", rows: [["Month", "Offence"], ["2019-01", "Arson"]])
    ])
    #expect(Self.bring(talk, [1, 2], at: "a.xlsx") == #"{"done":true,"told":""}"#)
    #expect(Self.bring(talk, book, at: "b.xlsx") == #"{"done":true,"told":""}"#)
    #expect(try talk.part("headers", of: #"{"do":"incidents"}"#) == #"["Month","Offence"]"#)
    #expect(
      Self.bring(talk, [1, 2, 3], at: "c.zip").hasPrefix(#"{"done":false,"message":"c.zip: "#))
    #expect(
      talk.said(#"{"do":"bring","path":"x.csv"}"#) == Talk.message("a file needs a name and bytes"))
  }

  @Test("are counted once each, and others of the same name beside them")
  func repeats() throws {
    let talk = try Self.brought()
    #expect(
      Self.bring(talk, Array(Self.january.utf8), at: "again.csv")
        == #"{"done":true,"told":"again.csv is the same as street/2019-01.csv, and is counted once"}"#
    )
    #expect(
      Self.bring(talk, Array("Month\n2019-03\n".utf8), at: "street/2019-01.csv")
        == #"{"done":true,"told":""}"#)
    #expect(
      talk.page.incidents.paths == [
        "2019-02/x-street.csv", "street/2019-01-2.csv", "street/2019-01.csv",
      ])
  }

  @Test("of a damaged archive none is taken in, and no more than there is room for")
  func allOrNone() throws {
    let talk = try ShelfTests.started()
    var zip = ZipWriter()
    zip.add("a.csv", Array(Self.january.utf8))
    zip.add("b.csv", Array(Self.february.utf8))
    var bytes = zip.finish()
    // The last byte of the second part, before the directory.
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]))
    bytes[directory.lowerBound - 1] ^= 0xFF
    let answer = Self.bring(talk, bytes, at: "months.zip")
    #expect(answer.hasPrefix(#"{"done":false,"message":"months.zip: "#), "\(answer)")
    #expect(talk.page.incidents.paths.isEmpty)
    let most = Page.mostIncidentBytes
    talk.page.incidents.put([UInt8](repeating: 32, count: most - 10), at: "most.csv")
    #expect(
      Self.bring(talk, Array(Self.january.utf8), at: "a.csv")
        == Talk.message(
          "a.csv: the page counts at most 500 MB at once; `morile count` counts any number"))
    #expect(talk.page.incidents.paths == ["most.csv"])
  }

  /// "a\n" as gzip packs it.
  @Test("come packed with gzip, too")
  func gzip() throws {
    let talk = try ShelfTests.started()
    let stored: [UInt8] =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0xE4, 2, 0, 7, 0xA1, 0xEA, 0xDD, 2, 0, 0, 0]
    #expect(Self.bring(talk, stored, at: "x/a.csv.gz") == #"{"done":true,"told":""}"#)
    #expect(talk.page.incidents.paths == ["x/a.csv"])
    #expect(talk.page.incidents.files["x/a.csv"] == Array("a\n".utf8))
    #expect(
      Self.bring(talk, Array(stored.dropLast()), at: "b.csv.gz")
        == Talk.message("b.csv.gz: this gzip file is cut off: download or copy it anew"))
  }

  @Test("begin a matrix of the model's columns, under a name that is free")
  func beginsAMatrix() throws {
    let talk = try Self.brought()
    talk.said(#"{"do":"run","incidents":true,\#(Self.words)}"#)
    let request = #"{"do":"begin-matrix","time":"2020-01-01T10:00:00"}"#
    #expect(talk.said(request) == #"{"done":true,"path":"counted.csv"}"#)
    #expect(talk.said(request) == #"{"done":true,"path":"counted-2.csv"}"#)
    let bytes = try #require(talk.page.shelf.files["counted.csv"])
    let model = try #require(try ShippedModels.all().first { $0.isDefault })
    let sheet = try IssueSheet.read(
      [SourceFile(name: "counted.csv", bytes: bytes)], models: [model])
    #expect(sheet.issues.map { $0.name } == ["Burglary", "Drugs"])
    #expect(sheet.warnings.isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains("\nBurglary,,2,,") && text.contains("\nDrugs,,0,,"), "\(text.suffix(200))")
    let opened = talk.said(#"{"do":"open","path":"counted.csv","time":"2020-01-01T10:00:00"}"#)
    #expect(opened.hasPrefix(#"{"done":true"#), "\(opened)")
    talk.said(#"{"do":"run","words":["bord"]}"#)
    #expect(talk.said(request) == Talk.message("there are no counts"))
  }

  @Test("have headers below a title that stands above them")
  func headersBelowATitle() throws {
    let talk = try ShelfTests.started()
    let text = "Incidents of the force\n\nMonth,Offence\n2019-01,Arson\n"
    #expect(Self.bring(talk, Array(text.utf8), at: "a.csv") == #"{"done":true,"told":""}"#)
    #expect(try talk.part("headers", of: #"{"do":"incidents"}"#) == #"["Month","Offence"]"#)
  }

  /// A year whose counts are in a workbook would have them twice, and be refused.
  @Test("become a register of the year that is open, unless it has its counts, in whatever file")
  func register() throws {
    let talk = try ShelfTests.started()
    let time = #""time":"2020-01-01T10:00:00""#
    talk.said(#"{"do":"example","name":"plymouth",\#(time)}"#)
    talk.said(#"{"do":"open","path":"2017",\#(time)}"#)
    func register() throws -> String { try talk.part("register", of: #"{"do":"incidents"}"#) }
    #expect(try register() == "null")
    talk.said(#"{"do":"remove","path":"2017/crimes.csv"}"#)
    #expect(try register() == #""2017/crimes.csv""#)
    let rows = [["issue", "count"], ["Arson", "1"]]
    talk.put(TestWorkbook.bytes([(name: "crimes", rows: rows)]), at: "2017/year.xlsx")
    #expect(try register() == "null")
    talk.said(#"{"do":"remove","path":"2017/year.xlsx"}"#)
    talk.put(TestWorkbook.bytes([(name: "S", rows: rows)]), at: "2017/crimes.xlsx")
    #expect(try register() == "null")
  }
}
