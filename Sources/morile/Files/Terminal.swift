import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal that results are read on, if there is one.
enum Terminal {
  /// The columns taken for a pipe or a file, and for a terminal that does not say.
  static let usualWidth = 80

  /// How to write a report to `path`, or to standard output where that is nil.
  ///
  /// Colour is used on a terminal only, and not where NO_COLOR is set to anything (no-color.org) or
  /// the terminal is a dumb one.
  static func style(for path: String?) -> Style {
    guard path == nil, isatty(1) == 1 else { return Style(width: usualWidth) }
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let hasColour = (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    return Style(width: isKnown ? Int(size.ws_col) : usualWidth, hasColour: hasColour)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Prints a message on standard error, where there is nobody left to tell if that fails.
  ///
  /// Nothing that came into it from a file or its name moves the cursor or turns the writing.
  static func report(_ message: String) {
    guard !message.isEmpty else { return }
    let printed = String(message.map { $0 == "\n" ? "\n" : Character(PrintedCharacter($0).text) })
    let text = printed.hasSuffix("\n") ? printed : printed + "\n"
    let output = OrderedOutput(2, isFile: false)
    _ = Array(text.utf8).withUnsafeBytes { output.write($0, of: 0, isLast: true) }
  }
}
