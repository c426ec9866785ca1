import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// The table that scores come from, cell by cell, with all that is wrong with it.
extension Page {
  /// `table`: the cells and the faults of the table at `path`, or of the year's folder there; with the `model` and from
  /// the `sheet` that are named, where they are.
  func table(_ asked: PageRequest) -> JSONOutput {
    do throws(Exit) {
      return try tableAnswer(try readTable(asked))
    } catch {
      return .faults(error.message)
    }
  }

  /// `edit`: changes the table at `path`.
  ///
  /// Its `cells` (each `row`, `column`, `text`), or a row of `texts` that is added, or the `rows` that are taken out: for
  /// good, or to `park` them in a table beside it, or to `merge` them into a row, whose blank cells get what they have.
  /// What was open is opened again with what the room has done to it.
  ///
  /// Nothing changes where the file cannot be changed so, or where the room has scored what is to be changed.
  func edit(_ asked: PageRequest) -> JSONOutput {
    do throws(Exit) {
      let read = try readTable(asked)
      let batches = batches(asked, read.table).filter { !$0.isEmpty }
      guard !batches.isEmpty else { return .message("there is nothing to change") }
      let before = workshop.map { Follow($0) }
      var kept = KeptFiles(of: shelf, FileName.shortened(read.path))
      do throws(Exit) {
        for batch in batches { try apply(batch, asked) }
        if asked.flag("park") { kept.keep(park(asked.numbers("rows"), read), of: shelf) }
        try reopen(asked)
      } catch {
        kept.putBack(in: &shelf)
        appliedCache = nil
        throw error
      }
      shelf.put(kept.added)
      edited.append(kept)
      while edited.count > Self.mostEdits || edited.reduce(0, { $0 + $1.size }) > Self.mostBytes {
        edited.removeFirst()
      }
      let follows = before.flatMap { before in workshop.map { before.text(after: Follow($0)) } }
      return try tableAnswer(try readTable(asked), follows: follows)
    } catch {
      return .faults(error.message)
    }
  }

  /// Makes changes of one kind.
  private func apply(_ edits: [EditedTable.Edit], _ asked: PageRequest) throws(Exit) {
    let read = try readTable(asked)
    let after = try FaultReport.orExit(SourceFile(name: read.path, bytes: [])) {
      () throws(Faults) in try read.table.changed(edits)
    }
    shelf.put(after, at: FileName.shortened(read.path))
  }

  /// `unedit`: takes the last change of the table at `path` back.
  func unedit(_ asked: PageRequest) -> JSONOutput {
    guard let kept = edited.popLast() else { return .message("There is nothing to undo.") }
    let now = kept.now(in: shelf)
    kept.putBack(in: &shelf)
    do throws(Exit) {
      try reopen(asked)
    } catch {
      shelf.put(now)
      edited.append(kept)
      return .faults(error.message)
    }
    return table(asked)
  }

  /// How many changes of tables can be taken back.
  private static let mostEdits = 100
  /// How many bytes are held for that.
  private static let mostBytes = 1 << 26

  /// What a table was read from.
  private struct Read {
    let table: EditedTable
    let path: String
    let run: Run
  }

  private func readTable(_ asked: PageRequest) throws(Exit) -> Read {
    let run = try tableRun(asked)
    let path = try run.tables([asked.text("path")])[0]
    let models = try run.candidates(for: [path])
    let file = try run.source(path)
    let table = try FaultReport.orExit(file) { () throws(Faults) in
      try EditedTable(file, models: models)
    }
    return Read(table: table, path: run.place(ofTable: path).path, run: run)
  }

  /// What is to be done, in batches of one kind each.
  private func batches(_ asked: PageRequest, _ table: EditedTable) -> [[EditedTable.Edit]] {
    let rows = asked.numbers("rows").filter { (0..<table.rowCount).contains($0) }
    if let row = asked.number("merge") {
      guard (0..<table.rowCount).contains(row), !rows.isEmpty, !rows.contains(row) else {
        return []
      }
      return [filled(row, from: rows, table), rows.map { .removal(row: $0) }]
    }
    let texts = asked.texts("texts").map { $0 ?? "" }
    if !texts.isEmpty { return [[.newRow(Array(texts.prefix(table.headers.count)))]] }
    return [rows.isEmpty ? cells(asked, table) : rows.map { .removal(row: $0) }]
  }

  private func cells(_ asked: PageRequest, _ table: EditedTable) -> [EditedTable.Edit] {
    asked.objects("cells").compactMap { cell -> EditedTable.Edit? in
      guard let row = cell.number("row"), let column = cell.number("column"),
        (0..<table.rowCount).contains(row), table.headers.indices.contains(column),
        let text = cell.optionalText("text"), text != table.text(row: row, column: column)
      else { return nil }
      return .cell(row: row, column: column, text: text)
    }
  }

