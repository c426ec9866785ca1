import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// Reads tables, which may be text or a sheet of a workbook.
extension Run {
  /// Reads a whole file, or standard input for `-`; of a workbook the sheet that is wanted.
  ///
  /// - Parameters:
  ///   - path: The name of the file.
  ///   - kind: What it is read for, which says how much it may have.
  ///   - table: Which table of a year it holds, by which a sheet is chosen.
  func read(
    _ path: String, _ kind: InputKind = .table, as table: YearFile = .issues
  ) throws(Exit) -> SourceFile {
    let source = try files.read(path, kind)
    guard kind.isTable, Workbook.isLikely(source.bytes) else { return source }
    return try sheet(of: source, table, named: host.files.place(ofTable: path).sheet)
  }

  /// Whether a table of a year is a workbook, or in one, by its name alone.
  package func isInWorkbook(_ path: String) -> Bool {
    host.files.place(ofTable: path).path != path
  }

  /// The table that is wanted of a workbook; any other file is a table as it is.
  ///
  /// It is the sheet that is named, or that `--sheet` names, or else the one with the columns of such a table.
  package func sheet(
    of source: SourceFile, _ table: YearFile = .issues, named name: String? = nil
  ) throws(Exit) -> SourceFile {
    let workbook = try FaultReport.orExit(source) { () throws(Faults) in try Workbook(source) }
    let chosen = try choose(
      of: workbook, in: source, table,
      named: name ?? (table == .issues || table == .crimes ? arguments[.sheet] : nil))
    return try FaultReport.orExit(source) { () throws(Faults) in try workbook.table(of: chosen) }
  }

  private func choose(
    of workbook: Workbook, in source: SourceFile, _ table: YearFile, named name: String?
  ) throws(Exit) -> Int {
    let sheets = workbook.sheets
    if let name {
      if let exact = sheets.firstIndex(where: { $0.name == name })
        ?? sheets.firstIndex(where: { issueKey($0.name) == issueKey(name) })
      {
        return exact
      }
      let names = sheets.map { $0.name }
      throw Exit(
        .noInput,
        "\(source.name): error: there is no sheet \"\(name)\"; the sheets are "
          + NameList.text(names, most: 20)
          + suggestion(for: name, among: names))
    }
    if sheets.count == 1 { return 0 }
    let models = try entries().map { $0.model }
    let fits = sheets.indices.map { index in
      (try? workbook.table(of: index)).map { table.fit($0, models: models) } ?? 0
    }
    let shown = sheets.indices.filter { !sheets[$0].isHidden && fits[$0] > 0 }
    let fitting = shown.isEmpty ? sheets.indices.filter { fits[$0] > 0 } : shown
    let best = fitting.map { fits[$0] }.max() ?? 0
    let found = fitting.filter { fits[$0] == best }
    if found.count > 1 {
      let names = found.map { sheets[$0].name }
      throw .usage(
        "\(source.name) has \(found.count) sheets with the columns of \(table.words): "
          + "\(NameList.text(names, most: 20)); choose one with --sheet", arguments.command)
    }
    return found.first ?? sheets.firstIndex { !$0.isHidden } ?? 0
  }
}
