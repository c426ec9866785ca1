import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

private let noGuide = Option.flag("--no-guide", "the first row of the CSV alone")

extension Command {
  /// Writes an empty sheet to fill.
  static let template = Command(
    "template", "write an empty CSV or workbook to fill, with a guide",
    operands: ["[TABLE]"],
    about: "Writes an empty CSV or workbook to fill, with a guide to each column.",
    details: """
      TABLE is one of those of a year: \(NameList.text(tables, most: .max)).
      Without it, it is that of the issues, to score with a model.

      A CSV opens in Excel and other spreadsheets. Its first row names the columns. The second, marked "# guide",
      says below each what it asks and what its levels mean; it is never read, and may stay or go.

      A workbook, which --output asks for by its ending .xlsx, has no such row: what goes into a cell is said where it
      is chosen, and fixed words are chosen from lists. That of the issues works itself out: formulas give scores,
      ratings and the ranking. They count in whole numbers, so that no rating is decided by rounding, and weights,
      points and thresholds may be changed in it.
      """,
    options: [.model.orElse("the default one"), noGuide, .output],
    examples: [
      "template --model stra-plymouth-2015 --output issues.csv", "template --output matrix.xlsx",
      "template decisions --output decisions.xlsx",
    ],
    outputs: { _ in OutputNames(endings: ["csv", "xlsx"], hasFormats: false) },
    inputs: { _ in [] }
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    let model = try run.candidates()[0]
    let hasGuide = !arguments.has(noGuide)
    if run.writesWorkbook, !hasGuide {
      throw .usage(
        "--no-guide is for a CSV: the guide of a workbook stands beside its cells",
        arguments.command)
    }
    let name = arguments.operands.first ?? YearFile.issues.sheetName
    if name != YearFile.issues.sheetName {
      try put(try table(named: name, arguments), for: model, hasGuide, run)
    } else if run.writesWorkbook {
      try run.putLive(
        model, advice: "end the name of --output in .csv for a table without formulas")
    } else {
      let template = SheetTemplate(model, hasGuide: hasGuide)
      run.put(arguments.output == nil ? template.csv : template.file)
    }
  }

  /// The tables that there are templates of.
  private static var tables: [String] {
    [YearFile.issues.sheetName] + RegisterTable.ofYear.map { $0.file.sheetName }
  }

  private static func table(
    named name: String, _ arguments: Arguments
  ) throws(Exit) -> RegisterTable {
    if let table = RegisterTable.ofYear.first(where: { $0.file.sheetName == name }) { return table }
    throw .usage(
      "\"\(name)\" is no table of a year: \(tables.joined(separator: ", "))"
        + suggestion(for: name, among: tables), arguments.command)
  }

  private static func put(
    _ table: RegisterTable, for model: Model, _ hasGuide: Bool, _ run: Run
  ) throws(Exit) {
    let year = RegisterYear(model, last: "last year")
    guard run.writesWorkbook else {
      let text = table.template(year, hasGuide: hasGuide)
      // The mark is for files: a pipe is read by programs.
      run.put(run.arguments.output == nil ? String(text.unicodeScalars.dropFirst()) : text)
      return
    }
    do throws(WorkbookRefusal) {
      run.put(try table.workbook(year))
    } catch {
      throw Exit(.faultyData, "\(run.arguments.output ?? ""): error: \(error.text)")
    }
  }
}
