import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLESystem

enum ScoreCommand: Command {
  static let help = """
    Scores rows as they come, without ranking them, in the same memory however many.

    usage: morile score [OPTION...]

    Reads a CSV as `morile assess` does from standard input, and writes a CSV to
    standard output: the same columns without the rank, the header first, the rows
    in their order. So it fits into a pipe, into each partition of a larger job, or
    behind a database.

    Nothing is written from the first faulty row on; the rows after it are only
    checked. Issues that are given twice are not found, and the input must be UTF-8.

    options:
      --model ID|FILE      the model; else the one that the columns fit
      --output FILE        write to FILE, whole or not at all
      --quiet              no progress on standard error
      --help               this text

    example:
      morile score --model morile-csp < Models/morile-csp/plymouth-2017-18.csv

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 73 cannot create
    output; 74 reading or writing failed

    """

  static let name = "score"
  static let summary = "score rows as they come, from a pipe to a pipe"
  static let options: [Option] = [.file("--model"), .value("--output"), Progress.option]

  static func inputs(_ arguments: Arguments) -> [String] {
    [SourceFile.standardInput] + arguments.all("--model")
  }

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 0)
    let stream = ScoreStream(
      "standard input", models: try ModelLibrary.candidates(arguments),
      workers: Workers.processors
    ) { plan, model in BatchAssessment.layout(plan, model, before: []) }
    let progress = Progress(arguments)
    defer { progress.clear() }
    progress.begin("scored", bytes: nil)
    var outcome: ScoreStream.Outcome?
    let path = arguments.output
    do throws(Exit) {
      try OutputFile.put(to: path) { output in
        let result = stream.run(.standardInput, to: output) { progress.add(bytes: $0, rows: $1) }
        outcome = result
        // A file from faulty data is not kept.
        return result.isWritten && (path == nil || !result.faults.hasErrors)
      }
    } catch {
      // Why a file is not kept is said by the faults.
      guard let outcome, outcome.isWritten else { throw error }
    }
    progress.clear()
    if let outcome { try report(outcome) }
  }

  private static func report(_ outcome: ScoreStream.Outcome) throws(Exit) {
    if let reason = outcome.readFailure {
      throw Exit(.inputOutput, "standard input: error: reading failed: \(reason)")
    }
    let text = FaultReport.text(outcome.faults)
    if outcome.faults.hasErrors { throw Exit(.faultyData, text) }
    Terminal.report(text)
  }
}
