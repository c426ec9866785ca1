import MoRiLE

/// Adds up the rows of the Home Office's tables as they are read.
struct OffenceTally {
  /// The most different partnerships, quarters or kinds of offences that there may be.
  static let most = 100_000
  /// The most bytes that what a partnership, a quarter or an offence is called by may have.
  static let mostNameBytes = 1_000
  /// How many rows with faults are told.
  static let mostFaults = 100

  /// What has come of the rows so far.
  var tables = OffenceTables()
  /// Rows that cannot be counted.
  private(set) var faults: [OffenceTables.Note] = []
  /// How many more there are.
  private(set) var moreFaults = 0

  /// The name of the partnership that is asked for, as names are compared.
  let name: String
  var partnershipNumbers: [[UInt8]: Int] = [:]
  var offenceNumbers: [[UInt8]: Int] = [:]
  var quarterNumbers: [[UInt8]: Int?] = [:]
  /// The table in which the rows of the partnership stand, by kind of offence and quarter.
  private var placed: [Key: Int] = [:]
  /// The row before, which most rows are like.
  var last = Last()
  var key: [UInt8] = []
  /// The table that is read.
  private(set) var table = -1
  /// The names of the tables.
  private var names: [String] = []

  /// For each offence the number of what it is called in every edition: its code, or else its name.
  var identities: [Int] = []
  var numbersOfIdentities: [String: Int] = [:]

  private struct Key: Hashable {
    let offence: Int
    let quarter: Int
  }

  /// In which table each offence and quarter of the partnership stands, by what the offence is called in every edition.
  private var editions: [Key: Int] = [:]

  /// What the row before had.
  struct Last {
    var partnership: [UInt8] = []
    var partnershipNumber = -1
    var time: [UInt8] = []
    var quarter: Int?
    /// The quarter that the partnership is known to have.
    var known: Int?
  }

  /// Begins to count for a partnership.
  init(_ name: String) { self.name = PublishedName.key(name) }

  /// Begins a table of a name.
  mutating func begin(_ name: String) {
    names.append(name)
    table = names.count - 1
  }

  /// Notes something to be told of a table.
  mutating func warn(_ note: OffenceTables.Note) { tables.warnings.append(note) }

  /// Notes a row with a count that is in no partnership.
  mutating func leaveOut(_ row: OffenceRow) {
    let note =
      tables.unnamed?.first
      ?? .init(place: row.place(.partnership), text: row.text(.count).clipped)
    tables.unnamed = (note, (tables.unnamed?.count ?? 0) + 1)
  }

  /// Notes a row that cannot be counted.
  mutating func add(fault: @autoclosure () -> OffenceTables.Note) {
    if faults.count < Self.mostFaults { faults.append(fault()) } else { moreFaults += 1 }
  }

  /// Adds a row.
  ///
  /// - Throws: that there are more different names than any such table has.
  mutating func add(_ row: OffenceRow) throws(Faults) {
    guard let partnership = try partnershipNumber(row), let offence = try offenceNumber(row)
    else { return }
    let quarter = try quarterNumber(row)
    if let quarter {
      if last.known != quarter {
        last.known = quarter
        tables.quarters.insert(quarter)
        tables.partnerships[partnership].quarters.insert(quarter)
      }
      tables.offences[offence].quarters.insert(quarter)
    }
    let isAsked = tables.partnerships[partnership].isAsked
    guard isAsked || tables.partnerships[partnership].isUnassigned else { return }
    guard let quarter else {
      let (year, number) = (row.text(.year).clipped, row.text(.quarter).clipped)
      let isYear = FinancialQuarter.year(year) != nil
      add(
        fault: .init(
          place: row.place(isYear ? .quarter : .year),
          text: isYear
            ? "Financial Quarter \"\(number)\" is not a quarter; write it as 1 to 4"
            : "Financial Year \"\(year)\" is not a financial year; write it as 2023/24"))
      return
    }
    var sum = OffenceTables.Sum()
    switch row.count {
    case .number(let number): sum.count = number
    case .unknown:
      sum.unknown = 1
      if isAsked, tables.unknown[quarter] == nil {
        tables.unknown[quarter] = .init(place: row.place(.count), text: row.text(.count))
      }
    case .fault(let reason):
      add(
        fault: .init(
          place: row.place(.count), text: "Offence Count \"\(row.text(.count).clipped)\" \(reason)")
      )
      return
    }
    if isAsked {
      check(Key(offence: offence, quarter: quarter), sum, row.place(.offence))
      tables.counts[offence][quarter, default: .init()] += sum
    } else {
      tables.unassigned[partnership, default: [:]][quarter, default: .init()] += sum
    }
  }

  /// Notes a row whose offence and quarter the partnership has had before.
  private mutating func check(
    _ key: Key, _ sum: OffenceTables.Sum, _ place: @autoclosure () -> String
  ) {
    let own = placed.updateValue(table, forKey: key)
    let edition = Key(offence: identities[key.offence], quarter: key.quarter)
    guard let before = editions[edition] else {
      editions[edition] = table
      return
    }
    // Another subgroup of the same table is another row; another table has it a second time.
    if before == table, own == nil { return }
    let offence = tables.offences[key.offence]
    let what = "\(offence.label) of \(FinancialQuarter(number: key.quarter).text)"
    if before != table {
      let other = names[before]
      add(
        fault: .init(
          place: place(),
          text: "\(what) stands in \(other) too: leave out one of the two, "
            + "so that nothing is counted twice"))
    } else if sum.count >= 0 {
      let note = tables.repeated?.first ?? .init(place: place(), text: what)
      tables.repeated = (note, (tables.repeated?.count ?? 0) + 1)
    }
  }
}

extension OffenceTables.Offence {
  /// Its code and its description.
  package var label: String { code.isEmpty ? name : name.isEmpty ? code : "\(code) \(name)" }
}
