import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum CompareCommand: Command {
  static let help = """
    Tells which issues moved from year to year and, for each, why.

    usage: morile compare LAST THIS [MORE...] [--match NAMES]... [OPTION...]

    Each year is a table as for `morile assess`, a table with the columns issue and
    rating alone, a result saved with `morile assess --format json`, or a folder
    with an issues.csv. Where one model scored two years, each movement of a score
    is divided among the criteria that changed, exactly. Otherwise only ratings are
    compared.

    Issues of one name are the same. NAMES is a CSV file that maps other names, with
    the columns last and this: a row for each pair. One name to several is an issue
    split, several to one are merged; a blank this says that an issue was dropped, a
    blank last that it is new. Names that are alike are proposed, never assumed:
    `--table proposals --format csv` begins a names file.

    options:
      --match NAMES    a names file; with more than two years one for each step, in
                       order, and - where a step has none; unless given, the
                       names.csv of each folder
      --table TABLE    movement, scores, changes (criteria and their shares), names,
                       or proposals (likely matches), alone
      --model ID|FILE  the model; else the one that the columns fit
      --format FORMAT  table, csv, json, markdown or html; else by the output's name
      --output FILE    write to FILE, whole or not at all
      --ranking STYLE  dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --help           this text

    example:
      morile compare Models/examples/plymouth/2017 Models/examples/plymouth/2019

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "compare"
  static let summary = "tell what moved from year to year, and why"
  static let options: [Option] = [
    .files("--match"),
    .choice("--table", ComparisonReport.Table.allCases.map { $0.rawValue }), .file("--model"),
    OutputFormat.paperOption, .value("--output"), SheetLoader.rankingOption,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    let paths = arguments.operands
    guard paths.count >= 2 else {
      throw .usage("name the years to compare, the first of all first", name)
    }
    for (index, path) in paths.enumerated() {
      guard let same = paths[..<index].first(where: { YearLoader.isSame($0, path) }) else {
        continue
      }
      let what = same == path ? "is given twice" : "is \(same) again"
      throw .usage("\(path) \(what); give each year once", name)
    }
    let matches = try matches(arguments, paths)
    let years = try YearLoader.load(paths, arguments)
    var steps: [YearStep] = []
    for (index, match) in matches.enumerated() {
      let (last, this) = (years[index], years[index + 1])
      if let names = match {
        steps.append(
          try FaultReport.orExit(names) { () throws(Faults) in
            try YearStep(last, this, names: names)
          })
      } else {
        do throws(Faults) {
          steps.append(try YearStep(last, this))
        } catch {
          preconditionFailure("faults of no names file")
        }
      }
    }
    try OutputFormat.write(ComparisonReport(steps), arguments)
  }

  /// The names file of each step; nil where it has none.
  private static func matches(
    _ arguments: Arguments, _ paths: [String]
  ) throws(Exit) -> [SourceFile?] {
    let given = arguments.all("--match")
    let steps = paths.count - 1
    guard given.isEmpty || given.count == steps else {
      throw .usage(
        "--match is given \(times(given.count)) for \(steps == 1 ? "1 step" : "\(steps) steps") from year to "
          + "year; give one for each, and - where a step has none", name)
    }
    var files: [SourceFile?] = []
    for step in 0..<steps {
      if given.isEmpty {
        files.append(try YearLoader.begunRegister(.names, of: paths[step + 1]))
      } else {
        files.append(given[step] == "-" ? nil : try SourceFile.read(given[step], .register))
      }
    }
    return files
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }
}
