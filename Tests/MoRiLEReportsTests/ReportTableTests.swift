import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEReports

/// One table in all formats.
@Suite struct ReportTableTests {
  static func table(_ long: String) -> ReportTable {
    var table = ReportTable(["issue", "points", "said"], thresholds: [1])
    table.add([.text("Arson"), .number(Fraction(1999, over: 2000)), .text(long)])
    table.add([.text("=1+1"), .blank, .text("a|b")])
    table.add([.text("Theft"), .number(Fraction(2, over: 3)), .text("")])
    return table
  }

  /// Arson takes 5, the points 6, the gaps 4: 25 are left of 40.
  @Test func whatFitsIsATable() {
    #expect(
      Self.table(String(repeating: "x", count: 25)).text(Style(width: 40)) == """
        issue  points  said
        Arson  0.9995  xxxxxxxxxxxxxxxxxxxxxxxxx
        =1+1           a|b
        Theft    0.67

        """)
  }

  @Test func whatDoesNotFitIsParagraphs() {
    #expect(
      Self.table(String(repeating: "x", count: 26)).text(Style(width: 40)) == """
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
    #expect(table.json.contains("\"exact\": \"2/3\""))
    #expect(table.json.contains("\"points\": null"))
    #expect(table.markdown.contains("| =1+1 |  | a\\|b |"))
  }

  @Test func aNumberOnAThresholdWithoutAnEndIsExactInEveryFormat() {
    var table = ReportTable(["issue", "points"], thresholds: [Fraction(100, over: 3)])
    table.add([.text("On it"), .number(Fraction(100, over: 3))])
    table.add([.text("Near it"), .number(Fraction(200, over: 7))])
    table.add([.text("Whole"), .number(Fraction(40))])
    #expect(
      table.csv == """
        issue,points,points exact
        On it,33.333334,33.33 (100/3)
        Near it,28.571429,28.57 (200/7)
        Whole,40,

        """)
    #expect(table.text(Style(width: 80)).contains("On it    33.33 (100/3)\n"))
    #expect(
      table.markdown.contains("| On it | 33.33 \\(100/3\\) |")
        || table.markdown.contains("| On it | 33.33 (100/3) |"))
    #expect(table.json.contains("\"value\": 33.333334,\n      \"exact\": \"100/3\""))
  }
}
