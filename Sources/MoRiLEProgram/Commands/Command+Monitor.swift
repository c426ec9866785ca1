import MoRiLEBoard
import MoRiLEFormats

private let month = Option.text(
  "--month", "MONTH", "judge by the end of this month or quarter, to look back")

extension Command {
  /// Tells how measures stand to their targets.
  static let monitor = Command(
    "monitor", "tell how measures stand to their targets", operands: ["MEASURES"],
    about: """
      Tells how measures stand to their targets and to last year, month by month, and where they will be at the end
      of the year.
      """,
    details: """
      MEASURES is a CSV with the columns \(MeasureSheet.table.columnNames) and a column
      for each period, or the folder of a year with its measures.csv. Periods are the twelve months in the order of the
      year (apr, April, Apr 2014, 2014-04), quarters (Q1, Q3 2017) and the whole year (year), together or alone. A
      measure has a row for each series: "actual", and where they are known "previous" (last year), "target", and
      "national" or "family" to compare with. Blank periods at the end are to come; a blank is never 0.

      The kind is sum, level or proportion. The series of a sum are "monthly", "quarterly" or "cumulative", as in "actual
      monthly". A level, such as a percentage, a rate or an attainment, is never added up ("cumulative" says that each
      is of the year so far); without a kind, a % in a cell or in the unit makes one. A proportion is written as 308 of
      1231, or in two rows, "actual n" and "actual N"; it has an exact interval, and is told from its comparator by the
      exact binomial test.

      The aim is reduce or increase, to keep a target at most, at least, below or above, or monitor. Judged are sums from
      the start of the year, and the latest figures of levels and proportions: generally satisfied on target, some
      concerns within 15 % of it, concern beyond, monitoring only without a target. The forecast of a sum is the sum to
      date divided by the share of its total that last year had by the same month; without last year, the share that the
      target has.
      """,
    options: [
      month,
      .table(
        MonitoringReport.Table.allCases.map { table in
          switch table {
          case .measures: .init(table.rawValue, "")
          case .months: .init(table.rawValue, "each month of each measure")
          case .comparisons:
            .init(table.rawValue, "proportions with their intervals, and comparators")
          }
        }), .format, .publication, .output,
    ],
    examples: ["monitor Models/examples/plymouth/2015/measures.csv --month sep"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    guard let operand = arguments.operands.first else {
      throw .usage("name the file of the measures", arguments.command)
    }
    let path = run.files.isFolder(operand) ? try measures(of: operand, run) : operand
    let sheet: MeasureSheet = try run.register(try run.read(path, .register, as: .measures))
    let report = MonitoringReport(
      sheet,
      subject: path == Files.standardInput ? "standard input" : FileName.last(of: path),
      month: try place(of: arguments[month], in: sheet, arguments.command))
    try run.write(report)
  }

  private static func measures(of folder: String, _ run: Run) throws(Exit) -> String {
    let path = try run.findYear(folder).path(.measures)
    try run.expectPlainFile(path)
    try run.expectOnce(path)
    return path
  }

  private static func place(
    of month: String?, in sheet: MeasureSheet, _ command: String
  ) throws(Exit) -> Int? {
    guard let month else { return nil }
    if let place = sheet.year.place(of: month) { return place }
    let names = sheet.year.names.joined(separator: ", ")
    throw .usage("--month \"\(month)\" is not one of \(names)", command)
  }
}
