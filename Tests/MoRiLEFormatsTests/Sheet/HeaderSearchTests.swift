import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Headers below other rows")
struct HeaderSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    var issues: [String] = ["Arson"]
    var says = ""
    var testDescription: String { name }
  }

  static let header = "issue,likelihood,harm,public_concern\n"
  static let row = "Arson,1,2,1\n"

  static let cases: [Case] = [
    Case(name: "the first row", csv: header + row),
    Case(name: "below blank rows alone", csv: "\n,,,\n" + header + row),
    Case(
      name: "below a title", csv: "Scores of 2026\n" + header + row,
      says: "crimes.csv:2:1: note: the header is on line 2; the row above it is passed over"),
    Case(
      name: "below a title, a blank row and a line in quotes",
      csv: "Scores of 2026,,,\n\n\"by\nthe team\",,,\n" + header + row,
      says: "crimes.csv:5:1: note: the header is on line 5; the 2 rows above it are passed over"),
    Case(
      name: "with another delimiter than the title",
      csv: "Plymouth, 2026, draft, of May\nissue;likelihood;harm;public_concern\nArson;1;2;1\n",
      says: "crimes.csv:2:1: note: the header is on line 2; the row above it is passed over"),
    Case(
      name: "below a quote that is wrong", csv: "\"Scores\" of 2026\n" + header + row,
      says: "crimes.csv:2:1: note: the header is on line 2; the row above it is passed over"),
    Case(
      name: "below a line that names the delimiter and a title",
      csv: "sep=;\nScores\nissue;likelihood;harm;public_concern\nArson;1;2;1\n",
      says: "crimes.csv:3:1: note: the header is on line 3; the row above it is passed over"),
    Case(
      name: "in the twentieth row",
      csv: String(repeating: "title\n", count: 19) + header + row,
      says: "crimes.csv:20:1: note: the header is on line 20; the 19 rows above it are passed over"
    ),
    Case(
      name: "by the titles of criteria",
      csv: "Scores\nIssue,How likely it is,Harm to people,Concern (public)\n" + row,
      says: "crimes.csv:2:1: note: the header is on line 2; the row above it is passed over"),
    Case(
      name: "and a second header below is a row", csv: header + row + "Issue 2,3,2,0\n",
      issues: ["Arson", "Issue 2"]),
  ]

  @Test("are found, and told in one line", arguments: cases)
  func found(_ example: Case) throws {
    let file = csv(example.csv)
    let sheet = try IssueSheet.read([file], models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.name } == example.issues)
    #expect(told(sheet.warnings, in: [file]) == example.says)
  }

  @Test("are not looked for beyond the twentieth row")
  func beyond() throws {
    let file = csv(String(repeating: "title\n", count: 20) + Self.header + Self.row)
    #expect(
      said(of: [file], models: [try TownModel.read()]).hasPrefix(
        "crimes.csv:1:1: error: there is no column \"issue\""))
  }

  @Test("that fit no model are told in one message, with the nearest row and headers")
  func nearest() throws {
    let town = try TownModel.read()
    let other = try TownModel.read(replacing: [
      ("\"town\"", "\"other\""), ("\"harm\"", "\"damage\""), ("Harm to people", "Damage"),
      ("likelihood * harm", "likelihood * damage"),
    ])
    let file = csv(
      "Scores\nissue,likelihood,Harm to the public,Level of public concern\nArson,1,2,1\n")
    #expect(
      said(of: [file], models: [town, other]) == """
        crimes.csv:2:1: error: no model fits the columns of any of the first 20 rows, of which line 2 comes nearest: town also needs harm, public_concern; other also needs damage, public_concern; "Harm to the public" is near harm, "Level of public concern" is near public_concern; name a model with --model to leave those unknown, or see `morile template` for the columns of one
          issue,likelihood,Harm to the public,Level of public concern
          ^
        """)
  }

  @Test("that are nearly right are one fault where there are three, and three where there are two")
  func nearMisses() throws {
    let model = [try TownModel.read()]
    #expect(
      said(of: [csv("issue,likelyhood,harn,publicconcern,count\nArson,1,2,1,5\n")], models: model)
        == """
        crimes.csv:1:7: error: 3 columns are unknown: "likelyhood" is near likelihood, "harn" is near harm, "publicconcern" is near public_concern; rename them, or give the table columns of those names too
          issue,likelyhood,harn,publicconcern,count
                ^~~~~~~~~~
        """)
    let two = said(of: [csv("issue,likelyhood,harn,public_concern\nArson,1,2,1\n")], models: model)
    #expect(two.split(separator: "\n").count { $0.hasPrefix("crimes.csv:") } == 2)
  }

  @Test("of inputs that go on after the name are not taken, and told")
  func inputs() throws {
    let model = [try TownModel.read()]
    #expect(
      said(
        of: [csv("issue,likelihood,harm,public_concern,Count 2025/26\nArson,1,2,1,5\n")],
        models: model)
          == """
          crimes.csv:1:38: warning: "Count 2025/26" is not taken as count; rename it "count" if it is that
            issue,likelihood,harm,public_concern,Count 2025/26
                                                 ^~~~~~~~~~~~~
          """)
    let both = "issue,likelihood,harm,public_concern,count,Count 2025/26\nArson,1,2,1,5,6\n"
    #expect(said(of: [csv(both)], models: model) == "")
  }

  @Test("and what is above them stay as they are where cells are changed")
  func revised() throws {
    let town = try TownModel.read()
    let text =
      "Plymouth, 2026\r\n\r\nissue;likelihood;harm;public_concern\r\nArson;1;2;1\r\nTotal;;;\r\n"
    let file = csv(text)
    let sheet = try IssueSheet.read([file], models: [town])
    let bytes = sheet.revised(file, cells: [CellChange(issue: 0, criterion: 1, cell: .score(0))])
    #expect(String(decoding: bytes, as: UTF8.self) == text.replacing(";2;", with: ";0;"))
  }
}
