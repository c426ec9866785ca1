import MoRiLE
import MoRiLEBoard
import MoRiLEReports
import MoRiLESystem

/// One command of `morile`.
///
/// The file of a command begins with the text that its `--help` prints, so that the two never differ.
protocol Command: SendableMetatype {
  /// The word that calls it.
  static var name: String { get }
  /// The line that stands for it in `morile --help`.
  static var summary: String { get }
  /// What `morile NAME --help` prints.
  static var help: String { get }
  /// The options it takes.
  static var options: [Option] { get }
  /// The files and folders that it is told to read.
  static func inputs(_ arguments: Arguments) -> [String]
  /// The input that it may write over, since that is what it is for.
  static func replaced(_ arguments: Arguments) -> String?
  /// Whether `--format` says what is written.
  static func hasFormats(_ arguments: Arguments) -> Bool
  /// How the name of an output may end.
  static func endings(_ arguments: Arguments) -> [String]
  /// Does the work.
  static func run(_ arguments: Arguments) throws(Exit)
}

/// The formats that results come in.
enum OutputFormat: String, CaseIterable {
  case table
  case csv
  case json
  case markdown
  case html

  /// The option of commands whose results are no page.
  static let option = Option.choice(
    "--format", allCases.filter { $0 != .html }.map(\.rawValue))
  /// The option of commands whose results are a page too.
  static let paperOption = Option.choice("--format", allCases.map(\.rawValue))

  /// Writes a report as the options of a command say.
  static func write(_ report: some Report, _ arguments: Arguments) throws(Exit) {
    try write(report, as: OutputFormat(arguments), to: arguments.output)
  }

  /// Writes a paper, or the table of it that `--table` asks for.
  static func write(_ paper: Paper, _ arguments: Arguments) throws(Exit) {
    let ids = paper.tables.map { $0.id }
    if let table = arguments["--table"], !ids.contains(table) {
      throw .usage(
        "--table \"\(table)\" is not one of this paper's: \(ids.joined(separator: ", "))"
          + suggestion(for: table, among: ids), arguments.command)
    }
    let format = OutputFormat(arguments)
    guard format == .html else {
      try write(paper, as: format, to: arguments.output)
      return
    }
    try OutputFile.write(paper.html, to: arguments.output)
  }

  /// Writes a report to a file, or to standard output where `output` is nil.
  static func write(
    _ report: some Report, as format: OutputFormat, to output: String?
  ) throws(Exit) {
    let text =
      switch format {
      case .table: report.text(Terminal.style(for: output))
      case .csv: csv(report.csv, isFile: output != nil)
      case .json: report.json
      case .markdown: report.markdown
      case .html: preconditionFailure("this report is no page")
      }
    try OutputFile.write(text, to: output)
  }

  /// CSV as it goes to a file or on through a pipe.
  ///
  /// A file that is not plain ASCII begins with the mark by which Excel knows that it is UTF-8.
  static func csv(_ text: String, isFile: Bool) -> String {
    isFile && text.utf8.contains { $0 >= 0x80 } ? "\u{FEFF}" + text : text
  }

  /// The endings of the names of files in this format.
  var endings: [String] {
    switch self {
    case .table: ["txt"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    }
  }

  /// The format that is asked for, or else that of the output's name, or else the table.
  init(_ arguments: Arguments) {
    let ending = arguments.output.map { FileName.ending(of: $0) } ?? ""
    let byName = Self.allCases.first { $0.endings.contains(ending) }
    let byFlag: OutputFormat? = arguments.has("--json") ? .json : nil
    self =
      arguments["--format"].flatMap { OutputFormat(rawValue: $0) } ?? byFlag ?? byName ?? .table
  }
}
