import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What `morile count --csp-tables` is asked for: the issues of a partnership from the Home Office's tables.
package struct CSPTablesCall {
  static let tables = Option.file(
    "--csp-tables", "FILE", "the Home Office's table of offences by partnership (ods, xlsx, csv)"
  ).repeatable
  static let map = Option.file(
    "--map", "MAP", "which offence is which issue: columns issue; code, offence, subgroup or group")

  /// Reads a table of a name.
  package typealias Reader = @Sendable (String, OffenceReading) throws(Exit) -> Void

  /// Reads one that is held in memory.
  private static func inMemory(_ files: Files) -> Reader {
    { path, reading throws(Exit) in
      let file = try files.read(path, .largeTable)
      try FaultReport.orExit(SourceFile(name: file.name, bytes: [])) { () throws(Faults) in
        try reading.read(file)
      }
    }
  }

  /// The tables.
  package let files: [String]
  private let csp: String
  private let map: String
  private let period: FinancialPeriod?
  private let previous: FinancialPeriod?
  private let population: Fraction?

  /// Whether a call asks for it.
  package static func isAsked(_ run: Run) -> Bool {
    run.arguments.has(tables) || run.arguments.has(map)
  }

  /// Reads the words of a call.
  package init(_ run: Run) throws(Exit) {
    let arguments = run.arguments
    func usage(_ message: String) -> Exit { .usage(message, arguments.command) }
    let tables = arguments.all(Self.tables)
    guard !tables.isEmpty else {
      throw usage("--map needs --csp-tables, whose offences it maps to issues")
    }
    if let operand = arguments.operands.first {
      throw usage("with --csp-tables no other file is counted; leave out \"\(operand)\"")
    }
    for option in [
      CountCall.by, CountCall.condition, CountCall.month, CountCall.monthly, CountCall.areas,
      CountCall.district, CountCall.code, CountCall.populations, .harmMap, .sheet,
    ] where arguments.has(option) {
      throw usage("\(option.name) has no meaning with --csp-tables; leave it out")
    }
    let names = try CountCall.names(of: CountCall.partnership, run)
    guard let csp = names.first else {
      throw usage("--csp is missing: name the community safety partnership to count for")
    }
    guard names.count == 1 else {
      throw usage("with --csp-tables one partnership is counted at a time; give --csp once")
    }
    guard let map = arguments[Self.map] else {
      throw usage("--map is missing: name the table that says which offence is which issue")
    }
    period = try Self.period(CountCall.period, run)
    previous = try Self.period(CountCall.previous, run)
    try CountCall.expectPeriod(beside: previous, period, run)
    population = try CountCall.population(run)
    (self.csp, self.map) = (csp, map)
    let found = try CountedFiles(tables, in: run.host.files)
    files = found.paths
    try OutputCheck.expectNone(of: files, at: run)
    run.tell(found.notes)
  }

  private static func period(_ option: Option, _ run: Run) throws(Exit) -> FinancialPeriod? {
    guard let text = run.arguments[option] else { return nil }
    guard let period = FinancialPeriod(text) else {
      throw .usage(
        "\(option.name) \"\(text)\" is no financial year and no quarters of any; write it as 2023/24, "
          + "2023/24 Q1 or 2023/24 Q1..2023/24 Q4", run.arguments.command)
    }
    return period
  }

  // MARK: - The work

  /// Counts, and writes the issues.
  ///
  /// - Parameter reader: Reads a table; unless given, one that is held in memory.
  package func count(_ run: Run, _ reader: Reader? = nil) throws(Exit) {
    let read = reader ?? Self.inMemory(run.host.files)
    let (map, weights) = try tables(run)
    let reading = OffenceReading(partnership: csp)
    var (_, failures) = try run.reading(files) { file throws(Exit) in try read(file, reading) }
    let (tables, faults, more) = reading.finish()
    if !faults.isEmpty {
      failures.append(Exit(.faultyData, CSPCountMessages.text(faults, more: more)))
    }
    if let failure = Exit(failures) { throw failure }
    let messages = CSPCountMessages(csp, tables, FileName.last(of: map.source.name))
    let (period, previous) = try periods(tables)
    try messages.expectRows(in: [period] + (previous.map { [$0] } ?? []))
    if self.period == nil { run.tell(messages.choice(of: period)) }
    let counted = CSPCount(tables, map.map, period, previous: previous)
    run.tell(messages.text(of: counted))
    run.tell(counted.slips, more: counted.moreSlips, in: map.source)
    let weighed = weights.map {
      counted.harm($0, tables, map.map, of: messages.name, population: population)
    }
    if let weighed { run.tell(weighed.text(population: population)) }
    run.put(table: table(counted, weighed))
  }

  /// The map, and the tables of weights if offences are to be weighed.
  private func tables(
    _ run: Run
  ) throws(Exit) -> (map: (map: OffenceMap, source: SourceFile), weights: [HarmWeights]?) {
    let harm: CountedHarm?
    do throws(Exit) {
      harm = try CountedHarm(run)
    } catch {
      do throws(Exit) {
        _ = try offenceMap(run)
      } catch let other {
        throw Exit([other, error]) ?? error
      }
      throw error
    }
    return (try offenceMap(run), harm?.weights)
  }

  private func offenceMap(_ run: Run) throws(Exit) -> (map: OffenceMap, source: SourceFile) {
    let source = try run.table(map, .register, "a map of offences") { OffenceMap.fits($0) }
    return (try run.register(source), source)
  }

  /// The periods that are asked for, or the latest whole year and the one before.
  private func periods(
    _ tables: OffenceTables
  ) throws(Exit) -> (FinancialPeriod, FinancialPeriod?) {
    if let period { return (period, previous) }
    let years = Set(tables.quarters.map { FinancialQuarter(number: $0).year })
    let whole = years.filter { year in
      FinancialPeriod(year: year).numbers.allSatisfy { tables.quarters.contains($0) }
    }
    guard let year = whole.max() else {
      throw Exit(
        .faultyData,
        "morile: error: no year has rows of all four quarters in the tables; say with --period what is to be counted"
      )
    }
    return (FinancialPeriod(year: year), FinancialPeriod(year: year - 1))
  }

  private func table(_ counted: CSPCount, _ weighed: WeighedCounts?) -> String {
    var writer = CSVWriter()
    let hasPrevious = counted.previous != nil
    writer.append(
      [.text("issue"), .text("count")] + (hasPrevious ? [.text("previous_count")] : [])
        + (population == nil ? [] : [.text("population")])
        + (weighed?.columns ?? []).map { .text($0) })
    func cell(_ count: CSPCount.Count) -> CSVCell {
      count.number.map { .number("\($0)") } ?? .text("")
    }
    for (place, issue) in counted.issues.enumerated() {
      writer.append(
        [.text(issue.name), cell(issue.count)] + (hasPrevious ? [cell(issue.previous)] : [])
          + (population.map { [.number("\($0)")] } ?? []) + (weighed.map { $0.cells(place) } ?? []))
    }
    return writer.text
  }
}
