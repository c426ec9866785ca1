import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

// Registers that are filled where they are, and not in a spreadsheet.
extension Run {
  /// A register of a year's folder as a sheet to be filled.
  /// - Throws: that the folder is none; the faults of its issues; why the register is no table.
  package func registerSheet(
    _ table: RegisterTable, of folder: String
  ) throws(Exit) -> RegisterSheet {
    let place = try findYear(folder)
    let year = try year(folder)
    var file: SourceFile?
    if files.exists(place.path(table.file)) {
      file = try readPlain(place.path(table.file), .register, as: table.file)
    }
    let names = year.entries.map { $0.name }
    let last = try yearPlace(folder).last.map { FileName.last(of: $0) } ?? ""
    let scale = RegisterYear(year.scale, last: last)
    guard let file else {
      return try FaultReport.orExit(SourceFile(name: place.path(table.file), bytes: [])) {
        () throws(Faults) in try RegisterSheet(nil, table, scale, issues: names)
      }
    }
    return try FaultReport.orExit(file) { () throws(Faults) in
      try RegisterSheet(file, table, scale, issues: names)
    }
  }

  /// The issues of a year, each with its rating in words.
  package func ratings(of folder: String) throws(Exit) -> [(name: String, rating: String)] {
    try year(folder).entries.map { ($0.name, $0.rating.text) }
  }

  /// The file that a register is put into.
  ///
  /// - Throws: that it is kept in a workbook, which is to be changed where it is.
  package func registerFile(
    _ table: RegisterTable, of folder: String
  ) throws(Exit) -> String {
    let path = try findYear(folder).path(table.file)
    let own = workbooks.place(ofTable: path).path
    guard own == path else {
      throw Exit(
        .faultyData,
        "\(own): error: \(table.title.lowercased()) are kept in this workbook; change them there, and drop it on the "
          + "page again")
    }
    return path
  }
}
