import MoRiLE
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("Decisions")
struct DecisionReportTests {
  private static let today = CalendarDate(year: 2026, month: 4, day: 1)

  private static func report(
    _ decisions: String, _ issues: String = BoardFixtures.scored
  ) throws -> DecisionReport {
    DecisionReport(
      try DecisionList(BoardFixtures.file(decisions)), year: try BoardFixtures.year(issues),
      today: try #require(today))
  }

  private static func csv(_ report: DecisionReport, _ id: DecisionReport.Table) -> String {
    report.table(id).csv
  }

  @Test("stand beside the ratings, each issue with its own")
  func decisions() throws {
    let report = try Self.report(
      "Note,ISSUE,Decision,reason,owner,review date\nx,arson ,PRIORITY,it burns,Fire,1 May 2026\n"
        + ",Theft,watching-brief,,,\n")
    #expect(
      Self.csv(report, .decisions) == """
        issue,rating,rank,decision,reason,owner,review_date,Note
        Arson,High,1,priority,it burns,Fire,2026-05-01,x
        Fraud,Moderate,2,,,,,
        Theft,Standard,3,watching brief,,,,
        Drugs,High or Moderate,,,,,,

        """)
    #expect(
      report.sentences == [
        "1 issue is rated High, and it is taken forward.",
        "1 issue may be High, since scores are missing, and has no decision: Drugs.",
        "1 of 2 decisions has no reason.",
        "On 1 April 2026 no review is due, and 1 comes up in the 30 days after.",
        "Of 2 decisions, 1 has no owner and 1 has no review date.",
      ])
    let people = report.table(.decisions)
    #expect(people.headers == ["Issue", "Rating", "Rank", "Decision", "Reason", "Owner", "Review"])
    // People read a date as they write one; programs get it as they sort it.
    #expect(
      people.texts[0] == ["Arson", "High", "1", "priority", "it burns", "Fire", "1 May 2026"])
  }

  @Test("not taken are told, also where scores are missing or the decision is blank")
  func undecided() throws {
    let report = try Self.report("issue,decision\nArson,\n")
    #expect(
      Self.csv(report, .undecided)
        == "issue,rating,rank\nArson,High,1\nDrugs,High or Moderate,\n")
    #expect(
      report.sentences.prefix(2) == [
        "1 issue is rated High: 1 has no decision.", "1 issue rated High has no decision: Arson.",
      ])
    let decided = try Self.report("issue,decision\nArson,deferred\nDRUGS,priority\n")
    #expect(Self.csv(decided, .undecided) == "issue,rating,rank\n")
    #expect(
      decided.sentences[1]
        == "Arson: deferred, and no reason is given, which the Board will be asked for.")
  }

  @Test("on unknown issues are told with the nearest name, and warned of")
  func unknown() throws {
    let report = try Self.report("issue,decision\nArsn,priority\nSomething else,deferred\n")
    #expect(
      Self.csv(report, .unknown)
        == "issue,decision,did_you_mean\nArsn,priority,Arson\nSomething else,deferred,\n")
    #expect(
      BoardFixtures.told(report.warnings) == [
        "2:1+4 the issue \"Arsn\" is not in issues.csv; did you mean \"Arson\"?",
        "3:1+14 the issue \"Something else\" is not in issues.csv",
      ])
    #expect(
      Self.csv(report, .unreasoned)
        == "issue,rating,decision\nArsn,,priority\nSomething else,,deferred\n")
  }

  @Test("are reviewed on their day, and are told of thirty days before")
  func reviews() throws {
    let report = try Self.report(
      """
      issue,decision,review_date
      Arson,priority,2026-05-01
      Fraud,priority,2026-05-02
      Theft,deferred,2026-04-01
      Drugs,deferred,2026-04-02
      Gone,deferred,2024-02-28

      """)
    #expect(
      Self.csv(report, .reviews) == """
        issue,decision,owner,review_date,due_in_days
        Gone,deferred,,2024-02-28,-763
        Theft,deferred,,2026-04-01,0
        Drugs,deferred,,2026-04-02,1
        Arson,priority,,2026-05-01,30

        """)
    #expect(
      report.sentences.contains(
        "On 1 April 2026 2 reviews are due, and 2 come up in the 30 days after."))
  }

  @Test(
    "have faults that are told all at once",
    arguments: [
      (
        "issue,decision,review_date\nArson,priority,soon\nARSON,deferred,\n,priority,\n",
        [
          "2:16+4 review_date \"soon\" is not a date; write it as 2026-04-01 or 1 April 2026",
          "3:1+5 the issue \"ARSON\" is already on line 2; give each issue one decision",
          "4:1+1 this row has no issue; name it, or empty the row",
        ]
      ),
      (
        "issue,reason\nArson,x\n",
        [
          "1:1+1 there is no column \"decision\"; the columns are issue, decision, reason, owner, review_date"
        ]
      ),
    ])
  func faults(text: String, faults: [String]) {
    #expect(BoardFixtures.faults { _ = try DecisionList(BoardFixtures.file(text)) } == faults)
  }

  @Test("in other words are kept, with a warning")
  func otherWords() throws {
    let list = try DecisionList(
      BoardFixtures.file("issue,decision\nArson,Priorty\nFraud,ask the Mayor\n"))
    #expect(list.decisions.map { $0.words } == ["Priorty", "ask the Mayor"])
    let known =
      "he known ones are priority, watching brief, deferred and not taken forward; another counts neither "
      + "as taken forward nor as not"
    #expect(
      BoardFixtures.told(list.warnings) == [
        "2:7+7 decision \"Priorty\" is not one that this program knows; did you mean \"priority\"? T\(known)",
        "3:7+13 decision \"ask the Mayor\" is not one that this program knows; t\(known)",
      ])
    let report = try Self.report("issue,decision\nArson,ask the Mayor\n")
    #expect(
      report.sentences.prefix(2) == [
        "1 issue is rated High: 1 has a decision in other words.",
        "Arson: ask the Mayor, which does not say whether it is taken forward.",
      ])
  }

  @Test("with hundreds of slips still tell a fault behind them")
  func manySlips() {
    let text =
      "issue,decision\n" + (1...300).map { "issue \($0),well\n" }.joined() + "issue 1,priority\n"
    #expect(
      BoardFixtures.faults { _ = try DecisionList(BoardFixtures.file(text)) } == [
        "302:1+7 the issue \"issue 1\" is already on line 2; give each issue one decision"
      ])
  }

  @Test("none at all: an empty list leaves every High issue without one")
  func emptyList() throws {
    let report = try Self.report("issue,decision\n", "issue,rating\nArson,High\nFraud,High\n")
    #expect(
      report.sentences == [
        "No decision is recorded.",
        "2 issues are rated High: 2 have no decision.",
        "2 issues rated High have no decision: Arson and Fraud.",
      ])
  }

  @Test("of Plymouth in 2019: of ten High risks one was not taken forward")
  func plymouth() throws {
    let report = DecisionReport(
      try DecisionList(BoardFixtures.shipped("Models/examples/plymouth/2019/decisions.csv")),
      year: try BoardFixtures.year("Models/examples/plymouth/2019/issues.csv", model: "morile-csp"),
      today: try #require(Self.today))
    #expect(report.warnings.isEmpty && report.unknown.isEmpty)
    #expect(
      report.sentences.prefix(2) == [
        "10 issues are rated High: 9 are taken forward and 1 is not.",
        "Fatal and serious injury road traffic collisions: not taken forward, after consultation with theme "
          + "leads and local intelligence.",
      ])
  }
}

@Suite("Days between dates")
struct DaysBetweenTests {
  @Test(
    arguments: [
      ("2026-04-01", "2026-04-01", 0), ("2026-04-01", "2026-05-01", 30),
      ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1),
      ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2),
      ("2025-12-31", "2026-01-01", 1), ("2026-01-01", "2025-12-31", -1),
      ("1900-01-01", "2199-12-31", 109572),
    ])
  func days(from: String, to: String, days: Int) throws {
    let (first, last) = (try #require(CalendarDate(from)), try #require(CalendarDate(to)))
    #expect(first.days(until: last) == days)
  }
}
