import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("What came of decisions")
struct EffectTests {
  private static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  private static func year(_ name: String, _ text: String) throws -> RatedYear {
    try RatedYear.read(
      file("\(name)/issues.csv", text), name: name, models: [try YearTown.model()])
  }

  private static func report(
    _ decisions: String, actions: String? = nil, spending: String? = nil, measures: String? = nil
  ) throws -> EffectReport {
    let last = try year(
      "2015", "issue,rating\nArson,Red\nRape,Red\nTheft,Green\nFraud,Green\nFire,Green\n")
    let this = try year(
      "2016", "issue,rating\nArson,Green\nSexual offences,Red\nTheft,Red\nFires,Green\n")
    let names = file(
      "names.csv", "last,this\nRape,Sexual offences\nFraud,\nFire,Fires\nTheft,Theft\n")
    let step = try YearStep(last, this, names: names)
    let today = try #require(CalendarDate("2016-04-01"))
    return EffectReport(
      try DecisionList(file("decisions.csv", decisions)), step: step,
      actions: try actions.map {
        ActionReport(try ActionList(file("actions.csv", $0)), year: last, today: today)
      },
      spending: try spending.map {
        SpendingReport(try SpendingList(file("spending.csv", $0)), year: last)
      },
      measures: try measures.map { try MeasureSheet(file("measures.csv", $0)) },
      counts: (
        ["arson": 279, "rape": 40, "theft": 0], ["arson": 299, "sexual offences": 80, "theft": 9]
      ))
  }

  @Test("is set beside each decision that was made")
  func rows() throws {
    let report = try Self.report(
      "issue,decision\nArson,priority\nRape,watching brief\nTheft,priority\nFraud,deferred\nFire,\nOwls,priority\n",
      actions: """
        action,issue,rag,measure
        a,Arson,done,Fires set
        b,Arson; Theft,red,Fires set; Unknown
        c,Theft,,

        """,
      spending: "project,allocated,spent,issues\nP,900,300,Arson; Rape; Theft\nQ,100,,Theft\n",
      measures:
        "measure,aim,series,year\nFires set,reduce,actual,11\nFires set,reduce,target,10\n"
    )
    let table = report.effectTable
    let ids = [
      "issue", "done", "allocated", "spent", "measured", "rating_last", "rating_this", "moved",
      "count",
    ]
    let columns = try ids.map { id in try #require(table.columns.firstIndex { $0.id == id }) }
    let rows = table.rows.indices.map { row in columns.map { table.text(row, $0) } }
    #expect(
      rows == [
        [
          "Arson", "1 of 2 done, 1 red", "£300", "£100",
          "Fires set: some concerns; Unknown: not known", "Red", "Green", "down",
          "299 after 279 (7.2 % more), cannot be told from no change",
        ],
        [
          "Rape", "none recorded", "£300", "£100", "", "Red", "Red", "same",
          "80 after 40 (100 % more), more than chance",
        ],
        [
          "Theft", "0 of 2 done, 1 red", "£400", "", "Fires set: some concerns; Unknown: not known",
          "Green", "Red",
          "up", "9 after 0, more than chance",
        ],
        ["Fraud", "none recorded", "", "", "", "Green", "not listed", "", ""],
        ["Owls", "none recorded", "", "", "", "", "not in 2015", "", ""],
      ])
    #expect(
      report.sentences == [
        "5 decisions were made in 2015, 3 of them to take the issue forward.",
        "Of these issues, since 2015, 1 moved to a higher rating, 1 to a lower one, 1 stayed the same and of 2 it "
          + "cannot be said.",
        "No action is recorded for 1 issue taken forward: Owls.",
        "Of 3 counts known in both years, 2 moved by more than chance.", EffectWording.caution,
      ])
  }

  @Test("says what was not kept rather than that nothing was done")
  func notKept() throws {
    let report = try Self.report("issue,decision\nArson,priority\n")
    #expect(
      report.sentences.contains("2015 has no record of these: actions, spending and measures."))
    #expect(!report.sentences.contains { $0.hasPrefix("No action") })
    #expect(EffectWording.done([], isKept: false) == "")
  }

  @Test(
    "holds two counts against each other exactly",
    arguments: [
      // p by scipy.stats.binomtest(to, from + to, 0.5).
      (279, 299, "0.43", false), (5, 0, "0.063", false), (6, 0, "0.031", true),
      (10, 10, "1", false),
      (237, 367, "< 0.001", true), (936, 990, "0.23", false),
    ])
  func counts(from: Int, to: Int, p: String, isMore: Bool) throws {
    let movement = try #require(CountChange(from: from, to: to))
    let test = try #require(movement.test)
    #expect(ChanceWording.probability(test) == p)
    #expect(test.isMoreThanChance() == isMore)
  }

  @Test("has what was spent only where it is known for which issue")
  func partsWithIssues() throws {
    func money(_ parts: String) throws -> [String] {
      let table = try Self.report(
        "issue,decision\nArson,priority\nTheft,priority\n",
        spending: "project,part_of,allocated,spent,issues\nP,,900,300,Arson\n\(parts)"
      ).effectTable
      let columns = try ["allocated", "spent"].map { id in
        try #require(table.columns.firstIndex { $0.id == id })
      }
      return table.rows.indices.map { row in
        columns.map { table.text(row, $0) }.joined(separator: " ")
      }
    }
    #expect(try money("Part,P,400,,\n") == ["£900 £300", " "])
    #expect(try money("Part,P,400,,Theft\n") == ["£500 ", "£400 "])
  }
}
