import Testing

@testable import MoRiLEBoard

@Suite("A month that heads a column")
struct MonthColumnTests {
  @Test(
    "is read",
    arguments: [
      ("apr", "April"), ("April", "April"), ("SEPT", "September"), (" mar ", "March"),
      ("Apr 2014", "April 2014"), ("April 2014", "April 2014"), ("Apr-14", "April 2014"),
      ("Jan 15", "January 2015"), ("2014-04", "April 2014"), ("04/2014", "April 2014"),
      ("2014 Apr", "April 2014"), ("2014-04-01", "April 2014"), ("01/04/2014", "April 2014"),
    ])
  func isRead(header: String, title: String) {
    #expect(MonthColumn(header)?.title == title)
  }

  @Test(
    "is none",
    arguments: [
      "", "measure", "aim", "series", "published_status", "ap", "Total", "2014", "04", "4-14",
      "14-Apr",
      "2014-13", "2014-00", "13/2014", "Apr 1899", "Apr 2014 total", "Q1 2014", "Apr +14",
      "٠٤/٢٠١٤",
      "Apr Apr", "Apr 999999999999999999999",
    ])
  func isNone(header: String) {
    #expect(MonthColumn(header) == nil)
  }

  @Test(
    "follows another",
    arguments: [
      ("apr", "may", true), ("dec", "jan", true), ("apr", "jun", false), ("may", "apr", false),
      ("Dec 2014", "Jan 2015", true), ("Dec 2014", "Jan 2014", false),
      ("Apr 2014", "May 2015", false), ("Dec 2014", "jan", true),
    ])
  func follows(first: String, second: String, does: Bool) throws {
    let (first, second) = try (
      #require(MonthColumn(first)), #require(MonthColumn(second))
    )
    #expect(first.isFollowed(by: second) == does)
  }
}
