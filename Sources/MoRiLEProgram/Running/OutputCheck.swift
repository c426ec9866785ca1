import MoRiLEBoard
import MoRiLEReports

/// What is asked of an output before anything is read: that it is none of the inputs, and that its name ends
/// as what is written does.
package enum OutputCheck {
  /// The endings of the files of spreadsheets, word processors and print, which nothing here writes: no
  /// format that is asked for may stand under them.
  static let foreign = [
    "xls", "xlsm", "xlsb", "xltx", "ods", "ots", "numbers", "doc", "docm", "dotx",
    "odt", "ott", "rtf", "pages", "pdf", "pptx", "ppt", "odp",
  ]

  /// Refuses an output that a command cannot be meant to write.
  static func check(_ run: Run, of command: Command) throws(Exit) {
    guard let output = run.arguments.output else { return }
    let names = command.names(run.arguments)
    try checkEnding(of: output, names, run.arguments)
    let named = command.options.filter { $0.isFile }.flatMap { run.arguments.all($0) }
    let inputs = (command.inputs(run.arguments) + named).flatMap { files(of: $0, run) }
    let replaced = names.replaced.map { path in
      run.files.isFolder(path)
        ? run.workbooks.place(ofTable: FileName.inside(path, YearFile.issues.rawValue)).path : path
    }
    try expectNone(
      of: inputs.filter { input in replaced.map { !run.files.isSame(input, $0) } ?? true }, at: run)
  }

  /// Refuses an output that is one of some inputs, whichever names or links they are called by.
  package static func expectNone(of inputs: [String], at run: Run) throws(Exit) {
    guard let output = run.arguments.output, run.files.isPlainFile(output),
      let input = inputs.first(where: { run.files.isSame(output, $0) })
    else { return }
    throw refusal(of: output, input, run.arguments.command)
  }

  /// The fault of an output that is an input.
  package static func refusal(
    of output: String, _ input: String, _ command: String? = nil
  ) -> Exit {
    let what =
      input == output
      ? "is a file that is read" : "is the same file as \(inputName(input)), which is read"
    return .usage(
      "--output \"\(output)\" \(what): what it holds would be lost; name another file", command)
  }

  private static func inputName(_ input: String) -> String {
    input == Files.standardInput ? "standard input" : input
  }

  /// The files that an input stands for: of the folder of a year those that commands read.
  private static func files(of input: String, _ run: Run) -> [String] {
    guard input != Files.standardInput, run.files.isFolder(input) else { return [input] }
    return YearFile.read.map {
      run.workbooks.place(ofTable: FileName.inside(input, $0.rawValue)).path
    }
  }

  private static func checkEnding(
    of output: String, _ names: OutputNames, _ arguments: Arguments
  ) throws(Exit) {
    let ending = FileName.ending(of: output)
    guard !ending.isEmpty else { return }
    let isForeign = foreign.contains(ending)
    if names.hasFormats, !isForeign, let asked = arguments[.format] {
      try checkFormat(asked, of: output, ending, arguments.command)
      return
    }
    guard !names.endings.contains(ending) else { return }
    let list = names.endings.map { ".\($0)" }
    let written =
      list.count == 1
      ? list[0] : list.dropLast().joined(separator: ", ") + " or " + list[list.count - 1]
    let advice =
      names.hasFormats && !isForeign ? "; with --format any other may stand there" : ""
    throw .usage(
      "--output \"\(output)\": this command writes no .\(ending) file; end the name in \(written)\(advice)",
      arguments.command)
  }

  /// Refuses a format that is asked for under the ending of another; any text may stand in a text file.
  private static func checkFormat(
    _ asked: String, of output: String, _ ending: String, _ command: String
  ) throws(Exit) {
    guard let other = DocumentFormat(ending: ending), other.rawValue != asked,
      let format = DocumentFormat(rawValue: asked), other != .table || format.isBinary
    else { return }
    throw .usage(
      "--output \"\(output)\" ends as \(other.rawValue) does, and --format asks for \(asked); end the name "
        + "in .\(format.endings[0]), or leave --format out", command)
  }
}

extension Command {
  /// What the output of a call may be called.
  func names(_ arguments: Arguments) -> OutputNames {
    if let own = outputs(arguments) { return own }
    let words = options.first { $0.name == Option.format.name }?.words ?? []
    let endings = words.compactMap { DocumentFormat(rawValue: $0) }.flatMap { $0.endings }
    return OutputNames(
      endings: endings.isEmpty ? DocumentFormat.csv.endings : endings, hasFormats: !endings.isEmpty)
  }
}
