import MoRiLE
import MoRiLEBoard
import MoRiLEReports
import MoRiLESystem

/// What is asked of an output before anything is read: that it is none of the inputs, and that its name ends
/// as what is written does.
enum OutputCheck {
  /// The endings of the files of spreadsheets, word processors and print, which nothing here writes: no
  /// format that is asked for may stand under them.
  static let foreign = [
    "xlsx", "xls", "xlsm", "xlsb", "xltx", "ods", "ots", "numbers", "docx", "doc", "docm", "dotx",
    "odt", "ott", "rtf", "pages", "pdf", "pptx", "ppt", "odp",
  ]

  /// Refuses an output that a command cannot be meant to write.
  static func check(_ arguments: Arguments, of command: any Command.Type) throws(Exit) {
    guard let output = arguments.output else { return }
    try checkEnding(of: output, arguments, command)
    let replaced = command.replaced(arguments).flatMap { FileIdentity($0) }
    let inputs = command.inputs(arguments).flatMap { files(of: $0) }
    try expectNone(of: inputs.filter { FileIdentity($0) != replaced }, at: arguments)
  }

  /// Refuses an output that is one of some inputs, whichever names or links they are called by.
  static func expectNone(of inputs: [String], at arguments: Arguments) throws(Exit) {
    guard let output = arguments.output, let file = FileIdentity(output), file.isPlain,
      let input = inputs.first(where: { FileIdentity($0) == file })
    else { return }
    throw refusal(of: output, input, arguments.command)
  }

  /// The fault of an output that is an input.
  static func refusal(of output: String, _ input: String, _ command: String? = nil) -> Exit {
    let what =
      input == output
      ? "is a file that is read" : "is the same file as \(inputName(input)), which is read"
    return .usage(
      "--output \"\(output)\" \(what): what it holds would be lost; name another file", command)
  }

  private static func inputName(_ input: String) -> String {
    input == "-" ? "standard input" : input
  }

  /// The files that an input stands for: of the folder of a year those that commands read.
  private static func files(of input: String) -> [String] {
    guard input != "-", FileName.isFolder(input) else { return [input] }
    return YearFile.read.map { FileName.inside(input, $0.rawValue) }
  }

  private static func checkEnding(
    of output: String, _ arguments: Arguments, _ command: any Command.Type
  ) throws(Exit) {
    let ending = FileName.ending(of: output)
    let endings = command.endings(arguments)
    guard !ending.isEmpty, !endings.contains(ending) else { return }
    let isForeign = foreign.contains(ending)
    if arguments.has("--format"), !isForeign { return }
    let list = endings.map { ".\($0)" }
    let written =
      list.count == 1
      ? list[0] : list.dropLast().joined(separator: ", ") + " or " + list[list.count - 1]
    let advice =
      command.hasFormats(arguments) && !isForeign
      ? "; with --format any other may stand there" : ""
    throw .usage(
      "--output \"\(output)\": this command writes no .\(ending) file; end the name in \(written)\(advice)",
      arguments.command)
  }
}

extension Command {
  /// The files that the words of a command name, and the folders.
  static func inputs(_ arguments: Arguments) -> [String] {
    arguments.operands
      + options.filter { $0.isFile }.flatMap { arguments.all($0.name) }
  }

  static func replaced(_ arguments: Arguments) -> String? { nil }

  static func hasFormats(_ arguments: Arguments) -> Bool {
    options.contains { $0.name == "--format" }
  }

  static func endings(_ arguments: Arguments) -> [String] {
    let formats = options.first { $0.name == "--format" }?.values ?? []
    let all = formats.compactMap { DocumentFormat(rawValue: $0) }.flatMap { $0.endings }
    return all.isEmpty ? DocumentFormat.csv.endings : all
  }
}
