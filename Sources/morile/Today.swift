import MoRiLEBoard

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The day that counts as today.
enum Today {
  static let option = Option.value("--today")

  /// The day that `--today` names, so that a paper can be made again as it was; else that of the clock.
  static func date(_ arguments: Arguments) throws(Exit) -> CalendarDate {
    if let text = arguments["--today"] {
      guard let date = CalendarDate(text) else {
        throw .usage(
          "--today \"\(text)\" is not a date; write it as 2026-04-01", arguments.command)
      }
      return date
    }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { throw .usage("the clock has no usable date; give one with --today") }
    return date
  }
}
