import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("What is saved")
struct SavingsTests {
  private func names(_ talk: Talk) throws -> [String] {
    (try talk.ask(#"{"do":"savings"}"#)["savings"]?.elements ?? []).map {
      ($0["what"]?.string?.text ?? "") + " " + ($0["name"]?.string?.text ?? "")
    }
  }

  @Test("of a table has the name of its file, and no folder")
  func ofATable() throws {
    #expect(
      try names(Talk.town()) == [
        "session town-session.json", "csv town-adjusted.csv", "log town-changes.csv",
        "minutes town-minutes.html", "live town-live.xlsx", "paper town-paper.docx",
        "all town-all.zip",
      ])
  }

  @Test("of a year has the name of its folder")
  func ofAYear() throws {
    let names = try names(Talk.years())
    #expect(names.contains("year 2017.zip"))
    #expect(names.contains("csv 2017-adjusted.csv"))
    #expect(try self.names(Talk.town()).contains { $0.hasPrefix("year") } == false)
  }

  @Test("is nothing before anything is open")
  func nothing() throws {
    #expect(try names(Talk.years(opened: nil)) == [])
    #expect(
      try Talk.years(opened: nil).said(#"{"do":"make","what":"session"}"#)
        == Talk.message("there is no such file to save"))
  }

  @Test("as a folder has the tables of every year, with what the room has done")
  func year() throws {
    let talk = try Talk.years()
    talk.put(Array("else".utf8), at: "beside.txt")
    talk.score(0, 0, "0")
    let files = try talk.unzipped("year")
    #expect(Set(files.keys.map { $0.prefix(5) }) == ["2015/", "2017/", "2019/"])
    #expect(files["2017/issues.csv"] == talk.saved("csv"))
    #expect(files["2017/issues.csv"] != talk.page.shelf.files["2017/issues.csv"])
    #expect(files["2015/issues.csv"] == talk.page.shelf.files["2015/issues.csv"])
  }

  @Test("all at once is each in one archive")
  func all() throws {
    let talk = try Talk.years()
    talk.put(Array("else".utf8), at: "beside.txt")
    talk.score(0, 0, "0")
    let files = try talk.unzipped("all")
    #expect(files["2017-session.json"] == talk.saved("session"))
    #expect(files["2017-changes.csv"] == talk.saved("log"))
    #expect(files["2017-minutes.html"] == talk.saved("minutes"))
    #expect(files["2017/issues.csv"] == talk.saved("csv"))
    #expect(files["beside.txt"] == Array("else".utf8))
    for name in ["2017-live.xlsx", "2017-paper.docx"] {
      #expect(files[name]?.starts(with: Array("PK".utf8)) == true)
    }
  }

  @Test("tells why it cannot be made, and all else is saved without it")
  func refused() throws {
    // Formulas count in whole numbers, for which this weight is too fine.
    let fine = Town.json.replacingOccurrences(of: "10 * harm", with: "9.99999999999999999 * harm")
    let talk = try Talk(Array(Town.csv.utf8), Array(fine.utf8))
    let why = """
      town-live.xlsx: error: the model town cannot be a live workbook: it counts in whole numbers above \
      100000000000000, which a spreadsheet rounds; write a workbook of results without --live
      """
    let answer = try talk.ask(#"{"do":"make","what":"live","time":"2026-11-21T16:00:00"}"#)
    #expect(answer["faults"]?.string?.text == why)
    let all = try talk.ask(#"{"do":"make","what":"all","time":"2026-11-21T16:00:00"}"#)
    #expect(all["told"]?.string?.text == why)
    let files = try talk.unzipped("all")
    #expect(files["town-live.xlsx"] == nil)
    #expect(files["town-paper.docx"] != nil)
  }

  @Test("tells why the table cannot have what the room did, each time it would be left out")
  func formula() throws {
    var sheet = SheetDraft("Scores")
    sheet.add(["issue", "harm", "likelihood", "concern"].map { .text($0) })
    sheet.add([.text("A"), .formula("1+1", .number("2")), .whole(1), .whole(1)])
    var draft = WorkbookDraft()
    draft.sheets = [sheet]
    let bytes = try WorkbookWriter.bytes(of: draft)
    let talk = try Talk(bytes, Array(Town.json.utf8), name: "town.xlsx")
    let time = #""time":"2026-11-21T16:00:00""#
    talk.score(0, 0, "3")
    let why = """
      town.xlsx: Scores!B2: error: this cell holds a formula, and the session makes it 3: put the value in its place \
      in Excel, or change what the formula works it out from, and apply again
        A | 2 | 1 | 1
            ^
      """
    for what in ["csv", "live", "paper"] {
      let answer = try talk.ask(#"{"do":"make","what":"\#(what)",\#(time)}"#)
      #expect(answer["faults"]?.string?.text == why, "\(what)")
    }
    let run = try talk.ask(#"{"do":"run","words":["assess","town.xlsx"],\#(time)}"#)
    #expect(run["errors"]?.string?.text == why + "\n" && run["code"]?.number == "65")
    let plain = #"{"do":"run","plain":true,"words":["assess","town.xlsx","--model","model.json"],"#
    #expect(try talk.ask(plain + time + "}")["code"]?.number == "0")
    // What has no table in it is saved as ever, and in all at once the table is as it was.
    #expect(try talk.ask(#"{"do":"make","what":"session",\#(time)}"#)["done"]?.boolean == true)
    let all = try talk.ask(#"{"do":"make","what":"all",\#(time)}"#)
    #expect(all["told"]?.string?.text == why)
    let files = try talk.unzipped("all")
    #expect(files["town.xlsx"] == bytes && files["town-session.json"] == talk.saved("session"))
    #expect(files["town-paper.docx"] == nil)
  }
}
