/// One command of `morile`, as a value: what people are told of it, and a function from words and files to what
/// comes of them.
package struct Command: Sendable {
  /// The work of a command.
  package typealias Work = @Sendable (Run) throws(Exit) -> Void

  /// The word that calls it.
  package let name: String
  /// The line that stands for it in `morile --help`.
  package let summary: String
  /// What stands between its name and the options: `[FILE...]`; several where it is called in several ways.
  let operands: [String]
  /// What it does, in a sentence or two.
  package let about: String
  /// What else there is to know, in paragraphs between empty lines.
  let details: String
  /// The options that it takes beside `--help`.
  package let options: [Option]
  /// Calls of it, without `morile`.
  let examples: [String]
  /// What exit codes mean that mean something of their own here.
  let meanings: [ExitCode: String]
  /// What its output may be called, and which input it may write over.
  let outputs: @Sendable (Arguments) -> OutputNames?
  /// The files and folders that it is told to read beside those of options, such as standard input.
  let inputs: @Sendable (Arguments) -> [String]
  /// Does the work.
  package let work: Work

  /// Describes a command.
  ///
  /// - Parameters:
  ///   - name: The word that calls it.
  ///   - summary: The line that stands for it among all commands.
  ///   - operands: What stands between its name and the options, a text for each way to call it.
  ///   - about: What it does.
  ///   - details: What else there is to know, in paragraphs.
  ///   - options: The options that it takes.
  ///   - examples: Calls of it.
  ///   - meanings: What exit codes mean here, where that is something of their own.
  ///   - outputs: What its output may be called; unless given, or nil, what follows from its options.
  ///   - inputs: What it reads beside what options name: unless given its operands.
  ///   - work: Does the work.
  package init(
    _ name: String, _ summary: String, operands: [String], about: String, details: String = "",
    options: [Option], examples: [String], meanings: [ExitCode: String] = [:],
    outputs: @escaping @Sendable (Arguments) -> OutputNames? = { _ in nil },
    inputs: @escaping @Sendable (Arguments) -> [String] = { $0.operands },
    work: @escaping Work
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.about = about
    self.details = details
    self.options = options
    self.examples = examples
    self.meanings = meanings
    self.outputs = outputs
    self.inputs = inputs
    self.work = work
  }

  /// The same command, whose work is done otherwise: faster, or for more than memory holds.
  package func working(_ work: @escaping Work) -> Command {
    Command(
      name, summary, operands: operands, about: about, details: details, options: options,
      examples: examples, meanings: meanings, outputs: outputs, inputs: inputs, work: work)
  }
}

/// What the output of a command may be called.
package struct OutputNames: Sendable {
  /// How its name may end.
  let endings: [String]
  /// Whether `--format` says what is written.
  let hasFormats: Bool
  /// The input that it may write over, since that is what the command is for.
  var replaced: String?
}
