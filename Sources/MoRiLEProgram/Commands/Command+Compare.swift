import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

private let match = Option.file(
  "--match", "NAMES",
  """
  a names file; with more than two years one for each step, in order, and - where a step has none
  """
).repeatable.orElse("the names.csv of each folder")

extension Command {
  /// Tells which issues moved from year to year, and why.
  static let compare = Command(
    "compare", "tell what moved from year to year, and why", operands: ["LAST THIS [MORE...]"],
    about: "Tells which issues moved from year to year and, for each, why.",
    details: """
      Each year is a table as for `morile assess`, a table with the columns issue and rating alone, a result saved with
      `morile assess --format json`, or a folder with an issues.csv. Where one model scored two years, each movement of
      a score is divided among the criteria that changed, exactly. Otherwise only ratings are compared. Ratings are
      those that were agreed, by the agreed.csv of a folder, or else what the matrix gives; where the two differ is told.

      Issues of one name are the same. NAMES is a CSV file that maps other names, with the columns last and this: a row
      for each pair. One name to several is an issue split, several to one are merged; a blank this says that an issue
      was dropped, a blank last that it is new. Names that are alike are proposed, never assumed:
      `--table proposals --format csv` begins a names file.
      """,
    options: [
      match,
      .table(
        [
          .init("movement"), .init("agreed", "ratings that are not the matrix's"), .init("scores"),
          .init("changes", "criteria and their shares"),
          .init("names"), .init("proposals", "likely matches"),
        ]), .model, .sheet, .format, .publication, .output, .ranking,
    ],
    examples: ["compare Models/examples/plymouth/2017 Models/examples/plymouth/2019"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    let paths = arguments.operands
    guard paths.count >= 2 else {
      throw .usage("name the years to compare, the first of all first", arguments.command)
    }
    for (index, path) in paths.enumerated() {
      guard let same = paths[..<index].first(where: { run.isSameYear($0, path) }) else { continue }
      let what = same == path ? "is given twice" : "is \(same) again"
      throw .usage("\(path) \(what); give each year once", arguments.command)
    }
    let matches = try matches(run, paths)
    let years = try run.years(paths)
    var steps: [YearStep] = []
    for (index, names) in matches.enumerated() {
      steps.append(try run.step(from: years[index], to: years[index + 1], names: names))
    }
    try run.write(ComparisonReport(steps))
  }

  /// The names file of each step; nil where it has none.
  private static func matches(
    _ run: Run, _ paths: [String]
  ) throws(Exit) -> [SourceFile?] {
    let given = run.arguments.all(match)
    let steps = paths.count - 1
    guard given.isEmpty || given.count == steps else {
      throw .usage(
        "--match is given \(times(given.count)) for \(steps == 1 ? "1 step" : "\(steps) steps") from year to "
          + "year; give one for each, and - where a step has none", run.arguments.command)
    }
    var files: [SourceFile?] = []
    for step in 0..<steps {
      if given.isEmpty {
        files.append(try run.begunRegister(.names, of: paths[step + 1]))
      } else {
        files.append(given[step] == "-" ? nil : try run.read(given[step], .register, as: .names))
      }
    }
    return files
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }
}
