import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum TrendsCommand: Command {
  static let help = """
    Prints the crime table of an assessment: for each issue its arrow (rising,
    stable, falling), rate, count, count of the year before, change, and how it
    compares with similar areas; and what rises most, and what cannot be said.

    usage: morile trends FILE... [OPTION...]

    Each FILE is a CSV with the columns "issue", "count" and "previous_count", or
    what a model of yours calls them, and perhaps "population", for rates, and
    "comparison". A row with yes in a column "is_total" adds up others, and is not
    counted as an issue. Other columns are carried to CSV and JSON. Criteria need no
    columns. FILE may be - for standard input. Without a FILE the built-in example
    of the model is taken, if it has counts.

    The rule of the arrows is in the model file, and is worked out exactly. Where a
    count is missing there is no arrow, and none where the model says that counts
    are too few to tell.

    options:
      --model ID|FILE      the model; else that of the year whose folder FILE is in,
                           else the one that knows most of the columns
      --table trends       the table alone
      --format FORMAT      table, csv, json, markdown or html; else by the output's
                           name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile trends crimes.csv --output trends.html

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "trends"
  static let summary = "print the crime table: arrows, rates, changes"
  static let options: [Option] = [
    .file("--model"), .choice("--table", [TrendReport.table]), OutputFormat.paperOption,
    .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    if arguments.operands.isEmpty { try expectExample(arguments) }
    if arguments.has("--model"), let model = try ModelLibrary.candidates(arguments).first,
      model.trends == nil
    {
      throw .usage(
        "the model \(model.id) gives no trends; give its file a key \"trends\"", name)
    }
    let loaded = try SheetLoader.load(arguments.operands, arguments, for: .trends)
    // A paper names the files, and not where someone keeps them.
    let names = loaded.sources.map { FileName.last(of: $0.name) }
    let subject = arguments.operands.isEmpty ? loaded.subject : names.joined(separator: ", ")
    try OutputFormat.write(TrendReport(loaded.sheet, subject: subject), arguments)
  }

  /// Refuses to go on without a file where the example of the model has no counts.
  private static func expectExample(_ arguments: Arguments) throws(Exit) {
    let model = try ModelLibrary.candidates(arguments)[0]
    if let trends = model.trends, model.example != nil {
      let plan = SheetPlan.read([try ModelLibrary.example(of: model)], models: [model])
      let roles = plan.files.first.flatMap { $0 }?.roles ?? []
      if roles.contains(.input(trends.count)), roles.contains(.input(trends.previous)) { return }
    }
    throw .usage(
      "name a file with counts, such as `morile trends crimes.csv`; the example of \(model.id) has none",
      name)
  }
}
