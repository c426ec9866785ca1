import MoRiLE
import MoRiLEFormats
import MoRiLEReports

enum ConsensusCommand: Command {
  static let help = """
    Compares the sheets of several scorers: what they agree on, which of their
    disagreements could change a rating, and how far they agree at all.

    usage: morile consensus A.csv B.csv [C.csv...] [OPTION...]

    Each file is one scorer's sheet, as `morile assess` reads it, all of one model.
    Issues are matched by name. A blank cell, ? and an issue that a file lacks are
    not scored; what a model fills in by default is nobody's score.

    As CSV the result is the agreed sheet, ready for `morile assess`. An even split
    is never rounded: its cell is ?, so that the score is a range, and the column
    "discuss" names it with its levels. Counts and other columns are kept where all
    files that have them agree; where they differ the cell is left blank, which is
    told, and a column that is blank throughout is left out.

    options:
      --rule RULE          how levels become one: median (the default; the middle
                           two must be the same), mean (the nearest level), majority
                           (the level given most often) or highest
      --table TABLE        one table alone, in any format: agreed, issues, disputes,
                           cells, agreement, ranks, leans, differences, summary
      --seed NUMBER        of the samples behind the intervals of alpha; 1
      --samples NUMBER     how many, 0 to 100000; 1000
      --model ID|FILE      the model; else the one that the columns fit
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile consensus Models/morile-csp/coding-?.csv --output agreed.csv

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  /// The most sheets that are compared: beyond them it is a survey.
  static let mostFiles = 50
  static let mostSamples = 100_000

  static let name = "consensus"
  static let summary = "compare the sheets of several scorers, and agree on one"
  static let options: [Option] = [
    .choice("--rule", AgreementRule.allCases.map { $0.rawValue }),
    .choice("--table", ConsensusReport.Table.allCases.map { $0.rawValue }), .value("--seed"),
    .value("--samples"), .file("--model"), OutputFormat.option, .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    let paths = arguments.operands
    guard paths.count >= 2 else {
      throw .usage("name two sheets or more, one of each scorer", name)
    }
    guard paths.count <= mostFiles else {
      throw .usage("\(paths.count) sheets are too many: at most \(mostFiles) are compared", name)
    }
    guard paths.count(where: { $0 == SourceFile.standardInput }) <= 1 else {
      throw .usage("only one of the sheets can be standard input", name)
    }
    let seed = try number("--seed", arguments, upTo: UInt64.max) ?? 1
    let samples = try number("--samples", arguments, upTo: UInt64(mostSamples)) ?? 1_000
    let rule = arguments["--rule"].flatMap { AgreementRule(rawValue: $0) } ?? .median
    let report = ConsensusReport(
      try sheets(paths, arguments).sheets, rule: rule,
      sampling: Consensus.Sampling(samples: Int(samples), seed: seed))
    try OutputFormat.write(report, arguments)
  }

  /// Reads the sheets, and gives their files too; warnings are printed on standard error.
  static func sheets(
    _ paths: [String], _ arguments: Arguments
  ) throws(Exit) -> (sheets: PanelSheets, files: [SourceFile]) {
    let models = try YearFolder.entries(for: paths, arguments).map { $0.model }
    var files: [SourceFile] = []
    for path in paths { files.append(try SourceFile.read(path)) }
    do throws(FileFaults) {
      let sheets = try PanelSheets.read(files, models: models)
      Terminal.report(FaultReport.text(sheets.warnings, in: files, more: sheets.moreWarnings))
      return (sheets, files)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: files, more: error.more))
    }
  }

  /// The number of an option; nil where it is not given.
  private static func number(
    _ option: String, _ arguments: Arguments, upTo most: UInt64
  ) throws(Exit) -> UInt64? {
    guard let text = arguments[option] else { return nil }
    let digits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits, let number = UInt64(text), number <= most else {
      throw .usage("\(option) \"\(text)\" is not a whole number from 0 to \(most)", name)
    }
    return number
  }
}
