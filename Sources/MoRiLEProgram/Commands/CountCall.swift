import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What `morile count` is asked for, and how it tells what came of it.
package struct CountCall {
  static let by = Option.text("--by", "HEADER", "the column whose texts become the issues")
  static let condition = Option.text(
    "--where", "HEADER=PATTERN",
    "only rows whose cell in HEADER is like PATTERN, in which * stands for anything; several must all hold"
  ).repeatable
  static let period = Option.text(
    "--period", "MONTHS", "only these months, as 2019-01..2019-06 or 2019-01")
  static let previous = Option.text(
    "--previous", "MONTHS", "count these months as those before: previous_count")
  static let month = Option.text("--month", "HEADER", "the column of months").orElse("\"Month\"")
  static let population = Option.text(
    "--population", "N", "a column of this population for every issue")

  /// The tables, each once.
  package let files: [String]
  /// What is asked of them.
  package let query: IncidentQuery
  private let population: Fraction?

  /// Reads the words of a call, and looks for the files; those that are left out are told.
  package init(_ run: Run) throws(Exit) {
    query = try Self.query(run)
    population = try Self.population(run)
    guard !run.arguments.operands.isEmpty else {
      throw .usage("name the files or folders to count", run.arguments.command)
    }
    let found = try CountedFiles(run.arguments.operands, in: run.host.files)
    files = found.paths
    try OutputCheck.expectNone(of: files, at: run)
    run.tell(found.notes)
  }

  /// The table of incidents of a file: of a workbook the sheet that has the columns that are asked for.
  package func table(of file: SourceFile, _ run: Run) throws(Exit) -> SourceFile {
    guard Workbook.isLikely(file.bytes) else { return file }
    return try run.sheet(of: file, named: run.arguments[.sheet], "incidents") {
      query.fits($0) ? 1 : 0
    }
  }

  private static func query(_ run: Run) throws(Exit) -> IncidentQuery {
    guard let by = run.arguments[Self.by] else {
      throw .usage(
        "--by is missing: name the column whose texts become the issues", run.arguments.command)
    }
    var conditions: [IncidentQuery.Condition] = []
    for text in run.arguments.all(Self.condition) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .usage("--where \"\(text)\" is not HEADER=PATTERN", run.arguments.command)
      }
      conditions.append(.init(String(parts[0]), like: String(parts[1])))
    }
    let period = try months(of: Self.period, run)
    let previous = try months(of: Self.previous, run)
    if previous != nil, period == nil {
      throw .usage(
        "--previous needs --period, so that the two can be told apart", run.arguments.command)
    }
    return IncidentQuery(
      by: by, month: run.arguments[Self.month] ?? "Month", conditions: conditions, period: period,
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

  /// The population that is given, if one is.
  static func population(_ run: Run) throws(Exit) -> Fraction? {
    guard let text = run.arguments[Self.population] else { return nil }
    guard case .number(let number) = NumberText.read(text), number.isWhole, number >= .one else {
      throw .usage(
        "--population \"\(text)\" is not a whole number of at least 1", run.arguments.command)
    }
    return number
  }

  /// Writes the counts as a table, and tells what is to be told of them.
  /// - Throws: that there are none.
  package func write(_ count: IncidentCount, _ warnings: String, _ run: Run) throws(Exit) {
    guard !count.issues.isEmpty else {
      throw Exit(
        .faultyData,
        "morile: error: none of \(grouped(count.rows)) rows is to be counted; "
          + "check --where, --period and --by")
    }
    run.tell(warnings)
    run.tell(notes(count))
    let text = table(count)
    run.put(run.arguments.output == nil ? text : CSVFormat.file(text))
  }

  /// What a reader of the counts should know before comparing them.
  private func notes(_ count: IncidentCount) -> String {
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

  private func table(_ count: IncidentCount) -> String {
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
