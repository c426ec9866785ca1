import MoRiLE
import MoRiLEFormats

/// Which issues of two years are the same: those of one name, and those that a names file maps.
///
/// A names file has the columns `last` and `this`. One name to one other is an issue renamed; one to several
/// is split, several to one are merged. A blank `this` says that the issue was dropped, a blank `last` that
/// it is new.
struct NameLinks {
  /// What a names file is.
  static let table = RegisterTable(
    .names, "Names",
    [
      RegisterColumn("last", isRequired: true) { "The name of the issue in \($0.last)" },
      RegisterColumn("this", isRequired: true) {
        "A row for each issue whose name changed since \($0.last), was split or was merged: its name then "
          + "and its name now. Without a name now it was dropped; without a name then it is new."
      },
    ])

  /// The issues that go together, by their places among the entries, in the order of the later year.
  private(set) var pairs: [(last: Int, this: Int)] = []
  /// The issues that were dropped by the names file's word.
  private(set) var dropped: Set<Int> = []
  /// The issues that are new by the names file's word.
  private(set) var new: Set<Int> = []

  /// Finds what goes together.
  /// - Throws: all the faults of the names file.
  init(_ last: RatedYear, _ this: RatedYear, _ names: SourceFile?) throws(Faults) {
    let (before, now) = (Self.places(last), Self.places(this))
    // Of an issue that a row maps and that has a namesake, a row tells what the namesake is.
    var mapped: Set<Int> = []
    if let names {
      var file = try NamesFile(names, last, this, before, now)
      try file.read()
      pairs = file.pairs
      (dropped, new) = (file.dropped, file.new)
      mapped = dropped.union(pairs.map { $0.last })
    }
    for (place, entry) in this.entries.enumerated() {
      if let other = before[issueKey(entry.name)], !mapped.contains(other) {
        pairs.append((other, place))
      }
    }
    pairs.sort { ($0.this, $0.last) < ($1.this, $1.last) }
  }

  private static func places(_ year: RatedYear) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, entry) in year.entries.enumerated() { places[issueKey(entry.name)] = place }
    return places
  }
}

/// The rows of a names file, with their faults.
private struct NamesFile {
  private var reader: RegisterReader
  private let years: (last: RatedYear, this: RatedYear)
  private let before: [String: Int]
  private let now: [String: Int]
  private(set) var pairs: [(last: Int, this: Int)] = []
  private(set) var dropped: Set<Int> = []
  private(set) var new: Set<Int> = []
  /// The rows that name each issue, those that say it was dropped or is new among them.
  private var lastRows: [Int: [Int]] = [:]
  private var thisRows: [Int: [Int]] = [:]

  init(
    _ names: SourceFile, _ last: RatedYear, _ this: RatedYear, _ before: [String: Int],
    _ now: [String: Int]
  ) throws(Faults) {
    reader = try RegisterReader(names, NameLinks.table)
    years = (last, this)
    (self.before, self.now) = (before, now)
  }

  mutating func read() throws(Faults) {
    var lines: [String: String] = [:]
    for row in reader.rows {
      let (last, this) = (reader.text(row, 0), reader.text(row, 1))
      if last.isEmpty, this.isEmpty {
        reader.add(.missing, row, 0, "this row names no issue; name one, or empty the row")
        continue
      }
      let key = issueKey(last) + "\n" + issueKey(this)
      if let line = lines[key] {
        reader.add(
          .repeated, row, last.isEmpty ? 1 : 0, "\(line) says the same; keep one of the two")
        continue
      }
      lines[key] = reader.place(row)
      let from = place(last, row, 0, before, years.last)
      let to = place(this, row, 1, now, years.this)
      // What else a row with an unknown name would say is not gone into.
      guard (from == nil) == last.isEmpty, (to == nil) == this.isEmpty else { continue }
      if let from { lastRows[from, default: []].append(row) }
      if let to { thisRows[to, default: []].append(row) }
      if let from, let to {
        pairs.append((from, to))
      } else if let from, this.isEmpty {
        dropped.insert(from)
      } else if let to, last.isEmpty {
        new.insert(to)
      }
    }
    addContradictions()
    addUnsaid()
    _ = try reader.finish()
  }

  /// The issue that a cell names, with a fault where its year has none of the name.
  private mutating func place(
    _ name: String, _ row: Int, _ column: Int, _ places: [String: Int], _ year: RatedYear
  ) -> Int? {
    if name.isEmpty { return nil }
    if let place = places[issueKey(name)] { return place }
    let others = column == 0 ? now : before
    let isOther = others[issueKey(name)] != nil
    reader.add(
      .unknownName, row, column,
      "there is no issue \"\(name)\" in \(year.name)"
        + (isOther
          ? ", but in \(column == 0 ? years.this.name : years.last.name) there is: \"last\" names the "
            + "issues of \(years.last.name), \"this\" those of \(years.this.name)"
          : suggestion(for: name, among: year.entries.map { $0.name })))
    return nil
  }

  /// Issues that go on by one row and do not by another.
  private mutating func addContradictions() {
    for place in dropped.sorted() {
      let rows = lastRows[place] ?? []
      guard let own = rows.first(where: { reader.text($0, 1).isEmpty }),
        let other = rows.first(where: { $0 != own })
      else { continue }
      reader.add(
        .contradiction, own, 0,
        "\"\(years.last.entries[place].name)\" was dropped by this row and became another issue by "
          + "\(reader.place(other)); keep one of the two")
    }
    for place in new.sorted() {
      let rows = thisRows[place] ?? []
      guard let own = rows.first(where: { reader.text($0, 0).isEmpty }),
        let other = rows.first(where: { $0 != own })
      else { continue }
      reader.add(
        .contradiction, own, 1,
        "\"\(years.this.entries[place].name)\" is new by this row and was another issue by "
          + "\(reader.place(other)); keep one of the two")
    }
  }

  /// Issues that a row maps to another name though the other year has one of their own name, of which
  /// nothing is said: whether that is the same issue, nobody can guess.
  private mutating func addUnsaid() {
    for (place, rows) in lastRows.sorted(by: { $0.value[0] < $1.value[0] }) {
      let name = years.last.entries[place].name
      if let same = now[issueKey(name)], thisRows[same] == nil {
        addUnsaid(rows[0], 0, name, in: years.this.name, alone: ",\(cell(name))", is: "new")
      }
    }
    for (place, rows) in thisRows.sorted(by: { $0.value[0] < $1.value[0] }) {
      let name = years.this.entries[place].name
      if let same = before[issueKey(name)], lastRows[same] == nil {
        addUnsaid(rows[0], 1, name, in: years.last.name, alone: "\(cell(name)),", is: "dropped")
      }
    }
  }

  private mutating func addUnsaid(
    _ row: Int, _ column: Int, _ name: String, in year: String, alone: String, is word: String
  ) {
    reader.add(
      .missing, row, column,
      "\(year) has an issue \"\(name)\" too, and no row says what it is; add `\(cell(name)),\(cell(name))` "
        + "if that goes with this one, or `\(alone)` if it \(word == "new" ? "is new" : "was dropped")"
    )
  }

  /// A name as a CSV file has it.
  private func cell(_ name: String) -> String {
    name.contains { ",;\"\n\r\t".contains($0) }
      ? "\""
        + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\"" : name
  }
}
