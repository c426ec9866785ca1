import MoRiLE
import MoRiLEFormats
import MoRiLEReports

enum AssessCommand: Command {
  static let help = """
    Scores, rates and ranks the issues of an assessment.

    usage: morile assess [FILE...] [OPTION...]

    Each FILE is a CSV with a column "issue", perhaps "theme" or "category", and the
    columns of a model: `morile template` writes an empty one. Several files are one
    assessment. FILE may be - for standard input. Without a FILE the built-in
    example of the model is scored.

    A blank cell takes its criterion's default, or is unknown if there is none; a
    cell of ? is unknown. Unknown is never zero: it stands for every level, so that
    the score is a range.

    options:
      --model ID|FILE      the model; else the one that the columns fit
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --ranking STYLE      dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --quiet              no progress on standard error
      --help               this text

    example:
      morile assess --model stra-plymouth-2015 --format csv --output ranked.csv

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "assess"
  static let summary = "score, rate and rank the issues of an assessment"
  static let options: [Option] = [
    .file("--model"), OutputFormat.option, .value("--output"), SheetLoader.rankingOption,
    Progress.option,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    if OutputFormat.asked(arguments) == .csv {
      try BatchAssessment.run(arguments.operands, arguments)
      return
    }
    let loaded = try SheetLoader.load(arguments.operands, arguments)
    let report = AssessmentReport(
      loaded.sheet, subject: loaded.subject, style: SheetLoader.ranking(arguments))
    try OutputFormat.write(report, arguments)
  }
}
