import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLESystem

extension Command {
  /// Scores rows as they come, from a pipe to a pipe.
  static let score = Command(
    "score", "score rows as they come, from a pipe to a pipe", operands: [""],
    about: "Scores rows as they come, without ranking them, in the same memory however many.",
    details: """
      Reads a CSV as `morile assess` does from standard input, and writes a CSV to standard output: the same columns
      without the rank, the header first, the rows in their order. So it fits into a pipe, into each partition of a
      larger job, or behind a database.

      Nothing is written from the first faulty row on; the rows after it are only checked. Issues that are given twice
      are not found, and the input must be UTF-8.
      """,
    options: [.model, .output, .quiet],
    examples: ["score --model morile-csp < Models/morile-csp/plymouth-2017-18.csv"],
    inputs: { _ in [InputFile.standardInput] }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 0)
    let stream = ScoreStream(
      "standard input", models: try run.candidates(),
      workers: Workers.processors
    ) { plan, model in BatchAssessment.layout(plan, model, before: []) }
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    progress.begin("scored", bytes: nil)
    var outcome: ScoreStream.Outcome?
    let path = run.arguments.output
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
    if let outcome { try report(outcome, run) }
  }

  private static func report(_ outcome: ScoreStream.Outcome, _ run: Run) throws(Exit) {
    if let reason = outcome.readFailure {
      throw Exit(.inputOutput, "standard input: error: reading failed: \(reason)")
    }
    let text = FaultReport.text(outcome.faults)
    if outcome.faults.hasErrors { throw Exit(.faultyData, text) }
    run.tell(text)
  }
}
