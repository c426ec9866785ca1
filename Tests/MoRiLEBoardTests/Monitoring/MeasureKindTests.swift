import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("The kind of a measure")
struct MeasureKindTests {
  private static let header = "measure,kind,unit,aim,series,Q1,Q2,Q3,year\n"

  private static func measure(_ rows: String...) throws -> MonitoredMeasure {
    let sheet = try MeasureExample.read(header + rows.joined(separator: "\n") + "\n")
    return try #require(sheet.measures.first)
  }

  @Test(
    "is what its rows say, or follows from its cells",
    arguments: [
      ("m,level,,reduce,actual,3,,,", MeasureKind.level, ""),
      ("m,Level,per 1000,reduce,actual,3,,,", .level, "per 1000"),
      ("m,,,reduce,actual,76.1%,,,", .level, "%"),
      ("m,,,reduce,actual monthly,,,,76 %", .level, "%"),
      ("m,,%,reduce,actual,76.1,,,", .level, "%"),
      ("m,,per cent,reduce,actual,76.1,,,", .level, "per cent"),
      ("m,,% of victims,reduce,actual,76.1,,,", .level, "% of victims"),
      ("m,,,reduce,actual cumulative,3,,,", .sum, ""),
      ("m,sum,crimes,reduce,actual quarterly,3,,,", .sum, "crimes"),
      ("m,,,reduce,actual,3 of 12,,,", .proportion, "%"),
      ("m,,,reduce,actual n,3,,,\nm,,,reduce,actual N,12,,,", .proportion, "%"),
      ("m,PROPORTION,,reduce,Actual,3 Of 12,,,", .proportion, "%"),
    ])
  func kind(rows: String, kind: MeasureKind, unit: String) throws {
    let measure = try Self.measure(rows)
    #expect(measure.kind == kind)
    #expect(measure.unit == unit)
  }

  @Test("keeps percentages as they are, and never adds levels up")
  func levels() throws {
    let measure = try Self.measure(
      "m,,,at least,actual monthly,76.1%,\"1,080 %\",,", "m,,,,target,,75%,,80%",
      "m,,,,previous,,,,70")
    let tenth = Fraction(761, over: 10)
    #expect(measure.actual.compactMap { $0 } == [tenth, 1080])
    #expect(measure.actual[2] == tenth)
    #expect(measure.forecast == nil)
    #expect(measure.position(in: 2).number == nil)
    #expect(measure.position(in: 2).target == 75, "the first that is given is to be reached")
    #expect(measure.targetMonth(in: 2) == 5)
    #expect(measure.position(in: 8).target == 75, "it is kept until another is given")
    #expect(measure.position(in: 11).target == 80)
    #expect(measure.position(in: 11).previous == 70)
    #expect(measure.position(in: 2).previous == nil, "last year's is that of the same period")
  }

  @Test("adds quarters up, and takes the year's total alone")
  func sums() throws {
    let quarters = try Self.measure("m,,,reduce,actual quarterly,3,4,,")
    #expect(quarters.actual.compactMap { $0 } == [3, 7])
    #expect(quarters.now == 5)
    let year = try Self.measure("m,,,reduce,actual cumulative,,,,7", "m,,,,target cumulative,,,,5")
    #expect(year.now == 11)
    #expect(year.position(in: 11).judgement == .concern)
    let total = try Self.measure("m,,,reduce,actual,,,,7", "m,,,,target,,,,5")
    #expect(total == year, "a total needs no word of what it counts")
    let both = try Self.measure("m,,,reduce,actual cumulative,3,,,7")
    #expect(both.actual[2] == 3 && both.actual[11] == 7)
  }

  @Test("takes the year's total where the months go no further")
  func monthsAndYear() throws {
    let header = MeasureExample.header.replacing("mar\n", with: "mar,year\n")
    let sheet = try MeasureExample.read(
      header + "m,reduce,actual monthly,1,2,,,,,,,,,,,40\n"
        + "m,reduce,previous monthly,1,1,1,1,1,1,1,1,1,1,1,1,12\n")
    #expect(sheet.measures[0].actual == [1, 3] + Array(repeating: nil, count: 9) + [40])
    #expect(sheet.measures[0].previous?[11] == 12)
    #expect(sheet.warnings.isEmpty)
  }

