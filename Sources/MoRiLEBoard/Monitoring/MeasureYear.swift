import MoRiLE
import MoRiLEReports

/// The year of a table of measures: the months, the quarters and the year's end for which it has columns.
///
/// A period is known by the month with which it ends, from 0 to 11: the third quarter by 8, the whole year by 11.
public struct MeasureYear: Hashable, Sendable {
  /// The last month.
  static let end = MonitoredMeasure.months - 1

  /// The twelve months in their order; empty where the table has none.
  public let months: [MonthColumn]
  /// The quarters that the table has.
  public let quarters: [QuarterColumn]
  /// Whether the table has a column for the whole year.
  public let hasYear: Bool

  init(_ periods: [PeriodColumn]) {
    months = periods.compactMap { if case .month(let month) = $0 { month } else { nil } }
    quarters = periods.compactMap { if case .quarter(let quarter) = $0 { quarter } else { nil } }
    hasYear = periods.contains(.year)
  }

  /// The months by whose ends the table has figures.
  var places: [Int] {
    months.isEmpty
      ? (0...Self.end).filter { quarter(at: $0) != nil || (hasYear && $0 == Self.end) }
      : Array(months.indices)
  }

  /// The quarter that ends with a month.
  private func quarter(at place: Int) -> QuarterColumn? {
    quarters.first { $0.number * 3 - 1 == place }
  }

  /// A period for a reader, as in `by the end of March 2015`, `of Q3 2017`, `of the year`.
  public func title(_ place: Int) -> String {
    months.isEmpty ? quarter(at: place)?.title ?? "the year" : months[place].title
  }

  /// A period for a narrow column: `Apr 2014`, `Q3 2017`, `Year`.
  func shortTitle(_ place: Int) -> String {
    months.isEmpty ? quarter(at: place)?.title ?? "Year" : months[place].shortTitle
  }

  /// A period beside an axis: `Apr`, `Q3`; blank where the table has none.
  func axisTitle(_ place: Int) -> String {
    if !months.isEmpty { return months[place].shortName }
    return quarter(at: place).map { "Q\($0.number)" }
      ?? (hasYear && place == Self.end ? "Year" : "")
  }

  /// A period as a cell: programs get `2014-04`, or `apr` where the year is not known, `2017-q3`, `year`.
  func cell(_ place: Int) -> DocumentTable.Cell {
    .named(
      shortTitle(place), id: months.isEmpty ? quarter(at: place)?.id ?? "year" : months[place].id)
  }

  /// From when to when the table goes: `April to March`, `Q3 2017`, `The whole year`.
  var range: String {
    let places = self.places
    guard let first = places.first, let last = places.last else { return "" }
    if months.isEmpty, quarter(at: last) == nil, places.count == 1 { return "The whole year" }
    return first == last ? title(first) : "\(title(first)) to \(title(last))"
  }

  /// The period that a text names, by the month with which it ends; nil where it is none of the table's.
  public func place(of text: String) -> Int? {
    switch PeriodColumn(text) {
    case .month(let wanted): months.firstIndex { $0.matches(wanted) }
    case .quarter(let wanted):
      quarters.first {
        $0.number == wanted.number && (wanted.year.isEmpty || $0.year == wanted.year)
      }.map { $0.number * 3 - 1 }
    case .year: hasYear ? Self.end : nil
    case nil: nil
    }
  }

  /// What ``place(of:)`` takes, for a list.
  public var names: [String] {
    months.map { $0.shortTitle } + quarters.map { $0.title } + (hasYear ? ["year"] : [])
  }
}

extension MonthColumn {
  /// The month for programs: `2014-04`, or `apr` where the year is not known.
  fileprivate var id: String {
    let number = month < 10 ? "0\(month)" : "\(month)"
    return year.map { "\($0)-\(number)" } ?? shortName.lowercased()
  }
}
