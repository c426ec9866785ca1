import MoRiLEReports

private let noGuide = Option.flag("--no-guide", "the first row alone")

extension Command {
  /// Writes an empty sheet to fill.
  static let template = Command(
    "template", "write an empty CSV to fill, with a guide to each column", operands: [""],
    about: "Writes an empty CSV to fill for a model, with a guide to each column.",
    details: """
      The first row names the columns. The second, marked "# guide", says below each what it asks and what its
      levels mean; it is never scored, and may stay or go. The file opens in Excel and other spreadsheets.
      """,
    options: [.model.orElse("the default one"), noGuide, .output],
    examples: ["template --model stra-plymouth-2015 --output issues.csv"]
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 0)
    let model = try run.candidates()[0]
    let template = SheetTemplate(model, hasGuide: !run.arguments.has(noGuide))
    run.put(run.arguments.output == nil ? template.csv : template.file)
  }
}
