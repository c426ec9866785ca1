import MoRiLEFormats

extension Command {
  /// Counts incidents by issue.
  package static let count = Command(
    "count", "count incidents by issue, for assess to take",
    operands: ["FILE... --by HEADER", "--csp-tables FILE --csp NAME --map MAP"],
    about: "Counts incidents, and so makes the CSV of issues that `morile assess` takes.",
    details: """
      Each FILE is a CSV or a workbook with a row for each incident, such as police.uk publishes for every month; a zip
      file of such CSV, or one packed with gzip; or a folder: all its .csv files are read, and those of the folders in it,
      each once, whatever links lead to it. Each different text in the column HEADER becomes an issue.

      What is not in the files is unknown, and its cells are blank: the count of a period of which a force has no rows of
      some month, and that of an area without rows.

      With --csp-tables, FILE is what the Home Office publishes of police recorded crime by community safety
      partnership, and MAP says which offences are which issue. --period and --previous are financial years or
      quarters then, as 2023/24 or 2023/24 Q1..2023/24 Q4; else the latest whole year and the one before.

      With --harm each count is also weighed by what its offences weigh, in columns beside it. Offences of --csp-tables
      are weighed one by one; for other files --harm-map says which offences an issue is made of. What has no weight is
      told with its counts, and what it would weigh left blank.
      """,
    options: CountCall.options + [
      CSPTablesCall.tables, CSPTablesCall.map,
    ] + CountedHarm.options + [.sheet, .output, .quiet],
    examples: [
      "count street --by \"Crime type\" --where \"LSOA name=Plymouth*\" --period 2019-01..2019-06 --previous "
        + "2018-01..2018-06 --population 262100",
      "count street --by \"Crime type\" --areas lsoa-csp.csv --csp Plymouth --csp Exeter --monthly",
      "count --csp-tables prc-csp.ods --csp Plymouth --map map.csv --harm --output crimes.csv",
    ], meanings: [.faultyData: "faulty data"]
  ) { run throws(Exit) in
    if CSPTablesCall.isAsked(run) { return try CSPTablesCall(run).count(run) }
    let call = try CountCall(run)
    let (read, failures) = try run.reading(call.files) { path throws(Exit) in
      try call.tables(of: try run.host.files.read(path, .largeTable), run)
    }
    let sources = read.flatMap { $0 }
    let counted: IncidentCount.Read
    do throws(FileFaults) {
      counted = try IncidentCount.count(sources, call.query)
    } catch {
      throw Exit(
        failures, besides: FaultReport.text(error.all, in: sources, more: error.more))
    }
    if let failure = Exit(failures) { throw failure }
    let warnings = counted.warnings
    try call.write(
      counted.count, FaultReport.text(warnings.all, in: sources, more: warnings.more), run)
  }
}
