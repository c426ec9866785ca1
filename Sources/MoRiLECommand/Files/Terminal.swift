import MoRiLEReports
import MoRiLESystem

/// The terminal that results are read on, if there is one.
enum Terminal {
  /// How results look on standard output.
  ///
  /// Colour is used on a terminal only, and not where NO_COLOR is set to anything (no-color.org) or
  /// the terminal is a dumb one.
  static var style: Style {
    guard Descriptor.standardOutput.isTerminal else { return Style() }
    let hasColour =
      (Console.variable("NO_COLOR") ?? "").isEmpty && Console.variable("TERM") != "dumb"
    return Style(width: Console.width ?? Style.usualWidth, hasColour: hasColour)
  }

  /// Prints a message on standard error, where there is nobody left to tell if that fails.
  static func report(_ message: String) {
    if !message.isEmpty { Console.write(message, to: .standardError) }
  }
}
