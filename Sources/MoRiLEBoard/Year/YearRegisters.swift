import MoRiLE
import MoRiLEFormats

/// The registers of a year, and what they say about how far its work has come.
enum YearRegisters {
  /// Those that belong to the Board, in the order of the work.
  static let ofBoard = [
    AgreedList.table, DecisionList.table, AreaList.table, SpendingList.table, Grant.table,
    ActionList.table, MeasureSheet.table, NarrativeList.table,
  ]

  /// Counts of crimes: a table of issues, of which a year need not have one.
  static let crimes = RegisterTable(
    .crimes, "Counts", [RegisterColumn("issue", isRequired: true)])

  /// Which issue of last year is which of this year.
  struct Rename: Sendable {
    /// The name last year; empty for an issue that is new.
    let last: String
    /// The name this year; empty for an issue that was dropped.
    let this: String
    /// Where it says so, as messages call it.
    let place: String
  }

  /// Reads a names file, without holding its names against the issues of either year.
  static func names(_ file: SourceFile) throws(Faults) -> [Rename] {
    let reader = try RegisterReader(file, NameLinks.table)
    let names = reader.rows.map { row in
      Rename(last: reader.text(row, 0), this: reader.text(row, 1), place: reader.place(row))
    }
    _ = try reader.finish()
    return names
  }
}

extension RegisterTable {
  /// Those that the folder of a year may have, in the order of the work.
  package static let ofYear = [NameLinks.table] + YearRegisters.ofBoard
}

extension YearFile {
  /// The tables that a report can be made from, beside the issues.
  static let inputs: [YearFile] =
    [NameLinks.table.file] + YearRegisters.ofBoard.map { $0.file } + [YearRegisters.crimes.file]

  /// What a register is called, in a sentence: `actions`; of what is no register the name of the file without its ending.
  package var words: String {
    let table = (YearRegisters.ofBoard + [YearRegisters.crimes]).first { $0.file == self }
    return table?.title.lowercased() ?? sheetName
  }

  /// The files that commands read of the folder of a year.
  package static let read: [YearFile] = [.issues, .settings, .model, .harm] + inputs

  /// The files that tell how far the work of the year has come.
  package static let told: [YearFile] = [.issues, .settings, .report] + inputs
}
