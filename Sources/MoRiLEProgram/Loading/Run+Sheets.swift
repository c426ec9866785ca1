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
    let place = workbooks.place(ofTable: path)
    let source =
      if let known = try opened(place.path, kind) { known } else { try files.read(path, kind) }
    guard kind.isTable, Workbook.isLikely(source.bytes) else { return source }
    return try sheet(of: source, table, named: place.sheet, isKept: true)
  }

  /// Reads a table of issues, as a command does.
  package func source(_ path: String) throws(Exit) -> SourceFile { try read(path) }

  /// A workbook that has been opened before; nil where none of the name has.
  private func opened(_ path: String, _ kind: InputKind) throws(Exit) -> SourceFile? {
    guard kind.isTable, let file = workbooks.file(named: path) else { return nil }
    guard file.bytes.count <= kind.most else { throw kind.refusal(path, file.bytes.count) }
    return file
  }

  /// Where a table of a year lies: the name of the file, and the sheet where it has other tables too.
  package func place(ofTable path: String) -> (path: String, sheet: String?) {
    let place = workbooks.place(ofTable: path)
    return (place.path, place.sheet)
  }

  /// The table that is wanted of a workbook.
  ///
  /// It is the sheet that is named, or that `--sheet` names, or else the one with the columns of such a table.
  ///
  /// - Parameter isKept: Whether it is held for whoever asks for it again.
  package func sheet(
    of source: SourceFile, _ table: YearFile = .issues, named name: String? = nil,
    isKept: Bool = false
  ) throws(Exit) -> SourceFile {
    let models = try entries().map { $0.model }
    let isAsked = table == .issues || table == .crimes
    return try sheet(
      of: source, named: name ?? (isAsked ? arguments[.sheet] : nil), table.words, isKept: isKept
    ) { table.fit($0, models: models) }
  }

  /// The table that is wanted of a workbook: the sheet of a name, or else the one that fits best.
  ///
  /// - Parameters:
  ///   - words: What the columns of such a table are, for a message.
  ///   - fit: How well a sheet fits of which the first rows are given; 0 where it does not.
  package func sheet(
    of source: SourceFile, named name: String?, _ words: String, isKept: Bool = false,
    fit: (SourceFile) -> Int
  ) throws(Exit) -> SourceFile {
    let workbook = try FaultReport.orExit(source) { () throws(Faults) in
      try workbooks.workbook(source)
    }
    let chosen = try choose(of: workbook, in: source, named: name, words, fit)
    return try FaultReport.orExit(source) { () throws(Faults) in
      try workbooks.table(of: chosen, in: source, isKept: isKept)
    }
  }

  /// Reads a table that is no year's; of a workbook the sheet that fits.
  ///
  /// - Parameters:
  ///   - words: What the columns of such a table are, for a message.
  ///   - fits: Whether a sheet of which the first rows are given is one.
  func table(
    _ path: String, _ kind: InputKind, _ words: String, fits: (SourceFile) -> Bool
  ) throws(Exit) -> SourceFile {
    let file = try host.files.read(path, kind)
    guard Workbook.isLikely(file.bytes) else { return file }
    return try sheet(of: file, named: nil, words) { fits($0) ? 1 : 0 }
  }

  private func choose(
    of workbook: Workbook, in source: SourceFile, named name: String?, _ words: String,
    _ fit: (SourceFile) -> Int
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
    let fits = sheets.indices.map { index in
      (try? workbooks.head(of: index, in: source)).map { fit($0) } ?? 0
    }
    let shown = sheets.indices.filter { !sheets[$0].isHidden && fits[$0] > 0 }
    let fitting = shown.isEmpty ? sheets.indices.filter { fits[$0] > 0 } : shown
    let best = fitting.map { fits[$0] }.max() ?? 0
    let found = fitting.filter { fits[$0] == best }
    if found.count > 1 {
      let names = found.map { sheets[$0].name }
      throw .usage(
        "\(source.name) has \(found.count) sheets with the columns of \(words): "
          + "\(NameList.text(names, most: 20)); choose one with --sheet", arguments.command)
    }
    return found.first ?? sheets.firstIndex { !$0.isHidden } ?? 0
  }
}
