import MoRiLEBoard
import MoRiLEReports

/// What `morile NAME --help` prints, which follows from the command.
struct CommandHelp {
  private let command: Command

  /// The widest that the words before an option's text may be; longer ones stand on a line of their own.
  private static let widest = 24
  private static let width = Style.usualWidth

  /// The help of a command.
  init(_ command: Command) { self.command = command }

  /// The text, in lines that fit a terminal.
  var text: String {
    var parts = [paragraphs(command.about), synopses]
    if !command.details.isEmpty { parts.append(paragraphs(command.details)) }
    parts.append("options:\n" + options)
    parts.append("example:\n" + examples.map { "  \($0)\n" }.joined())
    parts.append(PrintedText.paragraph(exitCodes, width: Self.width))
    return parts.joined(separator: "\n")
  }

  private var synopses: String {
    command.synopses.enumerated().map { index, synopsis in
      (index == 0 ? "usage: " : "       ") + synopsis + "\n"
    }.joined()
  }

  private func paragraphs(_ text: String) -> String {
    Command.paragraphs(of: text).map { PrintedText.paragraph($0, width: Self.width) }
      .joined(separator: "\n")
  }

  private var options: String {
    let all = command.options + [.askForHelp]
    let room = min(all.map { $0.usage.count }.max() ?? 0, Self.widest) + 4
    return all.map { option in
      let words = "  " + option.usage
      let margin = String(repeating: " ", count: room)
      let isWide = words.count + 2 > room
      let lines = PrintedText.paragraph(
        option.text, width: Self.width, first: margin, indent: room)
      return isWide
        ? "\(words)\n\(lines)" : words + margin.dropFirst(words.count) + lines.dropFirst(room)
    }.joined()
  }

  private var examples: [String] {
    command.examples.flatMap { ShellText.lines(Command.pieces(of: $0), width: Self.width - 2) }
  }

  private var exitCodes: String {
    "exit codes: "
      + command.exitCodes.map { "\($0.code.rawValue) \($0.meaning)" }.joined(separator: "; ")
  }
}
