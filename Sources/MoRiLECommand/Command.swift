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

/// The formats that results come in, as options ask for them.
enum OutputFormat {
  /// The option of commands whose results are no page.
  static let option = Option.choice(
    "--format", DocumentFormat.allCases.filter { $0 != .html }.map(\.rawValue))
  /// The option of commands whose results are a page too.
  static let paperOption = Option.choice("--format", DocumentFormat.allCases.map(\.rawValue))

  /// Writes a report as the options of a command say, or the table of it that `--table` asks for.
  static func write(_ report: some Report, _ arguments: Arguments) throws(Exit) {
    try write(report, as: asked(arguments), to: arguments.output, arguments)
  }

  /// Writes a report to a file, or to standard output where `output` is nil.
  static func write(
    _ report: some Report, as format: DocumentFormat, to output: String?, _ arguments: Arguments
  ) throws(Exit) {
    let table = arguments["--table"]
    guard let document = report.document(table: table) else {
      let names = report.tableNames
      throw .usage(
        "--table \"\(table ?? "")\" is not one of this paper's: \(names.joined(separator: ", "))"
          + suggestion(for: table ?? "", among: names), arguments.command)
    }
    let bytes = format.bytes(of: document, Terminal.style(for: output), isFile: output != nil)
    try OutputFile.put(bytes, to: output)
  }

  /// The format that is asked for, or else that of the output's name, or else the table.
  static func asked(_ arguments: Arguments) -> DocumentFormat {
    let ending = arguments.output.map { FileName.ending(of: $0) } ?? ""
    let byName = DocumentFormat.allCases.first { $0.endings.contains(ending) }
    let byFlag: DocumentFormat? = arguments.has("--json") ? .json : nil
    return arguments["--format"].flatMap { DocumentFormat(rawValue: $0) } ?? byFlag ?? byName
      ?? .table
  }
}
