import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Run {
  /// The format that is asked for, or else that of the output's name, or else the table.
  package var format: DocumentFormat {
    let byName = arguments.output.flatMap { DocumentFormat(ending: FileName.ending(of: $0)) }
    let byFlag: DocumentFormat? = arguments.has(.json) ? .json : nil
    return arguments[.format].flatMap { DocumentFormat(rawValue: $0) } ?? byFlag ?? byName ?? .table
  }

  /// Writes a report as the options of a command say, or the table of it that `--table` asks for.
  func write(_ report: some Report) throws(Exit) {
    put(try bytes(of: report, format, isFile: arguments.output != nil))
  }

  /// Writes a report in the same way, unless something is found to be wrong once its rows have been made.
  package func write(
    _ report: some Report, unless check: () throws(Exit) -> Void
  ) throws(Exit) {
    let bytes = try bytes(of: report, format, isFile: arguments.output != nil)
    try check()
    put(bytes)
  }

  /// Whether the output is a workbook of a report, which neither calculates nor is to be published.
  package var writesPlainWorkbook: Bool {
    format == .xlsx && !arguments.has(.live) && !arguments.has(.publication)
  }

  /// Prints a report on standard output, wherever `--output` goes.
  func print(_ report: some Report, as format: DocumentFormat) throws(Exit) {
    print(try bytes(of: report, format, isFile: false))
  }

  private func bytes(
    of report: some Report, _ format: DocumentFormat, isFile: Bool
  ) throws(Exit) -> [UInt8] {
    let name = format.endings[0]
    if format.isBinary, !isFile, host.isTerminal {
      throw .usage(
        "what --format \(format.rawValue) writes is no text for a terminal; name a file with --output, such as "
          + "--output report.\(name)", arguments.command)
    }
    if arguments.has(.publication), format != .xlsx {
      throw .usage(
        "--publication is for workbooks; ask for one with --format xlsx, or with --output and a name that ends in "
          + ".xlsx", arguments.command)
    }
    let document = try document(of: report)
    do throws(WorkbookRefusal) {
      return try format.bytes(
        of: document, isFile ? Style() : host.style, isFile: isFile,
        arguments.has(.publication) ? .publication : .usual)
    } catch {
      throw Exit(
        .faultyData, "morile: error: this makes no workbook: \(error.text); ask for --format csv\n")
    }
  }

  private func document(of report: some Report) throws(Exit) -> Document {
    let name = arguments[.table([])]
    if let document = report.document(table: name) { return document }
    let names = report.tableNames
    throw .usage(
      "--table \"\(name ?? "")\" is not one of this paper's: \(names.joined(separator: ", "))"
        + suggestion(for: name ?? "", among: names), arguments.command)
  }
}
