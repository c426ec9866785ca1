import MoRiLE
import MoRiLEReports

/// A quarter of the year that heads a column: `Q1`, `q3 2017`, `2017/18 Q4`.
public struct QuarterColumn: Hashable, Sendable {
  /// The quarter, 1 to 4, counted from the start of the partnership's year.
  public let number: Int
  /// The year as the header has it, `2017` or `2017/18`; empty where it has none.
  public let year: String

  /// Reads a header; nil where it names no quarter.
  init?(_ header: String) {
    var parts = header.split { " -.,_/".contains($0) }.map { $0.lowercased() }
    guard let place = [0, parts.count - 1].first(where: { Self.number(parts, $0) != nil }),
      let number = Self.number(parts, place)
    else { return nil }
    parts.remove(at: place)
    self.number = number
    switch parts.count {
    case 0: year = ""
    case 1 where Self.isYear(parts[0], of: 4): year = parts[0]
    case 2 where Self.isYear(parts[0], of: 4) && Self.isYear(parts[1], of: 2):
      year = "\(parts[0])/\(parts[1])"
    default: return nil
    }
  }

  private static func number(_ parts: [String], _ place: Int) -> Int? {
    guard parts.indices ~= place, parts[place].utf8.count == 2, parts[place].hasPrefix("q"),
      let number = CalendarDate.number(String(parts[place].dropFirst())), 1...4 ~= number
    else { return nil }
    return number
  }

  private static func isYear(_ text: String, of digits: Int) -> Bool {
    text.utf8.count == digits && CalendarDate.number(text) != nil
  }

  /// The quarter for a reader: `Q3 2017`.
  public var title: String { "Q\(number)" + (year.isEmpty ? "" : " \(year)") }

  /// The quarter for programs: `2017-q3`, or `q3` where the year is not known.
  var id: String { (year.isEmpty ? "" : "\(year)-") + "q\(number)" }
}

/// A period that heads a column of figures.
enum PeriodColumn: Hashable {
  case month(MonthColumn)
  case quarter(QuarterColumn)
  /// The whole year: `year`, `year end`, `annual`.
  case year

  /// Reads a header; nil where it names no period.
  init?(_ header: String) {
    if let month = MonthColumn(header) {
      self = .month(month)
    } else if let quarter = QuarterColumn(header) {
      self = .quarter(quarter)
    } else if ["year", "year_end", "annual"].contains(columnKey(header)) {
      self = .year
    } else {
      return nil
    }
  }
}
