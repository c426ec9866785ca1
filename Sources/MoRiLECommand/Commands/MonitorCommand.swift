import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

enum MonitorCommand: Command {
  static let help = """
    Tells how measures stand to their targets and to last year, month by month, and
    where they will be at the end of the year.

    usage: morile monitor MEASURES [OPTION...]

    MEASURES is a CSV with the columns measure, aim, series and the twelve months in
    the order of the year (apr, April, Apr 2014, 2014-04). The aim is reduce,
    increase or monitor. A measure has a row for each series: "actual", and where
    they are known "previous" (last year) and "target", each "monthly" or
    "cumulative". Blank months at the end are months to come; a blank is never 0.

    Judged are sums from the start of the year: generally satisfied on target, some
    concerns within 15 % of it, concern beyond, monitoring only without a target.
    The forecast is the sum to date divided by the share of its total that last year
    had by the same month; without last year, the share that the target has.

    options:
      --month MONTH    judge by the end of this month, to look back
      --table TABLE    one table alone, not as html: measures, or months (each
                       month of each measure)
      --format FORMAT  table, csv, json, markdown or html; else by the output's name
      --output FILE    write to FILE, whole or not at all
      --help           this text

    example:
      morile monitor Models/examples/plymouth/2015/measures.csv --month sep

    exit codes: 0 done; 64 wrong usage; 65 faulty data; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "monitor"
  static let summary = "tell how measures stand to their targets"
  static let options: [Option] = [
    .value("--month"), .choice("--table", MonitoringReport.Table.allCases.map { $0.rawValue }),
    OutputFormat.paperOption, .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    guard let path = arguments.operands.first else {
      throw .usage("name the file of the measures", name)
    }
    let sheet = try RegisterLoader.load(path, as: MeasureSheet.self)
    let report = MonitoringReport(
      sheet, subject: path == SourceFile.standardInput ? "standard input" : FileName.last(of: path),
      month: try month(arguments, sheet))
    try OutputFormat.write(report, arguments)
  }

  private static func month(
    _ arguments: Arguments, _ sheet: MeasureSheet
  ) throws(Exit) -> Int? {
    guard let text = arguments["--month"] else { return nil }
    if let place = sheet.place(ofMonth: text) { return place }
    let months = sheet.months.map { $0.shortTitle }.joined(separator: ", ")
    throw .usage("--month \"\(text)\" is not one of \(months)", name)
  }
}
