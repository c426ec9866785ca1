import MoRiLEFormats
import MoRiLEReports

import MoRiLESystem

/// The terminal that results are read on, if there is one.
enum Terminal {
  /// The columns taken for a pipe or a file, and for a terminal that does not say.
  static let usualWidth = 80

  /// How to write a report to `path`, or to standard output where that is nil.
  ///
  /// Colour is used on a terminal only, and not where NO_COLOR is set to anything (no-color.org) or
  /// the terminal is a dumb one.
  static func style(for path: String?) -> Style {
    guard path == nil, Descriptor.standardOutput.isTerminal else { return Style(width: usualWidth) }
    let hasColour =
      (Console.variable("NO_COLOR") ?? "").isEmpty && Console.variable("TERM") != "dumb"
    return Style(width: Console.width ?? usualWidth, hasColour: hasColour)
  }

  /// Prints a message on standard error, where there is nobody left to tell if that fails.
  ///
  /// Nothing that came into it from a file or its name moves the cursor or turns the writing.
  static func report(_ message: String) {
    guard !message.isEmpty else { return }
    let printed = String(message.map { $0 == "\n" ? "\n" : Character(PrintedCharacter($0).text) })
    let text = printed.hasSuffix("\n") ? printed : printed + "\n"
    Console.write(text, to: .standardError)
  }
}
