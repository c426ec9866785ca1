import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("Sub-lines and the money of others")
struct SubLineTests {
  private static func list(_ lines: String) throws -> SpendingList {
    try SpendingList(
      BoardFixtures.file("project,part_of,funder,allocated,issues,shares,plan_priorities\n" + lines)
    )
  }

  private static func report(_ lines: String) throws -> SpendingReport {
    SpendingReport(try list(lines), year: try BoardFixtures.year(BoardFixtures.scored))
  }

  @Test(
    "are part of one line, which is part of no other",
    arguments: [
      (
        "Alpha,,,9,,,\nb,Alpa,,1,,,\n",
        "3:3+4 part_of \"Alpa\" is no project of this file; did you mean \"Alpha\"? Name the line that it is part of"
      ),
      (
        "Alpha,,,9,,,\nb,Omega,,1,,,\n",
        "3:3+5 part_of \"Omega\" is no project of this file; name the line that it is part of"
      ),
      (
        "A,a,,9,,,\n",
        "2:3+1 part_of \"a\" is this line itself; name the line that it is part of, or leave the cell blank"
      ),
      (
        "A,,,9,,,\nb,A,,1,,,\nc,b,,1,,,\n",
        "4:3+1 part_of \"b\" is itself part of \"A\"; name a line that is part of no other"
      ),
      (
        "A,,,9,,,\nB,,Trust,2,,,\nb,A,Trust,1,,,\n",
        "4:5+5 funder \"Trust\" does not pay \"A\", which this is part of; the money of a part is its "
          + "line's, so give both one funder, or leave part_of blank"
      ),
    ])
  func faults(lines: String, fault: String) {
    #expect(BoardFixtures.faults { _ = try Self.list(lines) } == [fault])
  }

