import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEBoard

@Suite("A table of measures")
struct MeasureSheetTests {
  @Test("is read in any order of the year, and by headers of any form")
  func isRead() throws {
    let sheet = try MeasureExample.read(
      """
      Owner;Measure;AIM;Series;Jan-14;Feb 2014;2014-03;04/2014;May 2014;Jun 2014;Jul 2014;Aug 2014;Sep 2014;Oct 2014;Nov 2014;01/12/2014;Total
      x;Thefts;;Actual Monthly;1,000;2;0.5;0;;;;;;;;;1002.5
      y; thefts ;Reduce;target  cumulative;;;10;;;;;;;;;40;
      z;THEFTS;reduce;previous cumulative;1;;3;;;;;;;;;12;12

      """)
    #expect(sheet.year.months.map { $0.month } == Array(1...12))
    #expect(sheet.warnings.isEmpty)
    let measure = try #require(sheet.measures.first)
    #expect(sheet.measures.count == 1)
    #expect(measure.name == "Thefts")
    #expect(measure.aim == .reduce)
    #expect(measure.now == 3)
    #expect(
      measure.actual.prefix(5) == [
        1000, 1002, Fraction(2005, over: 2), Fraction(2005, over: 2), nil,
      ])
    #expect(measure.target?.prefix(4) == [nil, nil, 10, nil])
    #expect(measure.previous?.last == 12)
  }

  @Test("may be a template with nothing counted yet")
  func isTemplate() throws {
    let row = MeasureExample.row
    let sheet = try MeasureExample.sheet(
      row("actual monthly", "", 0, "m", "reduce"), row("previous monthly", "", 0, "m", "reduce"),
      row("target monthly", "5", 12, "m", "reduce"))
    #expect(sheet.warnings.isEmpty)
    #expect(sheet.measures.map { $0.now } == [nil])
    #expect(sheet.measures.map { $0.previous } == [nil])
    #expect(sheet.measures.map { $0.forecast } == [nil])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: String
    let faults: [String]

    init(_ what: String, _ rows: String, _ faults: String...) {
      testDescription = what
      self.rows = rows
      self.faults = faults
    }
  }

  /// What every fault of a series says of those that there are.
  private static let series =
    "it is one of actual, previous, target, national, family; for a sum with monthly, quarterly or cumulative "
    + "after it, for the counts of a proportion with n or N"
  private static let actual = "m,reduce,actual monthly,1,1,1,,,,,,,,,\n"
  static let cases = [
    Case(
      "an unknown aim", "m,decrease,actual monthly,1,,,,,,,,,,,\n",
      "2:3+8 error unknown aim \"decrease\"; it is one of reduce, increase, at most, at least, below, above, monitor"
    ),
    Case(
      "no aim", "m,,actual monthly,1,,,,,,,,,,,\n",
      "2:3+1 error \"m\" has no aim; it is one of reduce, increase, at most, at least, below, above, monitor"
    ),
    Case(
      "aims that differ", actual + "M,increase,target monthly,1,1,1,1,1,1,1,1,1,1,1,1\n",
      "3:3+8 error the aim of \"m\" is reduce on line 2 and increase here; give one"),
    Case(
      "an unknown series",
      actual + "m,reduce,targets monthly,1,,,,,,,,,,,\nm,reduce,last year,1,,,,,,,,,,,\n"
        + "m,reduce,actual monthly n,1,,,,,,,,,,,\n",
      "3:10+15 error unknown series \"targets monthly\"; did you mean \"target monthly\"? I"
        + series.dropFirst(),
      "4:10+9 error unknown series \"last year\"; \(series)",
      "5:10+16 error unknown series \"actual monthly n\"; did you mean \"actual monthly\"? I"
        + series.dropFirst()),
    Case(
      "a series that does not say which, and none",
      "m,reduce,Actual,1,,,,,,,,,,,\nm,reduce,,1,,,,,,,,,,,\n",
      "2:10+6 error series \"Actual\" does not say whether it is monthly, quarterly or cumulative; of a level, "
        + "such as a rate or a percentage, give the kind",
      "3:10+1 error the row has no series; \(series)"),
    Case(
      "a series given twice", actual + "m,reduce,actual cumulative,1,2,3,,,,,,,,,\n",
      "3:10+17 error actual of \"m\" is given on line 2 too; keep one of the two"),
    Case(
      "a measure with only a target", "m,reduce,target monthly,1,1,1,1,1,1,1,1,1,1,1,1\n",
      "2:1+1 error \"m\" has no actual series, so that there is nothing to judge"),
    Case(
      "no name", ",reduce,actual monthly,1,,,,,,,,,,,\n", "2:1+1 error the row names no measure"),
    Case(
      "what is no number or below zero", "m,reduce,actual monthly,1,five,-3,\"1,00\",,,,,,,,\n",
      "2:27+4 error may \"five\" is not a number",
      "2:32+2 error June is below zero; take a correction off the month that it corrects",
      "2:36+4 error jul \"1,00\" is not a number; commas go between each three digits, decimals after a "
        + "point"),
    Case(
      "a month left out", "m,reduce,actual monthly,1,,1,,,,,,,,,\n",
      "2:27+1 error May is blank, and every sum after it would be a guess; give the number (0 if there was "
        + "none), or give the series as cumulative, where a month may be blank"),
    Case(
      "a last year that ends early",
      actual + "m,reduce,previous monthly,1,1,1,1,1,1,1,1,1,1,1,\n",
      "3:49+1 error March is blank, and every sum after it would be a guess; give the number (0 if there "
        + "was none), or give the series as cumulative, where a month may be blank"),
    Case(
      "a last year without its total",
      actual + "m,reduce,previous cumulative,1,2,3,4,5,6,7,8,9,10,11,\n",
      "3:54+1 error last year's total is blank: a forecast needs it; give it, or leave the row out"),
    Case(
      "sums that fall", "m,reduce,actual cumulative,5,,4,3,,,,,,,,\n",
      "2:31+1 warning June is lower than the month before, which a cumulative series is only where something "
        + "was corrected; is the series monthly?"),
    Case("sums that stand still", "m,reduce,actual cumulative,5,5,,5,,,,,,,,\n"),
    Case(
      "a target that ends before the numbers", actual + "m,reduce,target monthly,1,1,,,,,,,,,,\n",
      "3:29+1 error the target ends before the actual numbers, which go on to June"),
    Case(
      "a target that ends with the numbers", actual + "m,reduce,target monthly,1,1,1,,,,,,,,,\n",
      "3:31+1 warning the target ends with June, so that a forecast is not judged"),
    Case(
      "a target of 0 to reduce to", actual + "m,reduce,target cumulative,,,,,,,,,,,,0\n",
      "3:39+1 warning 15 % of a target of 0 is 0, so that any number above it is a concern at once"),
    Case(
      "a target of 0 to increase to",
      "m,increase,actual monthly,1,1,1,,,,,,,,,\nm,increase,target cumulative,,,,,,,,,,,,0\n"),
    Case(
      "a target of what is only watched",
      "m,monitor,actual monthly,1,1,1,,,,,,,,,\nm,monitor,target cumulative,5,,,,,,,,,,,\n",
      "3:11+17 warning the aim is monitor, so that nothing is judged against this target"),
    Case("no rows", "", "1:1+1 error there are no measures below the header"),
  ]

  @Test("tells its faults", arguments: cases)
  func tellsFaults(example: Case) {
    #expect(MeasureExample.said(MeasureExample.header + example.rows) == example.faults)
  }

  @Test(
    "tells what is wrong with its months",
    arguments: [
      (
        "measure,aim,series\nm,reduce,actual monthly\n",
        [
          "1:1+1 error a year has a column for each of its twelve months, and here are none; write apr, "
            + "April, Apr 2014 or 2014-04; or, for quarters and the whole year, Q1, Q3 2017 or year"
        ]
      ),
      (
        "measure,aim,series,apr,jun,jul,aug,sep,oct,nov,dec,jan,feb,march\nm,reduce,x,1,,,,,,,,,,\n",
        [
          "1:20+3 error a year has a column for each of its twelve months, and here are 11; there is none "
            + "for May",
          "2:1+1 error \"m\" has no actual series, so that there is nothing to judge",
          "2:10+1 error unknown series \"x\"; \(series)",
        ]
      ),
      (
        "measure,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,mar,feb\nm,reduce,actual monthly,,,,,,,,,,,,\n",
        [
          "1:60+3 error March does not follow January; put the months in the order of the year",
          "1:64+3 error February does not follow March; put the months in the order of the year",
        ]
      ),
      (
        "measure,aim,series,apr,April,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar\nm,reduce,actual monthly,,,,,,,,,,,,,\n",
        [
          "1:20+3 error a year has a column for each of its twelve months, and here are 13; keep one for "
            + "each, and give each year a table of its own"
        ]
      ),
      (
        "measure,aims,apr,Apr\n",
        [
          "1:9+4 error unknown column \"aims\"; did you mean \"aim\"? Rename it, or give the table a column "
            + "\"aim\" too",
          "1:1+1 error there is no column \"series\"; the columns are measure, kind, unit, aim, series, apr",
          "1:18+3 error \"Apr\" and column 3, \"apr\", are the same; keep one of the two",
        ]
      ),
    ])
  func tellsMonths(text: String, faults: [String]) {
    #expect(Set(MeasureExample.said(text)) == Set(faults))
  }

  @Test("finds a month by its name")
  func findsMonth() throws {
    let sheet = try MeasureExample.sheet(Self.actual)
    #expect(sheet.year.place(of: "Sept") == 5)
    #expect(sheet.year.place(of: "March 2015") == 11)
    #expect(sheet.year.place(of: "3") == nil)
    #expect(sheet.year.place(of: "ma") == nil)
    let text = MeasureExample.header.replacing("apr", with: "Apr 2014") + Self.actual
    #expect(try MeasureExample.read(text).year.place(of: "Apr 2014") == 0)
    #expect(try MeasureExample.read(text).year.place(of: "Apr 2015") == nil)
  }

  @Test("is not slowed by many measures, and counts the faults that it does not tell")
  func isLong() {
    let rows = (0..<3_000).map { "m\($0),reduce,actual monthly,-1,,,,,,,,,,,\n" }.joined()
    do throws(Faults) {
      _ = try MeasureExample.read(MeasureExample.header + rows)
      Issue.record("no fault")
    } catch {
      #expect(error.all.count + error.more == 3_000)
    }
  }
}
