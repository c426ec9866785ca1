import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

private let decisions = Option.file(
  "--decisions", "FILE",
  """
  columns \(DecisionList.table.columnNames). The decisions known are \(KnownDecision.list); the \
  first is taken forward, the others are not. Others may be written, with a warning
  """)
private let areas = Option.file(
  "--areas", "FILE",
  """
  columns \(AreaList.table.columnNames) (semicolons between). An area has the highest rating and score of its \
  issues and stands by that score in its group; where scores are missing, by the highest that it can have, and its \
  place is given from best to worst
  """)
private let spending = Option.file(
  "--spending", "FILE",
  """
  columns \(SpendingList.table.columnNames). A line for several issues is counted once, split \
  evenly or by shares that add up to 100 (60; 40) or to 1 (1/3; 2/3); one that is part_of another is counted with \
  that. A line without an amount is not counted, nor one with a funder, unless that is the grant's
  """)
private let grant = Option.file(
  "--grant", "FILE",
  """
  columns \(Grant.table.columnNames): the figures \(Grant.figureNames), each as a document prints it, against \
  which the lines are held
  """)

private let actions = Option.file(
  "--actions", "FILE",
  """
  columns \(ActionList.table.columnNames). A deadline is a day, a month with its year, or words; an action \
  that is not done is overdue after it. rag is \(RAG.list)
  """)

extension Command {
  /// Holds the Board's decisions, areas of focus and spending against ratings.
  static let board = Command(
    "board", "hold decisions, areas, spending and actions against ratings",
    operands: ["FILE"],
    about: """
      Holds the Board's decisions, its areas of focus, its spending and the partners' actions against the ratings of a
      year: what is not decided, answered, paid for or done.
      """,
    details: """
      FILE is a table of issues with scores, a list of ratings, a result saved as JSON, or the folder of a year: of
      that, decisions.csv, areas.csv, spending.csv, grant.csv, actions.csv and agreed.csv are taken where the option is
      not given. At least one of the first five is needed. Ratings are those that were agreed, or else what the matrix
      gives.

      Where the folder names last year's (last_year in year.csv), and that has decisions, `--table effect` sets beside
      each of them what was done, spent and measured by last year's registers, and how rating and count moved since.

      A table asked for alone has, as CSV and JSON, all columns, also those of the file's own. CSV has one table, the
      first unless another is named.
      """,
    options: [
      decisions, areas, spending, grant, actions, .agreed, .today,
      .table(
        BoardRegister.allCases.flatMap { $0.tables }.map { .init($0) }
          + [.init(EffectReport.table, "what came of last year's decisions")]), .model, .sheet,
      .ranking,
      .format, .publication,
      .output,
    ],
    examples: ["board Models/examples/plymouth/2019"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    guard let path = arguments.operands.first else {
      throw .usage(
        "name the issues: a table, a saved result or the folder of a year", arguments.command)
    }
    try arguments.expectOperands(atMost: 1)
    let files = try registers(path, run)
    let year = try run.year(path)
    let today = try run.today()
    var failures: [Exit] = []
    let decisions = load(files[.decisions], .decisions, of: path, run, &failures) {
      file throws(Exit) in
      try run.register(file) { (list: DecisionList) in
        DecisionReport(list, year: year, today: today)
      }
    }
    let areas = load(files[.areas], .areas, of: path, run, &failures) { file throws(Exit) in
      try run.register(file) { (list: AreaList) throws(Faults) in
        try AreaReport(list, year: year)
      }
    }
    let grant = load(files[.grant], .grant, of: path, run, &failures) {
      file throws(Exit) -> Grant in
      try run.register(file)
    }
    var spending = load(files[.spending], .spending, of: path, run, &failures) {
      file throws(Exit) in
      try run.register(file) { (list: SpendingList) in
        SpendingReport(list, grant: grant, year: year)
      }
    }
    if spending == nil, let grant {
      spending = SpendingReport(SpendingList(), grant: grant, year: year)
    }
    let actions = load(files[.actions], .actions, of: path, run, &failures) { file throws(Exit) in
      try run.register(file) { (list: ActionList) in
        ActionReport(list, year: year, today: today)
      }
    }
    if let failure = Exit(failures) { throw failure }
    let effect = try run.effect(before: year, in: path, today: today)
    try run.write(
      BoardPaper(
        year, decisions: decisions, areas: areas, spending: spending, actions: actions,
        effect: effect, trends: try trends(of: year, in: path, run)))
  }

  /// What was counted in the year; nil where it is no folder, or has no counts.
  private static func trends(
    of year: RatedYear, in path: String, _ run: Run
  ) throws(Exit) -> TrendReport? {
    guard run.files.isFolder(path) else { return nil }
    return try run.trends(of: year, try run.begunRegister(.crimes, of: path), path)
  }

  private static func option(_ register: BoardRegister) -> Option {
    switch register {
    case .decisions: decisions
    case .areas: areas
    case .spending: spending
    case .actions: actions
    case .grant: grant
    }
  }

  /// The files of the registers: those that options name, else those of the folder.
  private static func registers(
    _ path: String, _ run: Run
  ) throws(Exit) -> [BoardRegister: String] {
    let arguments = run.arguments
    var files: [BoardRegister: String] = [:]
    for register in BoardRegister.allCases {
      files[register] = arguments[option(register)] ?? run.register(register.file, of: path)
    }
    guard !files.isEmpty else {
      let missing = run.files.isFolder(path) ? "\(path) has none of these, so name" : "name"
      throw .usage(
        "\(missing) what to hold against the ratings: decisions (--decisions), areas of focus (--areas), "
          + "spending (--spending, --grant) or actions (--actions)", arguments.command)
    }
    if let table = arguments[.table([])],
      let asked = BoardRegister.allCases.first(where: { $0.tables.contains(table) }),
      files[asked] == nil, asked != .spending || files[.grant] == nil
    {
      throw .usage("--table \(table) needs \(option(asked).name)", arguments.command)
    }
    let inputs = [path] + BoardRegister.allCases.compactMap { files[$0] }
    guard inputs.count(where: { $0 == Files.standardInput }) <= 1 else {
      throw .usage("only one of the files can be standard input", arguments.command)
    }
    return files
  }

  /// Reads a register, if there is one, and makes something of it; its slips are told, and its faults are kept,
  /// so that those of all registers are told in one go.
  private static func load<Made>(
    _ path: String?, _ register: BoardRegister, of year: String, _ run: Run,
    _ failures: inout [Exit],
    _ make: (SourceFile) throws(Exit) -> Made
  ) -> Made? {
    guard let path else { return nil }
    do throws(Exit) {
      let isOfFolder =
        run.files.isFolder(year) && FileName.folder(of: path) == FileName.trimmed(year)
      let source =
        try isOfFolder
        ? run.readPlain(path, .register, as: register.file)
        : run.read(path, .register, as: register.file)
      return try make(source)
    } catch {
      failures.append(error)
      return nil
    }
  }
}
