import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// A register as a sheet to be filled: the columns of its file, those that it may have beside, and its rows.
package struct RegisterSheet: Sendable {
  /// Its columns: first those of the file, then those that the file has not.
  package let columns: [EntryColumn]
  /// The texts of its rows, one for each column.
  package let rows: [[String]]
  /// How many of the columns the file has.
  private let own: Int
  /// The column that names what a row is about.
  private let subject: Int
  /// Whether a row that has nothing but the name of its issue says nothing.
  private let hasRowsOfIssues: Bool

  /// Lays out a register.
  ///
  /// - Parameters:
  ///   - file: Its file; nil where there is none yet.
  ///   - table: What the register is.
  ///   - year: The year that it belongs to.
  ///   - issues: The issues of the year, each of which gets a row where the register has one for each.
  /// - Throws: why its file is no table.
  package init(
    _ file: SourceFile?, _ table: RegisterTable, _ year: RegisterYear, issues: [String]
  ) throws(Faults) {
    var known = table.columns.map { (keys: $0.keys, entry: $0.entry(year)) }
    if file == nil { known += table.more.map { ($0.keys, $0.entry(year)) } }
    var columns: [EntryColumn] = []
    var rows: [[String]] = []
    if let file {
      let all = table.columns
      let document = try CSVDocument.readPastFaults(
        file, header: RegisterReader.search { _ in all })
      let named = document.header.indices.filter { !document.header[$0].isEmpty }
      let months = table.more.map { (keys: $0.keys, entry: $0.entry(year)) }
      for place in named {
        let key = columnKey(document.header[place])
        let match = (known + months).first { $0.keys.contains(key) }
        known.removeAll { $0.keys.contains(key) }
        columns.append(
          EntryColumn(
            document.header[place], guide: match?.entry.guide ?? "", match?.entry.entry ?? .own))
      }
      rows = (0..<document.rowCount).filter { !document.isGuide(row: $0) }.map { row in
        named.map { document.cell(row: row, column: $0) }
      }
    }
    own = columns.count
    columns += known.map { $0.entry }
    let keys = table.columns[table.subject].keys
    let named = columns.firstIndex { keys.contains(columnKey($0.header)) } ?? 0
    subject = named
    hasRowsOfIssues = table.hasRowsOfIssues
    let width = columns.count
    rows = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    if hasRowsOfIssues {
      let there = Set(rows.map { issueKey($0[named]) })
      for issue in issues where !there.contains(issueKey(issue)) {
        var row = Array(repeating: "", count: width)
        row[named] = issue
        rows.append(row)
      }
    }
    self.columns = columns
    self.rows = rows
  }

  /// The file with other rows: without those that say nothing, and without columns that it had not and that none of
  /// them fills.
  ///
  /// It begins with a byte order mark, by which Excel knows that it is UTF-8.
  package func bytes(_ rows: [[String]]) -> [UInt8] {
    let said = rows.filter { row in
      row.indices.contains { !row[$0].isEmpty && (!hasRowsOfIssues || $0 != subject) }
    }
    let kept = columns.indices.filter { column in
      column < own || own == 0 || said.contains { column < $0.count && !$0[column].isEmpty }
    }
    var writer = CSVWriter()
    writer.append(kept.map { .text(columns[$0].header) })
    for row in said {
      writer.append(kept.map { .text($0 < row.count ? row[$0] : "") })
    }
    return Array("\u{FEFF}".utf8) + writer.bytes
  }
}

extension RegisterTable {
  /// Whether it has a row for each issue of a year.
  var hasRowsOfIssues: Bool { file == .decisions || file == .agreed }

  /// Reads a file of the register, for what is wrong with it.
  ///
  /// - Returns: what looks like a slip, and how many more there are.
  /// - Throws: all its faults.
  package func check(_ source: SourceFile) throws(Faults) -> (warnings: [Fault], more: Int) {
    func told(_ table: some Register) -> (warnings: [Fault], more: Int) {
      (table.warnings, table.moreWarnings)
    }
    switch file {
    case .agreed: return told(try AgreedList(source))
    case .decisions: return told(try DecisionList(source))
    case .areas: return told(try AreaList(source))
    case .spending: return told(try SpendingList(source))
    case .grant: return told(try Grant(source))
    case .actions: return told(try ActionList(source))
    case .measures: return told(try MeasureSheet(source))
    case .narrative: return told(try NarrativeList(source))
    case .harm: return told(try HarmMap(source))
    case .names:
      _ = try YearRegisters.names(source)
      return ([], 0)
    case .issues, .crimes, .settings, .model, .readme, .report, .workshop: return ([], 0)
    }
  }
}
