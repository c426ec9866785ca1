import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum BoardCommand: Command {
  static let help = """
    Holds the Board's decisions, its areas of focus and its spending against the
    ratings of a year: what is not decided, answered or paid for.

    usage: morile board FILE [--decisions FILE] [--areas FILE] [--spending FILE]
                        [OPTION...]

    FILE is a table of issues with scores, a list of ratings, a result saved as
    JSON, or the folder of a year: of that, decisions.csv, areas.csv and
    spending.csv are taken where the option is not given. At least one is needed:

      --decisions FILE  columns issue, decision, reason, owner, review_date. The
                        decisions known are priority, watching brief, deferred and
                        not taken forward; the first is taken forward, the others
                        are not. Others may be written, with a warning
      --areas FILE      columns group, area_of_focus, scored_issues (semicolons
                        between). An area has the highest rating and score of its
                        issues and stands by that score in its group; where scores
                        are missing, by the highest that it can have, and its place
                        is given from best to worst
      --spending FILE   columns project, amount, issues, shares, plan_priorities,
                        status. A line for several issues is counted once, split
                        evenly or by shares that add up to 100 (60; 40) or to 1
                        (1/3; 2/3). A line without an amount is not counted

    options:
      --today DATE      reviews are due on or before it, as 2026-04-01; else the
                        day of the clock
      --table TABLE     one table alone, in any format, as CSV and JSON with all
                        columns, also those of the file's own: decisions,
                        undecided, unreasoned, unknown, reviews; areas, area_issues,
                        unanswered, lower_areas; spending_by_rating,
                        spending_by_issue, statuses, uncovered, lines, other_lines,
                        open_lines, unlisted, priorities. CSV has one table, the
                        first unless another is named
      --model ID|FILE   the model; else the one that the columns fit
      --ranking STYLE   dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --format FORMAT   table, csv, json, markdown or html; else by the output's
                        name
      --output FILE     write to FILE, whole or not at all
      --help            this text

    example:
      morile board Models/examples/plymouth/2019

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "board"
  static let summary = "hold decisions, areas of focus and spending against ratings"
  static let options: [Option] = [
    .file("--decisions"), .file("--areas"), .file("--spending"), Today.option,
    .choice("--table", BoardRegister.allCases.flatMap { $0.tables }), .file("--model"),
    SheetLoader.rankingOption, OutputFormat.paperOption, .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    guard let path = arguments.operands.first else {
      throw .usage("name the issues: a table, a saved result or the folder of a year", name)
    }
    try arguments.expectOperands(atMost: 1)
    let files = try registers(path, arguments)
    let year = try YearLoader.load(path, arguments)
    let today = try Today.date(arguments)
    var failures: [Exit] = []
    let decisions = load(files[.decisions], of: path, &failures) { (list: DecisionList) in
      DecisionReport(list, year: year, today: today)
    }
    let areas = load(files[.areas], of: path, &failures) { (list: AreaList) throws(Faults) in
      try AreaReport(list, year: year)
    }
    let spending = load(files[.spending], of: path, &failures) { (list: SpendingList) in
      SpendingReport(list, year: year)
    }
    if let first = failures.first {
      let messages = failures.map { $0.message.hasSuffix("\n") ? $0.message : $0.message + "\n" }
      throw Exit(first.code, messages.joined())
    }
    try OutputFormat.write(
      BoardPaper(year, decisions: decisions, areas: areas, spending: spending), arguments)
  }

  // MARK: - Registers

  /// The files of the registers: those that options name, else those of the folder.
  private static func registers(
    _ path: String, _ arguments: Arguments
  ) throws(Exit) -> [BoardRegister: String] {
    var files: [BoardRegister: String] = [:]
    for register in BoardRegister.allCases {
      files[register] =
        arguments["--\(register.rawValue)"] ?? YearLoader.register(register.file, of: path)
    }
    guard !files.isEmpty else {
      let missing = FileName.isFolder(path) ? "\(path) has none of these, so name" : "name"
      throw .usage(
        "\(missing) what to hold against the ratings: decisions (--decisions), areas of focus (--areas) "
          + "or spending (--spending)", name)
    }
    let asked = arguments["--table"].flatMap { table in
      BoardRegister.allCases.first { $0.tables.contains(table) }
    }
    if let asked, files[asked] == nil {
      throw .usage(
        "--table \(arguments["--table"] ?? "") needs --\(asked.rawValue)", name)
    }
    let inputs = [path] + BoardRegister.allCases.compactMap { files[$0] }
    guard inputs.count(where: { $0 == SourceFile.standardInput }) <= 1 else {
      throw .usage("only one of the files can be standard input", name)
    }
    return files
  }

  /// Reads a register, if there is one, and holds it against the year; its slips are printed on standard
  /// error, and its faults are kept, so that those of all registers are told in one go.
  private static func load<List: Register, Report: RegisterReport>(
    _ path: String?, of year: String, _ failures: inout [Exit],
    _ report: (List) throws(Faults) -> Report
  ) -> Report? {
    guard let path else { return nil }
    do throws(Exit) {
      let isOfFolder =
        FileName.isFolder(year) && FileName.folder(of: path) == FileName.trimmed(year)
      let source =
        try isOfFolder
        ? YearFolder.read(path, .register) : SourceFile.read(path, .register)
      return try RegisterLoader.load(source, report)
    } catch {
      failures.append(error)
      return nil
    }
  }
}
