import MoRiLE
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("Spending")
struct SpendingReportTests {
  private static let header = "project,amount,issues,shares,plan_priorities,status\n"

  private static func report(
    _ lines: String, _ issues: String = BoardFixtures.scored
  ) throws -> SpendingReport {
    SpendingReport(
      try SpendingList(BoardFixtures.file(header + lines)), year: try BoardFixtures.year(issues))
  }

  private static func csv(_ report: SpendingReport, _ id: SpendingReport.Table) -> String {
    report.table(id).csv
  }

  @Test("is split by rating, each line once, and the parts add up to the whole")
  func split() throws {
    let report = try Self.report(
      """
      Fire,"£1,000.50",Arson,,1,recommended
      Mixed,100,Arson; Fraud; Elsewhere,,1;2,recommended
      Drugs,200,Drugs; theft,60%;40%,2,at risk: why
      Office,50,,,,At risk: other
      Later,,Fraud,,3,

      """)
    #expect(
      Self.csv(report, .spendingByRating) == """
        answers,lines,amount,percent
        High,2,1033.833333,76.551894
        Moderate,1,33.333333,2.468222
        Standard,1,80,5.923732
        High or Moderate,1,120,8.885598
        not_in_year,1,33.333333,2.468222
        no_issue,1,50,3.702332
        all,4,1350.5,100

        """)
    #expect(
      Self.csv(report, .spendingByIssue) == """
        issue,rating,rank,lines,amount,percent,of_others
        Arson,High,1,2,1033.833333,76.551894,
        Fraud,Moderate,2,1,33.333333,2.468222,
        Theft,Standard,3,1,80,5.923732,
        Drugs,High or Moderate,,1,120,8.885598,

        """)
    #expect(
      Self.csv(report, .statuses) == """
        status,lines,amount,percent,to_rating
        recommended,2,1100.5,81.488338,1033.833333
        at risk,2,250,18.511662,0
        all,4,1350.5,100,1033.833333

        """)
    #expect(
      Self.csv(report, .priorities)
        == "priority,lines,amount,percent\n1,2,1100.5,81.488338\n2,2,300,22.213995\n")
    #expect(
      Self.csv(report, .lines) == """
        project,part_of,funder,amount,claimed,spent,carried_forward,contract_total,contract_share,\
        stated_share,rating,to_rating,issues,plan_priorities,rag,status
        Fire,,,1000.5,,,,,,,High,1000.5,Arson,1,,recommended
        Mixed,,,100,,,,,,,High,33.333333,"Arson; Fraud; Elsewhere","1, 2",,recommended
        Drugs,,,200,,,,,,,High or Moderate,0,"Drugs (60.0 %); theft (40.0 %)",2,,at risk: why
        Office,,,50,,,,,,,no_issue,0,,,,At risk: other
        Later,,,,,,,,,,Moderate,,Fraud,3,,

        """)
    #expect(
      report.sentences == [
        "£1,350.50 in 4 lines. 1 line without an amount is not counted: Later.",
        "About £1,033.83 (76.6 %) answers issues rated High; about £33.33 (2.5 %) answers issues rated "
          + "Moderate; £80 (5.9 %) answers issues rated Standard; £120 (8.9 %) answers issues that may be "
          + "High or Moderate; about £33.33 (2.5 %) is for issues not in 2026; £50 (3.7 %) is for no issue "
          + "that a line names.",
        "A line for several issues is counted once: its amount is split by its shares, or evenly where it "
          + "has none.",
        "Every issue rated High has money in a line.",
        "2 lines, £250 in all, answer no issue rated High: Drugs and Office. 1 of them answers one that may "
          + "be High.",
        "Lines name 1 issue that is not in 2026: Elsewhere.",
        "All lines are counted, whatever their status: £1,100.50 recommended; £250 at risk.",
        "Lines name 2 priorities of the plan; 1 line names none. A line for several counts in full for each, "
          + "so that their amounts overlap. Priorities that no line names are not known here.",
      ])
  }

  @Test("leaves issues of the highest rating without money, which are told")
  func uncovered() throws {
    let report = try Self.report("Later,,Arson,,,\nNil,0,Arson,,,\nShops,10,Theft,,,\n")
    #expect(
      Self.csv(report, .uncovered)
        == "issue,rating,rank,named_in_lines\nArson,High,1,2\nDrugs,High or Moderate,,0\n"
    )
    #expect(
      report.sentences.contains("1 issue rated High has no money in any line: Arson."))
    #expect(
      report.sentences.contains(
        "1 issue that may be High, since scores are missing, has none either: Drugs."))
    #expect(Self.csv(report, .openLines).hasSuffix("\nLater,,,,,,,,,,High,Arson,,,\n"))
  }

  @Test("on issues that are not in the year is told with the nearest name, and warned of")
  func unlisted() throws {
    let report = try Self.report("A,10,Arsn; Elsewhere,,,\nB,5,ELSEWHERE,,,\n")
    #expect(
      Self.csv(report, .unlisted) == """
        issue,did_you_mean,lines,amount,percent
        Arsn,Arson,1,5,33.333333
        Elsewhere,,2,10,66.666667

        """)
    #expect(
      BoardFixtures.told(report.warnings) == [
        "2:6+4 the issue \"Arsn\" is not in issues.csv; did you mean \"Arson\"?",
        "2:12+9 the issue \"Elsewhere\" is not in issues.csv",
        "3:5+9 the issue \"ELSEWHERE\" is not in issues.csv",
      ])
  }

  @Test(
    "has shares that must add up to the whole, exactly",
    arguments: [
      ("60;40", nil), ("60%; 40 %", nil), ("1/3; 2/3", nil), ("33.3;66.7", nil),
      ("0.1;99.9", nil),
      (
        "60;39.99",
        "2:9+8 shares \"60;39.99\" add up to 99.99 %, and must add up to 100 %; write percentages as 60; "
          + "40, or fractions as 1/3; 2/3"
      ),
      (
        "60;40.000001",
        "2:9+12 shares \"60;40.000001\" add up to about 100.000001 %, and must add up to 100 %; write "
          + "percentages as 60; 40, or fractions as 1/3; 2/3"
      ),
      (
        "0.6;0.4",
        "2:9+7 shares \"0.6;0.4\" add up to 1 %, and must add up to 100 %; write percentages as 60; 40, or "
          + "fractions as 1/3; 2/3"
      ),
      (
        "100",
        "2:9+3 shares \"100\" are 1, and the line has 2 issues; give each issue one, in the same order, or "
          + "leave the cell blank to split evenly"
      ),
      (
        "100;0",
        "2:9+5 share \"0\" is not above 0; write percentages as 60; 40, or fractions as 1/3; 2/3"
      ),
      (
        "110;-10",
        "2:9+7 share \"-10\" is not above 0; write percentages as 60; 40, or fractions as 1/3; 2/3"
      ),
      (
        "half;half",
        "2:9+9 share \"half\" is not above 0; write percentages as 60; 40, or fractions as 1/3; 2/3"
      ),
      (
        "1/0;1",
        "2:9+5 share \"1/0\" is not above 0; write percentages as 60; 40, or fractions as 1/3; 2/3"
      ),
    ] as [(String, String?)])
  func shares(shares: String, fault: String?) {
    let faults = BoardFixtures.faults {
      _ = try SpendingList(BoardFixtures.file("project,amount,issues,shares\nA,9,x;y,\(shares)\n"))
    }
    #expect(faults == (fault.map { [$0.replacing("2:9+", with: "2:9+")] } ?? []))
  }

  @Test("has faults that are told all at once")
  func faults() {
    #expect(
      BoardFixtures.faults {
        _ = try Self.report(
          "A,-5,,,,\nB,1.005,,,,\nC,lots,,,,\n,10,,,,\nE,5,Arson; arson,,,\nF,5,,100,,\nG,\"1,00\",,,,\n"
        )
      } == [
        "2:3+2 amount \"-5\" is below zero; an amount is from £0 on",
        "3:3+5 amount \"1.005\" has parts of a penny; write pounds and pence",
        "4:3+4 amount \"lots\" is not a number",
        "5:1+1 this row has no project; name it, or empty the row",
        "6:5+12 the issue \"arson\" is named twice in this line; name it once",
        "7:6+3 shares \"100\" are 1, and the line has 0 issues; give each issue one, in the same order, or "
          + "leave the cell blank to split evenly",
        "8:4+4 amount \"1,00\" is not a number; commas go between each three digits, decimals after a point",
      ])
  }

  @Test("of one project on two lines is counted, with a warning")
  func twice() throws {
    let report = try Self.report("A,5,,,,\na,5,,,,\n")
    #expect(report.whole.amount == 10)
    #expect(
      BoardFixtures.told(report.list.warnings) == [
        "3:1+1 the project \"a\" is already on line 2; both lines are counted, so leave one out if they are "
          + "the same money"
      ])
  }

  @Test("has no line for a total, which would double it, nor for a source")
  func total() throws {
    let report = try Self.report(
      "A,5,,,,\nTotal,5,,,,\nSource: grant letter,,,,,\nTotal policing,7,Arson,,,\nNotes,1,,,P,\n")
    #expect(report.list.lines.map { $0.project } == ["A", "Total policing", "Notes"])
    #expect(report.whole.amount == 13)
    let rest =
      " is left out: it answers no issue, and its name is that of a total, a source or a note; "
      + "if it is a line, give it an issue or a priority, or another name"
    #expect(
      BoardFixtures.told(report.list.warnings) == [
        "3:1+5 \"Total\"" + rest, "4:1+20 \"Source: grant letter\"" + rest,
      ])
  }

  @Test("has no grouped amount that begins with 0")
  func grouped() {
    #expect(
      BoardFixtures.faults { _ = try Self.report("A,\"£0,500\",,,,\n") } == [
        "2:4+6 amount \"£0,500\" is not a number; decimals go after a point, and a number with commas begins "
          + "with 1 to 9"
      ])
  }

  @Test("of nothing divides by nothing")
  func nothing() throws {
    let empty = try Self.report("")
    #expect(empty.sentences == ["No spending is recorded."])
    #expect(
      try Self.report("Later,,Arson,,,\n").sentences == [
        "No line has an amount: Later.", "1 issue rated High has no money in any line: Arson.",
        "1 issue that may be High, since scores are missing, has none either: Drugs.",
      ])
    #expect(empty.figure == nil)
    #expect(Self.csv(empty, .spendingByRating).hasSuffix("all,0,0,\n"))
    #expect(try Self.report("A,0,Arson,,,\n").percent(.zero) == nil)
  }

  @Test("of huge amounts stays exact")
  func huge() throws {
    let amount = "999999999999999999"
    let report = try Self.report(
      "A,\(amount),Arson;Fraud;Theft,,,\nB,\(amount),Arson;Fraud;Theft,,,\n")
    #expect(report.byIssue[0].amount == Fraction("666666666666666666"))
    #expect(report.sentences[0] == "£1,999,999,999,999,999,998 in 2 lines.")
  }

  @Test("is drawn with names that are no mark-up")
  func figure() throws {
    let figure = try #require(try Self.report("A,5,Arson,,,\nB,1,<b>,,,\n").figure)
    #expect(
      figure.says
        == "High £5, 83.3 %; Moderate £0, 0.0 %; Standard £0, 0.0 %; Issues not in 2026 £1, 16.7 %."
    )
    let svg = SpendingChart(
      bars: [.init(label: "<b>&\"", value: "<i>", share: .one, place: .top)]
    ).picture.svg
    #expect(svg.contains("&lt;b&gt;&amp;&quot;</text>") && svg.contains("&lt;i&gt;</text>"))
    #expect(!svg.contains("<b>") && !svg.contains("<i>"))
  }

  @Test("of Plymouth in 2020/21: what answers High, and what is questioned")
  func plymouth() throws {
    let report = SpendingReport(
      try SpendingList(BoardFixtures.shipped("Models/examples/plymouth/2019/spending.csv")),
      year: try BoardFixtures.year("Models/examples/plymouth/2019/issues.csv", model: "morile-csp"))
    #expect(report.warnings.isEmpty && report.unlisted.isEmpty)
    #expect(report.whole.amount == 400_568)
    #expect(report.byAnswer[.rating(0...0)]?.amount == 353_575)
    #expect(
      report.others.map { $0.line.project } == [
        "Peer mentoring feasibility", "Key analysis (profiles, strategic assessment)",
        "Mental health crisis cafe",
      ])
    #expect(
      report.uncovered.map { report.year.entries[$0].name } == [
        "Drug trafficking", "Alcohol related hospital admissions",
        "Fatal and serious injury road traffic collisions",
      ])
  }

  @Test(
    "is shown in pounds",
    arguments: [
      ("210000", "£210,000"), ("210000.5", "£210,000.50"), ("0", "£0"), ("999", "£999"),
      ("1000", "£1,000"), ("0.01", "£0.01"), ("1/300", "under £0.01"), ("1/100", "£0.01"),
      ("25000/3", "about £8,333.33"), ("2/3", "about £0.67"), ("1999.995", "about £2,000.00"),
    ])
  func pounds(number: String, text: String) throws {
    #expect(PoundsText.text(try #require(Fraction(number))) == text)
  }

  @Test(
    "is shown in percent",
    arguments: [
      ("0", "0.0 %"), ("100", "100.0 %"), ("1/30", "0.03 %"), ("99.97", "99.97 %"),
      ("84.06", "84.1 %"),
    ])
  func percent(number: String, text: String) throws {
    #expect(SpendingWording.percent(try #require(Fraction(number))) == text)
  }
}
