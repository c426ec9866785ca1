import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports
import MoRiLESystem

private let byOption = Option.text("--by", "HEADER", "the column whose texts become the issues")
private let condition = Option.text(
  "--where", "HEADER=PATTERN",
  "only rows whose cell in HEADER is like PATTERN, in which * stands for anything; several must all hold"
).repeatable
private let periodOption = Option.text(
  "--period", "MONTHS", "only these months, as 2019-01..2019-06 or 2019-01")
private let previousOption = Option.text(
  "--previous", "MONTHS", "count these months as those before: previous_count")
private let month = Option.text("--month", "HEADER", "the column of months").orElse("\"Month\"")
private let populationOption = Option.text(
  "--population", "N", "a column of this population for every issue")

extension Command {
  /// Counts incidents by issue.
  static let count = Command(
    "count", "count incidents by issue, for assess to take", operands: ["FILE... --by HEADER"],
    about: "Counts incidents, and so makes the CSV of issues that `morile assess` takes.",
    details: """
      Each FILE is a CSV or a workbook with a row for each incident, such as police.uk publishes for every month, or a
      folder: all its .csv files are read, and those of the folders in it, each once, whatever links lead to it. Each
      different text in the column HEADER becomes an issue.
      """,
    options: [
      byOption, condition, periodOption, previousOption, month, populationOption, .sheet, .output,
      .quiet,
    ],
    examples: [
      "count street --by \"Crime type\" --where \"LSOA name=Plymouth*\" --period 2019-01..2019-06 --previous "
        + "2018-01..2018-06 --population 262100"
    ], meanings: [.faultyData: "faulty data"]
  ) { run throws(Exit) in
    let query = try query(run)
    let population = try population(run)
    guard !run.arguments.operands.isEmpty else {
      throw .usage("name the files or folders to count", run.arguments.command)
    }
    let files = try CountedFiles(run.arguments.operands)
    try OutputCheck.expectNone(of: files.paths, at: run)
    run.tell(files.notes)
    var texts = ReadTexts()
    for path in files.paths {
      try texts.read { () throws(Exit) in try NamedText.read(incidents: path, query, run) }
    }
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    progress.begin("counted", bytes: texts.all.reduce(0) { $0 + $1.text.count })
    let result = IncidentCount.count(texts.all, query, workers: Workers.processors) {
      progress.add(bytes: $0, rows: $1)
    }
    progress.clear()
    switch result {
    case .failure(let faults): throw texts.failure(besides: FaultReport.text(faults))
    case .success where !texts.failures.isEmpty: throw texts.failure(besides: "")
    case .success(let count):
      guard !count.issues.isEmpty else {
        throw Exit(
          .faultyData,
          "morile: error: none of \(grouped(count.rows)) rows is to be counted; "
            + "check --where, --period and --by")
      }
      run.tell(FaultReport.text(count.warnings))
      run.tell(notes(count, query))
      let text = table(count, query, population)
      run.put(run.arguments.output == nil ? text : CSVFormat.file(text))
    }
  }

  private static func query(_ run: Run) throws(Exit) -> IncidentQuery {
    guard let by = run.arguments[byOption] else {
      throw .usage(
        "--by is missing: name the column whose texts become the issues", run.arguments.command)
    }
    var conditions: [IncidentQuery.Condition] = []
    for text in run.arguments.all(condition) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .usage("--where \"\(text)\" is not HEADER=PATTERN", run.arguments.command)
      }
      conditions.append(.init(String(parts[0]), like: String(parts[1])))
    }
    let period = try months(of: periodOption, run)
    let previous = try months(of: previousOption, run)
    if previous != nil, period == nil {
      throw .usage(
        "--previous needs --period, so that the two can be told apart", run.arguments.command)
    }
    return IncidentQuery(
      by: by, month: run.arguments[month] ?? "Month", conditions: conditions, period: period,
      previous: previous)
  }

  private static func months(
    of option: Option, _ run: Run
  ) throws(Exit) -> MonthRange? {
    guard let text = run.arguments[option] else { return nil }
    guard let range = MonthRange(text) else {
      throw .usage(
        "\(option.name) \"\(text)\" is not a range of months; write it as 2019-01..2019-06",
        run.arguments.command)
    }
    return range
  }

  private static func population(_ run: Run) throws(Exit) -> Fraction? {
    guard let text = run.arguments[populationOption] else { return nil }
    guard case .number(let number) = NumberText.read(text), number.isWhole, number >= .one else {
      throw .usage(
        "--population \"\(text)\" is not a whole number of at least 1", run.arguments.command)
    }
    return number
  }

  /// What a reader of the counts should know before comparing them.
  private static func notes(_ count: IncidentCount, _ query: IncidentQuery) -> String {
    var text = ""
    for (option, range) in [("--period", query.period), ("--previous", query.previous)] {
      guard let range else { continue }
      let missing = range.months.filter { !count.months.contains($0) }
      if missing.isEmpty { continue }
      let list = missing.prefix(6).map { Month.text($0) }.joined(separator: ", ")
      let rest = missing.count > 6 ? " and \(missing.count - 6) more" : ""
      text += "morile: warning: no file has rows of \(list)\(rest), "
      text += "\(missing.count) of the \(range.months.count) months of \(option)\n"
    }
    if let period = query.period, let previous = query.previous,
      period.months.count != previous.months.count
    {
      text += "morile: warning: --period has \(period.months.count) months and --previous "
      text += "\(previous.months.count), so that the counts cannot be compared as they are\n"
    }
    if count.blanks > 0 {
      let noun = count.blanks == 1 ? "incident is" : "incidents are"
      text += "morile: warning: \(grouped(count.blanks)) \(noun) left out, "
      text += "whose cell in \"\(query.by)\" is blank\n"
    }
    return text
  }

  private static func table(
    _ count: IncidentCount, _ query: IncidentQuery, _ population: Fraction?
  ) -> String {
    var writer = CSVWriter()
    let hasPrevious = query.previous != nil
    writer.append(
      [.text("issue"), .text("count")] + (hasPrevious ? [.text("previous_count")] : [])
        + (population == nil ? [] : [.text("population")]))
    for issue in count.issues {
      writer.append(
        [.text(issue.name), .number("\(issue.count)")]
          + (hasPrevious ? [.number("\(issue.previous)")] : [])
          + (population.map { [.number("\($0)")] } ?? []))
    }
    return writer.text
  }
}
