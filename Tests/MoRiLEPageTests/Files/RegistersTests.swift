import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("Registers that are filled on the page")
struct RegistersTests {
  private func register(_ talk: Talk, _ name: String, of path: String = "2017") throws -> JSONValue
  {
    try talk.ask(#"{"do":"register","path":"\#(path)","name":"\#(name)"}"#)
  }

  private func rows(_ answer: JSONValue) -> [[String]] {
    (answer["rows"]?.elements ?? []).map { $0.texts }
  }

  @discardableResult
  private func enter(_ talk: Talk, _ name: String, _ rows: [[String]], of path: String = "2017")
    throws -> JSONValue
  {
    let text = JSONOutput.array(rows.map { .array($0.map { .string($0) }) }).text(indent: 0)
    return try talk.ask(
      #"{"do":"enter","path":"\#(path)","name":"\#(name)","rows":\#(text)}"#)
  }

  @Test("are those of a year, and of nothing else")
  func list() throws {
    let talk = try Talk.years()
    let told = try talk.ask(#"{"do":"registers","path":"2017"}"#)["registers"]?.elements ?? []
    #expect(
      told.map { $0["name"]?.string?.text } == [
        "names", "agreed", "decisions", "areas", "spending", "grant", "actions", "measures",
        "narrative",
      ])
    #expect(
      told.map { $0["isThere"]?.boolean } == [
        true, true, true, false, true, true, false, true, true,
      ])
    #expect(
      try talk.ask(#"{"do":"registers","path":"elsewhere"}"#)["registers"]?.elements?.count == 0)
  }

  @Test("have the columns, the words and the help of the program, and a row for each issue")
  func decisions() throws {
    let talk = try Talk.years()
    let answer = try register(talk, "decisions")
    #expect(answer["file"]?.string?.text == "2017/decisions.csv")
    let columns = answer["columns"]?.elements ?? []
    #expect(
      columns.map { $0["header"]?.string?.text } == [
        "issue", "decision", "reason", "owner", "review_date",
      ])
    #expect(columns.map { $0["takes"]?.string?.text } == ["text", "known", "text", "text", "date"])
    #expect(columns[1]["words"]?.texts.first == "priority")
    #expect(columns[3]["guide"]?.string?.text == "Who answers for it")
    let rows = rows(answer)
    #expect(rows[0][0] == "Domestic homicide")
    #expect(rows[0][1] == "priority")
    #expect(rows.contains(["RTC - fatal & serious", "", "", "", ""]))
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    let ratings = answer["ratings"]?.elements?.map { $0.texts } ?? []
    #expect(ratings.count == 24)
    #expect(ratings.contains(["RTC - fatal & serious", "High"]))
  }

  @Test("are put into the folder, without rows that say nothing")
  func kept() throws {
    let talk = try Talk.years()
    let given = talk.text(of: "2017/decisions.csv")
    var rows = rows(try register(talk, "decisions"))
    try enter(talk, "decisions", rows)
    #expect(talk.text(of: "2017/decisions.csv") == given)
    let place = try #require(rows.firstIndex { $0[0] == "RTC - fatal & serious" })
    rows[place] = [
      rows[place][0], "not taken forward", "others lead, \"for now\"", "", "2018-10-01",
    ]
    #expect(try enter(talk, "decisions", rows)["done"]?.boolean == true)
    #expect(
      talk.text(of: "2017/decisions.csv")
        == given
        + "RTC - fatal & serious,not taken forward,\"others lead, \"\"for now\"\"\",,2018-10-01\n")
    #expect(self.rows(try register(talk, "decisions"))[13] == rows[place])
  }

  @Test("are begun where there is none")
  func begun() throws {
    let talk = try Talk.years()
    try enter(
      talk, "areas", [["Roads", "RTC - fatal & serious", "", "", ""], ["", "", "", "", ""]])
    #expect(talk.text(of: "2017/areas.csv").split(separator: "\n").count == 2)
    let measures = try register(talk, "measures", of: "2019")
    let headers = measures["columns"]?.elements?.compactMap { $0["header"]?.string?.text } ?? []
    #expect(headers.prefix(7) == ["measure", "kind", "unit", "aim", "series", "apr", "may"])
  }

  @Test("keep columns of their own, and take others only where they are filled")
  func ownColumns() throws {
    let talk = try Talk.years()
    talk.put(Array("issue,decision,minute\nArson,priority,12/3\n".utf8), at: "2017/decisions.csv")
    let answer = try register(talk, "decisions")
    #expect(
      answer["columns"]?.elements?.map { $0["header"]?.string?.text } == [
        "issue", "decision", "minute", "reason", "owner", "review_date",
      ])
    try enter(talk, "decisions", [["Arson", "priority", "12/3", "", "Fire", ""]])
    #expect(
      talk.text(of: "2017/decisions.csv")
        == "issue,decision,minute,owner\nArson,priority,12/3,Fire\n")
  }

  @Test("are refused with their faults, and the file stays as it was")
  func faults() throws {
    let talk = try Talk.years()
    let given = talk.text(of: "2017/decisions.csv")
    let answer = try enter(
      talk, "decisions",
      [["Arson", "priority", "", "", "soon"], ["arson", "watching brief", "", "", ""]])
    #expect(answer["done"]?.boolean == false)
    #expect(
      answer["faults"]?.string?.text == """
        2017/decisions.csv:2:18: error: review_date "soon" is not a date; write it as 2026-04-01 or 1 April 2026
          Arson,priority,,,soon
                           ^~~~ E2
        2017/decisions.csv:3:1: error: the issue "arson" is already on line 2; give each issue one decision
          arson,watching brief,,,
          ^~~~~ A3
        """)
    #expect(talk.text(of: "2017/decisions.csv") == given)
  }

  @Test("tell what looks like a slip, and take it")
  func slips() throws {
    let talk = try Talk.years()
    let answer = try enter(talk, "decisions", [["Arson", "prioritty", "", "", ""]])
    #expect(answer["done"]?.boolean == true)
    #expect(
      answer["warnings"]?.string?.text.hasPrefix(
        "2017/decisions.csv:2:7: warning: decision \"prioritty\" is not one that this program knows"
      )
        == true)
  }

  @Test("that a workbook has are changed there")
  func workbook() throws {
    let talk = try Talk.years()
    talk.said(
      #"{"do":"run","words":["template","areas","--output","2017/areas.xlsx"],"time":"2018-02-01T10:00:00"}"#
    )
    talk.said(#"{"do":"keep"}"#)
    let answer = try enter(talk, "areas", [["Roads", "Arson", "", "", ""]])
    #expect(
      answer["faults"]?.string?.text
        == "2017/areas.xlsx: error: areas are kept in this workbook; change them there, and drop it on the page again"
    )
  }

  @Test(
    "have nothing to do with other names", arguments: ["issues", "crimes", "", "../2017/decisions"])
  func others(_ name: String) throws {
    let talk = try Talk.years()
    #expect(
      talk.said(#"{"do":"register","path":"2017","name":"\#(name)"}"#)
        == Talk.message("there is no such register"))
  }

  @Test("of what is no year tell so")
  func noYear() throws {
    let talk = try Talk.years()
    #expect(
      try register(talk, "decisions", of: "nowhere")["faults"]?.string?.text
        == "nowhere: error: there is no such folder")
  }
}
