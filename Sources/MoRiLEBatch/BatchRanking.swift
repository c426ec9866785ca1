import MoRiLE
import MoRiLEFormats

/// The ranked rows of a ``BatchScan``, ready to be written.
package struct BatchRanking {
  /// Words that only whoever lays out the result knows.
  package struct Layout: Sendable {
    /// The header of the result.
    package let header: [UInt8]
    /// The cells that follow from an issue's scores alone, as CSV: all between the theme and the
    /// columns of the input.
    package let cells: @Sendable ([Interval]) -> [UInt8]

    /// Makes a layout.
    package init(header: [UInt8], cells: @escaping @Sendable ([Interval]) -> [UInt8]) {
      self.header = header
      self.cells = cells
    }
  }

  private let output: RankedOutput
  private let layout: Layout
  private let workers: Int
  /// How many rows the result has below its header.
  package let rows: Int
  /// Whether the result has a character that is not ASCII.
  package let isASCII: Bool

  /// Ranks the issues of a scan.
  /// - Throws: a fault if there are more different scores than can be ranked.
  package init(
    _ scan: BatchScan, model: Model, style: RankingStyle, layout: Layout, workers: Int
  ) throws(Faults) {
    let order = try ScoreOrder(scan.sinks.map { $0.results }, model: model, text: layout.cells)
    output = RankedOutput(
      order, scan.sinks, scan.files, scan.copies, scan.spare, style: style)
    self.layout = layout
    self.workers = workers
    rows = output.queue.rows
    isASCII =
      scan.isASCII && layout.header.allSatisfy { $0 < 0x80 }
      && order.results.allSatisfy { $0.text.allSatisfy { $0 < 0x80 } }
  }

  /// Writes the result after `mark`; returns false if a write has failed.
  package func write(
    _ mark: [UInt8], to target: OrderedOutput, done: @escaping @Sendable (Int) -> Void
  ) -> Bool {
    output.write(mark + layout.header, to: target, workers: workers, done: done)
  }
}
