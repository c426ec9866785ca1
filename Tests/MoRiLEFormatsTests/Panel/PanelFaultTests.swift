import MoRiLE
import MoRiLEFormats
import Testing

@Suite("What is said of the sheets of several scorers")
struct PanelFaultTests {
  static let header = "issue,harm,public_concern\n"

  /// All that reading the sheets says, as the command line prints it.
  static func said(of files: [SourceFile], models: [Model]? = nil) throws -> String {
    let models = try models ?? [TownModel.read()]
    do throws(FileFaults) {
      return told(try PanelSheets.read(files, models: models).warnings, in: files)
    } catch {
      return told(error.all, in: files)
    }
  }

  @Test("issues that only some scored are told, with the name that was likely meant")
  func missing() throws {
    #expect(
      try Self.said(of: [
        csv(Self.header + "Robbery,2,1\nArson,1,1\n", named: "a.csv"),
        csv(Self.header + "Robery,2,1\nArson,0,1\n", named: "b.csv"),
        csv(Self.header + "Robbery,1,1\nFraud,0,1\n", named: "c.csv"),
      ]) == """
        a.csv:2:1: warning: the issue "Robbery" is not in b.csv; did you mean "Robery"? Only those who scored it count
          Robbery,2,1
          ^~~~~~~
        a.csv:3:1: warning: the issue "Arson" is not in c.csv; only those who scored it count
          Arson,1,1
          ^~~~~
        b.csv:2:1: warning: the issue "Robery" is not in a.csv, c.csv; did you mean "Robbery"? Only those who scored it count
          Robery,2,1
          ^~~~~~
        c.csv:3:1: warning: the issue "Fraud" is not in a.csv, b.csv; only those who scored it count
          Fraud,0,1
          ^~~~~
        """)
  }

  @Test("numbers that differ are told where the second stands")
  func inputs() throws {
    #expect(
      try Self.said(of: [
        csv("issue,harm,public_concern,count\nArson,1,1,\"1,200\"\n", named: "a.csv"),
        csv("issue,harm,public_concern\nArson,1,0\n", named: "b.csv"),
        csv("issue,harm,count,public_concern\nArson,1,1200,1\n", named: "c.csv"),
        csv("issue,harm,count,public_concern\nArson,0,120,1\n", named: "d.csv"),
      ]) == """
        d.csv:2:9: warning: count of "Arson" is "120" here and "1,200" in a.csv; it is left blank in the agreed sheet
          Arson,0,120,1
                  ^~~
        """)
  }

  @Test("a file given twice is told")
  func twice() throws {
    let file = csv(Self.header + "Arson,1,1\n", named: "a.csv")
    #expect(
      try Self.said(of: [file, SourceFile(name: "b.csv", bytes: file.bytes)])
        == "b.csv: warning: this file is the same as a.csv in every byte; a scorer who counts twice "
        + "makes agreement look better than it is")
  }

  @Test("faults of all files are told together")
  func faults() throws {
    #expect(
      try Self.said(of: [
        csv(Self.header + "Arson,9,1\n", named: "a.csv"),
        csv(Self.header + "Arson,1,1\n", named: "b.csv"),
        csv(Self.header + "Arson,1,often\nArson,1,1\n", named: "c.csv"),
      ]) == """
        a.csv:2:7: error: harm "9" is not on the scale 0 to 2
          Arson,9,1
                ^
        c.csv:2:9: error: public_concern "often" is not on the scale 0 to 1; leave the cell blank or write ? where the score is not known
          Arson,1,often
                  ^~~~~
        c.csv:3:1: error: the issue "Arson" is already on line 2; give each issue one row
          Arson,1,1
          ^~~~~
        """)
  }

  @Test("sheets of different models cannot be compared")
  func models() throws {
    #expect(
      try Self.said(
        of: [
          csv(Self.header + "Arson,1,1\n", named: "a.csv"),
          csv("issue,damage,public_concern\nArson,1,1\n", named: "b.csv"),
        ], models: ModelChoiceTests.models(["town", "village"])) == """
          b.csv:1:1: error: this sheet is one of village, and a.csv is one of town; only sheets of one model can be compared: leave one out, or name the model with --model
            issue,damage,public_concern
            ^
          """)
  }

  @Test("sheets without an issue in common are refused")
  func nothingInCommon() throws {
    #expect(
      try Self.said(of: [
        csv(Self.header + "Arson,1,1\n", named: "a.csv"),
        csv(Self.header + "Fraud,1,1\n", named: "b.csv"),
      ])
        == "a.csv: error: no issue of this file is in another, nor any other issue in two files; "
        + "give the same issue the same name in each")
  }

  @Test("a file that no model fits is told so where no other settles it")
  func noModel() throws {
    let said = try Self.said(
      of: [csv("issue,x\nArson,1\n", named: "a.csv"), csv("issue,y\nArson,1\n", named: "b.csv")],
      models: ModelChoiceTests.models(["town", "village"]))
    #expect(said.contains("a.csv:1:1: error: no model fits these columns"))
    #expect(said.contains("b.csv:1:1: error: no model fits these columns"))
  }

  @Test("more than a hundred missing issues are counted")
  func many() throws {
    let rows = (0..<300).map { "Issue number \($0),1,1\n" }.joined()
    let sheets = try PanelSheets.read(
      [csv(Self.header + "Arson,1,1\n" + rows), csv(Self.header + "Arson,1,1\n")],
      models: [TownModel.read()])
    #expect(sheets.warnings.count == 100)
    #expect(sheets.moreWarnings == 200)
  }
}
