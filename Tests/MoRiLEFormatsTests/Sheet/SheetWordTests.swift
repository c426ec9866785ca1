import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Words and further headers in tables")
struct SheetWordTests {
  /// The town's model, in which harm may be said in words below "damage".
  private static func model() throws -> Model {
    let harm = #""id": "harm", "title": "Harm to people", "domain": "all","#
    return try TownModel.read(replacing: [
      (
        from: harm,
        to: harm + #"""
          "words": [{"word": "much", "score": 2}, {"word": "not asked"}],
          "headers": ["damage", "Damage done"],
          """#
      )
    ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let csv: String
    var cell: Cell?
    var says = ""
  }

  static let cases = [
    Case(
      testDescription: "a word below the id", csv: "issue,harm,public_concern\nRobbery,Much,1",
      cell: .score(2)),
    Case(
      testDescription: "a word below a further header",
      csv: "issue,DAMAGE,public_concern\nRobbery,much,1", cell: .score(2)),
    Case(
      testDescription: "a score below a further header",
      csv: "issue,damage_done,public_concern\nRobbery,1,1", cell: .score(1)),
    Case(
      testDescription: "a word that says that it is not known",
      csv: "issue,damage,public_concern\nRobbery,not asked,1", cell: .unknown),
    Case(
      testDescription: "a further header is no other column where the id heads one",
      csv: "issue,damage,harm,public_concern\nRobbery,a broken lock,1,1", cell: .score(1)),
    Case(
      testDescription: "nor where the title does",
      csv: "issue,damage,Harm to people,public_concern\nRobbery,a broken lock,,1", cell: .blank),
    Case(
      testDescription: "two further headers",
      csv: "issue,damage,damage done,public_concern\nA,1,1,1",
      says: """
        crimes.csv:1:14: error: "damage done" and column 2, "damage", are the same; keep one of the two
          issue,damage,damage done,public_concern
                       ^~~~~~~~~~~
        """),
    Case(
      testDescription: "a further header misspelt",
      csv: "issue,damgae,public_concern\nRobbery,much,1",
      says: """
        crimes.csv:1:7: error: unknown column "damgae"; did you mean "damage"? Rename it, or give the table a column "damage" too
          issue,damgae,public_concern
                ^~~~~~
        """),
    Case(
      testDescription: "neither a level nor a word",
      csv: "issue,damage,public_concern\nRobbery,muhc,1",
      says: """
        crimes.csv:2:9: error: harm "muhc" is not on the scale 0 to 2, nor one of the words much, not asked; did you mean "much"? Leave the cell blank or write ? where the score is not known
          Robbery,muhc,1
                  ^~~~
        """),
  ]

  @Test("are read as the levels that they stand for", arguments: cases)
  func reads(_ example: Case) throws {
    let models = [try Self.model()]
    #expect(said(of: [csv(example.csv)], models: models) == example.says)
    guard let cell = example.cell else { return }
    let sheet = try IssueSheet.read([csv(example.csv)], models: models)
    #expect(sheet.issues[0].cells[1] == cell)
  }

  @Test("stay as they are in the columns that are carried on")
  func carried() throws {
    let text = "issue,damage,harm,public_concern\nRobbery,a broken lock,Much,1"
    let sheet = try IssueSheet.read([csv(text)], models: [try Self.model()])
    #expect(sheet.columns == ["damage", "harm", "public_concern"])
    #expect(sheet.cells == [["a broken lock", "Much", "1"]])
    #expect(sheet.issues[0].cells[1] == .score(2))
  }

  @Test("are of one panel with the scores of others")
  func panel() throws {
    let files = [
      csv("issue,damage,public_concern\nRobbery,much,1", named: "a.csv"),
      csv("issue,harm,public_concern\nRobbery,1,1", named: "b.csv"),
    ]
    let sheets = try PanelSheets.read(files, models: [try Self.model()])
    #expect(sheets.panel.cell(issue: 0, criterion: 1) == PanelCell([.score(2), .score(1)]))
    #expect(sheets.differences.isEmpty)
  }

  @Test("are replaced by the score that a session gives")
  func revised() throws {
    let file = csv("issue,damage,public_concern\nRobbery,much,1\nArson,not asked,0\n")
    let sheet = try IssueSheet.read([file], models: [try Self.model()])
    let bytes = sheet.revised(file, cells: [CellChange(issue: 0, criterion: 1, cell: .score(1))])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "issue,damage,public_concern\nRobbery,1,1\nArson,not asked,0\n")
  }
}
