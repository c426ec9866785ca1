import MoRiLE
import MoRiLEReports

extension Command {
  /// Lists the built-in models, shows one, or checks what it hides.
  static let models = Command(
    "models", "list the built-in models, show one, or check what it hides",
    operands: ["", "show ID|FILE", "check ID|FILE"],
    about: """
      Lists the built-in models; shows one whole: its criteria with every level, its formulas and its bands; or
      checks what its matrix can hide: how many totals it can tell apart, the share of all combinations of levels
      in each band, ties that the scales force, what each criterion can change, and how far the other domains can
      outweigh one.
      """,
    options: [.json, .format, .publication, .output],
    examples: ["models show morile-csp", "models check morile-csp"]
  ) { run throws(Exit) in
    switch run.arguments.operands.first {
    case nil:
      try run.write(ModelList(try run.library.builtIn()))
    case "show":
      try run.write(ModelReport(try model(run, to: "show")))
    case "check":
      try run.write(MatrixReport(MatrixCheck(try model(run, to: "check"))))
    case let word?:
      throw .usage(
        "\"\(word)\" is not a part of this command; use `morile models show \(word)`",
        run.arguments.command)
    }
  }

  private static func model(_ run: Run, to verb: String) throws(Exit) -> Model {
    try run.arguments.expectOperands(atMost: 2)
    guard run.arguments.operands.count == 2 else {
      throw .usage(
        "name the model to \(verb), by its id or its file", run.arguments.command)
    }
    return try run.library.entry(named: run.arguments.operands[1]).model
  }
}
