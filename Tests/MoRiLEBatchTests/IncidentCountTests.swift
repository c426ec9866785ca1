import Testing

@testable import MoRiLEBatch

@Suite struct IncidentCountTests {
  static let january = """
    Crime ID,Month,LSOA name,Crime type
    1,2019-01,Plymouth 001A,Burglary
    2,2019-01,Plymouth 002B,"Burglary"
    3,2019-01-31,Cornwall 001A,Burglary
    4,2018-01,PLYMOUTH 009,burglary
    5,2019-01,Plymouth 001A,"Theft, other"
    6,2019-01,Plymouth 001A,

    """
  static let february = """
    crime type;MONTH;lsoa name
    Burglary;2019-02;Plymouth 5
    Drugs;2018-02;Plymouth 5
    Robbery;2017-01;Plymouth 5

    """

  private static func count(
    _ texts: [String], _ conditions: [IncidentQuery.Condition] = [], period: String? = nil,
    previous: String? = nil, by: String = "Crime type"
  ) -> Result<IncidentCount, BatchFaults> {
    let query = IncidentQuery(
      by: by, month: "Month", conditions: conditions, period: period.flatMap { MonthRange($0) },
      previous: previous.flatMap { MonthRange($0) })
    let files = texts.enumerated().map { ("f\($0).csv", TextBytes(Array($1.utf8))) }
    return IncidentCount.count(files, query, workers: 2) { _, _ in }
  }

  @Test func countsByTypeInTwoPeriods() throws {
    let count = try Self.count(
      [Self.january, Self.february], [.init("LSOA name", like: "Plymouth*")],
      period: "2019-01..2019-02", previous: "2018-01..2018-02"
    ).get()
    #expect(
      count.issues == [
        .init(name: "Burglary", count: 3, previous: 1), .init(name: "Drugs", count: 0, previous: 1),
        .init(name: "Theft, other", count: 1, previous: 0),
      ])
    #expect(count.blanks == 1)
    #expect(count.rows == 9)
    #expect(count.months == [2017 * 12, 2018 * 12, 2018 * 12 + 1, 2019 * 12, 2019 * 12 + 1])
  }

  @Test func countsAllWithoutAPeriod() throws {
    let count = try Self.count([Self.january]).get()
    #expect(count.issues.map { $0.count } == [4, 1])
    // Nothing was asked of months, so that none was looked for.
    #expect(count.months.isEmpty)
  }

  @Test func tellsAMissingColumnAndABadMonth() throws {
    guard case .failure(let missing) = Self.count([Self.january], by: "Crime typ") else {
      Issue.record("a column that is not there was found")
      return
    }
    #expect(
      missing.all.map { $0.fault.message } == [
        "there is no column \"Crime typ\"; did you mean \"Crime type\"? The columns are Crime ID, "
          + "Month, LSOA name, Crime type"
      ])
    guard case .failure(let unknown) = Self.count([Self.january], by: "Zork") else {
      Issue.record("a column that is not there was found")
      return
    }
    #expect(
      unknown.all.map { $0.fault.message } == [
        "there is no column \"Zork\"; the columns are Crime ID, Month, LSOA name, Crime type"
      ])
    let bad = Self.january + "7,Jan 2019,x,y\n8,2019-13,x,y\nshort\n"
    guard case .failure(let faults) = Self.count([bad], period: "2019-01") else {
      Issue.record("bad months were counted")
      return
    }
    #expect(
      faults.all.map { "\($0.fault.position?.line ?? 0):\($0.fault.position?.column ?? 0)" }
        == ["8:3", "9:3", "10:1"])
    #expect(
      faults.all.first?.fault.message == "Month \"Jan 2019\" is not a month; write it as 2019-01")
    #expect(faults.more == 0)
  }

  @Test(arguments: [
    ("*", "anything", true), ("Plymouth*", "plymouth 001", true),
    ("Plymouth*", "A Plymouth", false),
    ("*001A", "Plymouth 001A", true), ("*mouth*", "Plymouth 1", true), ("a*b*c", "a-b-b-c", true),
    ("a*b*c", "abab", false), ("ab", "ab", true), ("ab", "abc", false), ("a*a", "a", false),
    ("", "", true), ("*É*", "café", true), ("[", "{", false), ("@", "`", false),
  ])
  func patterns(pattern: String, text: String, isMatch: Bool) {
    #expect(TextPattern(pattern).matches(text) == isMatch)
  }

  @Test(arguments: ["2019-01", "2019-01..2019-12", "2018-12..2019-01"])
  func monthsAreRead(text: String) throws {
    let range = try #require(MonthRange(text))
    #expect(Month.text(range.months.lowerBound) == text.prefix(7))
    #expect(Month.text(range.months.upperBound) == text.suffix(7))
  }

  @Test(arguments: [
    "", "2019", "2019-1", "2019-13", "2019-00", "2019-01..", "2019-02..2019-01", "2019-01-2019-02",
  ])
  func otherTextsAreNoMonths(text: String) {
    #expect(MonthRange(text) == nil)
  }
}
