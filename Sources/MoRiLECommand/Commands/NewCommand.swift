import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum NewCommand: Command {
  static let help = """
    Makes the folder of a year: the issues to score, the registers of the Board, and
    a README with the steps and their commands.

    usage: morile new FOLDER [--model ID|FILE] [--from LAST]

    The last part of FOLDER is the name of the year, such as 2026. The folder comes
    to be whole or not at all, and one that is there already is never touched.

    With --from, the names, themes, scores and own columns of the issues of last
    year are a starting point. Each row is marked in the column carried_over until
    somebody empties that cell; `morile status` counts the marks. Scores come along
    where the model has the same levels, word for word. Counts and other numbers do
    not, nor what the model works out from them: they were last year's. Of a list of
    ratings the names come along alone.

    options:
      --model ID|FILE      the model; else that of last year, else the default one.
                           A FILE is copied into the folder
      --from LAST          the folder of last year, with its issues.csv
      --help               this text

    example:
      morile new 2026 --from 2025

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such folder;
    73 the folder is there already or cannot be created; 74 reading or writing
    failed

    """

  static let name = "new"
  static let summary = "make the folder of a year, from last year's"
  static let options: [Option] = [.file("--model"), .file("--from")]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    let folder = try folder(arguments)
    try Exit.onFault { () throws(SystemFault) in try NewFolder.expectNothing(at: folder) }
    var entry: ModelLibrary.Entry?
    if let name = arguments["--model"] { entry = try ModelLibrary.entry(named: name) }
    var before: (year: NewYear.Last, model: ModelLibrary.Entry?)?
    if let path = arguments["--from"] { before = try last(path, seenFrom: folder, entry) }
    let builtIn = try ModelLibrary.builtInEntries()
    let chosen = entry ?? before?.model ?? builtIn[0]
    let year = NewYear(
      name: FileName.last(of: folder), model: chosen.model,
      modelFile: chosen.isBuiltIn ? nil : chosen.source, last: before?.year)
    try Exit.onFault { () throws(SystemFault) in try NewFolder.make(folder, files: year.files) }
    try OutputFile.write(summary(of: year, folder), to: nil)
  }

  /// The folder to make, without `/` at its end.
  private static func folder(_ arguments: Arguments) throws(Exit) -> String {
    guard let path = arguments.operands.first else {
      throw .usage("name the folder to make, such as 2026", name)
    }
    let folder = FileName.trimmed(path)
    let year = FileName.last(of: folder)
    guard !["", "-", ".", "..", "/"].contains(year), !year.allSatisfy({ $0.isWhitespace }) else {
      throw .usage("\"\(path)\" does not name a new folder; name one such as 2026", name)
    }
    guard PrintedText.line(year) == year else {
      throw .usage(
        "the name of a year has no line ends, tabs or other characters that do not show", name)
    }
    return folder
  }

  /// Reads last year; its warnings are printed on standard error.
  private static func last(
    _ path: String, seenFrom folder: String, _ entry: ModelLibrary.Entry?
  ) throws(Exit) -> (year: NewYear.Last, model: ModelLibrary.Entry?) {
    let place = try YearFolder.place(path)
    let source = try YearFolder.read(place.path(.issues))
    let own = try YearFolder.model(of: place)
    let candidates = try YearFolder.candidates(for: source, own, named: entry)
    let issues = try FaultReport.orExit(source) { () throws(Faults) in
      try YearIssues(source, models: candidates.map { $0.model })
    }
    guard !issues.names.isEmpty else {
      throw Exit(
        .faultyData,
        "\(source.name): error: there is no issue below the header, so that there is nothing to carry over"
      )
    }
    Terminal.report(
      FaultReport.text(
        issues.warnings.map { FileFault(file: 0, $0) }, in: [source], more: issues.moreWarnings))
    guard let real = Path.real(path), let parent = Path.real(FileName.folder(of: folder))
    else {
      throw Exit(.cannotCreate, "\(folder): error: cannot be created: \(systemMessage())")
    }
    let name = FileName.last(of: folder)
    let year = NewYear.Last(
      name: FileName.last(of: real), issues: issues,
      folder: FileName.relative(real, from: "\(parent)/\(name)"))
    return (year, own ?? candidates.first { $0.model.id == issues.model?.id })
  }

  private static func summary(of year: NewYear, _ folder: String) -> String {
    let made = "\(folder): made, with \(Count.of(year.files.count, "file"))"
    let read = "Read \(folder)/\(YearFile.readme.rawValue), or run:"
    return PrintedText.line(made) + "\n"
      + year.notes.map { PrintedText.paragraph($0, width: Terminal.usualWidth) }.joined()
      + PrintedText.line(read) + "\n"
      + "  morile status \(ShellText.word((folder.hasPrefix("-") ? "./" : "") + folder))\n"
  }
}
