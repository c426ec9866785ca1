import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The most sheets that are compared: beyond them it is a survey.
private let mostFiles = 50

private let rule = Option.choice(
  "--rule", "RULE", "how levels become one",
  [
    .init("median", "the default; the middle two must be the same"),
    .init("mean", "the nearest level"), .init("majority", "the level given most often"),
    .init("highest"),
  ])
private let samples = Option.number(
  "--samples", 0...100_000, preset: 1_000, "how many samples are behind the intervals of alpha")

extension Command {
  /// Compares the sheets of several scorers, and agrees on one.
  static let consensus = Command(
    "consensus", "compare the sheets of several scorers, and agree on one",
    operands: ["A.csv B.csv [C.csv...]"],
    about: """
      Compares the sheets of several scorers: what they agree on, which of their disagreements could change a
      rating, and how far they agree at all.
      """,
    details: """
      Each file is one scorer's sheet, as `morile assess` reads it, or the folder of a year, all of one model. Issues
      are matched by name. A blank cell, ? and an issue that a file lacks are not scored; what a model fills in by
      default is nobody's score.

      As CSV the result is the agreed sheet, ready for `morile assess`. An even split is never rounded: its cell is ?,
      so that the score is a range, and the column "discuss" names it with its levels. Counts and other columns are
      kept where all files that have them agree; where they differ the cell is left blank, which is told, and a column
      that is blank throughout is left out.
      """,
    options: [
      rule, .table(ConsensusReport.Table.allCases.map { .init($0.rawValue) }),
      .seed.meaning("what the samples behind the intervals of alpha follow from"), samples, .model,
      .sheet,
      .format, .publication, .output,
    ],
    examples: ["consensus Models/morile-csp/coding-?.csv --output joint.csv"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    let paths = arguments.operands
    guard paths.count >= 2 else {
      throw .usage("name two sheets or more, one of each scorer", arguments.command)
    }
    guard paths.count <= mostFiles else {
      throw .usage(
        "\(paths.count) sheets are too many: at most \(mostFiles) are compared", arguments.command)
    }
    guard paths.count(where: { $0 == Files.standardInput }) <= 1 else {
      throw .usage("only one of the sheets can be standard input", arguments.command)
    }
    let report = ConsensusReport(
      try run.panel(paths).sheets,
      rule: arguments[rule].flatMap { AgreementRule(rawValue: $0) } ?? .median,
      sampling: Consensus.Sampling(
        samples: Int(arguments.number(samples)), seed: arguments.number(.seed)))
    try run.write(report)
  }
}
