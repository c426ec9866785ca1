import MoRiLEReports

/// A month that heads a column: `apr`, `April`, `Apr 2014`, `Apr-14`, `2014-04`.
public struct MonthColumn: Hashable, Sendable {
  /// The month, 1 to 12.
  public let month: Int
  /// The year; nil where the header has none.
  public let year: Int?

  /// Reads a header; nil where it names no month.
  ///
  /// A month without a year is named by at least three letters: a number alone may be anything. Two
  /// digits after a name are a year of this century, because spreadsheets show April 2014 as Apr-14. The
  /// date of any day stands for its month.
  public init?(_ header: String) {
    let parts = header.split { " /-.,_".contains($0) }.map { String($0) }
    switch parts.count {
    case 1:
      guard let month = CalendarDate.month(parts[0]) else { return nil }
      (self.month, year) = (month, nil)
    case 2:
      guard let found = Self.pair(parts[0], parts[1]) ?? Self.reversed(parts[1], parts[0]) else {
        return nil
      }
      (month, year) = found
    default:
      guard let date = CalendarDate(header) else { return nil }
      (month, year) = (date.month, date.year)
    }
  }

  private static func reversed(_ month: String, _ year: String) -> (Int, Int?)? {
    year.utf8.count == 4 ? pair(month, year) : nil
  }

  private static func pair(_ monthText: String, _ yearText: String) -> (Int, Int?)? {
    guard let year = CalendarDate.number(yearText) else { return nil }
    let name = CalendarDate.month(monthText)
    let number = monthText.utf8.count <= 2 ? CalendarDate.number(monthText) : nil
    guard let month = name ?? number, 1...12 ~= month else { return nil }
    switch yearText.utf8.count {
    case 4 where 1900...2199 ~= year: return (month, year)
    case 2 where name != nil: return (month, 2000 + year)
    default: return nil
    }
  }

  /// The month for a reader: `April`, or `April 2014`.
  public var title: String { name + (year.map { " \($0)" } ?? "") }

  /// The month for a narrow column: `Apr`, or `Apr 2014`.
  public var shortTitle: String { shortName + (year.map { " \($0)" } ?? "") }

  /// The name of the month in three letters.
  var shortName: String { String(name.prefix(3)) }

  private var name: String { CalendarDate.months[month - 1] }

  /// Whether the two can be the same month: a month without a year is that of any year.
  func matches(_ other: MonthColumn) -> Bool {
    month == other.month && (year == nil || other.year == nil || year == other.year)
  }

  /// Whether another month comes right after this one.
  func isFollowed(by next: MonthColumn) -> Bool {
    guard next.month == month % 12 + 1 else { return false }
    guard let year, let nextYear = next.year else { return true }
    return nextYear == (month == 12 ? year + 1 : year)
  }
}