  /// The blank cells of a row with what other rows have there.
  private func filled(
    _ row: Int, from others: [Int], _ table: EditedTable
  ) -> [EditedTable.Edit] {
    table.headers.indices.compactMap { column -> EditedTable.Edit? in
      let text = others.map { table.text(row: $0, column: column) }.first { !$0.isEmpty }
      guard table.text(row: row, column: column).isEmpty, let text else { return nil }
      return .cell(row: row, column: column, text: text)
    }
  }

  /// The table beside this one in which rows are parked, with some more: a second where the first has other columns.
  private func park(_ rows: [Int], _ read: Read) -> SourceFile {
    var header = CSVWriter()
    header.append(read.table.headers.map { .text($0) })
    let first = FileName.shortened(
      FileName.inside(FileName.folder(of: read.path), "parked.csv"))
    var (name, number) = (first, 1)
    while let old = shelf.files[name], !old.starts(with: header.bytes) {
      number += 1
      name = FileName.numbered(first, number)
    }
    var bytes = shelf.files[name] ?? header.bytes
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var writer = CSVWriter()
    for row in rows where (0..<read.table.rowCount).contains(row) {
      writer.append(
        read.table.headers.indices.map { .text(read.table.text(row: row, column: $0)) })
    }
    return SourceFile(name: name, bytes: bytes + writer.bytes)
  }

  /// Opens what is open anew, after its table has changed, and has the room's steps done again.
  ///
  /// A table with faults is not opened, and what was open waits.
  /// - Throws: that the room has scored what was changed.
  private func reopen(_ asked: PageRequest) throws(Exit) {
    appliedCache = nil
    guard let workshop, let opened, opened.path == asked.text("path"),
      let loaded = try? tableRun(asked).sheet([opened.path])
    else { return }
    let new = Workshop(loaded.sheet, loaded.sources[0])
    new.started = workshop.started
    let before = earlier
    earlier = EarlierWork(
      loaded, new.opening, at: opened.path, words: opened.words,
      on: host(at: asked.time))
    let session = try Run.session(
      SourceFile(name: "the record of this page", bytes: Array(workshop.session.json.utf8)))
    do throws(FileFaults) {
      begin(try new.resumed(session))
    } catch {
      earlier = before
      let why = error.all.first?.fault.message ?? ""
      throw Exit(.faultyData, "the room has scored what this would change: \(why)\n")
    }
  }

  // MARK: - The answer

  private func tableAnswer(_ read: Read, follows: String? = nil) throws(Exit) -> JSONOutput {
    let table = read.table
    let found = FoundFaults(read.run, read.path, table)
    let issues = table.issueRows
    return .object([
      ("done", .boolean(true)), ("file", .string(read.path)),
      ("about", .string(about(table, issues.count { $0 }))),
      ("canUndo", .boolean(!edited.isEmpty)), ("isOpen", .boolean(!found.hasErrors)),
      ("title", .string(found.title)),
      ("follows", follows.map { .string($0) } ?? .null), ("columns", .array(columns(table))),
      (
        "rows",
        .array(
          (0..<table.rowCount).map { row in
            .object([
              ("place", .string("\(table.place(row: row, column: 0).row + 1)")),
              ("isIssue", .boolean(issues[row])),
              (
                "cells",
                .array(
                  table.headers.indices.map { .string(table.text(row: row, column: $0)) })
              ),
            ])
          })
      ), ("faults", .array(found.output)),
    ])
  }

  private func about(_ table: EditedTable, _ issues: Int) -> String {
    let header = "header in \(table.headerPlace), \(Count.of(issues, "issue"))"
    return table.file.sheet.map { "sheet \($0.name), \(header)" } ?? header
  }

  private func columns(_ table: EditedTable) -> [JSONOutput] {
    table.headers.indices.map { column in
      var (kind, group, title) = ("own", JSONOutput.null, table.headers[column])
      var allowed = JSONOutput.null
      switch table.role(column) {
      case .issue: kind = "issue"
      case .theme: kind = "theme"
      case .input(let input):
        kind = "input"
        title = table.model?.inputs[input].title ?? title
      case .criterion(let index):
        kind = "criterion"
        if let criterion = table.model?.criteria[index] {
          (title, group) = (criterion.title, .number(criterion.domain))
          allowed = .string("\(criterion.scale.lowerBound) to \(criterion.scale.upperBound), or ?")
        }
      case .given: kind = "given"
      case .carried: break
      }
      return .object([
        ("letters", .string(CellPlace.letters(table.headerPlace(column: column).column))),
        ("header", .string(table.headers[column])), ("title", .string(title)),
        ("kind", .string(kind)), ("domain", group), ("allowed", allowed),
      ])
    }
  }
}
