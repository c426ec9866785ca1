import MoRiLEBoard
import MoRiLEReports

/// The page of the manual, which follows from the list of commands.
struct ManPage {
  private let commands: [Command]

  /// The manual of a program of commands.
  init(_ commands: [Command]) { self.commands = commands }

  /// The page in the language of `man`.
  var text: String {
    var lines = [
      ".TH MORILE 1 \"\" \"morile \(programVersion)\" \"User Commands\"", ".SH NAME",
      Self.line("morile - score threat, risk and harm"), ".SH SYNOPSIS", ".B morile",
      Self.line("COMMAND [OPTION...]"), ".SH DESCRIPTION", Self.line(ProgramHelp.about),
      Self.line("Results go to standard output, messages to standard error."), ".SH OPTIONS",
    ]
    lines += ProgramHelp.options.flatMap { Self.item($0.usage, $0.text) }
    lines.append(".SH COMMANDS")
    lines += commands.flatMap { Self.section($0) }
    lines.append(".SH EXIT STATUS")
    lines += ExitCode.allCases.flatMap { Self.item("\($0.rawValue)", $0.meaning) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: Command) -> [String] {
    var lines = [".SS \(escaped(command.name))"]
    for synopsis in command.synopses { lines += [".nf", line(synopsis), ".fi"] }
    for paragraph in Command.paragraphs(of: command.about) + Command.paragraphs(of: command.details)
    where !paragraph.isEmpty {
      lines += [".PP", line(paragraph)]
    }
    lines += (command.options + [.askForHelp]).flatMap { item($0.usage, $0.text) }
    let own = command.exitCodes.filter { $0.meaning != $0.code.meaning }
    if !own.isEmpty {
      let codes = own.map { "\($0.code.rawValue) \($0.meaning)" }.joined(separator: "; ")
      lines += [".PP", line("Exit codes of its own: \(codes).")]
    }
    lines += [".PP", "Example:", ".PP", ".nf"]
    lines += command.examples.flatMap { ShellText.lines(Command.pieces(of: $0), width: 72) }
      .map { line("    \($0)") }
    return lines + [".fi"]
  }

  private static func item(_ word: String, _ text: String) -> [String] {
    [".TP", ".B \(escaped(word))", line(text)]
  }

  /// A line of text, which begins with nothing that `man` takes for an order.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\n": " "
      default: String(character)
      }
    }.joined()
  }
}
