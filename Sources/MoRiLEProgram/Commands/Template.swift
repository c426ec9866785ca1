import MoRiLEReports

private let noGuide = Option.flag("--no-guide", "the first row of the CSV alone")

extension Command {
  /// Writes an empty sheet to fill.
  static let template = Command(
    "template", "write an empty CSV or workbook to fill, with a guide",
    operands: [""],
    about: "Writes an empty CSV or workbook to fill for a model, with a guide to each column.",
    details: """
      A CSV opens in Excel and other spreadsheets. Its first row names the columns. The second, marked "# guide",
      says below each what it asks and what its levels mean; it is never scored, and may stay or go.

      A workbook, which --output asks for by its ending .xlsx, works itself out: scores are chosen from lists that say
      what each level means, and formulas give scores, ratings and the ranking. They count in whole numbers, so that no
      rating is decided by rounding, and weights, points and thresholds may be changed in it.
      """,
    options: [.model.orElse("the default one"), noGuide, .output],
    examples: [
      "template --model stra-plymouth-2015 --output issues.csv", "template --output matrix.xlsx",
    ],
    outputs: { _ in OutputNames(endings: ["csv", "xlsx"], hasFormats: false) }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 0)
    let model = try run.candidates()[0]
    guard run.writesWorkbook else {
      let template = SheetTemplate(model, hasGuide: !run.arguments.has(noGuide))
      run.put(run.arguments.output == nil ? template.csv : template.file)
      return
    }
    if run.arguments.has(noGuide) {
      throw .usage(
        "--no-guide is for a CSV: the guide of a workbook stands beside its cells",
        run.arguments.command)
    }
    try run.putLive(model)
  }
}
