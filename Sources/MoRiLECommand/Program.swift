import MoRiLE
import MoRiLESystem

/// The program: finds the command that is called and runs it.
enum Morile {
  static let commands: [any Command.Type] = [
    AssessCommand.self, ExplainCommand.self, CheckCommand.self, ScoreCommand.self,
    CountCommand.self, TrendsCommand.self, RobustnessCommand.self, ConsensusCommand.self,
    WorkshopCommand.self, ApplyCommand.self, CompareCommand.self, BoardCommand.self,
    MonitorCommand.self, ReportCommand.self, NewCommand.self, StatusCommand.self,
    ModelsCommand.self, TemplateCommand.self,
  ]

  private static let nameWidth = (commands.map { $0.name.count }.max() ?? 0) + 2

  static let help = """
    Scores threat, risk and harm: crime, disorder and health issues in, ranked
    ratings out.

    usage: morile COMMAND [OPTION...]

    commands:
    \(commands.map { "  " + $0.name + String(repeating: " ", count: nameWidth - $0.name.count) + $0.summary }
      .joined(separator: "\n"))

    options:
      --help     this text; after a command, the help of that command
      --version  the version of the program and of its built-in models

    Start with `morile assess`: it scores a built-in example.

    """

  static func run(_ words: [String]) throws(Exit) {
    guard let name = words.first else {
      throw Exit(.usage, help)
    }
    switch name {
    case "--help", "-h":
      try OutputFile.write(help, to: nil)
    case "help":
      try run(Array(words.dropFirst()) + ["--help"])
    case "--version":
      try OutputFile.write(try versionText(), to: nil)
    default:
      guard let command = commands.first(where: { $0.name == name }) else {
        let kind = name.hasPrefix("-") ? "option" : "command"
        let names = commands.map { $0.name } + ["--help", "--version"]
        throw .usage("unknown \(kind) \(name)\(suggestion(for: name, among: names))")
      }
      let rest = Array(words.dropFirst())
      if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        try OutputFile.write(command.help, to: nil)
        return
      }
      let arguments = try Arguments(rest, command: name, options: command.options)
      try OutputCheck.check(arguments, of: command)
      try command.run(arguments)
    }
  }

  static func versionText() throws(Exit) -> String {
    let models = try ModelLibrary.builtIn().map { "\($0.id) \($0.version)" }
    return "morile \(programVersion)\nmodels: \(models.joined(separator: ", "))\n"
  }
}
