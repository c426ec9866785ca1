import MoRiLEBoard
import MoRiLEFormats

private let month = Option.text("--month", "MONTH", "judge by the end of this month, to look back")

extension Command {
  /// Tells how measures stand to their targets.
  static let monitor = Command(
    "monitor", "tell how measures stand to their targets", operands: ["MEASURES"],
    about: """
      Tells how measures stand to their targets and to last year, month by month, and where they will be at the end
      of the year.
      """,
    details: """
      MEASURES is a CSV with the columns \(MeasureSheet.table.columnNames) and the twelve months in the order of the year (apr,
      April, Apr 2014, 2014-04), or the folder of a year with its measures.csv. The aim is reduce, increase or
      monitor. A measure has a row for each series: "actual", and where they are known "previous" (last year) and
      "target", each "monthly" or "cumulative". Blank months at the end are months to come; a blank is never 0.

      Judged are sums from the start of the year: generally satisfied on target, some concerns within 15 % of it,
      concern beyond, monitoring only without a target. The forecast is the sum to date divided by the share of its
      total that last year had by the same month; without last year, the share that the target has.
      """,
    options: [
      month,
      .table(
        MonitoringReport.Table.allCases.map {
          .init($0.rawValue, $0 == .months ? "each month of each measure" : "")
        }), .format, .output,
    ],
    examples: ["monitor Models/examples/plymouth/2015/measures.csv --month sep"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    guard let operand = arguments.operands.first else {
      throw .usage("name the file of the measures", arguments.command)
    }
    let path = run.files.isFolder(operand) ? try measures(of: operand, run) : operand
    let sheet: MeasureSheet = try run.register(try run.read(path, .register))
    let report = MonitoringReport(
      sheet,
      subject: path == Files.standardInput ? "standard input" : FileName.last(of: path),
      month: try place(of: arguments[month], in: sheet, arguments.command))
    try run.write(report)
  }

  private static func measures(of folder: String, _ run: Run) throws(Exit) -> String {
    let path = try run.findYear(folder).path(.measures)
    try run.expectPlainFile(path)
    return path
  }

  private static func place(
    of month: String?, in sheet: MeasureSheet, _ command: String
  ) throws(Exit) -> Int? {
    guard let month else { return nil }
    if let place = sheet.place(ofMonth: month) { return place }
    let months = sheet.months.map { $0.shortTitle }.joined(separator: ", ")
    throw .usage("--month \"\(month)\" is not one of \(months)", command)
  }
}
