import MoRiLE
import MoRiLEFormats

/// Scores the rows of a stream in their order, without ranking them and in the same memory however many
/// there are.
package final class ScoreStream: Sendable {
  /// How a stream ended.
  package struct Outcome {
    /// What is wrong with it, as far as a table of its kind can tell.
    package let faults: BatchFaults
    /// The error number of a read that failed.
    package let readFailure: Int32?
    /// Whether all could be written.
    package let isWritten: Bool
  }

  private let name: String
  private let models: [Model]
  private let workers: Int
  private let layout: @Sendable (SheetPlan, Model) -> BatchRanking.Layout

  /// - Parameters:
  ///   - name: What the stream is called in messages.
  ///   - layout: The columns of the result.
  package init(
    _ name: String, models: [Model], workers: Int,
    layout: @escaping @Sendable (SheetPlan, Model) -> BatchRanking.Layout
  ) {
    self.name = name
    self.models = models
    self.workers = workers
    self.layout = layout
  }

  /// Reads from `descriptor` and writes the header and then row after row.
  ///
  /// Nothing is written from the first row on that has an error; the rows after it are only checked.
  /// Issues that stand in the stream twice are not found: that would take memory for every name.
  package func run(
    _ descriptor: Int32, to output: OrderedOutput, done: @escaping @Sendable (Int, Int) -> Void
  ) -> Outcome {
    let reader = StreamReader(descriptor)
    let faults = Monitor(StreamFaults())
    guard let (header, opening) = reader.readHeader(), !opening.isBroken else {
      return outcome(SourceFile(name: name, bytes: reader.pending), 0, reader, true)
    }
    let file = SourceFile(name: name, bytes: header)
    if !StreamFaults.isText(header) {
      return outcome(file, 0, reader, true, foreignLine: 1)
    }
    let plan = SheetPlan.read([file], models: models)
    var isWritten = true
    var issue: Int?
    if let model = plan.model, let columns = plan.files.first ?? nil {
      let program = LaneProgram(model)
      let layout = layout(plan, model)
      let columns = StreamColumns(
        issues: IssueColumns(columns, opening, model: model, program: program),
        copy: RowCopy(columns, count: plan.columns.count, delimiter: opening.delimiter))
      issue = columns.issues.issue
      isWritten = layout.header.withUnsafeBytes {
        output.write($0, of: 0, isLast: true, closes: issue == nil)
      }
      let pieces = Monitor(reader)
      let fails = Monitor(false)
      Workers.run(workers) { _ in
        let scorer = PieceScorer(columns, program, layout, output)
        while let piece = pieces.change({ $0.next(opening) }) {
          let (found, isText) = scorer.score(piece)
          if !found.isEmpty { faults.change { $0.add(found, in: piece, opening) } }
          if !isText { faults.change { $0.noteForeignBytes(in: piece) } }
          done(piece.text.count, found.issues)
          if !scorer.isWritten {
            fails.change { $0 = true }
            return
          }
        }
      }
      isWritten = isWritten && !fails.change { $0 }
    }
    let (source, more) = faults.change {
      $0.extract(name, header: header, opening, issue: issue)
    }
    let foreignLine = faults.change { $0.foreignLine }
    return outcome(source, more, reader, isWritten, foreignLine: foreignLine)
  }

  private func outcome(
    _ source: SourceFile, _ more: Int, _ reader: StreamReader, _ isWritten: Bool,
    foreignLine: Int? = nil
  ) -> Outcome {
    if let line = foreignLine {
      let place = Position(line: line, column: 1)
      let fault = FileFault(file: 0, Fault(at: place, StreamFaults.foreignMessage))
      let faults = BatchFaults(
        sources: [SourceFile(name: name, bytes: [])], all: [fault], more: 0, hasErrors: true)
      return Outcome(
        faults: faults, readFailure: reader.failure, isWritten: isWritten)
    }
    return Outcome(
      faults: BatchFaults(reading: [source], models: models, more: more),
      readFailure: reader.failure, isWritten: isWritten)
  }
}

/// The columns of a stream.
struct StreamColumns: Sendable {
  let issues: IssueColumns
  let copy: RowCopy
}