  @Test("has proportions in per cent, with their counts, and none of 0 of 0")
  func proportions() throws {
    for rows in [
      ["m,,,reduce,actual,308 of 1231,0 of 0,,", "m,,,,national,21.9%,,,"],
      ["m,,,reduce,actual N,1231,0,,", "m,,,,actual n,308,0,,", "m,,,,national,21.9,,,"],
    ] {
      let measure = try Self.measure(rows.joined(separator: "\n"))
      #expect(measure.now == 2)
      #expect(measure.actual[2] == Fraction(30_800, over: 1_231))
      #expect(measure.counts[2] == Proportion(308, of: 1_231))
      #expect(measure.actual[5] == nil)
      #expect(measure.emptied == 5)
      #expect(measure.asAt(4).emptied == nil)
      #expect(
        measure.comparators == [
          MeasureComparator(
            .national,
            [nil, nil, Fraction(219, over: 10)]
              + Array(repeating: nil, count: 9))
        ])
      #expect(measure.comparisons(in: 2).map { $0.test?.chance } == [Fraction(219, over: 1_000)])
      #expect(measure.comparisons(in: 5).isEmpty)
    }
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

  static let cases = [
    Case(
      "an unknown kind", "m,rate,,reduce,actual,3,,,\n",
      "2:3+4 error unknown kind \"rate\"; it is one of sum, level (such as a percentage, a rate or an "
        + "attainment), proportion"),
    Case(
      "kinds and units that differ", "m,level,%,reduce,actual,3,,,\nM,sum,people,,target,3,,,\n",
      "3:3+3 error the kind of \"m\" is level on line 2 and sum here; give one",
      "3:7+6 error the unit of \"m\" is % on line 2 and people here; give one"),
    Case(
      "a sum of percentages", "m,sum,,reduce,actual quarterly,76.1%,70%,,\n",
      "2:32+5 error 76.1% is a percentage, and \"m\" is a sum: percentages are never added; give its kind "
        + "as level",
      "2:38+3 error 70% is a percentage, and \"m\" is a sum: percentages are never added; give its kind as "
        + "level"),
    Case(
      "a sum whose unit is %", "m,sum,%,reduce,actual quarterly,76.1,,,\n",
      "2:7+1 error \"m\" is a sum, and percentages are never added; give its kind as level"),
    Case(
      "a percentage in a level of something else", "m,level,people,reduce,actual,5%,6,,\n",
      "2:30+2 error 5% is a percentage, and the unit of \"m\" is people"),
    Case(
      "a sum below zero and a level that may be",
      "m,sum,,reduce,actual quarterly,-1,,,\nn,level,,reduce,actual,-1,,,\n",
      "2:32+2 error Q1 is below zero; take a correction off the month that it corrects"),
    Case(
      "a series by months without them", "m,,,reduce,actual monthly,1,,,\n",
      "2:12+14 error a monthly series needs a column for each month"),
    Case(
      "a quarter left out", "m,,,reduce,actual quarterly,1,,3,\n",
      "2:31+1 error Q2 is blank, and every sum after it would be a guess; give the number (0 if there was "
        + "none), or give the series as cumulative, where a month may be blank"),
    Case(
      "n without N", "m,level,,reduce,actual,1,,,\nn,,,reduce,actual n,3,,,\n",
      "3:12+8 error there is no series \"actual N\", without which this one says nothing"),
    Case(
      "n and N of what is no proportion", "m,level,,reduce,actual,5,,,\nm,,,,actual n,3,,,\n",
      "3:6+8 error \"m\" is a level, and n and N are the counts of a proportion"),
    Case(
      "a proportion by itself and by its counts",
      "m,,,reduce,actual,3 of 4,,,\nm,,,,actual n,3,,,\nm,,,,actual N,4,,,\n",
      "3:6+8 error actual of \"m\" is given by itself and by its counts; keep one of the two"),
    Case(
      "n twice", "m,,,reduce,actual n,3,,,\nm,,,,actual n,4,,,\n",
      "2:12+8 error there is no series \"actual N\", without which this one says nothing",
      "3:6+8 error actual n of \"m\" is given on line 2 too; keep one of the two"),
    Case(
      "counts of which one is missing", "m,,,reduce,actual n,3,,1,\nm,,,,actual N,4,2,,\n",
      "2:23+1 error n and N of Q2 are two whole numbers, and here is only one",
      "3:19+1 error n and N of Q3 are two whole numbers, and here is only one"),
    Case(
      "more than all, parts of people, less than nobody, and too many",
      "m,,,reduce,actual,5 of 4,1.5 of 3,-1 of 3,\"1 of 2,000,000,001\"\n",
      "2:19+6 error Q1 is 5 of 4; \(whole)", "2:26+8 error Q2 is 1.5 of 3; \(whole)",
      "2:35+7 error Q3 is -1 of 3; \(whole)", "2:44+18 error the year is 1 of 2000000001; \(whole)"),
    Case(
      "what is no count", "m,proportion,,reduce,actual,five of 12,,,\n",
      "2:29+10 error Q1 \"five of 12\" is not a number"),
    Case(
      "a proportion without its counts",
      "m,proportion,,reduce,actual,25%,,,\nm,,,,national,21.9%,,,\n",
      "2:29+3 error Q1 does not say of how many it is a part; write it as 3 of 12, or give the kind as level"
    ),
    Case(
      "a comparator beyond the whole",
      "m,proportion,,reduce,actual,3 of 4,,,\nm,,,,national,101%,-1,,\n",
      "3:15+4 error Q1 is 101 %; a part of the whole is 0 to 100 %",
      "3:20+2 error Q2 is -1 %; a part of the whole is 0 to 100 %"),
    Case(
      "a proportion in a level", "m,level,,reduce,actual,3 of 4,,,\n",
      "2:24+6 error Q1 is a number out of others, and \"m\" is a level; give its kind as proportion"
    ),
    Case(
      "a proportion with another unit", "m,proportion,people,reduce,actual,3 of 4,,,\n",
      "2:14+6 error \"m\" is a proportion, which is told in %; leave the unit blank"),
    Case(
      "a level to reduce to 0", "m,level,,at most,actual,3,,,\nm,,,,target,0,,,\n",
      "3:13+1 warning 15 % of a target of 0 is 0, so that any number above it is a concern at once"),
    Case(
      "a sum that falls from quarter to quarter", "m,,,reduce,actual cumulative,3,2,,\n",
      "2:32+1 warning Q2 is lower than the period before, which a cumulative series is only where something "
        + "was corrected; is the series monthly?"),
  ]

