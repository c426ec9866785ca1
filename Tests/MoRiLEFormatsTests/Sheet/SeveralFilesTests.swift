import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Several tables as one")
struct SeveralFilesTests {
  static let first = csv(
    """
    issue,theme,harm,public_concern,note
    Robbery,violence,2,1, kept\u{20}
    """, named: "a.csv")
  static let second = csv(
    """
    Category,note,Issue,public_concern,harm,beat,Note
    fraud,"a ""quoted"", note",Theft,0,1.0,7 , other
    """, named: "b.csv")

  @Test("join the columns that bear the same name, each cell as it stands in its file")
  func columns() throws {
    let sheet = try IssueSheet.read([Self.first, Self.second], models: [try TownModel.read()])
    #expect(sheet.columns == ["harm", "public_concern", "note", "beat", "Note"])
    #expect(
      sheet.cells == [
        ["2", "1", " kept ", "", ""], ["1.0", "0", "a \"quoted\", note", "7 ", " other"],
      ])
    #expect(sheet.issues.map { $0.name } == ["Robbery", "Theft"])
    #expect(sheet.issues.map { $0.theme } == ["violence", "fraud"])
    #expect(sheet.issues.map { $0.cells[1] } == [.score(2), .score(1)])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("keep apart the columns of one file that bear the same name")
  func sameName() throws {
    let sheet = try IssueSheet.read(
      [
        csv("note,issue,harm,public_concern,note\na,Robbery,2,1,b\n"),
        csv("issue,harm,public_concern,note,note,note\nTheft,2,1,c,d,e\n"),
      ], models: [try TownModel.read()])
    #expect(sheet.columns == ["note", "harm", "public_concern", "note", "note"])
    #expect(sheet.cells == [["a", "2", "1", "b", ""], ["c", "2", "1", "d", "e"]])
  }

  @Test("take the header of themes from the first file that has one")
  func themes() throws {
    let town = try TownModel.read()
    let none = csv("issue,harm,public_concern\nArson,2,1\n")
    #expect(try IssueSheet.read([none], models: [town]).themeHeader == "theme")
    #expect(try IssueSheet.read([Self.first, Self.second], models: [town]).themeHeader == "theme")
    #expect(
      try IssueSheet.read([Self.second, Self.first], models: [town]).themeHeader == "category")
    #expect(try IssueSheet.read([none, Self.second], models: [town]).themeHeader == "category")
  }

  @Test("are read for the model of the first")
  func model() throws {
    let models = try ModelChoiceTests.models(["village", "town"])
    let sheet = try IssueSheet.read([Self.first, Self.second], models: models)
    #expect(sheet.model.id == "town")
    let other = csv("issue,damage,public_concern\nArson,2,1\n", named: "v.csv")
    #expect(
      said(of: [Self.first, other], models: models) == """
        v.csv:1:1: warning: there is no column for harm: unknown for every issue of this file
          issue,damage,public_concern
          ^
        """)
  }

  @Test("tell the faults of all files by file, then by place")
  func order() throws {
    let files = [
      csv("issue,harm,public_concern\nTheft,3,1\nFraud,0,7\n", named: "z.csv"),
      csv("", named: "empty.csv"),
      csv("harm;issue\n2;Robbery\n9;Arson\n", named: "a.csv"),
      csv("issue,harm,public_concern\nRaid,1,5,\"\n", named: "m.csv"),
    ]
    #expect(
      said(of: files, models: [try TownModel.read()]) == """
        z.csv:2:7: error: harm "3" is not on the scale 0 to 2
          Theft,3,1
                ^
        z.csv:3:9: error: public_concern "7" is not on the scale 0 to 1
          Fraud,0,7
                  ^
        empty.csv: error: the file is empty; check that the right file was saved
        a.csv:1:1: warning: there is no column for public_concern: unknown for every issue of this file
          harm;issue
          ^
        a.csv:3:1: error: harm "9" is not on the scale 0 to 2
          9;Arson
          ^
        m.csv:2:10: error: the quote opened here, on line 2, is never closed: close it at the end of the cell, or double it ("") if it is part of the text
          Raid,1,5,"
                   ^
        """)
  }

  @Test("have each issue once, in any case and spacing")
  func duplicates() throws {
    let files = [
      csv("issue,harm,public_concern\nTheft from  vehicles,2,1\n", named: "a.csv"),
      csv(
        "harm;issue;public_concern\n2;Arson;1\n2; THEFT From vehicles;1\n1;arson;0\n",
        named: "b.csv"),
    ]
    #expect(
      said(of: files, models: [try TownModel.read()]) == """
        b.csv:3:4: error: the issue "THEFT From vehicles" is already in a.csv on line 2; give each issue one row
          2; THEFT From vehicles;1
             ^~~~~~~~~~~~~~~~~~~
        b.csv:4:3: error: the issue "arson" is already on line 2; give each issue one row
          1;arson;0
            ^~~~~
        """)
  }

  @Test("are searched by name in any case and spacing")
  func index() throws {
    let sheet = try IssueSheet.read([Self.first, Self.second], models: [try TownModel.read()])
    #expect(sheet.index(of: "Theft") == 1)
    #expect(sheet.index(of: " tHEFT ") == 1)
    #expect(sheet.index(of: "Thef") == nil)
  }
}
