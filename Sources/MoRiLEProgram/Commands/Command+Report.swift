import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

private let last = Option.file(
  "--last", "FILE", "last year's issues, ratings, saved result or folder, for what moved"
).orElse("the last_year of a folder's year.csv")
private let match = Option.text(
  "--match", "FILE", "names that are others than last year's (names.csv)")
private let decisions = Option.file("--decisions", "FILE", "what the Board decided (decisions.csv)")
private let areas = Option.file("--areas", "FILE", "its areas of focus (areas.csv)")
private let spending = Option.file("--spending", "FILE", "the lines of the grant (spending.csv)")
private let actions = Option.file("--actions", "FILE", "what partners do (actions.csv)")
private let narrative = Option.file(
  "--narrative", "FILE", "what is said of themes and issues in words (narrative.csv)")
private let grant = Option.file("--grant", "FILE", "the figures of the grant (grant.csv)")
private let measures = Option.file("--measures", "FILE", "numbers against targets (measures.csv)")
private let panel = Option.file(
  "--panel", "FILE", "a sheet of one scorer; give two or more for how far they agree"
).repeatable
private let title = Option.text("--title", "TEXT", "the title")
  .orElse("\"Strategic assessment\" and the year")
private let table = Option.text(
  "--table", "TABLE",
  "one table alone, in any format; a wrong name is answered with all that there are")

