import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum ReportCommand: Command {
  static let help = """
    Writes the Board's report: what was scored, what came out and how sure it is,
    and all that is needed to work every rating out again.

    usage: morile report FILE [OPTION...]

    FILE is a table with scores as for `morile assess`, or the folder of a year: of
    that, the files below are taken where they are there and no option names
    others. The result is one page that needs nothing else: to be read in a
    browser, printed on A4, published, or opened in a word processor.

    options:
      --last FILE          last year's issues, ratings, saved result or folder, for
                           what moved; of a folder, the last_year of its year.csv
      --match FILE         names that are others than last year's (names.csv)
      --decisions FILE     what the Board decided (decisions.csv)
      --areas FILE         its areas of focus (areas.csv)
      --spending FILE      the lines of the grant (spending.csv)
      --measures FILE      numbers against targets (measures.csv)
      --crimes FILE        counts, for the crime table (crimes.csv); else those of
                           the issues
      --panel FILE         a sheet of one scorer; give two or more for how far
                           they agree
      --title TEXT         the title; "Strategic assessment" and the year unless
                           given
      --today DATE         the date that the report bears; today unless given
    --runs N, --seed N   of the simulations, 100000 and 1 unless given
      --table TABLE        one table alone, in any format; a wrong name is answered
                           with all that there are
      --model ID|FILE      the model; else the one that the columns fit
      --format FORMAT      html, markdown, table, csv or json; else by the output's
                           name
      --output FILE        write to FILE, whole or not at all
      --ranking STYLE      dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --help               this text

    example:
      morile report Models/examples/plymouth/2017 --output report.html

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "report"
  static let summary = "write the report for the Board"
  static let options: [Option] = [
    .file("--last"), .value("--match"), .file("--decisions"), .file("--areas"),
    .file("--spending"), .file("--measures"), .file("--crimes"), .files("--panel"),
    .value("--title"), Today.option, .value("--runs"), .value("--seed"),
    .value("--table"), .file("--model"), OutputFormat.paperOption, .value("--output"),
    SheetLoader.rankingOption,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    guard let path = arguments.operands.first else {
      throw .usage("name the table or the folder of a year", name)
    }
    let settings = try SimulationSettings(
      runs: arguments.number("--runs", 1...SimulationSettings.mostRuns)
        ?? SimulationSettings.usualRuns,
      seed: arguments.number("--seed", 0...UInt64.max) ?? 1)
    let date = try Today.date(arguments)
    let models = try YearLoader.entries(for: path, arguments)
    let year = try YearLoader.load(path, models, arguments)
    guard let assessment = year.assessment else {
      throw Exit(
        .faultyData,
        "\(year.source.name): error: this is a list of ratings, and a report is made from scores; "
          + "`morile board` takes it\n")
    }
    var inputs = ReportInputs(path, arguments)
    inputs.note("Issues and scores", year.source)
    let model = assessment.model
    if let entry = models.first(where: { $0.model.id == model.id }) {
      inputs.note(entry.isBuiltIn ? "Model, built in" : "Model", entry.source)
    }
    var report = BoardReport(
      title: arguments["--title"] ?? title(year, path), date: date, assessment,
      robustness: RobustnessReport(
        assessment, robustness: Robustness(model, assessment.assessments),
        simulation: assessment.simulated(settings) { $0.run(workers: Workers.processors) }))
    report.comparison = try comparison(year, path, &inputs, arguments)
    report.trends = try trends(assessment, &inputs)
    report.panel = try panel(&inputs, arguments)
    report.decisions = inputs.register("Decisions", .decisions, "--decisions") {
      (list: DecisionList) in DecisionReport(list, year: year, today: date)
    }
    report.areas = inputs.register("Areas of focus", .areas, "--areas") {
      (list: AreaList) throws(Faults) in try AreaReport(list, year: year)
    }
    report.spending = inputs.register("Grant lines", .spending, "--spending") {
      (list: SpendingList) in SpendingReport(list, year: year)
    }
    report.monitoring = inputs.file("Measures", .measures, "--measures") { source throws(Exit) in
      MonitoringReport(try RegisterLoader.load(source), subject: FileName.last(of: source.name))
    }
    try inputs.finish()
    report.sources = inputs.sources
    try OutputFormat.write(report, arguments)
  }

  /// The usual title, with what the year is called where that is the name of a folder or a number.
  private static func title(_ year: RatedYear, _ path: String) -> String {
    let isYear = year.name.contains { $0.isNumber } && year.name.allSatisfy { !$0.isLetter }
    return isYear || FileName.isFolder(path)
      ? "Strategic assessment \(year.name)" : "Strategic assessment"
  }

  // MARK: - Parts

  /// What moved since last year, where there is one.
  private static func comparison(
    _ year: RatedYear, _ path: String, _ inputs: inout ReportInputs, _ arguments: Arguments
  ) throws(Exit) -> ComparisonReport? {
    var last = arguments["--last"]
    if last == nil, FileName.isFolder(path) {
      last = try YearFolder.place(path).last
    }
    guard let last else {
      if arguments.has("--match") {
        throw .usage("--match is for names of last year; name that with --last", name)
      }
      return nil
    }
    guard !YearLoader.isSame(last, path) else {
      throw .usage("--last \(last) is the year itself; name the year before", name)
    }
    let before = try YearLoader.load(last, arguments)
    inputs.note("Last year's issues", before.source)
    let step = inputs.file("Names", .names, "--match") { source throws(Exit) in
      try FaultReport.orExit(source) { () throws(Faults) in
        try YearStep(before, year, names: source)
      }
    }
    try inputs.finish()
    if let step { return ComparisonReport([step]) }
    do throws(Faults) {
      return ComparisonReport([try YearStep(before, year)])
    } catch {
      preconditionFailure("faults of no names file")
    }
  }

  /// The crime table: of a file of counts, or else of the issues.
  private static func trends(
    _ assessment: AssessmentReport, _ inputs: inout ReportInputs
  ) throws(Exit) -> TrendReport? {
    let own = inputs.file("Counts", .crimes, "--crimes") { source throws(Exit) in
      do throws(FileFaults) {
        return TrendReport(
          try IssueSheet.read([source], models: [assessment.model], for: .trends))
      } catch {
        throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
      }
    }
    return own ?? TrendReport(assessment.sheet)
  }

  /// The sheets of several scorers, compared.
  private static func panel(
    _ inputs: inout ReportInputs, _ arguments: Arguments
  ) throws(Exit) -> ConsensusReport? {
    let paths = arguments.all("--panel")
    if paths.isEmpty { return nil }
    guard paths.count > 1 else {
      throw .usage("--panel is given once; give it for each of two or more sheets", name)
    }
    let (sheets, files) = try ConsensusCommand.sheets(paths, arguments)
    for file in files { inputs.note("Scorer's sheet", file) }
    return ConsensusReport(sheets)
  }
}
