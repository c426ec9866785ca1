extension Command {
  /// Prints a script by which a shell completes words.
  static let completion = Command(
    "completion", "print a script by which your shell completes words",
    operands: [Completion.Shell.allCases.map { $0.rawValue }.joined(separator: "|")],
    about: "Prints a script by which a shell completes the commands, options and words of morile.",
    details: """
      In bash: source <(morile completion bash). In fish: morile completion fish | source. For zsh write it as _morile
      into a folder of $fpath.
      """,
    options: [], examples: ["completion bash"], inputs: { _ in [] }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 1)
    let names = Completion.Shell.allCases.map { $0.rawValue }
    guard let name = run.arguments.operands.first else {
      throw .usage("name the shell: \(names.joined(separator: ", "))", run.arguments.command)
    }
    guard let shell = Completion.Shell(rawValue: name) else {
      throw .usage(
        "\"\(name)\" is not one of \(names.joined(separator: ", "))", run.arguments.command)
    }
    run.print(Completion.script(for: shell, of: run.commands))
  }

  /// Prints the page of the manual.
  static let man = Command(
    "man", "print the manual, for man", operands: [""],
    about: "Prints the page of the manual: every command with its options.",
    details: "Write it as morile.1 into a folder that man looks in, or read it with man -l.",
    options: [], examples: ["man > morile.1"], inputs: { _ in [] }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 0)
    run.print(ManPage(run.commands).text)
  }
}
