import MoRiLE
import MoRiLEReports

enum ModelsCommand: Command {
  static let help = """
    Lists the built-in models, or shows one whole: its criteria with every level,
    its formulas and its bands.

    usage: morile models [--json]
           morile models show ID|FILE [OPTION...]

    options:
      --json               the same as JSON
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile models show morile-csp

    """

  static let name = "models"
  static let summary = "list the built-in models, or show one whole"
  static let options: [Option] = [.flag("--json"), OutputFormat.option, .value("--output")]

  static func run(_ arguments: Arguments) throws(Exit) {
    switch arguments.operands.first {
    case nil:
      try OutputFormat.write(ModelList(ModelLibrary.builtIn()), arguments)
    case "show":
      try arguments.expectOperands(atMost: 2)
      guard arguments.operands.count == 2 else {
        throw .usage("name the model to show, by its id or its file", name)
      }
      let model = try ModelLibrary.named(arguments.operands[1])
      try OutputFormat.write(ModelReport(model), arguments)
    case let word?:
      throw .usage(
        "\"\(word)\" is not a part of this command; use `morile models show \(word)`", name)
    }
  }
}
