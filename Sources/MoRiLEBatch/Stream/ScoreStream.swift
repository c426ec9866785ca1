import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Scores the rows of a stream in their order, without ranking them and in the same memory however many
/// there are.
package final class ScoreStream: Sendable {
  /// How a stream ended.
  package struct Outcome {
    /// What is wrong with it, as far as a table of its kind can tell.
    package let faults: BatchFaults
    /// The error number of a read that failed.
    package let readFailure: String?
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
    _ descriptor: Descriptor, to output: OrderedOutput, done: @escaping @Sendable (Int, Int) -> Void
  ) -> Outcome {
    let reader = StreamReader(descriptor)
    let faults = Monitor(StreamFaults())
    guard let (header, opening) = reader.readHeader(HeaderSearch(models)) else {
      guard reader.isAtEnd else { return outcome(refused(CSVOpening.endless), reader) }
      let all = SourceFile(name: name, bytes: reader.pending)
      return outcome(BatchFaults(reading: [all], models: models, more: 0), reader)
    }
    guard header.withUnsafeBytes({ TextBytes.isText($0) }) else {
      let kind = DecodedText.refusal(of: Array(header.prefix(8)))
      return outcome(refused(kind ?? StreamFaults.foreign(1)), reader)
    }
    let file = SourceFile(
      name: name, bytes: header, gaps: [], delimiter: opening.delimiter, header: opening.header)
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
      let ends = Monitor(PieceEnds())
      let fails = Monitor(false)
      Workers.run(workers) { _ in
        let scorer = PieceScorer(columns, program, layout, output)
        while let piece = pieces.change({ $0.next(opening) }) {
          if piece.isCut {
            scorer.end(before: piece)
            faults.change { $0.noteEndlessRow(piece) }
          } else {
            let (found, isText) = scorer.score(piece, ends)
            if !found.isEmpty { faults.change { $0.add(found, in: piece, opening) } }
            if !isText { faults.change { $0.noteForeignBytes(in: piece) } }
            done(piece.text.count, found.rowsRead)
          }
          if !scorer.isWritten {
            fails.change { $0 = true }
            return
          }
        }
      }
      isWritten = isWritten && !fails.change { $0 }
    }
    let told = faults.change { $0.all(of: file, opening, issue: issue, models: models) }
    return outcome(told, reader, isWritten: isWritten)
  }

  private func refused(_ fault: Fault) -> BatchFaults {
    BatchFaults([NamedText(name, TextBytes([]))], refused: [0: [fault]], nil, of: [])
  }

  private func outcome(
    _ faults: BatchFaults, _ reader: StreamReader, isWritten: Bool = true
  ) -> Outcome {
    Outcome(faults: faults, readFailure: reader.failure, isWritten: isWritten)
  }
}

/// The columns of a stream.
struct StreamColumns: Sendable {
  let issues: IssueColumns
  let copy: RowCopy
}
