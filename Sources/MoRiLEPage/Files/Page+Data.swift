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

  /// `edit`: changes the table at `path`: its `cells` (each `row`, `column`, `text`), or a row of `texts` that is added, or
  /// the `rows` that are taken out. What was open is opened again with what the room has done to it.
  ///
  /// Nothing changes where the file cannot be changed so, or where the room has scored what is to be changed.
  func edit(_ asked: PageRequest) -> JSONOutput {
    do throws(Exit) {
      let read = try readTable(asked)
      let edits = edits(asked, read.table)
      guard !edits.isEmpty else { return .message("there is nothing to change") }
      let name = FileName.shortened(read.path)
      let before = shelf.files[name] ?? []
      let after = try FaultReport.orExit(SourceFile(name: read.path, bytes: [])) {
        () throws(Faults) in try read.table.changed(edits)
      }
      shelf.put(after, at: name)
      if let refusal = reopened(asked) {
        shelf.put(before, at: name)
        return .message(refusal)
      }
      edited.append((name, before))
      if edited.count > Self.mostEdits { edited.removeFirst() }
      return try tableAnswer(try readTable(asked))
    } catch {
      return .faults(error.message)
    }
  }

  /// `unedit`: takes the last change of the table at `path` back.
  func unedit(_ asked: PageRequest) -> JSONOutput {
    guard let (name, before) = edited.popLast() else {
      return .message("There is nothing to undo.")
    }
    let after = shelf.files[name] ?? []
    shelf.put(before, at: name)
    if let refusal = reopened(asked) {
      shelf.put(after, at: name)
      edited.append((name, before))
      return .message(refusal)
    }
    return table(asked)
  }

  /// How many changes of tables can be taken back.
  private static let mostEdits = 100

  /// What a table was read from.
  private struct Read {
    let table: EditedTable
    let path: String
    let run: Run
    let models: [Model]
  }

  private func readTable(_ asked: PageRequest) throws(Exit) -> Read {
    let run = try tableRun(asked)
    let path = try run.tables([asked.text("path")])[0]
    let models = try run.candidates(for: [path])
    let file = try run.source(path)
    let table = try FaultReport.orExit(file) { () throws(Faults) in
      try EditedTable(file, models: models)
    }
    return Read(table: table, path: run.place(ofTable: path).path, run: run, models: models)
  }

  private func edits(_ asked: PageRequest, _ table: EditedTable) -> [EditedTable.Edit] {
    let rows = 0..<table.rowCount
    let cells = asked.objects("cells").compactMap { cell -> EditedTable.Edit? in
      guard let row = cell.number("row"), let column = cell.number("column"),
        rows.contains(row), table.headers.indices.contains(column),
        let text = cell.optionalText("text"), text != table.text(row: row, column: column)
      else { return nil }
      return .cell(row: row, column: column, text: text)
    }
    if !cells.isEmpty { return cells }
    let texts = asked.texts("texts").map { $0 ?? "" }
    if !texts.isEmpty { return [.newRow(Array(texts.prefix(table.headers.count)))] }
    return asked.numbers("rows").filter { rows.contains($0) }.map { .removal(row: $0) }
  }

  /// Opens what is open anew, after its table has changed, and has the room's steps done again; why that cannot be, and
  /// then nothing is changed. A table with faults is not opened, and what was open waits.
  private func reopened(_ asked: PageRequest) -> String? {
    appliedCache = nil
    guard let workshop, let opened, opened.path == asked.text("path") else { return nil }
    do throws(Exit) {
      let loaded = try tableRun(asked).sheet([opened.path])
      let new = Workshop(loaded.sheet, loaded.sources[0])
      new.started = workshop.started
      let session = try Run.session(
        SourceFile(name: "the record of this page", bytes: Array(workshop.session.json.utf8)))
      do throws(FileFaults) {
        begin(try new.resumed(session))
      } catch {
        return
          "The room has scored what this would change: \(error.all.first?.fault.message ?? "")."
      }
    } catch {
      return nil
    }
    return nil
  }

  // MARK: - The answer

  private func tableAnswer(_ read: Read) throws(Exit) -> JSONOutput {
    let table = read.table
    let found = FoundFaults(read.run, read.path, table)
    let issues = table.issueRows
    return .object([
      ("done", .boolean(true)), ("file", .string(read.path)),
      ("about", .string(about(table, issues.count { $0 }))),
      ("canUndo", .boolean(!edited.isEmpty)), ("isOpen", .boolean(!found.hasErrors)),
      ("title", .string(found.title)), ("columns", .array(columns(table))),
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
