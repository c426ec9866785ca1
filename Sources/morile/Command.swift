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
  /// Does the work.
  static func run(_ arguments: Arguments) throws(Exit)
}

/// The formats that results come in.
enum OutputFormat: String, CaseIterable {
  case table
  case csv
  case json
  case markdown

  static let option = Option.choice("--format", allCases.map(\.rawValue))

  /// The format that is asked for, or else that of the output's name, or else the table.
  init(_ arguments: Arguments) {
    let byName: OutputFormat? =
      switch arguments["--output"]?.split(separator: ".").last?.lowercased() {
      case "csv": .csv
      case "json": .json
      case "md", "markdown": .markdown
      default: nil
      }
    self = arguments["--format"].flatMap { OutputFormat(rawValue: $0) } ?? byName ?? .table
  }
}
