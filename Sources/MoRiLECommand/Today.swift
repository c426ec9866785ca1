import MoRiLEBoard

import MoRiLESystem

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
    let (year, month, day) = Clock.day
    let date = CalendarDate(year: year, month: month, day: day)
    guard let date else { throw .usage("the clock has no usable date; give one with --today") }
    return date
  }
}
