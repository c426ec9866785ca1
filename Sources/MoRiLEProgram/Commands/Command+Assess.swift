import MoRiLEReports

extension Option {
  /// A workbook that works itself out.
  static let live = Option.flag(
    "--live", "write a workbook whose formulas score and rank again")
}

extension Command {
  /// Scores, rates and ranks the issues of an assessment.
  package static let assess = Command(
    "assess", "score, rate and rank the issues of an assessment", operands: ["[FILE...]"],
    about: "Scores, rates and ranks the issues of an assessment.",
    details: """
      Each FILE is a CSV with a column "issue", perhaps "theme" or "category", and the columns of a model:
      `morile template` writes an empty one; or it is the folder of a year, with its issues.csv. Several files
      are one assessment. FILE may be - for standard input. Without a FILE the built-in example of the model is
      scored.

      A blank cell takes its criterion's default, or is unknown if there is none; a cell of ? is unknown.
      Unknown is never zero: it stands for every level, so that the score is a range.

      What a room or a Board agreed stands beside what the matrix gives, which ranks: that of a folder's agreed.csv,
      or of the file that --agreed names.

      With --live the output is a workbook that works itself out in Excel or LibreOffice: formulas give each score,
      rating and rank again, in whole numbers, and follow when a score, a weight, a threshold or points are changed.
      What is given of a score beside its cells does not come along.
      """,
    options: [
      .agreed, .crimes, .model, .sheet, .format, .publication, .live, .output, .ranking, .quiet,
    ],
    examples: [
      "assess --model stra-plymouth-2015 --format csv --output ranked.csv",
      "assess issues.csv --live --output matrix.xlsx",
    ],
    outputs: { $0.has(.live) ? OutputNames(endings: ["xlsx"], hasFormats: false) : nil }
  ) { run throws(Exit) in
    let operands = run.arguments.operands
    if run.arguments.has(.live) {
      guard run.arguments.output != nil else {
        throw .usage(
          "--live writes a workbook; name it with --output, as matrix.xlsx", run.arguments.command)
      }
      for option in [Option.format, .agreed, .publication] where run.arguments.has(option) {
        throw .usage(
          "--live and \(option.name) do not go together: a live workbook holds scores and formulas alone",
          run.arguments.command)
      }
    }
    let loaded = try run.sheet(operands)
    if run.arguments.has(.live) {
      try run.putLive(loaded.sheet.model, loaded.sheet.issues, subject: loaded.subject)
      return
    }
    run.tellContradicted(loaded.sheet)
    try run.write(
      try run.agreeing(
        AssessmentReport(loaded.sheet, subject: loaded.subject, style: run.ranking),
        beside: operands))
  }
}
