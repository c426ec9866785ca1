import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

private let from = Option.file("--from", "LAST", "the folder of last year, with its issues")
private let excel = Option.flag(
  "--excel", "tables as workbooks, where lists offer what each cell takes")

extension Command {
  /// Makes the folder of a year.
  static let new = Command(
    "new", "make the folder of a year, from last year's", operands: ["FOLDER"],
    about: """
      Makes the folder of a year: the issues to score, the registers of the Board, and a README with the steps and
      their commands.
      """,
    details: """
      The last part of FOLDER is the name of the year, such as 2026. The folder comes to be whole or not at all, and
      one that is there already is never touched.

      With --from, the names, themes, scores and own columns of the issues of last year are a starting point. Each row
      is marked in the column carried_over until somebody empties that cell; `morile status` counts the marks. Scores
      come along where the model has the same levels, word for word. Counts and other numbers do not, nor what the
      model works out from them: they were last year's. Of a list of ratings the names come along alone.

      With --excel, the tables are workbooks: issues.xlsx works itself out, as that of `morile template` does, and the
      others have notes on their headers, lists where a column takes fixed words, and a sheet that says what goes where.
      Last year may be in workbooks or in CSV.
      """,
    options: [
      .model.meaning("the model; a FILE is copied into the folder")
        .orElse("that of last year, or the default one"), from, excel,
    ],
    examples: ["new 2026 --from 2025", "new 2026 --excel"],
    meanings: [
      .noInput: "no such folder",
      .cannotCreate: "the folder is there already or cannot be created",
    ]
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    let folder = try folder(arguments)
    guard !run.files.isTaken(folder) else {
      throw Exit(
        .cannotCreate,
        "\(folder): error: there is already something of this name, and it is left as it is; choose another name"
      )
    }
    var entry: ModelLibrary.Entry?
    if let name = arguments[.model] { entry = try run.library.entry(named: name) }
    var before: (year: NewYear.Last, model: ModelLibrary.Entry?)?
    if let path = arguments[from] { before = try last(path, seenFrom: folder, entry, run) }
    let builtIn = try run.library.builtInEntries()
    let chosen = entry ?? before?.model ?? builtIn[0]
    do throws(WorkbookRefusal) {
      let year = try NewYear(
        name: FileName.last(of: folder), model: chosen.model,
        modelFile: chosen.isBuiltIn ? nil : chosen.source, last: before?.year,
        hasWorkbooks: arguments.has(excel))
      let files = try year.files()
      run.make(folder, files)
      run.print(summary(of: year, files.count, folder))
    } catch {
      throw Exit(
        .faultyData,
        "\(folder): error: a table makes no workbook: \(error.text); leave --excel out")
    }
  }

  /// The folder to make, without `/` at its end.
  private static func folder(_ arguments: Arguments) throws(Exit) -> String {
    guard let path = arguments.operands.first else {
      throw .usage("name the folder to make, such as 2026", arguments.command)
    }
    let folder = FileName.trimmed(path)
    let year = FileName.last(of: folder)
    guard !["", "-", ".", "..", "/"].contains(year), !year.allSatisfy({ $0.isWhitespace }) else {
      throw .usage(
        "\"\(path)\" does not name a new folder; name one such as 2026", arguments.command)
    }
    guard PrintedText.line(year) == year else {
      throw .usage(
        "the name of a year has no line ends, tabs or other characters that do not show",
        arguments.command)
    }
    return folder
  }

  /// Reads last year; its warnings are told.
  private static func last(
    _ path: String, seenFrom folder: String, _ entry: ModelLibrary.Entry?, _ run: Run
  ) throws(Exit) -> (year: NewYear.Last, model: ModelLibrary.Entry?) {
    let place = try run.yearPlace(path)
    let source = try run.readPlain(place.path(.issues))
    let own = try run.model(of: place)
    let candidates = try run.candidates(for: source, own, named: entry)
    let issues = try FaultReport.orExit(source) { () throws(Faults) in
      try YearIssues(source, models: candidates.map { $0.model })
    }
    guard !issues.names.isEmpty else {
      throw Exit(
        .faultyData,
        "\(source.name): error: there is no issue below the header, so that there is nothing to carry over"
      )
    }
    run.tell(issues.warnings, more: issues.moreWarnings, in: source)
    guard let real = run.files.real(path),
      let parent = run.files.real(FileName.folder(of: folder))
    else {
      throw Exit(
        .cannotCreate, "\(folder): error: cannot be created: there is no folder to make it in")
    }
    let year = NewYear.Last(
      name: FileName.last(of: real), issues: issues,
      agreed: try agreed(in: path, issues, (own ?? candidates[0]).model, run),
      folder: FileName.relative(
        real, from: FileName.inside(parent, FileName.last(of: folder))))
    return (year, own ?? candidates.first { $0.model.id == issues.model?.id })
  }

  /// What was agreed for each issue of last year.
  private static func agreed(
    in folder: String, _ issues: YearIssues, _ model: Model, _ run: Run
  ) throws(Exit) -> [AgreedRating?] {
    guard let list = try run.agreed(of: folder) else { return [] }
    return try FaultReport.orExit(list.source) { () throws(Faults) in
      try list.ratings(
        of: issues.names, on: (issues.model ?? model).rating, in: YearFile.issues.rawValue)
    }
  }

  private static func summary(of year: NewYear, _ count: Int, _ folder: String) -> String {
    let made = "\(folder): made, with \(Count.of(count, "file"))"
    let read = "Read \(folder)/\(YearFile.readme.rawValue), or run:"
    return PrintedText.line(made) + "\n"
      + year.notes.map { PrintedText.paragraph($0, width: Style.usualWidth) }.joined()
      + PrintedText.line(read) + "\n"
      + "  morile status \(ShellText.word((folder.hasPrefix("-") ? "./" : "") + folder))\n"
  }
}
