import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum StatusCommand: Command {
  static let help = """
    Tells of the folder of a year what is done, what is open and what is next.

    usage: morile status FOLDER [OPTION...]

    FOLDER is one that `morile new` made, or any with an issues.csv; . is the one
    that you are in. An issue counts as carried over from last year while its cell
    in the column carried_over says so and its scores are those of last year's file.
    A report is up to date when it holds the digest of each file it is made from.
    Faulty files are told with their places, and the rest is told all the same.

    options:
      --today DATE         the day by which reviews are due; else that of the clock
      --table TABLE        one table alone, in any format: steps, gaps
      --model ID|FILE      the model; else that of the folder, or of the columns
      --format FORMAT      table, csv, json, markdown or html; else by the output's
                           name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile status Models/examples/plymouth/2019

    exit codes: 0 done, whatever is left to do; 64 wrong usage; 65 faulty data or
    model; 66 no such folder; 73 cannot create output; 74 reading or writing failed

    """

  static let name = "status"
  static let summary = "tell what is done and what is next in the folder of a year"
  static let options: [Option] = [
    Today.option, .choice("--table", YearStatus.tables), .file("--model"),
    OutputFormat.paperOption, .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    guard let folder = arguments.operands.first else {
      throw .usage("name the folder of a year; . is the one that you are in", name)
    }
    let status = YearStatus(try contents(of: try YearFolder.place(folder), arguments))
    try OutputFormat.write(status.paper(table: arguments["--table"]), arguments)
    let faults = status.faulty.map { FaultReport.text($0.faults.all, in: $0.file) }.joined()
    if !faults.isEmpty { throw Exit(.faultyData, faults) }
  }

  private static func contents(
    of place: YearFolder.Place, _ arguments: Arguments
  ) throws(Exit) -> YearContents {
    let own: ModelLibrary.Entry?
    if let name = arguments["--model"] {
      own = try ModelLibrary.entry(named: name)
    } else {
      own = try YearFolder.model(of: place)
    }
    var files: [YearFile: SourceFile] = [:]
    for file in YearFile.told where FileName.exists(place.path(file)) {
      let isTable = file == .issues || file == .report
      files[file] = try SourceFile.read(place.path(file), isTable ? .table : .register)
    }
    let models = if let own { [own] } else { try ModelLibrary.builtInEntries() }
    return YearContents(
      name: FileName.last(of: FileName.real(place.folder) ?? place.folder), files: files,
      models: models.map { $0.model }, last: try last(of: place, own),
      commands: YearCommands(
        folder: place.folder == "." ? nil : place.folder, last: place.last,
        model: arguments["--model"] ?? own.flatMap { $0.isBuiltIn ? nil : $0.source.name }),
      today: try Today.date(arguments))
  }

  /// Last year's issues, and the models to read them with.
  private static func last(
    of place: YearFolder.Place, _ entry: ModelLibrary.Entry?
  ) throws(Exit) -> YearContents.Last {
    guard let path = place.last, let folder = place.settings?.last else { return .none }
    guard FileName.exists(path) else { return .missing(path) }
    let source = try SourceFile.read(path)
    let own = try YearFolder.model(of: try YearFolder.place(FileName.shortened(place.path(folder))))
    let models = try YearFolder.candidates(for: source, own, named: entry)
    return .file(source, models.map { $0.model })
  }
}
