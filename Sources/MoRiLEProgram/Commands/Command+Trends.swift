import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

extension Command {
  /// Prints the crime table of an assessment.
  static let trends = Command(
    "trends", "print the crime table: arrows, rates, changes", operands: ["[FILE...]"],
    about: """
      Prints the crime table of an assessment: for each issue its arrow (rising, stable, falling), rate, count,
      count of the year before, change, and how it compares with similar areas; and what rises most, and what
      cannot be said.
      """,
    details: """
      Each FILE is a CSV with the columns "issue", "count" and "previous_count", or what a model of yours calls
      them, and perhaps "population", for rates, and "comparison". A row with yes in a column "is_total" adds up
      others, and is not counted as an issue. What stands in a column "group" is added up, with its share of the
      total; "family_rate", "family_change", "family_place" and "family_of" are the numbers of the most similar
      family, and "family_trend" its arrow. Other columns are carried to CSV and JSON. Criteria need no columns.
      FILE may be the folder of a year, whose crimes.csv is taken, or its issues.csv where it has none; or - for
      standard input. Without a FILE the built-in example of the model is taken, if it has counts.

      With --harm each count is also weighed by what its offences weigh, and stands beside the matrix's own score of
      harm where that is known: evidence for whoever scores, from which no score follows. Which offences an issue is
      made of is said in a table with the columns \(HarmMap.table.columnNames); an issue of several whose counts are not
      given weighs from the lightest to the heaviest. Weights are those of the ONS, of 2021 or earlier, and beside them
      your own: a table with a code (as 8N, 37.2 or 001/01) or a name of each offence, and a weight.

      The rule of the arrows is in the model file, and is worked out exactly. Where a count is missing there is no
      arrow, and none where the model says that counts are too few to tell. Whether a change is more than chance is
      told by the exact test of two counts; the table for programs has p and the limits of change and rate.
      """,
    options: [
      .model.orElse(
        "that of the year whose folder FILE is in, else the one that knows most of the columns"),
      .sheet,
      .harm, .harmMapOfYear, .harmWeights,
      .table(
        ([TrendReport.table] + HarmReport.tables).map { .init($0) },
        "one table alone, in any format"),
      .format, .publication, .output,
    ],
    examples: [
      "trends crimes.csv --output trends.html",
      "trends Models/examples/plymouth/2017 --harm --weights days.csv",
    ]
  ) { run throws(Exit) in
    let arguments = run.arguments
    if arguments.operands.isEmpty { try expectExample(run) }
    if arguments.has(.model), let model = try run.candidates().first, model.trends == nil {
      throw .usage(
        "the model \(model.id) gives no trends; give its file a key \"trends\"", arguments.command)
    }
    let loaded = try run.sheet(arguments.operands, for: .trends)
    // A paper names the files, and not where someone keeps them.
    let names = loaded.sources.map { FileName.last(of: $0.name) }
    let subject = arguments.operands.isEmpty ? loaded.subject : names.joined(separator: ", ")
    var report = TrendReport(loaded.sheet, subject: subject)
    if arguments.wantsHarm {
      report = report.with(try run.harm(of: report, beside: arguments.operands)?.parts ?? [])
    }
    try run.write(report)
  }

  /// Refuses to go on without a file where the example of the model has no counts.
  private static func expectExample(_ run: Run) throws(Exit) {
    let model = try run.candidates()[0]
    if let trends = model.trends, model.example != nil {
      let plan = SheetPlan.read([try run.library.example(of: model)], models: [model])
      let roles = plan.files.first.flatMap { $0 }?.roles ?? []
      if roles.contains(.input(trends.count)), roles.contains(.input(trends.previous)) { return }
    }
    throw .usage(
      "name a file with counts, such as `morile trends crimes.csv`; the example of \(model.id) has none",
      run.arguments.command)
  }
}
