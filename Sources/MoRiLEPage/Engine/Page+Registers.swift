import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// The registers of a year, filled on the page.
extension Page {
  /// `registers`: the registers that the folder of a year at `path` may have, each with whether its file is there.
  func listRegisters(_ asked: PageRequest) -> JSONOutput {
    let path = asked.text("path")
    let registers = Self.years(shelf.paths).contains(path) ? RegisterTable.ofYear : []
    return .object([
      ("done", .boolean(true)),
      (
        "registers",
        .array(
          registers.map { table in
            .object([
              ("name", .string(table.file.sheetName)), ("title", .string(table.title)),
              (
                "isThere",
                .boolean(shelf.files[FileName.inside(path, table.file.rawValue)] != nil)
              ),
            ])
          })
      ),
    ])
  }

  /// `register`: the register of a `name` in the folder at `path`, as a sheet to be filled.
  func register(_ asked: PageRequest) -> JSONOutput {
    withSheet(asked) { table, path, run, sheet throws(Exit) in
      let ratings = try run.ratings(of: path).map {
        JSONOutput.array([.string($0.name), .string($0.rating)])
      }
      return .object([
        ("done", .boolean(true)), ("title", .string(table.title)),
        ("file", .string(FileName.inside(path, table.file.rawValue))),
        ("columns", .array(sheet.columns.map { $0.outline })),
        ("rows", .array(sheet.rows.map { .array($0.map { .string($0) }) })),
        ("ratings", .array(ratings)),
      ])
    }
  }

  /// `enter`: puts `rows` into the register of a `name` in the folder at `path`, unless they have faults.
  ///
  /// The answer has what looks like a slip.
  func enter(_ asked: PageRequest) -> JSONOutput {
    withSheet(asked) { table, path, run, sheet throws(Exit) in
      let source = SourceFile(
        name: try run.registerFile(table, of: path), bytes: sheet.bytes(asked.rows("rows")))
      let found = try FaultReport.orExit(source) { () throws(Faults) in try table.check(source) }
      shelf.put(source.bytes, at: source.name)
      // What the room has agreed is put into the file as it is now.
      appliedCache = nil
      let warnings = FaultReport.text(found.warnings, in: source)
      return .object([
        ("done", .boolean(true)), ("warnings", .string(warnings.withoutLineEnd)),
      ])
    }
  }

  /// Answers what is asked of a register, for which its sheet is read.
  private func withSheet(
    _ asked: PageRequest,
    _ answer: (RegisterTable, String, Run, RegisterSheet) throws(Exit) -> JSONOutput
  ) -> JSONOutput {
    let path = asked.text("path")
    guard let table = table(asked) else { return .message("there is no such register") }
    do throws(Exit) {
      let run = try registerRun(path, asked.time)
      return try answer(table, path, run, try run.registerSheet(table, of: path))
    } catch {
      return .faults(error.message)
    }
  }

  private func table(_ asked: PageRequest) -> RegisterTable? {
    let name = asked.text("name")
    return RegisterTable.ofYear.first { $0.file.sheetName == name }
  }

  /// What reads the files of the page as a command does.
  private func registerRun(_ path: String, _ time: String) throws(Exit) -> Run {
    Run(
      try Arguments([path], command: "register", options: [.model]),
      on: host(at: time))
  }
}

extension EntryColumn {
  fileprivate var outline: JSONOutput {
    .object([
      ("header", .string(header)), ("guide", .string(guide)),
      ("words", .array(entry.words.map { .string($0) })), ("takes", .string(takes)),
    ])
  }

  private var takes: String {
    switch entry {
    case .text, .own: "text"
    case .typed: "typed"
    case .date: "date"
    case .pounds: "pounds"
    case .figure: "figure"
    case .words, .levels: "word"
    case .known: "known"
    }
  }
}
