import MoRiLE

/// The commands of the program: finds the command that is called and runs it.
package struct Commands: Sendable {
  /// The commands, in the order of the work.
  package let all: [Command]

  /// The commands that need nothing but memory: all but the one that scores rows as they come from a pipe.
  package static let inMemory: [Command] = [
    .assess, .explain, .check, .count, .trends, .robustness, .consensus, .page, .workshop, .apply,
    .compare, .board, .monitor, .report, .new, .status, .models, .template, .completion, .man,
  ]

  /// Takes some commands.
  package init(_ all: [Command] = Self.inMemory) {
    self.all = all
  }

  /// Runs the command that some words call; nothing is written, and nothing is read but what the host has.
  package func run(_ words: [String], on host: Host) -> Outcome {
    do throws(Exit) {
      return try outcome(of: words, on: host)
    } catch {
      var outcome = Outcome()
      outcome.failure = error
      return outcome
    }
  }

  private func outcome(of words: [String], on host: Host) throws(Exit) -> Outcome {
    let rest = Array(words.dropFirst())
    switch words.first {
    case nil, "--help", "-h":
      return Outcome(printing: ProgramHelp(all).text)
    case "help":
      return try outcome(of: rest + ["--help"], on: host)
    case "--version", "-v":
      return Outcome(printing: try version(host))
    case let name?:
      let command = try command(named: name)
      if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        return Outcome(printing: CommandHelp(command).text)
      }
      let arguments = try Arguments(rest, command: name, options: command.options)
      let run = Run(arguments, on: host, of: all)
      do throws(Exit) {
        try OutputCheck.check(run, of: command)
        try command.work(run)
      } catch {
        run.fail(error)
      }
      return run.outcome
    }
  }

  private func command(named name: String) throws(Exit) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    let kind = name.hasPrefix("-") ? "option" : "command"
    let names = all.map { $0.name } + ["--help", "--version"]
    throw .usage("unknown \(kind) \(name)\(suggestion(for: name, among: names))")
  }

  private func version(_ host: Host) throws(Exit) -> String {
    let models = try ModelLibrary(host).builtIn().map { "\($0.id) \($0.version)" }
    return "morile \(programVersion)\nmodels: \(models.joined(separator: ", "))\n"
  }
}
