import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// Which papers can be made of what is open.
extension Page {
  /// `papers`: the commands whose results are read as papers, each with the words that it is called with.
  ///
  /// They are those of the year, or the table, at `path`, and unless that is named of what is open. The first is the one
  /// that a Board reads. With them come the formats, each with how the names of its files end, and the years on the page.
  func papers(_ asked: PageRequest) -> JSONOutput {
    let path = asked.optionalText("path") ?? opened?.path ?? ""
    let found = Commands.inMemory.filter { $0.writesPapers && $0.name != "apply" }.map { command in
      (command: command, words: words(of: command, for: path))
    }
    let first = found.first { $0.command.name == boardCommand(path) }
    let others = found.filter { $0.command.name != first?.command.name }
    return .object([
      ("done", .boolean(true)), ("path", .string(path)),
      (
        "papers",
        .array(
          ([first].compactMap { $0 } + others).map {
            .object([
              ("command", .string($0.command.name)),
              ("words", .array($0.words.map { .string($0) })),
            ])
          })
      ),
      (
        "formats",
        .array(
          DocumentFormat.allCases.map { .array([.string($0.rawValue), .string($0.endings[0])]) })
      ),
      ("years", .array(Self.years(shelf.paths).map { .string($0) })),
    ])
  }

  /// The command of the paper that a Board reads of a year or a table.
  func boardCommand(_ path: String) -> String {
    BoardRegister.allCases.contains { shelf.files[FileName.inside(path, $0.file.rawValue)] != nil }
      ? "board" : "report"
  }

  /// The words after a command's name: what it reads, and how, unless something else is asked for.
  func words(of command: Command, for path: String) -> [String] {
    let isOpened = path == opened?.path
    func has(_ option: String) -> Bool { command.options.contains { $0.name == option } }
    let how = isOpened && has("--model") && has("--sheet") ? opened?.words ?? [] : []
    func file(_ file: YearFile) -> [String] {
      let own = FileName.inside(path, file.rawValue)
      return [shelf.files[own] == nil ? path : own]
    }
    switch command.name {
    case "models", "consensus": return []
    case "compare":
      let years = Self.years(shelf.paths)
      return years.contains(path) ? years + how : [path] + how
    case "explain":
      let issue = isOpened ? workshop?.issues.first?.name : nil
      return [path] + how + (issue.map { ["--issue", $0] } ?? [])
    case "trends": return file(.crimes) + how
    default: return [path] + how
    }
  }
}
