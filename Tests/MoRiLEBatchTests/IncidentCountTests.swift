import Testing

@testable import MoRiLEBatch
@testable import MoRiLEFormats

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
    let files = texts.enumerated().map {
      CountedTable.text(NamedText("f\($0).csv", TextBytes(Array($1.utf8))))
    }
    return BatchCount.count(files, query, workers: 2) { _, _ in }.map { $0.count }
  }

  /// Counts rows of a month and a type, as they stand in a file.
  private static func count(
    rows: [String], _ conditions: [IncidentQuery.Condition] = [], period: String? = nil,
    previous: String? = nil
  ) -> Result<IncidentCount, BatchFaults> {
    count(
      [(["Month,Crime type"] + rows).joined(separator: "\n")], conditions, period: period,
      previous: previous)
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
    #expect(
      count.coverage.allMonths == [2017 * 12, 2018 * 12, 2018 * 12 + 1, 2019 * 12, 2019 * 12 + 1])
  }

  @Test func countsAllWithoutAPeriod() throws {
    let count = try Self.count([Self.january]).get()
    #expect(count.issues.map { $0.count } == [4, 1])
    // Nothing was asked of months, so that none was looked for.
    #expect(count.coverage.allMonths.isEmpty)
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

  /// Rows are looked at even where the columns to count by are not there, or the header cannot be read.
  @Test func aBadHeaderHidesNoFault() {
    let rows = "2019-01,\"x\" y\nshort\n\"2019-01,z\n"
    for (header, lines) in [("Month,Type", [1, 2, 3, 4]), ("\"Month\" x,Crime type", [1, 2, 4])] {
      guard case .failure(let faults) = Self.count(["\(header)\n\(rows)"]) else {
        Issue.record("a table without its column was counted")
        return
      }
      #expect(faults.all.map { $0.fault.position?.line } == lines)
    }
  }

  /// A table has a row for each issue, area and month; one of more rows than it may have is not made.
  @Test(arguments: [(12, false), (11, true)])
  func tablesHaveAMostOfRows(most: Int, isExcess: Bool) throws {
    var sum = IncidentSum()
    for (place, name) in ["Arson", "Drugs", "Theft"].enumerated() {
      sum.add(name, 1, at: .init(area: 0, time: IncidentTime(month: 24_000 + place)))
    }
    for month in 0..<4 { sum.coverage.add("", month: 24_000 + month) }
    let query = IncidentQuery(
      by: "Crime type", month: "Month", conditions: [], period: nil, previous: nil, isMonthly: true)
    let count = sum.result(query, most: most)
    #expect(count.months.count == (isExcess ? 0 : 12))
    #expect(count.excess?.issues == (isExcess ? 3 : nil))
    #expect(count.excess?.areas == (isExcess ? 1 : nil))
  }

  @Test(arguments: [(3, false), (2, true)])
  func tablesOfPeriodsHaveAMostOfRows(most: Int, isExcess: Bool) {
    var sum = IncidentSum()
    for name in ["Arson", "Drugs", "Theft"] {
      sum.add(name, 1, at: .init(area: 0, time: IncidentTime(isNow: true, isBefore: false)))
    }
    let query = IncidentQuery(
      by: "Crime type", month: "Month", conditions: [], period: nil, previous: nil)
    let count = sum.result(query, most: most)
    #expect(count.issues.count == (isExcess ? 0 : 3) && !count.isEmpty)
    #expect((count.excess != nil) == isExcess)
  }

  /// White space around a text is no part of it, nor are the quotes that it stands in.
  @Test func textsAreCountedWithoutWhatStandsAroundThem() throws {
    let types = [
      " Drugs", "Drugs\t", "\u{A0}Drugs", "Drugs\u{A0}", "\"Drugs\"", "  ", "\" \"",
      "\"say \"\"hi\"\"\"", "\" say \"\"hi\"\" \"",
    ]
    let count = try Self.count(rows: types.map { "2019-01," + $0 }).get()
    #expect(
      count.issues == [
        .init(name: "Drugs", count: 5, previous: 0),
        .init(name: "say \"hi\"", count: 2, previous: 0),
      ])
    #expect(count.blanks == 2)
  }

  /// A row that is blank is no incident, in whatever way it is written, and whether months are asked for.
  @Test(arguments: [",", ", ", ",\"\"", "\u{A0},\t"], [nil, "2019-01"])
  func blankRowsAreNone(row: String, period: String?) throws {
    let rows = ["2019-01,Drugs", row, "2019-01,Drugs", row]
    let count = try Self.count(rows: rows, period: period).get()
    #expect(count.issues == [.init(name: "Drugs", count: 2, previous: 0)])
    #expect(count.blanks == 0)
    #expect(count.rows == 2)
  }

  /// Of spellings that stand equally often the first by name is taken, and all are added up.
  @Test func spellingsAreOneIssue() throws {
    let count = try Self.count(
      rows: ["2018-01,DRUGS", "2018-01,drugs", "2019-01,Arson", "2019-01,ARSON", "2019-01,arson"],
      period: "2019-01", previous: "2018-01"
    ).get()
    #expect(
      count.issues == [
        .init(name: "ARSON", count: 3, previous: 0), .init(name: "DRUGS", count: 0, previous: 2),
      ])
  }

  /// A file is read again if it turns out not to be UTF-8; what was met the first time is forgotten.
  @Test func otherEncodingsAreRead() throws {
    let bytes = Array("Month,Crime type\n,Caf".utf8) + [0xE9] + Array("\n,Arson\n".utf8)
    let query = IncidentQuery(
      by: "Crime type", month: "Month", conditions: [], period: nil, previous: nil)
    let count = try BatchCount.count(
      [.text(NamedText("f.csv", TextBytes(bytes)))], query, workers: 2
    ) {
      _, _ in
    }
    .map { $0.count }.get()
    #expect(
      count.issues == [
        .init(name: "Arson", count: 1, previous: 0),
        .init(name: "Caf\u{E9}", count: 1, previous: 0),
      ])
  }

  @Test(arguments: [
    ("say \"hi\"", "\"say \"\"hi\"\"\"", true), ("say \"\"hi\"\"", "\"say \"\"hi\"\"\"", false),
    ("\u{E9}*", "\u{C9}clair", true), ("drugs", " Drugs ", true), ("drugs", "\u{A0}Drugs", true),
    ("*a,b*", "\"A,B\"", true),
  ])
  func conditionsAreAskedOfTheText(pattern: String, cell: String, isMet: Bool) throws {
    let count = try Self.count(rows: ["," + cell], [.init("Crime type", like: pattern)]).get()
    #expect(count.issues.count == (isMet ? 1 : 0))
  }

  /// A month that was read in the row before is not taken for that of a longer text.
  @Test(arguments: ["2019-013", "2019-01x", "2019-01 01", "2019/01", "2019001", "2019-1", ""])
  func otherTextsInTheColumnOfMonthsAreFaults(text: String) {
    let rows = ["2019-01,Drugs", "short", text + ",Drugs", " 2019-01 ,Drugs", "2019-01-31,Drugs"]
    guard case .failure(let faults) = Self.count(rows: rows, period: "2019-01") else {
      Issue.record("\"\(text)\" was taken for a month")
      return
    }
    #expect(faults.all.map { $0.fault.position?.line } == [3, 4])
  }

  @Test(arguments: [
    ("*", "", true), ("Plymouth*", "Plymouth", true), ("a*a", "aa", true),
    ("a*b*c", "abc", true), ("a*b*c", "axc", false), ("a*b*b*c", "abc", false),
    ("a*bc*c", "abc", false), ("a**b", "ab", true), ("{", "[", false), ("`", "@", false),
    ("*", "anything", true), ("Plymouth*", "plymouth 001", true),
    ("Plymouth*", "A Plymouth", false),
    ("*001A", "Plymouth 001A", true), ("*mouth*", "Plymouth 1", true), ("a*b*c", "a-b-b-c", true),
    ("a*b*c", "abab", false), ("ab", "ab", true), ("ab", "abc", false), ("a*a", "a", false),
    ("", "", true), ("*É*", "café", true), ("[", "{", false), ("@", "`", false),
  ])
  func patterns(pattern: String, text: String, isMatch: Bool) {
    #expect(TextPattern(pattern).matches(text) == isMatch)
  }

  @Test(arguments: [
    "2019-01", "2019-01..2019-12", "2018-12..2019-01", "2019-01..2019-01", "0099-12",
  ])
  func monthsAreRead(text: String) throws {
    let range = try #require(MonthRange(text))
    #expect(Month.text(range.months.lowerBound) == text.prefix(7))
    #expect(Month.text(range.months.upperBound) == text.suffix(7))
  }

  @Test(arguments: [
    "", "2019", "2019-1", "2019-13", "2019-00", "2019-01..", "2019-02..2019-01", "2019-01-2019-02",
    "2019-01.-2019-02", "2019-01-.2019-02", "2019/01", "2019001", "2019-01..2019-02 ",
  ])
  func otherTextsAreNoMonths(text: String) {
    #expect(MonthRange(text) == nil)
  }
}

@Suite struct SeenPairsTests {
  /// Each pair is new when it is met first, however many others were met before, and mostly not when it comes again.
  @Test func eachPairIsNewOnce() {
    let seen = SeenPairs()
    defer { seen.deallocate() }
    let pairs = (0..<20_000).map { ($0 % 97, $0 / 97 * 3) }
    #expect(pairs.allSatisfy { seen.isNew($0.0, $0.1) })
    #expect((0..<100).allSatisfy { _ in !seen.isNew(pairs[19_999].0, pairs[19_999].1) })
    #expect(seen.isNew(pairs[19_999].1, pairs[19_999].0))
  }
}

@Suite struct GroupTableTests {
  /// Texts that begin alike, and such as are the beginning of others, keep a number each.
  @Test func eachTextHasItsNumber() {
    let table = GroupTable()
    let texts =
      (1..<600).map { String(repeating: "a", count: $0) }
      + (0..<2_000).map { "Burglary in E0\($0)" }
    for round in 0..<2 {
      for (place, text) in texts.enumerated() {
        let number = Array(text.utf8).withUnsafeBufferPointer { table.number(of: $0) }
        #expect(number == place, "\(text), round \(round)")
      }
    }
    #expect(table.texts.count == texts.count)
  }
}
