import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The measures of a year as a partnership keeps them: a row for each measure and series, a column for each
/// period.
///
/// A series is `actual`, `previous` (last year), `target`, or what the measure is held against, `national` and
/// `family`. The kind says how figures go together: those of a sum are `monthly`, `quarterly` or `cumulative`, those
/// of a level are never added, be they of their month or `cumulative`, of the year so far, and a proportion is `308 of 1231`, or has rows of its own for n and N.
///
/// The periods are the twelve months, in the order of the partnership's year, and quarters and the whole year, with
/// the months or without. Blank periods at the end are to come. A blank before them is not known, never 0: in a
/// cumulative series, and of what is no sum, that period alone is not known; in a monthly one all sums after it would
/// be guesses, so that it is a fault.
public struct MeasureSheet: Register {
  /// What such a table is; a new one begins in April.
  package static let table = RegisterTable(
    .measures, "Measures", of: "measure", holds: "the figures of each month",
    [
      RegisterColumn(
        "measure", or: ["indicator"], isRequired: true, guide: "What is counted or measured"),
      RegisterColumn(
        "kind", takes: .words(MeasureKind.allCases.map { $0.rawValue }),
        guide: "sum, level (such as a percentage or a rate) or proportion (n of N)"),
      RegisterColumn("unit", guide: "Such as crimes or %"),
      RegisterColumn(
        "aim", isRequired: true, takes: .words(Aim.allCases.map { $0.rawValue }),
        guide: "reduce, increase or monitor; to keep a target: at most, at least, below or above"),
      RegisterColumn(
        "series", isRequired: true, takes: .words(MeasureSeries.names),
        guide:
          "A row for each of: actual; previous, of the year before; target; national or family, to compare with. "
          + "Of a sum: actual monthly or actual cumulative, and so on"),
    ],
    more: (CalendarDate.months[3...] + CalendarDate.months[..<3]).map {
      RegisterColumn(String($0.lowercased().prefix(3)), takes: .figure, guide: $0)
    })

  /// The periods for which it has columns.
  public let year: MeasureYear
  /// The measures, in the order of the file.
  public let measures: [MonitoredMeasure]
  /// What looks like a slip and does not make a judgement wrong.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a table, in time linear in its rows.
  ///
  /// - Throws: all its faults: a header with some months and not all twelve in their order, kinds, aims and series that
  ///   are not known, kinds, units and aims that differ within a measure, series given twice, measures without what
  ///   is counted, numbers that are none, sums below zero or of percentages, proportions of more than all, months left
  ///   out of a monthly series, targets of sums that end before what is counted.
  public init(_ file: SourceFile) throws(Faults) {
    var rows = try MeasureRows(file)
    measures = rows.measures()
    year = rows.year
    (warnings, moreWarnings) = try rows.reader.finish()
  }
}
