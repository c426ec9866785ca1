/// A day of the calendar, such as the day on which a decision is to be reviewed.
///
/// Days are those of the Gregorian calendar. Nothing here has a clock: who asks what is due says what day it
/// is.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1900 to 2199.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The months as people in Britain write them, from January.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A day; nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 1900...2199 ~= year, 1...12 ~= month, day >= 1,
      day <= Self.days(of: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day as people in Britain write it: `2026-04-01`, `01/04/2026`, `1.4.2026`, `1 April 2026`,
  /// `1 Apr 2026`; nil for anything else.
  ///
  /// A year of two digits is refused: it may be a month or a day.
  public init?(_ text: String) {
    let parts = text.split { " /-.,".contains($0) }.map { String($0) }
    let marks = text.filter { "/-.".contains($0) }
    guard parts.count == 3, text.utf8.count <= 30 else { return nil }
    let month = Self.month(parts[1])
    if let year = Self.number(parts[0]), parts[0].utf8.count == 4, marks == "--" {
      guard let month = Self.number(parts[1]), let day = Self.number(parts[2]) else { return nil }
      self.init(year: year, month: month, day: day)
    } else if let day = Self.number(parts[0]), parts[0].utf8.count <= 2,
      let year = Self.number(parts[2]), parts[2].utf8.count == 4,
      let month = month ?? Self.number(parts[1])
    {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// A whole number written in digits alone.
  package static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The month, 1 to 12, that a text names by at least three letters; nil for anything else.
  package static func month(_ text: String) -> Int? {
    let key = text.lowercased()
    guard key.utf8.count >= 3 else { return nil }
    return months.firstIndex {
      $0.lowercased().hasPrefix(key) || (key == "sept" && $0 == "September")
    }
    .map { $0 + 1 }
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day for a reader: `1 April 2026`.
  public var text: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// The day for other programs: `2026-04-01`.
  public var isoText: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Whether one day is before another.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
