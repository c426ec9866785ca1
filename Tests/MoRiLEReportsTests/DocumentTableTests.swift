import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// One table in all formats.
@Suite struct DocumentTableTests {
  static func table(_ long: String) -> DocumentTable {
    var table = DocumentTable(
      "t", "",
      [
        .name("issue", "issue"),
        Column("points", "points", .number, style: NumberStyle(decimals: 2, thresholds: [1])),
        Column("said", "said"),
      ])
    table.add([.text("Arson"), .number(Fraction(1999, over: 2000)), .text(long)])
    table.add([.text("=1+1"), .blank, .text("a|b")])
    table.add([.text("Theft"), .number(Fraction(2, over: 3)), .text("")])
    return table
  }

  static func text(_ table: DocumentTable, width: Int) -> String {
    TerminalFormat.text(table, Style(width: width))
  }

  static func json(_ table: DocumentTable) -> String {
    Document("", parts: [.table(table)]).json
  }

  /// Arson takes 5, the points 6, the gaps 4: 25 are left of 40.
  @Test func whatFitsIsATable() {
    #expect(
      Self.text(Self.table(String(repeating: "x", count: 25)), width: 40) == """
        issue  points  said
        Arson  0.9995  xxxxxxxxxxxxxxxxxxxxxxxxx
        =1+1           a|b
        Theft    0.67

        """)
  }

  @Test func whatDoesNotFitIsParagraphs() {
    #expect(
      Self.text(Self.table(String(repeating: "x", count: 26)), width: 40) == """
        Arson
          points 0.9995
          said xxxxxxxxxxxxxxxxxxxxxxxxxx
        =1+1
          said a|b
        Theft
          points 0.67

        """)
  }

  @Test func numbersAreExactForPrograms() {
    let table = Self.table("x")
    #expect(table.csv == "issue,points,said\nArson,0.9995,x\n'=1+1,,a|b\nTheft,0.666667,\n")
    #expect(Self.json(table).contains("\"exact\": \"2/3\""))
    #expect(Self.json(table).contains("\"points\": null"))
    #expect(Document("", parts: [.table(table)]).markdown.contains("| =1+1 |  | a\\|b |"))
  }

  @Test func aNumberOnAThresholdWithoutAnEndIsExactInEveryFormat() {
    let style = NumberStyle(decimals: 2, thresholds: [Fraction(100, over: 3)])
    var table = DocumentTable(
      "t", "", [.name("issue", "issue"), Column("points", "points", .score, style: style)])
    table.add([.text("On it"), .number(Fraction(100, over: 3))])
    table.add([.text("Near it"), .number(Fraction(200, over: 7))])
    table.add([.text("Whole"), .number(Fraction(40))])
    #expect(
      table.csv == """
        issue,points,points_exact
        On it,33.333334,33.33 (100/3)
        Near it,28.571429,28.57 (200/7)
        Whole,40,

        """)
    #expect(Self.text(table, width: 80).contains("On it    33.33 (100/3)\n"))
    #expect(
      Document("", parts: [.table(table)]).markdown.contains("| On it | 33.33 (100/3) |"))
    #expect(Self.json(table).contains("\"value\": 33.333334,\n          \"exact\": \"100/3\""))
  }

  @Test func aRangeIsOneInEveryFormat() {
    var table = DocumentTable(
      "t", "", [.name("issue", "Issue"), Column("score", "Score", .score)])
    table.add([.text("A"), .score(Interval(18, 26))])
    table.add([.text("B"), .score(Interval(Fraction(1, over: 3)), "a third")])
    #expect(table.csv == "issue,score\nA,18 to 26\nB,0.333333\n")
    #expect(table.texts == [["A", "18 to 26"], ["B", "a third"]])
    #expect(Self.json(table).contains("\"low\": 18,\n          \"high\": 26"))
  }

  /// The user's own columns may be called as anything is, and none of them is lost.
  @Test func noKeyStandsTwice() {
    var table = DocumentTable(
      "t", "",
      [
        .name("issue", "Issue"),
        Column(
          "score", "Score", .score,
          style: NumberStyle(decimals: 0, thresholds: [Fraction(1, over: 3)])),
      ])
    table.add([.text("A"), .number(Fraction(1, over: 3))])
    table.addOwn(
      ["Issue", "score_exact", "", "ISSUE", "score (2)", "Score"], [["1", "2", "3", "4", "5", "6"]])
    #expect(
      table.csv == """
        issue,score,score_exact,Issue (2),score_exact (2),,ISSUE (3),score (2),Score (3)
        A,0.333334,0.33 (1/3),1,2,3,4,5,6

        """)
  }

  /// What people read: columns for them, without the blank ones; notes below their rows; letters and equal marks.
  @Test func peopleReadWhatIsForThem() {
    var table = DocumentTable(
      "t", "",
      [
        Column("rank", "Rank", .number), .name("issue", "Issue"), Column("theme", "Theme"),
        Column("rating", "Rating", .rating, short: "R"), .data("n"),
        Column("note", "In words", flow: .below("because ")),
      ], notes: ["That is all."])
    table.add([
      .shown("1=", 1), .text("A"), .blank, .rating(RatingMark("High", at: .top), letters: "H"),
      .whole(1), .text("it is"),
    ])
    table.add([
      .shown("2", 2), .text("B"), .text(""), .rating(RatingMark("Low", at: .low), letters: "L"),
      .whole(2), .blank,
    ])
    #expect(
      Self.text(table, width: 40) == """
        Rank  Issue  R
          1=  A      H
            because it is
           2  B      L

        That is all.

        """)
    #expect(
      Document("", parts: [.table(table)]).markdown == """
        | Rank | Issue | Rating | In words |
        | --- | --- | --- | --- |
        | 1= | A | High | it is |
        | 2 | B | Low |  |

        That is all.

        """)
    #expect(table.csv.hasPrefix("rank,issue,theme,rating,n,note\n1,A,,High,1,it is\n"))
  }
}
