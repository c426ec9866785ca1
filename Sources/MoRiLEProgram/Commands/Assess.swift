import MoRiLEReports

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
      """,
    options: [.agreed, .model, .sheet, .format, .publication, .output, .ranking, .quiet],
    examples: ["assess --model stra-plymouth-2015 --format csv --output ranked.csv"]
  ) { run throws(Exit) in
    let operands = run.arguments.operands
    let loaded = try run.sheet(operands)
    try run.write(
      try run.agreeing(
        AssessmentReport(loaded.sheet, subject: loaded.subject, style: run.ranking),
        beside: operands))
  }
}
