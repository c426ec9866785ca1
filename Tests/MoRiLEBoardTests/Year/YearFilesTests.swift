import MoRiLE
import MoRiLEFormats
import TestSupport
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("The files of a year")
struct YearFilesTests {
  @Test(
    "settings tell their faults",
    arguments: [
      ("setting,value\nmodel,x\nLast Year,../a\n", []),
      ("setting,value\n", []),
      (
        "setting,value\nmodle,x\n",
        [
          "2:1 unknown setting \"modle\"; did you mean \"model\"?; the settings are model and last_year"
        ]
      ),
      ("setting,value\nmodel,x\nMODEL,y\n", ["3:1 model is given twice; keep one"]),
      ("a,b\n", ["1:1 there is no column \"setting\"; the columns are setting, value"]),
    ] as [(String, [String])])
  func settings(text: String, faults: [String]) {
    let said = YearTown.said { () throws(Faults) in _ = try YearSettings(YearTown.file(text)) }
    #expect(said.prefix(1) == faults.prefix(1))
  }

  @Test("settings have a model and last year, or not")
  func settingsValues() throws {
    let all = try YearSettings(YearTown.file("setting,value\nmodel,m\nlast year, ../2025 \n"))
    #expect(all.model == "m")
    #expect(all.last == "../2025")
    let none = try YearSettings(YearTown.file("setting,value\nmodel,\n"))
    #expect(none.model == nil)
    #expect(none.last == nil)
  }

  @Test(
    "issues are scored, listed or none yet",
    arguments: [
      ("issue,harm\na,1\n", "scored"), ("issue,rating\na,Red\n", "listed"),
      ("issue\na\n", "listed"), ("issue,theme,count,likelihood,harm\n# guide,x,x,x,x\n", "none"),
      ("issue,harm\n", "none"), ("issue,rating\n", "none"), ("issue,likelihood\n", "none"),
    ])
  func content(text: String, kind: String) throws {
    let found =
      switch try YearTown.issues(text).content {
      case .scored: "scored"
      case .listed: "listed"
      case .none: "none"
      }
    #expect(found == kind)
  }

  @Test(
    "issues tell their faults",
    arguments: [
      ("", ["the file is empty; it needs a header and at least one row"]),
      ("issue,harm\na,9\n", ["2:3 harm \"9\" is not on the scale 0 to 2"]),
      (
        "issue,rating\na,Red\nA,Red\n,Red\n",
        [
          "3:1 the issue \"A\" is already on line 2; give each issue one row",
          "4:1 this row has no issue; name it, or empty the row",
        ]
      ),
      // What nearly is a score is not a list of ratings.
      (
        "issue,hram\na,1\n",
        [
          "1:7 unknown column \"hram\"; did you mean \"harm\"? Rename it, or give the table a column \"harm\" too"
        ]
      ),
      ("name\na\n", ["1:1 there is no column \"issue\"; the columns are issue, theme, rating"]),
    ] as [(String, [String]?)])
  func faults(text: String, faults: [String]?) {
    let said = YearTown.said { () throws(Faults) in
      guard let model = try? YearTown.model() else { return }
      _ = try YearIssues(YearTown.file(text), models: [model])
    }
    if let faults, text.utf8.isEmpty == false { #expect(said == faults) }
    #expect(!said.isEmpty)
  }

  @Test("names are settled where each has a counterpart, or is said to have none")
  func names() throws {
    let last = try YearTown.issues("issue,harm\nOne,1\nTwo,1\nThree,1\n")
    let this = try YearTown.issues("issue,harm\none,1\n2,1\nFour,1\n")
    func match(_ text: String) throws -> YearNames {
      YearNames(
        last: last, this: this,
        names: try YearRegisters.names(YearTown.file("last,this\n" + text)))
    }
    let none = try match("# guide,x\n")
    #expect(none.gone == ["Two", "Three"])
    #expect(none.new == ["2", "Four"])
    #expect(!none.isSettled)
    let some = try match("two,2\n")
    #expect(some.gone == ["Three"])
    #expect(some.new == ["Four"])
    #expect(try match("two,2\nTHREE,\n,four\n").isSettled)
    let wrong = try match("Tow,2\nTwo,3\n")
    #expect(
      wrong.unknown.map { "\($0.name) \($0.place) \($0.isLast)" }
        == ["Tow line 2 true", "3 line 3 false"])
    #expect(wrong.gone == ["Two", "Three"])
  }

  @Test("a word of a command is in quotes where the shell would take it apart")
  func words() {
    #expect(ShellText.word("2025/issues.csv") == "2025/issues.csv")
    #expect(ShellText.word("Jahr-é") == "Jahr-é")
    #expect(ShellText.word("a b") == "'a b'")
    #expect(ShellText.word("it's") == "'it'\\''s'")
    #expect(ShellText.word("$(x)`;&~") == "'$(x)`;&~'")
    #expect(ShellText.word("") == "''")
    #expect(ShellText.lines(["one two", "three", "four"], width: 20) == ["one two three four"])
    #expect(
      ShellText.lines(["one two", "three", "four"], width: 17) == ["one two three \\", "    four"])
  }

  @Test("a command is one in every format of a paper")
  func command() {
    let paper = Document(
      "T", parts: [.command(["morile x '<a>'", "--long " + String(repeating: "y", count: 70)])])
    let tail = "--long " + String(repeating: "y", count: 70)
    #expect(
      paper.markdown == "# T\n\n```\nmorile x '<a>' \\\n    \(tail)\n```\n")
    #expect(
      paper.html.contains("<pre><code>morile x &#39;&lt;a&gt;&#39; \\\n    \(tail)</code></pre>\n"))
    #expect(paper.json.contains("\"morile x '<a>' \(tail)\""))
  }
}
