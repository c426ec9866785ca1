import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum ReportCommand: Command {
  static let help = """
    Writes the Board's report: what was scored, what came out and how sure it is,
    and all that is needed to work every rating out again.

    usage: morile report FILE [OPTION...]

    FILE is a table with scores as for `morile assess`, or the folder of a year.
    The result is one page that needs nothing else: to be read in a browser,
    printed on A4, published, or opened in a word processor.

    options:
      --panel FILE         a sheet of one scorer; give two or more for how far
                           they agree
      --title TEXT         the title; "Strategic assessment" unless given
      --today DATE         the date that the report bears; today unless given
      --runs N, --seed N   of the simulations, 100000 and 1 unless given
      --table TABLE        one table alone, in any format: ranking, sureness,
                           disputes, knowledge, unscored, scores, criteria, inputs,
                           levels, vectors, or theme- and a theme
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
    .list("--panel"), .value("--title"), Today.option, .value("--runs"), .value("--seed"),
    .value("--table"), .value("--model"), OutputFormat.paperOption, .value("--output"),
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
    let year = try YearLoader.load(path, arguments)
    guard let assessment = year.assessment else {
      throw Exit(
        .faultyData,
        "\(year.source.name): error: this is a list of ratings, and a report is made from scores; "
          + "`morile board` takes it\n")
    }
    var report = BoardReport(
      title: arguments["--title"] ?? "Strategic assessment", date: date, assessment,
      robustness: RobustnessReport(
        assessment, robustness: Robustness(assessment.model, assessment.assessments),
        simulation: simulate(assessment, settings)),
      sources: [.init("Issues and scores", year.source)])
    report.panel = try panel(arguments)
    try OutputFormat.write(report.paper(table: arguments["--table"]), arguments)
  }

  private static func simulate(
    _ assessment: AssessmentReport, _ settings: SimulationSettings
  ) -> Result<SimulationResult, SimulationRefusal> {
    do throws(SimulationRefusal) {
      let simulation = try Simulation(
        assessment.model, assessment.assessments, settings: settings)
      return .success(simulation.run(workers: Workers.processors))
    } catch {
      return .failure(error)
    }
  }

  /// The sheets of several scorers, compared.
  private static func panel(_ arguments: Arguments) throws(Exit) -> ConsensusReport? {
    let paths = arguments.all("--panel")
    if paths.isEmpty { return nil }
    guard paths.count > 1 else {
      throw .usage("--panel is given once; give it for each of two or more sheets", name)
    }
    return ConsensusReport(try ConsensusCommand.sheets(paths, arguments))
  }

}
