import MoRiLE
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
    let isFile = arguments.output != nil
    put(
      format.bytes(of: try document(of: report), isFile ? Style() : host.style, isFile: isFile))
  }

  /// Prints a report on standard output, wherever `--output` goes.
  func print(_ report: some Report, as format: DocumentFormat) throws(Exit) {
    let bytes = format.bytes(of: try document(of: report), host.style, isFile: false)
    print(String(decoding: bytes, as: UTF8.self))
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
