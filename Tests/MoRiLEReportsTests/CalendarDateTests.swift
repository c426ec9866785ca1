import MoRiLEReports
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "are read as they are written in Britain",
    arguments: [
      ("2026-04-01", "2026-04-01"), ("01/04/2026", "2026-04-01"), ("1.4.2026", "2026-04-01"),
      ("1 April 2026", "2026-04-01"), ("1 apr 2026", "2026-04-01"), ("3 Sept 2026", "2026-09-03"),
      ("29 February 2024", "2024-02-29"), ("31-12-2199", "2199-12-31"), ("1/1/1900", "1900-01-01"),
    ])
  func areRead(text: String, day: String) {
    #expect(CalendarDate(text)?.isoText == day)
  }

  @Test(
    "that are none are refused",
    arguments: [
      "", "2026", "2026-04", "04/13/2026", "31 April 2026", "29 February 2100", "1/4/26",
      "26-04-01",
      "0/1/2026", "1/0/2026", "1 Ju 2026", "1 Mayor 2026", "2026/04/01", "1/4/2026/5", "1899-12-31",
      "2200-01-01", "+1/4/2026", "١/٤/٢٠٢٦", "999999999999999999999/1/2026",
    ])
  func areRefused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("are ordered and shown")
  func areOrderedAndShown() throws {
    let days = try ["2026-04-01", "2025-12-31", "2026-03-31"].map { try #require(CalendarDate($0)) }
    #expect(days.sorted().map { $0.text } == ["31 December 2025", "31 March 2026", "1 April 2026"])
  }
}
