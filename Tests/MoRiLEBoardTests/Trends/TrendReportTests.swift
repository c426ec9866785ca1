import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("A crime table")
struct TrendReportTests {
  private static let models =
    (try? ["morile-csp", "stra-plymouth-2015"].map { try ShippedModels.model($0) }) ?? []

  private static func report(_ table: String, models: [Model] = models) throws -> TrendReport {
    TrendReport(
      try IssueSheet.read(
        [SourceFile(name: "c.csv", bytes: Array(table.utf8))], models: models, for: .trends))
  }

  private static func wording(_ rows: String..., header: String = "issue,count,previous_count")
    throws -> TrendWording
  {
    let report = try report(([header] + rows).joined(separator: "\n"))
    return TrendWording(report.model, try #require(report.trends), report.rows)
  }

  // MARK: - Sentences

  @Test("counts the arrows of the model")
  func summary() throws {
    #expect(
      try Self.wording("A,120,100", "B,130,100", "C,80,100", "D,5,100", "E,100,100").summary
        == "Of 5 issues 2 are rising, 2 are falling and 1 is stable.")
    #expect(
      try Self.wording("A,105,100", "B,,100").summary
        == "Of 2 issues 1 is rising, none are falling and none are stable. For 1 it cannot be said."
    )
    #expect(
      try Self.wording("A,104,100").summary
        == "Of 1 issue none are rising, none are falling and 1 is stable.")
  }

  @Test("names the three largest rises, by percentage and by count, and falls")
  func largest() throws {
    let wording = try Self.wording(
      "A,110,100", "B,2200,2000", "C,30,20", "D,1500,1000", "E,90,100", "Few,9,1", "Flat,1049,1000")
    #expect(
      wording.largestRises
        == "The largest rises by percentage are C (+50.0 %, 20 to 30), D (+50.0 %, 1,000 to 1,500) and A "
        + "(+10.0 %, 100 to 110).")
    #expect(
      wording.mostMore
        == "The largest rises by count are D (500 more), B (200 more) and A (10 more).")
    #expect(
      wording.largestFalls == "The largest fall by percentage is E (-10.0 %, 100 to 90).")
  }

  @Test("says which rises and falls may be no more than chance")
  func chance() throws {
    let wording = try Self.wording(
      "Arson,141,134", "Collisions,88,75", "Drinking,990,936", "Rape,367,237", "Drugs,867,1092",
      "Fell,20,30", "Few,9,1", "Flat,10052,10159", "Level,104000,100000")
    #expect(
      wording.inDoubt
        == "Of 4 rises and 2 falls, 4 cannot be told from no change, and their arrows say so: Arson (134 to 141, "
        + "p = 0.72), Collisions (75 to 88, p = 0.35), Drinking (936 to 990, p = 0.23) and Fell (30 to 20, p = 0.2)."
    )
    #expect(
      wording.toldAllTheSame
        == "Called stable by the rule, and yet changed by more than chance: Level (100,000 to 104,000, p < 0.001)."
    )
    #expect(
      wording.rules.filter { $0.rule.hasPrefix("the same") }.map { $0.arrow }
        == ["⇡ rising", "⇣ falling"])
    let sure = try Self.wording("Rape,367,237")
    #expect(sure.inDoubt == "The one rise is more than chance.")
    #expect(sure.toldAllTheSame == nil)
    #expect(!sure.rules.contains { $0.rule.hasPrefix("the same") })
    #expect(
      try Self.wording("Arson,141,134").inDoubt
        == "Of 1 rise, 1 cannot be told from no change, and its arrow says so: Arson (134 to 141, p = 0.72)."
    )
    // Both sides of 5 %: p is 0.054 and 0.046.
    #expect(try Self.wording("A,120,91").inDoubt?.contains("cannot") == true)
    #expect(try Self.wording("A,121,91").inDoubt?.contains("cannot") == false)
    #expect(try Self.wording("Flat,100,100").inDoubt == nil)
    // A range has no p.
    #expect(
      try Self.wording("Range,200-210,100").inDoubt
        == "Of 1 rise, none is known to be no more than chance.")
  }

  @Test("has arrows of another form, and for programs p and the limits of change and rate")
  func limits() throws {
    let report = try Self.report(
      "issue,count,previous_count,population\nArson,141,134,264200\nNew,12,0,264200\nNone,0,0,264200\nD,?,3,"
    )
    #expect(
      report.document.csv == """
        issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high,population
        Arson,rising,0.533687,141,134,5.223881,0.717563,-17.5273,34.3043,0.449235,0.629402,264200
        New,rising,0.04542,12,0,,0.000488,,,0.023469,0.07934,264200
        None,too few,0,0,0,,,,,0,0.013963,264200
        D,,,,3,,,,,,,

        """)
    #expect(report.written("trends").text().contains("Arson  ⇡ rising"))
    #expect(report.written("trends").text().contains("New    ↑ rising"))
  }

  @Test("names no rise where nothing rises")
  func noRise() throws {
    let wording = try Self.wording("A,100,100", "Few,9,1")
    #expect(wording.largestRises == nil)
    #expect(wording.mostMore == nil)
    #expect(wording.largestFalls == nil)
  }

  @Test("names a rise from nothing by its count alone")
  func fromNothing() throws {
    let wording = try Self.wording("A,12,0", "B,3,0")
    #expect(
      wording.summary
        == "Of 2 issues 1 is rising, none are falling and none are stable. For 1 the counts are too few to "
        + "tell.")
    #expect(wording.largestRises == nil)
    #expect(wording.mostMore == "The largest rise by count is A (12 more, 0 to 12).")
    #expect(
      wording.notSaid == [
        "No trend for B: the counts are too few to tell one.",
        "Annual change of A and B: not defined. None were recorded the year before, so there is no "
          + "percentage change.",
        "No rates: \"Population at risk\" is not given.",
      ])
  }

  @Test("calls no trend stable whose counts are too few to tell one")
  func tooFew() throws {
    let report = try Self.report(
      "issue,count,previous_count\nHomicide,5,1\nFew,9,9\nTen,10,9\nFlat,100,99")
    #expect(
      report.written("trends").text() == """
        Count of this year and of the year before and change in %

        Issue     Trend     Count  Before  Change
        Homicide  too few       5       1   400.0
        Few       too few       9       9     0.0
        Ten       ⇡ rising     10       9    11.1
        Flat      → stable    100      99     1.0

        """)
    #expect(
      report.document.csv.hasPrefix(
        "issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high\n"
          + "Homicide,too few,,5,1,400,0.21875,-44.0508,23548.7693,,\nFew,too few,,9,9,0,1,-64.8301,184.3337,,\n"
      ))
    let wording = TrendWording(report.model, try #require(report.trends), report.rows)
    #expect(
      wording.summary
        == "Of 4 issues 1 is rising, none are falling and 1 is stable. For 2 the counts are too few to tell."
    )
    #expect(
      wording.notSaid.first == "No trend for Homicide and Few: the counts are too few to tell one.")
    #expect(
      wording.rules.last.map { "\($0.arrow): \($0.rule)" }
        == "too few: where max(count, previous_count) < 10, whatever the arrow")
  }

  @Test("counts and names no row as an issue that is marked as a total of others")
  func totals() throws {
    func wording(_ rows: String...) throws -> TrendWording {
      try Self.wording(
        rows.joined(separator: "\n"), header: "issue,count,previous_count,comparison,Is total")
    }
    let one = try wording(
      "All,500,100,high,yes", "A,110,100,low,", "B,120,100,low,no", "C,300,400,low,No ")
    #expect(one.summary == "Of 3 issues 2 are rising, 1 is falling and none are stable.")
    #expect(one.totals == "Not counted among them is a total of others: All (rising, 100 to 500).")
    #expect(
      one.largestRises
        == "The largest rises by percentage are B (+20.0 %, 100 to 120) and A (+10.0 %, 100 to 110)."
    )
    #expect(one.mostMore == "The largest rises by count are B (20 more) and A (10 more).")
    #expect(one.compared?.contains(": of 3 issues 0 on level 2 ") == true)
    let two = try wording("All,100,500,,x", "Most,,,,TRUE", "A,110,100,,")
    #expect(
      two.totals
        == "Not counted among them are totals of others: All (falling, 500 to 100) and Most.")
    #expect(two.largestFalls == nil)
    // Such a row belongs to the table by whatever name, as one that is not marked does not.
    let named = try wording("Total crime,500,100,,yes", "Total,500,100,,", "A,110,100,,")
    #expect(
      named.totals
        == "Not counted among them is a total of others: Total crime (rising, 100 to 500).")
    #expect(try wording("A,1,1,,").totals == nil)
    #expect(
      try wording("All,100,500,,yes").summary
        == "Every row adds up others, and none is an issue by itself.")
  }

  @Test("says what cannot be said, and why")
  func notSaid() throws {
    let wording = try Self.wording(
      "A,,5,1000", "B,5,,1000", "C,,,1000", "D,?,5,", "E,20,10,", "F,20,10,1000",
      header: "issue,count,previous_count,population")
    #expect(
      wording.notSaid == [
        "No arrow for A and D: \"Recorded this year\" is not given.",
        "No arrow for B: \"Recorded the year before\" is not given.",
        "No arrow for C: \"Recorded this year\" and \"Recorded the year before\" are not given.",
        "No rate for E: \"Population at risk\" is not given.",
      ])
  }

  @Test("says of counts that are ranges no more than all of the range bears")
  func ranges() throws {
    let wording = try Self.wording(
      "A,<5,10", "B,\"1,092 to 1,457\",1200", "C,500,<5", "D,2000,\"1,000 to 1,100\"", "E,<5,<5",
      "F,12,6 to 9",
      "G,9 to 11,10")
    #expect(
      wording.rows.map { $0.text } == [
        "↓ falling", nil, "↑ rising", "↑ rising", "too few", "↑ rising", nil,
      ])
    #expect(
      wording.summary
        == "Of 7 issues 3 are rising, 1 is falling and none are stable. For 1 the counts are too few to tell. "
        + "For 2 it cannot be said.")
    #expect(
      wording.rows[3].change == Interval(Fraction(900, over: 11), 100))
    #expect(wording.largestRises == nil)
    #expect(wording.mostMore == nil)
    #expect(
      wording.notSaid == [
        "No trend for E: the counts are too few to tell one.",
        "No arrow for B and G: \"Recorded this year\" is known as a range that leaves more than one.",
        "Annual change of C and E: not known. It may not be defined, since \"Recorded this year\" or "
          + "\"Recorded the year before\" is known as a range.",
        "No rates: \"Population at risk\" is not given.",
      ])
  }

  @Test("names up to nine issues with one reason")
  func manyWithoutArrow() throws {
    func sentence(_ count: Int) throws -> String? {
      let rows = (1...count).map { "I\($0),,5" }.joined(separator: "\n")
      return try Self.wording(rows, "Z,10,10").notSaid.first
    }
    #expect(
      try sentence(9)
        == "No arrow for I1, I2, I3, I4, I5, I6, I7, I8 and I9: \"Recorded this year\" is not given."
    )
    #expect(
      try sentence(10)
        == "No arrow for I1, I2, I3, I4, I5, I6, I7, I8 and 2 more: \"Recorded this year\" is not given."
    )
  }

  @Test("counts the levels of the comparison, worst first")
  func compared() throws {
    let header = "issue,count,previous_count,comparison"
    #expect(
      try Self.wording("A,5,5,high", "B,5,5,low", "C,5,5,not available", "D,5,5,2", header: header)
        .compared
        == "Benchmarking against similar areas: of 3 issues 2 on level 2 (worse than similar areas), 0 on "
        + "level 1 (much the same as similar areas) and 1 on level 0 (better than similar areas). For 1 it "
        + "is not known.")
    #expect(try Self.wording("A,5,5,not available", header: header).compared == nil)
    #expect(try Self.wording("A,5,5").compared == nil)
  }

  // MARK: - Which model, and what is refused

  @Test(
    "takes the model that knows most of the columns, and the first of equals",
    arguments: [
      ("issue,count,previous_count\nA,1,2", "morile-csp"),
      ("issue,count,previous_count,comparison\nA,1,2,low", "stra-plymouth-2015"),
      ("issue,count,previous_count,likelihood\nA,1,2,1", "stra-plymouth-2015"),
      ("issue,count,previous_count,frequency\nA,1,2,1", "morile-csp"),
    ])
  func model(table: String, id: String) throws {
    #expect(try Self.report(table).model.id == id)
  }

  @Test(
    "needs the counts of two years",
    arguments: [
      (
        "issue,count\nA,1",
        "there is no column \"previous_count\" (Recorded the year before); a trend needs the counts of "
          + "two years"
      ),
      (
        "issue,comparison\nA,low",
        "there is no column \"count\" (Recorded this year) and no column \"previous_count\" (Recorded the "
          + "year before); a trend needs the counts of two years"
      ),
    ], [1, 2])
  func refused(example: (String, String), models: Int) throws {
    let error = try #require(throws: FileFaults.self) {
      try Self.report(example.0, models: Array(Self.models.suffix(models)))
    }
    #expect(error.all.map { $0.fault.message } == [example.1])
  }

  @Test("tells no criterion that has no column, and all else as ever")
  func warnings() throws {
    let file = SourceFile(
      name: "c.csv", bytes: Array("issue,count,previous_count\nA,,2\nA,x,2".utf8))
    let error = try #require(throws: FileFaults.self) {
      try IssueSheet.read([file], models: Self.models, for: .trends)
    }
    #expect(
      error.all.map { $0.fault.message } == [
        "previous_count is given without count, so that nothing can be made of it; give both or neither",
        "the issue \"A\" is already on line 2; give each issue one row",
        "count \"x\" is not a number",
      ])
  }

  // MARK: - As a paper

  @Test("has no parts where there is nothing to say")
  func nothing() throws {
    #expect(try Self.report("issue,count,previous_count\nA,,").parts.isEmpty)
    #expect(try !Self.report("issue,count,previous_count\nA,1,").parts.isEmpty)
    let table = "issue,a,b\nX,1,1"
    let plain = try ModelReader.read(
      Array(
        #"""
        {"formatVersion": 1, "id": "plain", "version": "1", "title": "P", "source": "s",
        "domains": [{"id": "d", "title": "D"}],
        "criteria": [{"id": "a", "title": "A", "domain": "d",
        "levels": [{"score": 0, "means": "x"}, {"score": 1, "means": "y"}]}],
        "scores": [{"id": "t", "title": "T", "formula": "a"}],
        "rating": {"score": "t", "bands": [{"label": "High", "from": 1}, {"label": "Low"}]}}
        """#.utf8))
    let sheet = try IssueSheet.read(
      [SourceFile(name: "c.csv", bytes: Array(table.utf8))], models: [plain])
    #expect(TrendReport(sheet).isEmpty)
    #expect(TrendReport(sheet).parts.isEmpty)
  }

  @Test("is built from a sheet that was read for scores, too")
  func fromScores() throws {
    let file = SourceFile(
      name: "c.csv", bytes: Array("issue,count,previous_count,concern\nA,10,5,1\nB,,,1".utf8))
    let sheet = try IssueSheet.read([file], models: [Self.models[1]])
    let parts = TrendReport(sheet).parts
    guard case .heading("Trends", level: 2) = parts.first else {
      Issue.record("it begins with no heading")
      return
    }
  }

  @Test("keeps hostile names and own columns in their cells")
  func hostile() throws {
    let paper = try Self.report(
      """
      issue,count,previous_count,change,note
      "=1+1 <b>",1500,1000,y,=2+2
      a|b\u{1B}[31m,12,0,,
      """
    ).document
    #expect(
      paper.csv == """
        issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high,change (2),note
        '=1+1 <b>,rising,,1500,1000,50,0,38.3724,62.6582,,,y,'=2+2
        a|b\u{1B}[31m,rising,,12,0,,0.000488,,,,,,

        """)
    #expect(paper.html.contains("=1+1 &lt;b&gt;"))
    #expect(!paper.html.contains("<b>"))
    #expect(!paper.text(Style(width: 80)).contains("\u{1B}"))
    #expect(paper.markdown.contains("a\\|b"))
  }

  @Test("is the table alone where that is asked")
  func chosen() throws {
    let report = try Self.report("issue,count,previous_count\nA,1500,1000\nB,1,")
    #expect(
      report.written("trends").text() == """
        Count of this year and of the year before and change in %

        Issue  Trend     Count  Before  Change
        A      ↑ rising  1,500   1,000    50.0
        B                    1

        """)
  }
}