  private static let whole =
    "a proportion is a whole number out of as many or more, at most 2,000,000,000"

  @Test("has faults of its own", arguments: cases)
  func faults(example: Case) {
    #expect(MeasureExample.said(Self.header + example.rows) == example.faults)
  }

  @Test("has one figure for each time, and one total for each year")
  func contradictions() {
    let header = MeasureExample.header.replacing("mar\n", with: "mar,Q4,year\n")
    #expect(
      MeasureExample.said(header + "m,reduce,actual monthly,1,1,1,1,1,1,1,1,1,1,1,1,,13\n") == [
        "2:50+2 warning the year is given as 13, and its parts add up to 12, which is what is used"
      ])
    #expect(
      MeasureExample.said(header + "m,reduce,actual monthly,1,1,1,1,1,1,,,,,,,,6\n") == [
        "2:44+1 warning the year is given as 6, which is what its parts come to so far, by the end of "
          + "September: it is not taken for the whole year"
      ])
    #expect(
      MeasureExample.said(header + "m,reduce,actual monthly,1,1,1,1,1,1,1,1,1,1,1,1,3,12\n") == [
        "2:49+1 error a monthly series has nothing for Q4; leave it blank"
      ])
    #expect(
      MeasureExample.said(header + "m,reduce,actual cumulative,,,,,,,,,,,,9,9,12\n") == [
        "2:43+2 error the year ends with Q4, and has another figure; keep one, or give it as a measure of "
          + "its own"
      ])
  }
}
