import MoRiLE
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("Areas of focus")
struct AreaReportTests {
  private static func report(
    _ areas: String, _ issues: String = BoardFixtures.scored
  ) throws -> AreaReport {
    try AreaReport(AreaList(BoardFixtures.file(areas)), year: BoardFixtures.year(issues))
  }

  private static func csv(_ report: AreaReport, _ id: AreaReport.Table) -> String {
    report.table(id).csv
  }

  @Test("have the highest rating and score behind them, in the order of their group")
  func order() throws {
    let report = try Self.report(
      """
      group,area_of_focus,scored_issues,published
      b,Nothing yet,,1
      a,Shops,Theft,2
      b,Crime,Fraud; theft,3
      b,Scams,FRAUD,4
      b,Fire,Arson;Fraud,5

      """)
    #expect(
      Self.csv(report, .areas) == """
        area_of_focus,group,place,rating,score,published
        Fire,b,1,High,6,5
        Crime,b,2=,Moderate,4,3
        Scams,b,2=,Moderate,4,4
        Nothing yet,b,,not_scored,,1
        Shops,a,1,Standard,0,2

        """)
    #expect(report.table(.areas).headers.last == "Score")
    #expect(
      Self.csv(report, .areaIssues).hasPrefix(
        "area_of_focus,group,issue,rating,score\nFire,b,Arson,High,6\nFire,b,Fraud,Moderate,4\n"))
  }

  @Test("stand by the highest that they can have where scores are missing, and say so")
  func ranges() throws {
    // Drugs is 3 to 6, Fraud 4, Theft 0: with Fraud beside it the area cannot be below 4.
    let report = try Self.report(
      "area_of_focus,scored_issues\nFraud,Fraud\nBoth,Drugs; Fraud\nDrugs,Drugs\nShops,Theft\nFire,Arson\n"
    )
    #expect(
      Self.csv(report, .areas) == """
        area_of_focus,group,place,rating,score
        Fire,,1,High,6
        Both,,1 to 3,High or Moderate,4 to 6
        Drugs,,1 to 4,High or Moderate,3 to 6
        Fraud,,2 to 4,Moderate,4
        Shops,,5,Standard,0

        """)
    #expect(
      report.sentences.contains(
        "Both and Drugs: their scores are not known; they stand by the highest that they can be, and their "
          + "places are given from the best to the worst."))
  }

  @Test("are told of where lower ones have an area and High ones have none")
  func unanswered() throws {
    let report = try Self.report("area_of_focus,scored_issues\nShops,Theft\nScams,Fraud\n")
    #expect(
      Self.csv(report, .unanswered)
        == "issue,rating,score,rank\nArson,High,6,1\nDrugs,High or Moderate,3 to 6,\n")
    #expect(
      report.sentences.suffix(3) == [
        "1 issue rated High is behind no area of focus: Arson.",
        "1 issue that may be High, since scores are missing, is behind none either: Drugs.",
        "Meanwhile 2 areas of focus rest on no issue that is or may be High: Scams and Shops.",
      ])
    let answered = try Self.report("area_of_focus,scored_issues\nFire,Arson;Drugs\nShops,Theft\n")
    #expect(Self.csv(answered, .unanswered) == "issue,rating,score,rank\n")
    #expect(
      answered.sentences.last == "Every issue rated High is behind an area of focus.",
      "what rests on lower ratings is no matter then")
    #expect(Self.csv(answered, .lowerAreas).hasSuffix("\nShops,,2,Standard,0\n"))
  }

  @Test("none at all: an empty list leaves every High issue without one, and says no more")
  func emptyList() throws {
    let header = "area_of_focus,scored_issues\n"
    #expect(
      try Self.report(header).sentences == [
        "No area of focus is recorded.", "1 issue rated High is behind no area of focus: Arson.",
        "1 issue that may be High, since scores are missing, is behind none either: Drugs.",
      ])
    #expect(
      try Self.report(header, "issue,rating\nTheft,Standard\n").sentences == [
        "No area of focus is recorded."
      ])
  }

  @Test("are ordered by rating alone where there are no scores")
  func ratingsAlone() throws {
    let report = try Self.report(
      "area_of_focus,scored_issues\nShops,Theft\nScams,Fraud\nFire,Arson\nOld,Theft; Arson\n",
      "issue,rating\nTheft,Standard\nFraud,Moderate\nArson,High\n")
    #expect(
      Self.csv(report, .areas) == """
        area_of_focus,group,place,rating,score
        Fire,,1=,High,
        Old,,1=,High,
        Scams,,3,Moderate,
        Shops,,4,Standard,

        """)
  }

  @Test(
    "have faults that are told all at once",
    arguments: [
      (
        "group,area_of_focus,scored_issues\na,Fire,\na,FIRE,\nb,Fire,\n,,Arson\n",
        [
          "3:3+4 the area of focus \"FIRE\" is already on line 2 in the group \"a\"; give each area one row, "
            + "with semicolons between its issues",
          "5:2+1 this row has no area of focus; name it, or empty the row",
        ]
      ),
      (
        "area_of_focus,scored_issues\nFire,Arson; Arsen ;Fraud\nOld,\"Witches; \"\"x\"\"; Thefts; Frauds\"\n",
        [
          "2:13+5 the issue \"Arsen\" is not in issues.csv; did you mean \"Arson\"?",
          "3:6+7 the issue \"Witches\" is not in issues.csv; name it as it is there, or leave it out",
          "3:15+3 the issue \"\"x\"\" is not in issues.csv; name it as it is there, or leave it out",
          "3:6+6 the issue \"Thefts\" is not in issues.csv; did you mean \"Theft\"?",
          "3:6+6 the issue \"Frauds\" is not in issues.csv; did you mean \"Fraud\"?",
        ]
      ),
      (
        "area_of_focus\nFire\n",
        [
          "1:1+1 there is no column \"scored_issues\"; the columns are group, area_of_focus, scored_issues"
        ]
      ),
    ])
  func faults(text: String, faults: [String]) {
    #expect(BoardFixtures.faults { _ = try Self.report(text) } == faults)
  }

  @Test("with one issue twice have it once, with a warning")
  func twice() throws {
    let report = try Self.report("area_of_focus,scored_issues\nFire,Arson;arson\n")
    #expect(report.lines[0].issues.count == 1)
    #expect(
      BoardFixtures.told(report.list.warnings) == [
        "2:12+5 the issue \"arson\" is behind this area already; leave it out here"
      ])
  }

  @Test("of Plymouth in 2015 come out in the order and with the ratings that were published")
  func plymouth() throws {
    let report = try AreaReport(
      AreaList(BoardFixtures.shipped("Models/examples/plymouth/2015/areas.csv")),
      year: BoardFixtures.year(
        "Models/examples/plymouth/2015/issues.csv", model: "stra-plymouth-2015"))
    #expect(report.lines.count == 11)
    #expect(report.list.ownHeaders == ["published_order", "published_rating"])
    var places: [String: Int] = [:]
    for line in report.lines {
      places[line.area.group, default: 0] += 1
      #expect(line.area.own[0] == "\(places[line.area.group] ?? 0)", "\(line.area.name)")
      #expect(
        line.area.own[1] == line.standing.rating?.text ?? AreaWording.unscored, "\(line.area.name)")
    }
    #expect(places == ["emerging": 4, "established": 7])
  }
}
