import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum TemplateCommand: Command {
  static let help = """
    Writes an empty CSV to fill for a model, with a guide to each column.

    usage: morile template [OPTION...]

    The first row names the columns. The second, marked "# guide", says below each
    what it asks and what its levels mean; it is never scored, and may stay or go.
    The file opens in Excel and other spreadsheets.

    options:
      --model ID|FILE      the model; else the default one
      --no-guide           the first row alone
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile template --model stra-plymouth-2015 --output issues.csv

    """

  static let name = "template"
  static let summary = "write an empty CSV to fill, with a guide to each column"
  static let options: [Option] = [.file("--model"), .flag("--no-guide"), .value("--output")]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 0)
    let model = try ModelLibrary.candidates(arguments)[0]
    let template = SheetTemplate(model, hasGuide: !arguments.has("--no-guide"))
    let output = arguments.output
    try OutputFile.write(output == nil ? template.csv : template.file, to: output)
  }
}
