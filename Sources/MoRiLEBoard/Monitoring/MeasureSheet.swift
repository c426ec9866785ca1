import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The measures of a year as a partnership keeps them: a row for each measure and series, a column for each
/// month.
///
/// A series is `actual`, `previous` (last year) or `target`, and `monthly` or `cumulative`. The months stand
/// in the order of the partnership's year. Blank months at the end are months to come. A blank before them is
/// not known, never 0: in a cumulative series that month alone is not known; in a monthly one all sums
/// after it would be guesses, so that it is a fault.
public struct MeasureSheet: Register {
  /// What such a table is; a new one begins in April.
  package static let table = RegisterTable(
    .measures, "Measures", of: "measure", holds: "the figures of each month",
    [
      RegisterColumn("measure", or: ["indicator"], isRequired: true),
      RegisterColumn("aim", isRequired: true, guide: "reduce, increase or monitor"),
      RegisterColumn(
        "series", isRequired: true,
        guide:
          "A row for each of: actual monthly or actual cumulative; previous monthly, of the year "
          + "before; target cumulative"),
    ],
    more: (CalendarDate.months[3...] + CalendarDate.months[..<3]).map {
      RegisterColumn(String($0.lowercased().prefix(3)), guide: $0)
    })

  /// The twelve months, in the order of the year.
  public let months: [MonthColumn]
  /// The measures, in the order of the file.
  public let measures: [MonitoredMeasure]
  /// What looks like a slip and does not make a judgement wrong.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a table, in time linear in its rows.
  ///
  /// - Throws: all its faults: a header without twelve months that follow each other, aims and series that
  ///   are not known, aims that differ within a measure, series given twice, measures without what is
  ///   counted, numbers that are none or below zero, months left out of a monthly series, targets that end
  ///   before what is counted.
  public init(_ file: SourceFile) throws(Faults) {
    var rows = try MeasureRows(file)
    measures = rows.measures()
    months = rows.months
    (warnings, moreWarnings) = try rows.reader.finish()
  }

  /// The place of the month that a text names, from 0; nil where it is none of them.
  public func place(ofMonth text: String) -> Int? {
    guard let wanted = MonthColumn(text) else { return nil }
    return months.firstIndex { $0.matches(wanted) }
  }
}
