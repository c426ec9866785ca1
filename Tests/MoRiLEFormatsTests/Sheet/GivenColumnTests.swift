import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Columns that give a score")
struct GivenColumnTests {
  struct Header: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isGiven: Bool

    init(_ header: String, _ isGiven: Bool) { (testDescription, self.isGiven) = (header, isGiven) }
  }

  static let headers = [
    Header("total", true), Header("Total", true), Header(" TOTAL ", true),
    Header("total_published", true), Header("Total published", true),
    Header("total-given", true), Header("total (published)", false),
    Header("published_total", false),
    Header("total_low", false), Header("totals", false), Header("rating", false),
    Header("rating_published", false), Header("harm", false),
  ]

  @Test("are headed by its id or title", arguments: headers)
  func areHeaded(_ header: Header) throws {
    let columns = [
      "issue", "likelihood", "harm to people", "public_concern", header.testDescription,
    ]
    let plan = try ColumnPlan(columns, model: TownModel.read())
    #expect((plan.roles[4] == .given(0)) == header.isGiven)
  }

  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The window, ends and all; empty for a text that gives nothing.
    let window: String

    init(_ text: String, _ window: String) { (testDescription, self.window) = (text, window) }
  }

  static let texts = [
    Text("", ""), Text("?", ""), Text("3", "5/2 to 7/2"), Text("3.0", "59/20 to 61/20"),
    Text("3.25", "649/200 to 651/200"), Text("1,003", "2005/2 to 2007/2"),
    Text("x", "is not a number"), Text("4 to 3", "goes from high to low"),
    Text("-1", "-3/2 to -1/2"), Text("2 to 4", "3/2 to 9/2"), Text("2 to 4.5", "3/2 to 91/20"),
  ]

  @Test("hold all that rounds to what is written", arguments: texts)
  func holdWhatRounds(_ text: Text) {
    var window = ""
    switch GivenNumber.read(text.testDescription, score: 0) {
    case .none: break
    case .score(let given): window = "\(given.window.low) to \(given.window.high)"
    case .fault(let reason): window = reason
    }
    #expect(window == text.window)
  }

  static let faults: [SheetFault] = [
    SheetFault(
      name: "a word",
      csv: """
        issue,likelihood,harm,public_concern,total
        Arson,1,2,1,High
        """,
      says: """
        crimes.csv:2:13: warning: total "High" is not a number, and gives no score; head the column otherwise where it holds something else
          Arson,1,2,1,High
                      ^~~~
        """),
    SheetFault(
      name: "a range from high to low",
      csv: """
        issue,likelihood,harm,public_concern,total
        Arson,1,2,1,4 to 2
        """,
      says: """
        crimes.csv:2:13: warning: total "4 to 2" goes from high to low, and gives no score; head the column otherwise where it holds something else
          Arson,1,2,1,4 to 2
                      ^~~~~~
        """),
    SheetFault(
      name: "another sum",
      csv: """
        issue,likelihood,harm,public_concern,total_published
        Arson,1,2,1,4
        Fraud,1,2,1,3
        """,
      says: """
        crimes.csv:2:13: warning: total is given as 4, and comes to 3 from the cells of its row, which count; correct the one or the other
          Arson,1,2,1,4
                      ^
        """),
    SheetFault(
      name: "two columns for a score, and both are other sums",
      csv: """
        issue,likelihood,harm,public_concern,total,total given
        Arson,1,2,1,4,3.4
        """,
      says: """
        crimes.csv:2:13: warning: total is given as 4, and comes to 3 from the cells of its row, which count; correct the one or the other
          Arson,1,2,1,4,3.4
                      ^
        crimes.csv:2:15: warning: total is given as 3.4, and comes to 3 from the cells of its row, which count; correct the one or the other
          Arson,1,2,1,4,3.4
                        ^~~
        """),
    SheetFault(
      name: "more than any level gives",
      csv: """
        issue,likelihood,harm,public_concern,total
        Arson,3,?,1,8
        """,
      says: """
        crimes.csv:2:13: error: total is given as 8; with the cells of this row it can be 1 to 7; correct the one or the other, or leave the cell blank
          Arson,3,?,1,8
                      ^
        """),
    SheetFault(
      name: "between what levels give",
      csv: """
        issue,likelihood,harm,public_concern,total
        Arson,3,?,1,5
        """,
      says: """
        crimes.csv:2:13: error: total is given as 5; with the cells of this row it can be 1 to 7, but not 5; correct the one or the other, or leave the cell blank
          Arson,3,?,1,5
                      ^
        """),
    SheetFault(
      name: "two that exclude each other",
      csv: """
        issue,likelihood,harm,public_concern,total,total_published
        Arson,3,?,1,4,1
        """,
      says: """
        crimes.csv:2:13: error: total 4 and total 1 are given; the cells of this row allow each by itself, and no levels of its unknown cells give all of them; correct one of them, or leave its cell blank
          Arson,3,?,1,4,1
                      ^
        """),
    SheetFault(
      name: "nothing is made of a row with a faulty cell",
      csv: """
        issue,likelihood,harm,public_concern,total
        Arson,3,9,1,8
        """,
      says: """
        crimes.csv:2:9: error: harm "9" is not on the scale 0 to 2
          Arson,3,9,1,8
                  ^
        """),
  ]

  @Test("say what does not agree", arguments: faults)
  func sayWhatDiffers(_ fault: SheetFault) throws {
    #expect(try said(of: [csv(fault.csv)], models: [TownModel.read()]) == fault.says)
  }

  @Test("are no columns of a table that is read for trends")
  func trends() throws {
    let model = try TownModel.read()
    let table = csv("issue,count,previous_count,total\nArson,4,5,High\n")
    #expect(said(of: [table], models: [model]).contains("total \"High\" is not a number"))
    let shipped = try ShippedModels.model("stra-plymouth-2015")
    let crimes = csv("issue,count,previous_count,population,total\nArson,4,5,9,High\n")
    #expect(try IssueSheet.read([crimes], models: [shipped], for: .trends).warnings.isEmpty)
    #expect(said(of: [crimes], models: [shipped]).contains("total \"High\" is not a number"))
  }

  @Test("do not part columns of several files that have one header")
  func severalFiles() throws {
    let model = try TownModel.read()
    let sheet = try IssueSheet.read(
      [
        csv("issue,harm,public_concern,total\nArson,1,1,\n", named: "a.csv"),
        csv("issue,harm,public_concern,total_published,total\nFraud,1,1,,4\n", named: "b.csv"),
      ], models: [model])
    #expect(sheet.columns == ["harm", "public_concern", "total", "total_published"])
    #expect(sheet.issues.map { $0.given.count } == [0, 1])
  }
}
