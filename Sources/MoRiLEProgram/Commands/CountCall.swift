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
  static let monthly = Option.flag(
    "--monthly",
    "a row for each month, with the same month of the year before and the sum of twelve")
  static let areas = Option.file(
    "--areas", "FILE",
    "a look-up of areas as the ONS publishes it, from LSOA to districts and partnerships; several are taken together"
  ).repeatable
  static let partnership = Option.text(
    "--csp", "NAME|CODE",
    "only this partnership: with --areas by name or code, several or \"all\" make a column area; with --csp-tables one name"
  ).repeatable
  static let district = Option.text(
    "--lad", "NAME|CODE", "the same for districts"
  ).repeatable
  static let code = Option.text("--code", "HEADER", "the column of codes of areas")
    .orElse("\"\(IncidentQuery.usualCode)\"")
  static let population = Option.text(
    "--population", "N", "a column of this population for every issue")
  static let populations = Option.file(
    "--populations", "FILE",
    "a column of the population of each area, from a table as the ONS publishes it")

  /// The options that say what is counted.
  static let options = [
    by, condition, period, previous, month, monthly, areas, partnership, district, code, population,
    populations,
  ]

  /// The tables, each once.
  package let files: [String]
  /// What is asked of them.
  package let query: IncidentQuery
  /// The population of each area, or of all there is; nil where none is asked for.
  let populations: [Fraction?]?
  /// What the counts are weighed by; nil where they are not.
  let harm: CountedHarm?

  /// Reads the words of a call, and looks for the files; those that are left out are told.
  package init(_ run: Run) throws(Exit) {
    let areas = try CountedAreas(run)
    query = try Self.query(run, areas?.choice)
    let populations = if let areas { try areas.populations(run) } else { [Fraction?]?.none }
    let population = try Self.population(run)
    self.populations = populations ?? population.map { [$0] }
    harm = try CountedHarm(ofIncidents: query, run)
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

  /// The tables that are packed in a file and have the columns that are asked for; nil where it is not packed.
  ///
  /// Those that have not are left out and told; where none has, the first stays, to be told of.
  package func packed(
    in bytes: PackedBytes, named name: String, _ run: Run
  ) throws(Exit) -> [PackedTable]? {
    let source = SourceFile(name: name, bytes: [])
    let found = try FaultReport.orExit(source) { () throws(Faults) in
      try PackedTable.all(in: bytes, named: name)
    }
    guard let found else { return nil }
    if found.count == 1 { return found }
    var (fitting, others): ([PackedTable], [String]) = ([], [])
    for table in found {
      let head = try? table.bytes(Self.headBytes)
      if let head, !query.fits(SourceFile(name: table.name, bytes: head)) {
        others.append("\"\(table.name.dropFirst(name.count + 1))\"")
      } else {
        fitting.append(table)
      }
    }
    if fitting.isEmpty { return [found[0]] }
    if !others.isEmpty {
      let (have, are) = others.count == 1 ? ("has", "is") : ("have", "are")
      run.tell(
        "\(name): warning: \(others.count) of the \(found.count) tables in it \(have) not the columns that are asked for, and "
          + "\(are) left out: \(NameList.text(others))\n")
    }
    return fitting
  }

  /// How much of a packed table is unpacked for its columns to be found.
  private static let headBytes = 1 << 16

  /// The tables of a file that is held in memory.
  func tables(of file: SourceFile, _ run: Run) throws(Exit) -> [SourceFile] {
    guard let packed = try packed(in: PackedBytes(file.bytes), named: file.name, run) else {
      return [try table(of: file, run)]
    }
    var left = ZipArchive.maximumPartBytes
    let (tables, failures) = try run.reading(packed) { table throws(Exit) in
      let source = SourceFile(name: table.name, bytes: [])
      let bytes = try FaultReport.orExit(source) { () throws(Faults) in
        try table.bytes(atMost: left)
      }
      left -= bytes.count
      return SourceFile(name: table.name, bytes: bytes)
    }
    if let failure = Exit(failures) { throw failure }
    return tables
  }

  private static func query(_ run: Run, _ areas: AreaChoice?) throws(Exit) -> IncidentQuery {
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
    let isMonthly = run.arguments.has(monthly)
    if previous != nil, isMonthly {
      throw .usage(
        "--monthly has the same month of the year before beside each month; leave out --previous",
        run.arguments.command)
    }
    try expectPeriod(beside: previous, period, run)
    return IncidentQuery(
      by: by, month: run.arguments[Self.month] ?? "Month", conditions: conditions, period: period,
      previous: previous, isMonthly: isMonthly, areas: areas,
      code: run.arguments[Self.code] ?? IncidentQuery.usualCode)
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

  /// Refuses months or quarters before a period that nobody has named.
  static func expectPeriod<Period>(
    beside previous: Period?, _ period: Period?, _ run: Run
  ) throws(Exit) {
    guard previous == nil || period != nil else {
      throw .usage(
        "--previous needs --period, so that the two can be told apart", run.arguments.command)
    }
  }

  /// The names or codes of areas that an option gives.
  static func names(of option: Option, _ run: Run) throws(Exit) -> [String] {
    let names = run.arguments.all(option)
    if let none = names.first(where: { PublishedName.key($0).isEmpty }) {
      throw .usage("\(option.name) \"\(none)\" is no name", run.arguments.command)
    }
    return names
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
}