extension Command {
  /// Writes the report for the Board.
  static let report = Command(
    "report", "write the report for the Board", operands: ["FILE"],
    about: """
      Writes the Board's report: what was scored, what came out and how sure it is, and all that is needed to work every
      rating out again.
      """,
    details: """
      FILE is a table with scores as for `morile assess`, a list of ratings, or the folder of a year: of that, the files
      below are taken where they are there and no option names others. The result is one page that needs nothing else:
      to be read in a browser, printed on A4, published, or opened in a word processor.
      """,
    options: [
      last, match, .agreed, decisions, areas, spending, grant, actions, measures, narrative,
      .crimes,
      panel, .harm, .harmMapOfYear, .harmWeights, title, .today,
    ]
      + Option.simulation + [table, .model, .sheet, .format, .publication, .output, .ranking],
    examples: ["report Models/examples/plymouth/2017 --output report.html"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    guard let path = arguments.operands.first else {
      throw .usage("name the table or the folder of a year", arguments.command)
    }
    let date = try run.today()
    let models = try run.yearEntries(for: path)
    let year = try run.year(path, models)
    var inputs = ReportInputs(path, run)
    inputs.note(year.assessment == nil ? "Ratings" : "Issues and scores", year.source)
    if let agreed = year.agreedSource { inputs.note("Agreed ratings", agreed) }
    if let id = year.model?.id, let entry = models.first(where: { $0.model.id == id }) {
      inputs.note(entry.isBuiltIn ? "Model, built in" : "Model", entry.source)
    }
    var report = BoardReport(
      title: arguments[title] ?? usualTitle(year, isFolder: run.files.isFolder(path)), date: date,
      year, robustness: year.assessment.map { robustness($0, run) })
    let before = try lastYear(path, run)
    var moved: YearStep?
    if let before { moved = try step(from: before, to: year, path, &inputs, run) }
    report.comparison = moved.map { ComparisonReport([$0]) }
    report.trends = try trends(year, models, &inputs)
    if arguments.wantsHarm, let table = report.trends {
      report.trends = table.with(try harm(of: table, year, &inputs, run)?.parts ?? [])
    }
    report.panel = try panelReport(&inputs, run)
    report.decisions = inputs.register("Decisions", .decisions, decisions) {
      (list: DecisionList) in DecisionReport(list, year: year, today: date)
    }
    report.areas = inputs.register("Areas of focus", .areas, areas) {
      (list: AreaList) throws(Faults) in try AreaReport(list, year: year)
    }
    let granted = inputs.file("Grant", .grant, grant) { source throws(Exit) -> Grant in
      try run.register(source)
    }
    report.spending = inputs.register("Grant lines", .spending, spending) {
      (list: SpendingList) in SpendingReport(list, grant: granted, year: year)
    }
    if report.spending == nil, let granted {
      report.spending = SpendingReport(SpendingList(), grant: granted, year: year)
    }
    report.actions = inputs.register("Actions", .actions, actions) { (list: ActionList) in
      ActionReport(list, year: year, today: date)
    }
    report.narrative = inputs.register("Narrative", .narrative, narrative) {
      (list: NarrativeList) in NarrativeReport(list, year: year)
    }
    report.monitoring = inputs.file("Measures", .measures, measures) { source throws(Exit) in
      MonitoringReport(try run.register(source), subject: FileName.last(of: source.name))
    }
    try inputs.finish()
    if let before, let moved {
      let files = try run.effectFiles(of: before)
      report.effect = try run.effect(moved, files, from: before, to: path, today: date)
      for file in YearFile.allCases {
        if let source = files[file] { inputs.note("Last year's \(file.words)", source) }
      }
    }
    report.sources = inputs.sources
    try run.write(report)
  }

  /// The usual title, with what the year is called where that is the name of a folder or a number.
  private static func usualTitle(_ year: RatedYear, isFolder: Bool) -> String {
    let isYear = year.name.contains { $0.isNumber } && year.name.allSatisfy { !$0.isLetter }
    return isYear || isFolder ? "Strategic assessment \(year.name)" : "Strategic assessment"
  }

  // MARK: - Parts

  /// How sure scores are.
  private static func robustness(_ assessment: AssessmentReport, _ run: Run) -> RobustnessReport {
    let settings = SimulationSettings(
      runs: Int(run.arguments.number(.runs)), seed: run.arguments.number(.seed))
    return RobustnessReport(
      assessment, robustness: Robustness(assessment.model, assessment.assessments),
      simulation: run.simulate(assessment, settings))
  }

  /// The year before: the one that is named, or else that of the folder; nil where there is none.
  private static func lastYear(_ path: String, _ run: Run) throws(Exit) -> String? {
    let arguments = run.arguments
    var named = arguments[last]
    if named == nil, run.files.isFolder(path) { named = try run.yearPlace(path).last }
    guard let named else {
      if arguments.has(match) {
        throw .usage(
          "--match is for names of last year; name that with --last", arguments.command)
      }
      return nil
    }
    guard !run.isSameYear(named, path) else {
      throw .usage("--last \(named) is the year itself; name the year before", arguments.command)
    }
    return named
  }

  /// What moved since the year before.
  private static func step(
    from named: String, to year: RatedYear, _ path: String, _ inputs: inout ReportInputs, _ run: Run
  ) throws(Exit) -> YearStep {
    let before = try run.year(named)
    inputs.note("Last year's issues", before.source)
    if let agreed = before.agreedSource { inputs.note("Last year's agreed ratings", agreed) }
    let step = inputs.file("Names", .names, match) { source throws(Exit) in
      try run.step(from: before, to: year, names: source)
    }
    try inputs.finish()
    if let step { return step }
    return try run.step(from: before, to: year, names: nil)
  }

  /// The crime table: of a file of counts, or else of the issues.
  private static func trends(
    _ year: RatedYear, _ models: [ModelLibrary.Entry], _ inputs: inout ReportInputs
  ) throws(Exit) -> TrendReport? {
    let own = inputs.file("Counts", .crimes, .crimes) { source throws(Exit) in
      do throws(FileFaults) {
        return TrendReport(
          try IssueSheet.read(
            [source], models: year.model.map { [$0] } ?? models.map { $0.model }, for: .trends))
      } catch {
        throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
      }
    }
    if let own { return year.assessment.map { own.with(scores: $0.assessments) } ?? own }
    return year.assessment.map { TrendReport($0.sheet, assessed: $0.assessments) }
  }

  /// What the counts weigh; nil where a file for it is faulty.
  private static func harm(
    of table: TrendReport, _ year: RatedYear, _ inputs: inout ReportInputs, _ run: Run
  ) throws(Exit) -> HarmReport? {
    let map = inputs.file("Offences of issues", .harm, .harmMap) { source throws(Exit) in
      try run.register(source) as HarmMap
    }
    let weights = inputs.harmWeights()
    try inputs.finish()
    guard let map else { throw Run.withoutHarmMap(run.arguments.command) }
    return try run.harm(map, weights, of: table, scoredIn: year.assessment)
  }

  /// The sheets of several scorers, compared.
  private static func panelReport(
    _ inputs: inout ReportInputs, _ run: Run
  ) throws(Exit) -> ConsensusReport? {
    let paths = run.arguments.all(panel)
    if paths.isEmpty { return nil }
    guard paths.count > 1 else {
      throw .usage(
        "--panel is given once; give it for each of two or more sheets", run.arguments.command)
    }
    let (sheets, files) = try run.panel(paths)
    for file in files { inputs.note("Scorer's sheet", file) }
    return ConsensusReport(sheets)
  }
}
