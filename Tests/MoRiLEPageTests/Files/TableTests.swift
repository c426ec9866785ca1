import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEPage

/// The cells of a table, all that is wrong with it, and what becomes of it.
@Suite("The table")
struct TableTests {
  static let asked = #""path":"town.csv","model":"model.json","time":"2026-11-21T14:00:00""#

  private func file(_ talk: Talk, _ path: String = "town.csv") -> String? {
    talk.page.shelf.files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("has its cells with their places, and what each column is")
  func cells() throws {
    let talk = try Talk(
      town: "issue,theme,count,harm,likelihood,concern,note\nA,T,12,1,,0,x\n,,,,,,\nB,,3,?,1,1,\n")
    let table = try talk.ask(#"{"do":"table",\#(Self.asked)}"#)
    #expect(table["about"]?.string?.text == "header in line 1, 2 issues")
    #expect(table["title"]?.string?.text == "No faults" && table["isOpen"]?.boolean == true)
    let columns = table["columns"]?.elements ?? []
    #expect(
      columns.map { $0["kind"]?.string?.text } == [
        "issue", "theme", "input", "criterion", "criterion", "criterion", "own",
      ])
    #expect(columns.map { $0["letters"]?.string?.text } == ["A", "B", "C", "D", "E", "F", "G"])
    #expect(columns[3]["allowed"]?.string?.text == "0 to 3, or ?")
    let rows = table["rows"]?.elements ?? []
    #expect(rows.map { $0["place"]?.string?.text } == ["2", "4"])
    #expect(rows[1]["cells"]?.texts == ["B", "", "3", "?", "1", "1", ""])
  }

  @Test(
    "tells faults with their cells though it cannot be opened, and is opened once they are mended")
  func mended() throws {
    let talk = Talk()
    talk.put(Array(Town.json.utf8), at: "model.json")
    talk.put(Array("issue,harm,likelihood,concern\nA,7,1,1\nB,1,1,1\n".utf8), at: "town.csv")
    #expect(talk.said(#"{"do":"open",\#(Self.asked)}"#).hasPrefix(#"{"done":false,"faults""#))
    let table = try talk.ask(#"{"do":"table",\#(Self.asked)}"#)
    #expect(table["title"]?.string?.text == "1 fault" && table["isOpen"]?.boolean == false)
    let fault = table["faults"]?.elements?.first
    #expect(fault?["kind"]?.string?.text == "fault" && fault?["place"]?.string?.text == "B2")
    #expect(fault?["row"]?.number == "0" && fault?["column"]?.number == "1")
    #expect(fault?["text"]?.string?.text == #"harm "7" is not on the scale 0 to 3"#)
    let after = try talk.ask(
      #"{"do":"edit",\#(Self.asked),"cells":[{"row":0,"column":1,"text":"2"}]}"#)
    #expect(after["title"]?.string?.text == "No faults" && after["isOpen"]?.boolean == true)
    #expect(file(talk) == "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\n")
    #expect(talk.said(#"{"do":"open",\#(Self.asked)}"#).hasPrefix(#"{"done":true"#))
  }

  @Test(
    "has cells though rows are too short or too long, and what no table is has none",
    arguments: [
      (
        "issue,harm,likelihood,concern\nA,1\nB,1,1,1,1,1\n", 2,
        [["A", "1", "", ""], ["B", "1", "1", "1"]]
      ),
      ("issue,harm,likelihood,concern\n\"A,1,1,1\nB,1,1,1\n", 1, nil),
      (
        "\u{FEFF}issue;harm;likelihood;concern\r\n;9;;\r\nB;x;1;1", 3,
        [["", "9", "", ""], ["B", "x", "1", "1"]]
      ),
      ("issue,harm,likelihood,concern\n", 1, []), ("a", nil, nil), ("", nil, nil),
    ] as [(String, Int?, [[String]]?)])
  func ragged(_ csv: String, _ faults: Int?, _ rows: [[String]]?) throws {
    let talk = Talk()
    talk.put(Array(Town.json.utf8), at: "model.json")
    talk.put(Array(csv.utf8), at: "town.csv")
    let table = try talk.ask(#"{"do":"table",\#(Self.asked)}"#)
    if let rows { #expect(table["rows"]?.elements?.compactMap { $0["cells"]?.texts } == rows) }
    if let faults {
      #expect(table["faults"]?.elements?.count { $0["kind"]?.string?.text == "fault" } == faults)
      #expect(table["isOpen"]?.boolean == false)
    }
    // A cell that a row lacks can be written.
    if rows?.first == ["A", "1", "", ""] {
      talk.said(#"{"do":"edit",\#(Self.asked),"cells":[{"row":0,"column":3,"text":"1"}]}"#)
      #expect(file(talk) == "issue,harm,likelihood,concern\nA,1,,1\nB,1,1,1,1,1\n")
    }
  }

  @Test("gets rows, loses rows, and gets them back")
  func rows() throws {
    let csv = "issue,harm,likelihood,concern\r\nA,2,1,1\r\nB,1,1,1\r\nC,3,3,1\r\n"
    let talk = try Talk(town: csv)
    let steps: [(request: String, file: String)] = [
      (#""texts":["D, e","1","1","0"]"#, csv + "\"D, e\",1,1,0\r\n"),
      (#""rows":[1]"#, "issue,harm,likelihood,concern\r\nA,2,1,1\r\nC,3,3,1\r\n\"D, e\",1,1,0\r\n"),
      (
        #""cells":[{"row":2,"column":0,"text":"E"},{"row":0,"column":1,"text":"?"}]"#,
        "issue,harm,likelihood,concern\r\nA,?,1,1\r\nC,3,3,1\r\n\"E\",1,1,0\r\n"
      ),
    ]
    for step in steps {
      let answer = talk.said(#"{"do":"edit",\#(Self.asked),\#(step.request)}"#)
      #expect(answer.hasPrefix(#"{"done":true"#), "\(answer)")
      #expect(file(talk) == step.file)
      #expect(talk.page.workshop?.issues.count == step.file.split(separator: "\r\n").count - 1)
    }
    for before in [steps[1].file, steps[0].file, csv] {
      #expect(talk.said(#"{"do":"unedit",\#(Self.asked)}"#).hasPrefix(#"{"done":true"#))
      #expect(file(talk) == before)
    }
    #expect(
      talk.said(#"{"do":"unedit",\#(Self.asked)}"#) == Talk.message("There is nothing to undo."))
  }

  @Test("says what follows of an issue that goes")
  func follows() throws {
    let talk = try Talk(town: "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\nC,3,3,1\n")
    let gone = try talk.ask(#"{"do":"edit",\#(Self.asked),"rows":[2]}"#)
    #expect(gone["follows"]?.string?.text == "2 issues, 3 before; 2 change rank.")
    let other = try talk.ask(
      #"{"do":"edit",\#(Self.asked),"cells":[{"row":0,"column":1,"text":"3"}]}"#)
    #expect(
      other["follows"]?.string?.text == "A is High now, and was Moderate.",
      "\(other["follows"]?.string?.text ?? "")")
    let none = try talk.ask(
      #"{"do":"edit",\#(Self.asked),"cells":[{"row":0,"column":0,"text":"a"}]}"#)
    #expect(none["follows"]?.string?.text == "No rating or rank has changed.")
  }

  @Test("has rows parked beside it, and merged")
  func parked() throws {
    let talk = try Talk(town: "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\nC,3,3,1\n")
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"rows":[0],"park":true}"#)
    #expect(file(talk, "parked.csv") == "issue,harm,likelihood,concern\nA,2,1,1\n")
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"rows":[0],"park":true}"#)
    #expect(file(talk, "parked.csv") == "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\n")
    #expect(file(talk) == "issue,harm,likelihood,concern\nC,3,3,1\n")
    talk.said(#"{"do":"unedit",\#(Self.asked)}"#)
    talk.said(#"{"do":"unedit",\#(Self.asked)}"#)
    #expect(file(talk, "parked.csv") == nil)
    // What is blank in the row that stays comes from the others; what is scored there stays.
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"cells":[{"row":0,"column":1,"text":""}]}"#)
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"merge":0,"rows":[2]}"#)
    #expect(file(talk) == "issue,harm,likelihood,concern\nA,3,1,1\nB,1,1,1\n")
    talk.said(#"{"do":"unedit",\#(Self.asked)}"#)
    #expect(file(talk) == "issue,harm,likelihood,concern\nA,,1,1\nB,1,1,1\nC,3,3,1\n")
  }

  @Test("has rows parked below those of the same columns alone, whole rows each")
  func parkedBefore() throws {
    let talk = try Talk(town: "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\nC,3,3,1\n")
    talk.put(Array("issue,harm\nZ,1\n".utf8), at: "parked.csv")
    talk.put(Array("issue,harm,likelihood,concern\nY,1,1,1".utf8), at: "parked-2.csv")
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"rows":[0],"park":true}"#)
    #expect(file(talk, "parked.csv") == "issue,harm\nZ,1\n")
    #expect(
      file(talk, "parked-2.csv") == "issue,harm,likelihood,concern\nY,1,1,1\nA,2,1,1\n")
  }

  @Test("keeps what the room has done, and refuses to change what it has scored")
  func room() throws {
    let talk = try Talk(town: "issue,harm,likelihood,concern\nA,2,1,1\nB,1,1,1\nC,3,3,1\n")
    talk.score(0, 0, "3")
    let session = talk.saved("session")
    _ = try talk.ask(#"{"do":"edit",\#(Self.asked),"cells":[{"row":1,"column":1,"text":"0"}]}"#)
    #expect(talk.saved("session") == session)
    #expect(
      String(decoding: talk.saved("csv"), as: UTF8.self)
        == "issue,harm,likelihood,concern\nA,3,1,1\nB,0,1,1\nC,3,3,1\n")
    for request in [#""cells":[{"row":0,"column":1,"text":"1"}]"#, #""rows":[0]"#] {
      let answer = try talk.ask(#"{"do":"edit",\#(Self.asked),\#(request)}"#)
      let told = answer["faults"]?.string?.text ?? ""
      #expect(told.hasPrefix("the room has scored what this would change: "), "\(told)")
      #expect(file(talk) == "issue,harm,likelihood,concern\nA,2,1,1\nB,0,1,1\nC,3,3,1\n")
      #expect(talk.saved("session") == session)
    }
  }

  @Test("of a workbook keeps all else of it, and writes over no formula")
  func workbook() throws {
    let rows = [
      ["issue", "harm", "likelihood", "concern"], ["A", "2", "1", "1"], ["B", "1", "1", "1"],
    ]
    let talk = Talk()
    talk.put(Array(Town.json.utf8), at: "model.json")
    talk.put(TestWorkbook.bytes([("Scores", rows)]), at: "town.xlsx")
    let asked = Self.asked.replacing("town.csv", with: "town.xlsx")
    #expect(talk.said(#"{"do":"open",\#(asked)}"#).hasPrefix(#"{"done":true"#))
    let table = try talk.ask(#"{"do":"table",\#(asked)}"#)
    #expect(table["about"]?.string?.text == "sheet Scores, header in row 1, 2 issues")
    talk.said(#"{"do":"edit",\#(asked),"texts":["C","3","3","0"]}"#)
    talk.said(#"{"do":"edit",\#(asked),"rows":[0]}"#)
    talk.said(#"{"do":"edit",\#(asked),"cells":[{"row":0,"column":1,"text":"9"}]}"#)
    let after = try talk.ask(#"{"do":"table",\#(asked)}"#)
    #expect(
      after["rows"]?.elements?.compactMap { $0["cells"]?.texts } == [
        ["B", "9", "1", "1"], ["C", "3", "3", "0"],
      ])
    #expect(after["faults"]?.elements?.first?["place"]?.string?.text == "Scores!B3")
    // The issues are those of before: the ranking waits.
    #expect(talk.page.workshop?.issues.map { $0.name } == ["B", "C"])
  }

  @Test("of a workbook with formulas says no more what these made of the cells before")
  func outdated() throws {
    let talk = try ShelfTests.started()
    let time = #""time":"2020-01-01T10:00:00""#
    talk.said(#"{"do":"run","words":["assess","--live","--output","live.xlsx"],\#(time)}"#)
    talk.said(#"{"do":"keep"}"#)
    talk.said(#"{"do":"open","path":"live.xlsx",\#(time)}"#)
    let table = try talk.ask(#"{"do":"table","path":"live.xlsx",\#(time)}"#)
    let columns = table["columns"]?.elements ?? []
    let column = try #require(columns.firstIndex { $0["kind"]?.string?.text == "criterion" })
    let edited = try talk.ask(
      #"{"do":"edit","path":"live.xlsx",\#(time),"cells":[{"row":0,"column":\#(column),"text":"4"}]}"#
    )
    #expect(edited["title"]?.string?.text == table["title"]?.string?.text)
    let run = try talk.ask(#"{"do":"run","words":["assess","live.xlsx"],\#(time)}"#)
    #expect(run["errors"]?.string?.text == "")
    // A cell of a formula itself is not written over.
    let given = try #require(columns.firstIndex { $0["kind"]?.string?.text == "given" })
    let refused = try talk.ask(
      #"{"do":"edit","path":"live.xlsx",\#(time),"cells":[{"row":0,"column":\#(given),"text":"4"}]}"#
    )
    let told = refused["faults"]?.string?.text ?? ""
    #expect(told.contains("holds a formula, which is not written over;"), "\(told)")
  }

  @Test(
    "says what is not there",
    arguments: [
      (#"{"do":"edit","path":"town.csv","model":"model.json"}"#, "there is nothing to change"),
      (
        #"{"do":"edit","path":"town.csv","model":"model.json","cells":[{"row":9,"column":0,"text":"x"},{"row":-1,"column":0,"text":"x"},{"row":0,"column":99,"text":"x"},{"row":0,"column":0,"text":"Arson"}]}"#,
        "there is nothing to change"
      ),
      (
        #"{"do":"edit","path":"town.csv","model":"model.json","rows":[-1,100]}"#,
        "there is nothing to change"
      ),
      (
        #"{"do":"edit","path":"town.csv","model":"model.json","merge":0,"rows":[0]}"#,
        "there is nothing to change"
      ),
    ])
  func nothing(_ request: String, _ says: String) throws {
    let talk = try Talk.town()
    let before = talk.all
    #expect(talk.said(request) == Talk.message(says))
    #expect(
      talk.said(#"{"do":"table","path":"none.csv"}"#)
        == #"{"done":false,"faults":"none.csv: error: there is no such file"}"#)
    #expect(talk.all == before)
  }
}
