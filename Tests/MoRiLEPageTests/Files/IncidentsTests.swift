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
    #expect(bring(talk, Array(january.utf8), at: "street/2019-01.csv") == #"{"done":true}"#)
    var zip = ZipWriter()
    zip.add("2019-02/x-street.csv", Array(february.utf8))
    zip.add("2019-02/readme.txt", [65])
    #expect(bring(talk, zip.finish(), at: "months.zip") == #"{"done":true}"#)
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
        + #","headers":["Month","LSOA name","Crime type"]}"#)
  }

  @Test("are counted as the command line counts them, and the counts shown as a table")
  func counted() throws {
    let talk = try Self.brought()
    let answer = try talk.ask(#"{"do":"run","incidents":true,\#(Self.words)}"#)
    #expect(answer["code"]?.number == "0" && answer["files"]?.elements?.count == 1)
    let told = answer["errors"]?.string?.text ?? ""
    #expect(
      told == "morile: warning: no file has rows of 2018-02, 1 of the 2 months of --previous\n")
    #expect(
      talk.said(#"{"do":"counted"}"#)
        == #"{"done":true,"columns":["issue","count","previous_count"],"rows":[["Burglary","2","0"],["Drugs","0","1"]]}"#
    )
    #expect(
      talk.page.made.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["issue,count,previous_count\nBurglary,2,0\nDrugs,0,1\n"])
  }

  @Test("are among neither the files of the page nor what is saved, and are forgotten")
  func apart() throws {
    let talk = try Self.brought()
    let paths = talk.page.shelf.paths
    #expect(!paths.contains { $0.contains("2019-0") })
    #expect(talk.page.incidents.paths.count == 3)
    #expect(try talk.ask(#"{"do":"run",\#(Self.words)}"#)["code"]?.number == "66")
    talk.said(#"{"do":"forget"}"#)
    #expect(talk.page.incidents.paths.isEmpty && talk.page.shelf.paths == paths)
    #expect(
      talk.said(#"{"do":"incidents"}"#) == #"{"done":true,"paths":[],"bytes":0,"headers":[]}"#)
    #expect(talk.said(#"{"do":"counted"}"#) == Talk.message("there are no counts"))
  }

  @Test("a workbook of them has the headers of its first sheet, and what is damaged is told")
  func others() throws {
    let talk = try ShelfTests.started()
    let book = TestWorkbook.bytes([
      (name: "S", rows: [["Month", "Offence"], ["2019-01", "Arson"]])
    ])
    #expect(Self.bring(talk, [1, 2], at: "a.xlsx") == #"{"done":true}"#)
    #expect(Self.bring(talk, book, at: "b.xlsx") == #"{"done":true}"#)
    #expect(try talk.part("headers", of: #"{"do":"incidents"}"#) == #"["Month","Offence"]"#)
    #expect(
      Self.bring(talk, [1, 2, 3], at: "c.zip").hasPrefix(#"{"done":false,"message":"c.zip: "#))
    #expect(
      talk.said(#"{"do":"bring","path":"x.csv"}"#) == Talk.message("a file needs a name and bytes"))
  }
}
