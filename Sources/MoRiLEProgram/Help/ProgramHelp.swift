import MoRiLEReports

/// What `morile --help` prints, which follows from the list of commands.
struct ProgramHelp {
  private let commands: [Command]

  /// The options that stand before any command.
  static let options = [
    Option.flag("--help", "this text; after a command, the help of that command")
      .shortened(to: "h"),
    Option.flag("--version", "the version of the program and of its built-in models")
      .shortened(to: "v"),
  ]

  /// What the program is for.
  static let about = """
    Scores threat, risk and harm: crime, disorder and health issues in, ranked ratings out.
    """

  /// The help of a program of commands.
  init(_ commands: [Command]) { self.commands = commands }

  /// The text, in lines that fit a terminal.
  var text: String {
    PrintedText.paragraph(Self.about, width: Style.usualWidth) + """

      usage: morile COMMAND [OPTION...]

      commands:
      \(Self.list(commands.map { ($0.name, $0.summary) }))
      options:
      \(Self.list(Self.options.map { ($0.usage, $0.text) }))
      Start with `morile assess`: it scores a built-in example.

      """
  }

  private static func list(_ items: [(word: String, text: String)]) -> String {
    let room = (items.map { $0.word.count }.max() ?? 0) + 2
    return items.map { item in
      "  " + item.word + String(repeating: " ", count: room - item.word.count) + item.text + "\n"
    }.joined()
  }
}