  @Test("that are part of each other, or of two lines of one name, are told all at once")
  func circles() {
    #expect(
      BoardFixtures.faults {
        _ = try Self.list("A,B,,9,,,\nB,A,,1,,,\nC,,,1,,,\nC,,,1,,,\nd,C,,1,,,\n")
      } == [
        "2:3+1 part_of \"B\" is itself part of \"A\"; name a line that is part of no other",
        "3:3+1 part_of \"A\" is itself part of \"B\"; name a line that is part of no other",
        "6:3+1 part_of \"C\" is the project of line 4 and line 5; give these names of their own",
      ])
  }

  @Test("may have one name under two lines, and the name of their own line")
  func names() throws {
    let list = try Self.list("A,,,9,,,\nB,,,9,,,\nx,A,,1,,,\nx,B,,1,,,\nA,A,,1,,,\nx,A,,2,,,\n")
    #expect(list.lines.map { $0.whole } == [nil, nil, 0, 1, 0, 0])
    #expect(list.lines[0].parts == [2, 4, 5])
    #expect(
      BoardFixtures.told(list.warnings) == [
        "7:1+1 the project \"x\" is already on line 4; both lines are counted, so leave one out if they are "
          + "the same money"
      ])
  }

  @Test("are counted once: for their own issues, and the rest for those of the line")
  func once() throws {
    let report = try Self.report(
      "A,,,100,Fraud,,1\nb,A,,30,Arson,,2\nc,A,,20,,,1\nd,A,,,Theft,,3\nE,,,11,Arson,,\n")
    #expect(report.whole.amount == 111)
    #expect(
      report.table(.spendingByIssue).csv == """
        issue,rating,rank,lines,amount,percent,of_others
        Arson,High,1,2,41,36.936937,
        Fraud,Moderate,2,1,70,63.063063,
        Theft,Standard,3,0,0,0,
        Drugs,High or Moderate,,0,0,0,

        """)
    #expect(report.lines[0].parts == [.rating(0...0): 30, .rating(1...1): 70])
    #expect(report.lines[1].parts.isEmpty)
    #expect(report.priorities.map { "\($0.name): \($0.sum.amount)" } == ["1: 100", "2: 30"])
    #expect(report.sentences.contains("The sub-lines of 1 line are counted with it, once."))
  }

  @Test("of more than their line leave it all to the issues of the line")
  func tooMuch() throws {
    let issues = { (lines: String) in try Self.report(lines).byIssue.map { $0.amount } }
    #expect(try issues("A,,,100,Fraud,,\nb,A,,100,Arson,,\n") == [100, 0, 0, 0])
    #expect(try issues("A,,,100,Fraud,,\nb,A,,100.01,Arson,,\n") == [0, 100, 0, 0])
    #expect(
      try issues("A,,,100,Fraud,,\nb,A,,99.99,Arson,,\n") == [
        Fraction(9_999, over: 100), Fraction(1, over: 100), 0, 0,
      ])
  }

  @Test("make up the amount of a line that has none, and of none that lacks one of theirs")
  func addUp() throws {
    let report = try Self.report(
      "A,,,,Arson,,\nb,A,,1,,,\nc,A,,2,,,\nD,,,,,,\ne,D,,1,,,\nf,D,,,,,\n")
    #expect(report.whole.amount == 3)
    #expect(report.open.map { $0.line.project } == ["D"])
    #expect(
      report.sentences.contains(
        "The sub-lines of 2 lines are counted with them, once. Without an amount of its own, and counted as "
          + "what the sub-lines come to: A."))
  }

  @Test("the money of others is apart, and still covers an issue")
  func others() throws {
    let report = try Self.report(
      "A,,,10,Fraud,,\nB,,Trust,7,Arson; Drugs; Nowhere,,\nC,,trust,2,Arson,,\n")
    #expect(report.whole.amount == 10)
    #expect(report.uncovered.isEmpty)
    #expect(report.unlisted.map { $0.sum.amount } == [0])
    #expect(
      report.sentences[0]
        == "£10 in 1 line. The money of others is apart: Trust £9.")
    #expect(
      report.sentences.contains(
        "2 issues that are or may be High have the money of others alone: Arson and Drugs."))
    #expect(
      report.table(.spendingByIssue).csv.contains("Arson,High,1,0,0,0,4.333333\n"))
    #expect(report.table(.funders).csv == "funder,lines,amount,open_lines\nTrust,2,9,0\n")
    #expect(
      report.table(.lines).csv.contains("\nB,,Trust,7,,,,,,,High,,\"Arson; Drugs; Nowhere\",,,\n"))
  }

  @Test("of lines that name no issue, nothing is said of issues")
  func unnamed() throws {
    let report = try Self.report("A,,,10,,,\nB,,,,,,\n")
    #expect(
      report.sentences == [
        "£10 in 1 line. 1 line without an amount is not counted: B.",
        "No line names an issue, so that what the money answers is not known.",
      ])
    #expect(report.figure == nil)
    #expect(report.table(.lines).csv.hasSuffix("\nA,,,10,,,,,,,,,,,,\nB,,,,,,,,,,,,,,,\n"))
    #expect(report.summary == report.sentences.joined(separator: " "))
  }

  @Test("may have their own rating, in words or letters")
  func ratings() throws {
    let list = try SpendingList(
      BoardFixtures.file(
        "project,allocated,rag,issues\nA,1,Green,\nB,1,g,\nC,1,AMBER,\nD,1,puce,\nE,1,,\n"))
    #expect(list.lines.map { $0.rag } == [.green, .green, .amber, nil, nil])
    #expect(
      BoardFixtures.told(list.warnings) == [
        "5:5+4 rag \"puce\" is none of red, amber, green and done; it is shown and not counted"
      ])
    let report = SpendingReport(list, year: try BoardFixtures.year(BoardFixtures.scored))
    #expect(
      report.sentences.last
        == "By their own rating, of 5 lines: 1 amber, 2 green and 2 without a rating.")
  }
}
