import MoRiLE
import MoRiLEReports

enum ModelsCommand: Command {
  static let help = """
    Lists the built-in models; shows one whole: its criteria with every level, its
    formulas and its bands; or checks what its matrix can hide: how many totals it
    can tell apart, the share of all combinations of levels in each band, ties that
    the scales force, what each criterion can change, and how far the other domains
    can outweigh one.

    usage: morile models [--json]
           morile models show ID|FILE [OPTION...]
           morile models check ID|FILE [OPTION...]

    options:
      --json               the same as JSON
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile models show morile-csp
      morile models check morile-csp

    """

  static let name = "models"
  static let summary = "list the built-in models, show one, or check what it hides"
  static let options: [Option] = [.flag("--json"), OutputFormat.option, .value("--output")]

  static func run(_ arguments: Arguments) throws(Exit) {
    switch arguments.operands.first {
    case nil:
      try OutputFormat.write(ModelList(ModelLibrary.builtIn()), arguments)
    case "show":
      try OutputFormat.write(ModelReport(model(arguments, to: "show")), arguments)
    case "check":
      try OutputFormat.write(
        MatrixReport(MatrixCheck(model(arguments, to: "check"))), arguments)
    case let word?:
      throw .usage(
        "\"\(word)\" is not a part of this command; use `morile models show \(word)`", name)
    }
  }

  private static func model(_ arguments: Arguments, to verb: String) throws(Exit) -> Model {
    try arguments.expectOperands(atMost: 2)
    guard arguments.operands.count == 2 else {
      throw .usage("name the model to \(verb), by its id or its file", name)
    }
    return try ModelLibrary.named(arguments.operands[1])
  }
}
