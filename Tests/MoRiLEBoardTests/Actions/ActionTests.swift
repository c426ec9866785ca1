import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("Actions")
struct ActionTests {

  private static func year() throws -> RatedYear {
    try RatedYear.read(
      SourceFile(
        name: "issues.csv",
        bytes: Array("issue,rating\nArson,Red\nRobbery,Green\nRape,Red\n".utf8)),
      name: "2015", models: [try YearTown.model()])
  }

  private static func report(_ text: String) throws -> ActionReport {
    ActionReport(
      try ActionList(SourceFile(name: "actions.csv", bytes: Array(text.utf8))), year: try year(),
      today: try #require(CalendarDate("2016-04-01")))
  }

  private static func said(_ text: String) -> [String] {
    ToldFaults.or { () throws(Faults) in
      let list = try ActionList(SourceFile(name: "actions.csv", bytes: Array(text.utf8)))
      return ToldFaults.lines(list.warnings)
        + list.actions.map { action in
          let rating = action.rating?.rawValue ?? "-"
          let issues = action.issues.map { $0.text }.joined(separator: "|")
          return "\(action.name.text), \(issues), \(action.due?.isoText ?? "-"), \(rating)"
        }
    }
  }

  @Test(
    "are read as action plans write them",
    arguments: [
      (
        "action,issue,deadline,rag\na,Arson; Rape,2016-03-31,RED\nb,,March 2016,complete\nc,x,Ongoing,\n",
        ["a, Arson|Rape, 2016-03-31, red", "b, , 2016-03-31, done", "c, x, -, -"]
      ),
      (
        "Issues,Action,Owner,Due,RAG rating\nArson,a,AB,Feb 2016,G\n",
        ["a, Arson, 2016-02-29, green"]
      ),
      (
        "action,issue,rag\na,Arson,*\na,arson,amber\na,Rape,a\n",
        [
          "2:9+1 warning unknownName: rag \"*\" is none of red, amber, green and done; it is shown and not counted",
          "3:1+1 warning repeated: the action \"a\" is already on line 2; leave one out if they are the same",
          "a, Arson, -, -", "a, arson, -, amber", "a, Rape, -, amber",
        ]
      ),
      (
        "action,issue\n,Arson\n",
        ["2:1+1 error missing: this row has no action; name it, or empty the row"]
      ),
      (
        "acton,issue\na,Arson\n",
        [
          "1:1+5 error unknownName: unknown column \"acton\"; did you mean \"action\"? Rename it, or give the table "
            + "a column \"action\" too"
        ]
      ),
    ] as [(String, [String])])
  func isRead(text: String, expected: [String]) { #expect(Self.said(text) == expected) }

  @Test(
    "are overdue after their last day, unless they are done",
    arguments: [
      ("2016-03-31", "", "1 day overdue"), ("2016-04-01", "", ""),
      ("March 2016", "amber", "1 day overdue"),
      ("April 2016", "", ""), ("2016-03-31", "done", ""), ("ongoing", "red", "red"),
      ("1/3/2016", "red", "31 days overdue, red"),
    ])
  func overdue(deadline: String, rag: String, expected: String) throws {
    let report = try Self.report(
      "action,issue,lead,deadline,rag\na,Arson,AB,\(deadline),\(rag)\n")
    let table = report.table(.actions)
    let column = try #require(table.columns.firstIndex { $0.id == "look_at" })
    #expect(table.text(0, column) == expected)
  }

  @Test("say what is overdue, red, nobody's, and what nothing is planned about")
  func sentences() throws {
    let report = try Self.report(
      """
      action,issue,lead,deadline,rag
      a,Arson,AB,March 2016,amber
      b,Robbery,,ongoing,red
      c,Arson,,ongoing,done
      d,Burglary,CD,ongoing,

      """)
    #expect(
      report.sentences == [
        "4 actions: 1 red, 1 amber, 1 done and 1 without a rating.",
        "On 1 April 2016 1 action is overdue: a (March 2016).", "1 action is red: b.",
        "1 action has no lead: b.",
        "Nothing is planned about 1 issue that is or may be Red: Rape.",
        "Actions name 1 issue that is not in 2015: Burglary.",
      ])
    #expect(
      report.warnings.map { $0.message } == ["the issue \"Burglary\" is not in issues.csv"])
    #expect(try Self.report("action,issue\n").sentences[0] == "No action is recorded.")
    #expect(
      try Self.report("action,issue,lead\na,Arson,A\n").sentences[0]
        == "1 action, without a rating.")
  }

  @Test(
    "have deadlines by the month",
    arguments: [
      ("March 2016", "2016-03-31"), ("feb 2015", "2015-02-28"), ("Sept-2016", "2016-09-30"),
      ("2016-02-03", "2016-02-03"), ("March", nil), ("March 16", nil), ("ongoing", nil), ("", nil),
      ("13 2016", nil), ("March 2016; ongoing", nil),
    ] as [(String, String?)])
  func months(text: String, expected: String?) {
    #expect(CalendarDate(endOf: text)?.isoText == expected)
  }
}
