import MoRiLE
import MoRiLEBoard
import MoRiLEReports

extension Run {
  /// The format that is asked for, or else that of the output's name, or else the table.
  package var format: OutputFormat {
    let byName = arguments.output.flatMap { OutputFormat(ending: FileName.ending(of: $0)) }
    let byFlag: OutputFormat? = arguments.has(.json) ? .json : nil
    return arguments[.format].flatMap { OutputFormat(rawValue: $0) } ?? byFlag ?? byName ?? .table
  }

  /// Writes a report as the options of a command say.
  func write(_ report: some Report) {
    put(text(of: report, as: format, isFile: arguments.output != nil))
  }

  /// Prints a report on standard output, wherever `--output` goes.
  func print(_ report: some Report, as format: OutputFormat) {
    print(text(of: report, as: format, isFile: false))
  }

  /// Writes a paper, or the table of it that `--table` asks for.
  func write(_ paper: Paper) throws(Exit) {
    let ids = paper.tables.map { $0.id }
    if let table = arguments[.table([])], !ids.contains(table) {
      throw .usage(
        "--table \"\(table)\" is not one of this paper's: \(ids.joined(separator: ", "))"
          + suggestion(for: table, among: ids), arguments.command)
    }
    if format == .html {
      put(paper.html)
    } else {
      put(text(of: paper, as: format, isFile: arguments.output != nil))
    }
  }

  private func text(
    of report: some Report, as format: OutputFormat, isFile: Bool
  ) -> String {
    switch format {
    case .table: report.text(isFile ? Style() : host.style)
    case .csv: OutputFormat.csv(report.csv, isFile: isFile)
    case .json: report.json
    case .markdown: report.markdown
    case .html: preconditionFailure("this report is no page")
    }
  }
}
