import MoRiLE
import MoRiLEFormats
import Testing

@Suite("The sheets of several scorers")
struct PanelSheetsTests {
  static func read(_ files: SourceFile...) throws -> PanelSheets {
    try PanelSheets.read(files, models: [try TownModel.read()])
  }

  @Test("are matched by the names of issues, in any case and order")
  func matching() throws {
    let sheets = try Self.read(
      csv(
        "issue,theme,harm,public_concern\nRobbery,violence,2,1\nArson,fire,1,?\n", named: "a.csv"),
      csv("harm,issue,public_concern\n0,ARSON,1\n,robbery,0\n1,Fraud,\n", named: "b.csv"))
    #expect(sheets.panel.scorers == ["a", "b"])
    #expect(sheets.panel.entries.map { $0.issue.name } == ["Robbery", "Arson", "Fraud"])
    #expect(sheets.panel.entries.map { $0.issue.theme } == ["violence", "fire", ""])
    #expect(sheets.panel.entries[2].sheets.map { $0 == nil } == [true, false])
    let harm = (0..<3).map { sheets.panel.cell(issue: $0, criterion: 1) }
    #expect(
      harm.map { $0.cells } == [
        [.score(2), .blank], [.score(1), .score(0)], [.blank, .score(1)],
      ])
    #expect(sheets.panel.cell(issue: 1, criterion: 2).given == [1])
  }

  @Test("give the numbers and texts on which all agree that have any, and tell the others")
  func columns() throws {
    let sheets = try Self.read(
      csv(
        """
        issue,theme,count,harm,public_concern,source,note
        Robbery,Violence,"1,200",2,1,police,mine
        Arson,fire,7,1,1,,"x "
        """, named: "a.csv"),
      csv(
        """
        issue,theme,count,harm,public_concern,note,online,source
        robbery,violence,1200,2,1,yours,5%,police
        Arson,arson,8,1,1,x,?,fire service
        """, named: "b.csv"))
    #expect(sheets.panel.entries.map { $0.issue.inputs[0] } == [1200, nil])
    #expect(sheets.panel.entries.map { $0.issue.inputs[2] } == [5, nil])
    #expect(sheets.panel.entries.map { $0.issue.theme } == ["Violence", ""])
    #expect(sheets.inputs.map { $0.header } == ["count", "online"])
    #expect(sheets.inputs.map { $0.texts } == [["1,200", ""], ["5%", ""]])
    #expect(sheets.carried.map { $0.header } == ["source", "note"])
    #expect(sheets.carried.map { $0.texts } == [["police", "fire service"], ["", "x"]])
    #expect(
      sheets.differences.map { "\($0.issue) \($0.column) \($0.isInput) \($0.texts)" } == [
        "1 theme false [\"fire\", \"arson\"]", "1 count true [\"7\", \"8\"]",
        "0 note false [\"mine\", \"yours\"]",
      ])
  }

  @Test(
    "are named by their files, as far as that tells them apart",
    arguments: [
      (["a.csv", "b.csv"], ["a", "b"]),
      (["x/police.csv", "y/health.CSV"], ["police", "health"]),
      (["x/a.csv", "y/a.csv", "y/b.csv"], ["x/a.csv", "y/a.csv", "b"]),
      (["a.csv", "a.csv", "a.csv"], ["a.csv", "a.csv (2)", "a.csv (3)"]),
      (["a.b.csv", ".csv"], ["a.b", ".csv"]),
      (["standard input", "a"], ["standard input", "a"]),
    ])
  func names(files: [String], scorers: [String]) {
    #expect(PanelSheets.scorers(files) == scorers)
  }

  @Test("are read for the model that any of them fits")
  func model() throws {
    let models = try ModelChoiceTests.models(["village", "town"])
    let whole = csv("issue,harm,public_concern\nArson,2,1\n", named: "a.csv")
    let part = csv("issue,harm\nArson,1\n", named: "b.csv")
    for files in [[whole, part], [part, whole]] {
      let sheets = try PanelSheets.read(files, models: models)
      #expect(sheets.panel.model.id == "town")
      #expect(sheets.warnings.count == 1)
    }
  }
}
