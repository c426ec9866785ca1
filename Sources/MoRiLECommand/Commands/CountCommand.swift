import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum CountCommand: Command {
  static let help = """
    Counts incidents, and so makes the CSV of issues that `morile assess` takes.

    usage: morile count FILE... --by HEADER [OPTION...]

    Each FILE is a CSV with a row for each incident, such as police.uk publishes
    for every month, or a folder: all its .csv files are read, and those of the
    folders in it, each once, whatever links lead to it. Each different text in the
    column HEADER becomes an issue.

    options:
      --by HEADER              the column whose texts become the issues
      --where HEADER=PATTERN   only rows whose cell in HEADER is like PATTERN, in
                               which * stands for anything; several must all hold
      --period MONTHS          only these months, as 2019-01..2019-06 or 2019-01
      --previous MONTHS        count these months as those before: previous_count
      --month HEADER           the column of months; else "Month"
      --population N           a column of this population for every issue
      --output FILE            write to FILE, whole or not at all
      --quiet                  no progress on standard error
      --help                   this text

    example:
      morile count street --by "Crime type" --where "LSOA name=Plymouth*" \\
        --period 2019-01..2019-06 --previous 2018-01..2018-06 --population 262100

    exit codes: 0 done; 64 wrong usage; 65 faulty data; 66 no such input; 73 cannot
    create output; 74 reading or writing failed

    """

  static let name = "count"
  static let summary = "count incidents by issue, for assess to take"
  static let options: [Option] = [
    .value("--by"), .list("--where"), .value("--period"), .value("--previous"),
    .value("--month"), .value("--population"), .value("--output"), Progress.option,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    let query = try query(arguments)
    let population = try population(arguments)
    guard !arguments.operands.isEmpty else {
      throw .usage("name the files or folders to count", name)
    }
    let files = try CountedFiles(arguments.operands)
    try OutputCheck.expectNone(of: files.paths, at: arguments)
    Terminal.report(files.notes)
    var texts: [(name: String, text: TextBytes)] = []
    for path in files.paths { texts.append(try TextBytes.read(path)) }
    let progress = Progress(arguments)
    defer { progress.clear() }
    progress.begin("counted", bytes: texts.reduce(0) { $0 + $1.text.count })
    let result = IncidentCount.count(texts, query, workers: Workers.processors) {
      progress.add(bytes: $0, rows: $1)
    }
    progress.clear()
    switch result {
    case .failure(let faults): throw Exit(.faultyData, FaultReport.text(faults))
    case .success(let count):
      guard !count.issues.isEmpty else {
        throw Exit(
          .faultyData,
          "morile: error: none of \(grouped(count.rows)) rows is to be counted; "
            + "check --where, --period and --by")
      }
      Terminal.report(notes(count, query))
      let output = arguments.output
      let text = table(count, query, population)
      try OutputFile.write(output == nil ? text : CSVFormat.file(text), to: output)
    }
  }

  private static func query(_ arguments: Arguments) throws(Exit) -> IncidentQuery {
    guard let by = arguments["--by"] else {
      throw .usage("--by is missing: name the column whose texts become the issues", name)
    }
    var conditions: [IncidentQuery.Condition] = []
    for text in arguments.all("--where") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .usage("--where \"\(text)\" is not HEADER=PATTERN", name)
      }
      conditions.append(.init(String(parts[0]), like: String(parts[1])))
    }
    let period = try months("--period", arguments)
    let previous = try months("--previous", arguments)
    if previous != nil, period == nil {
      throw .usage("--previous needs --period, so that the two can be told apart", name)
    }
    return IncidentQuery(
      by: by, month: arguments["--month"] ?? "Month", conditions: conditions, period: period,
      previous: previous)
  }

  private static func months(
    _ option: String, _ arguments: Arguments
  ) throws(Exit) -> MonthRange? {
    guard let text = arguments[option] else { return nil }
    guard let range = MonthRange(text) else {
      throw .usage(
        "\(option) \"\(text)\" is not a range of months; write it as 2019-01..2019-06", name)
    }
    return range
  }

  private static func population(_ arguments: Arguments) throws(Exit) -> Fraction? {
    guard let text = arguments["--population"] else { return nil }
    guard case .number(let number) = NumberText.read(text), number.isWhole, number >= .one else {
      throw .usage("--population \"\(text)\" is not a whole number of at least 1", name)
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
