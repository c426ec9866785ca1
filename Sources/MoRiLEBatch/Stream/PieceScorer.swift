import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Scores and writes pieces of a stream on one thread.
final class PieceScorer {
  /// How many sets of scores are kept before all are forgotten.
  private static let mostSets = 1 << 16

  /// Whether all has been written so far.
  private(set) var isWritten = true

  private let columns: StreamColumns
  private let program: LaneProgram
  private let layout: BatchRanking.Layout
  private let output: OrderedOutput
  private let buffer = OutputBuffer(capacity: 1 << 20)
  private var results: ResultTable
  private var texts = TextPool()
  private var scan: IssueScan<StreamSink>
  private let sink = StreamSink()
  private let writer: RowWriter

  init(
    _ columns: StreamColumns, _ program: LaneProgram, _ layout: BatchRanking.Layout,
    _ output: OrderedOutput
  ) {
    self.columns = columns
    self.program = program
    self.layout = layout
    self.output = output
    let none = TextBytes([])
    results = ResultTable(program, columns.issues.model)
    scan = IssueScan(none, shift: 0, columns.issues, program, NameKey(sample: []), results, sink)
    writer = RowWriter(
      FileBytes(BatchFile(text: none, columns: columns.issues, shift: 0)), columns.copy, texts)
  }

  /// Scores a piece, writes its rows up to the first with an error, and gives what is wrong.
  ///
  /// - Parameter ends: What the rows of each piece say of those below it.
  func score(
    _ piece: StreamReader.Piece, _ ends: Monitor<PieceEnds>
  ) -> (faults: RowFaults, isText: Bool) {
    if results.sets.count > Self.mostSets { forget(piece.text) }
    scan.use(piece.text)
    writer.use(piece.text, texts)
    sink.rows.removeAll(keepingCapacity: true)
    // Pieces are taken in order, so that the one before ends whatever this one waits for.
    let part = scan.scan(
      from: 0, before: piece.text.count, runOn: 0,
      above: { ends.wait { $0.above(piece.number) } })
    ends.change { $0.end(piece.number, part.above) }
    buffer.removeAll()
    let foreign = part.isText ? Int.max : StreamFaults.firstForeignByte(piece.text)
    let firstError = part.faults.firstError ?? Int.max
    let end = min(firstError, foreign)
    for (row, entry) in sink.rows.enumerated() {
      if entry.offset >= end { break }
      // The row that a foreign byte is in begins before it.
      let isLast = row + 1 == sink.rows.count || sink.rows[row + 1].offset > foreign
      if foreign < firstError, isLast { break }
      while texts.count <= entry.result { texts.add(layout.cells(results.sets[texts.count])) }
      writer.write(entry.offset, isQuoted: entry.isQuoted, result: entry.result, to: buffer)
    }
    isWritten = output.write(
      buffer.bytes, of: piece.number + 1, isLast: true, closes: end < Int.max)
    return (part.faults, part.isText)
  }

  /// Ends the output before a piece that is not scored.
  func end(before piece: StreamReader.Piece) {
    buffer.removeAll()
    isWritten = output.write(buffer.bytes, of: piece.number + 1, isLast: true, closes: true)
  }

  private func forget(_ text: TextBytes) {
    results = ResultTable(program, columns.issues.model)
    texts = TextPool()
    scan = IssueScan(text, shift: 0, columns.issues, program, NameKey(sample: []), results, sink)
  }
}

/// Keeps rows in their order.
private final class StreamSink: IssueSink {
  static var wantsNames: Bool { false }
  var passingBytes: Int { 0 }
  var rows: [(offset: Int, result: Int, isQuoted: Bool)] = []

  func add(hash: UInt64) {}

  func add(offset: Int, result: Int, isQuoted: Bool, key: UInt32) {
    rows.append((offset, result, isQuoted))
  }
}
