import Testing

@testable import MoRiLEBoard

@Suite("A period that heads a column")
struct PeriodColumnTests {
  @Test(
    "is a quarter",
    arguments: [
      ("Q1", "Q1"), ("q4", "Q4"), ("Q3 2017", "Q3 2017"), ("2017 Q3", "Q3 2017"),
      ("Q3-2017", "Q3 2017"), ("2017/18 Q4", "Q4 2017/18"), ("q2 2017-18", "Q2 2017/18"),
    ])
  func isQuarter(header: String, title: String) {
    guard case .quarter(let quarter) = PeriodColumn(header) else {
      Issue.record("no quarter")
      return
    }
    #expect(quarter.title == title)
  }

  @Test("is the year", arguments: ["year", "Year", "year end", "Year-End", " annual "])
  func isYear(header: String) {
    #expect(PeriodColumn(header) == .year)
  }

  @Test(
    "is none",
    arguments: [
      "", "Q", "Q0", "Q5", "Q12", "Q1 17", "Q1 2017 total", "2017", "quarter 1", "Q1 Q2", "total",
      "year 2017", "published_status", "Q٣", "Q1 2017/2018",
    ])
  func isNone(header: String) {
    #expect(PeriodColumn(header) == nil)
  }

  private static func year(_ periods: String) throws -> MeasureYear {
    try MeasureExample.read("measure,aim,series,\(periods)\nm,reduce,actual cumulative,1\n").year
  }

  @Test("has a place, a name and a range")
  func places() throws {
    let quarters = try MeasureExample.read(
      "measure,aim,series,Q3 2017,Q4 2017,year\nm,reduce,actual cumulative,1,2,\n"
    ).year
    #expect(quarters.places == [8, 11])
    #expect(quarters.range == "Q3 2017 to Q4 2017")
    #expect(quarters.names == ["Q3 2017", "Q4 2017", "year"])
    #expect(quarters.place(of: "q3") == 8)
    #expect(quarters.place(of: "Q3 2018") == nil)
    #expect(quarters.place(of: "Year") == 11)
    #expect(quarters.place(of: "apr") == nil)
    #expect([8, 9, 11].map { quarters.axisTitle($0) } == ["Q3", "", "Q4"])
    let year = try Self.year("year")
    #expect(year.places == [11])
    #expect(year.range == "The whole year")
    #expect(year.title(11) == "the year")
    #expect(try Self.year("Q3 2017").range == "Q3 2017")
  }

  @Test("stands for one part of the year")
  func repeated() {
    #expect(
      MeasureExample.said(
        "measure,aim,series,Q1 2016,Q1 2017,year,annual\nm,reduce,actual cumulative,1,2,,\n")
        == [
          "1:28+7 error Q1 2017 is the same part of the year as Q1 2016; keep one, and give each year a table "
            + "of its own",
          "1:41+6 error the year is the same part of the year as the year; keep one, and give each year a table "
            + "of its own",
          "2:30+1 error Q1 2017 ends with Q1 2016, and has another figure; keep one, or give it as a measure of "
            + "its own",
        ])
  }
}
