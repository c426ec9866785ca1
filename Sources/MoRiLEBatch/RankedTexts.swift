import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Reads the texts of ranked rows again from the files that they came from; one thread may ask at a time.
package final class RankedTexts: @unchecked Sendable {
  /// The texts of a row, as ``IssueSheet`` has them.
  package struct Row: Sendable {
    package let issue: String
    package let theme: String
    /// Those of the own columns of all files; blank where its file has no such column.
    package let own: [String]
  }

  private let rows: RankedRows
  private let finder: NameFinder
  private let files: [FileBytes]
  private let blocks: [RowBlock]
  private var readers: [RowReader]

  /// Reads texts of some rows.
  package init(_ rows: RankedRows) {
    self.rows = rows
    finder = NameFinder(rows.files)
    files = rows.files.map { FileBytes($0) }
    blocks = files.map { RowBlock(columns: $0.columns, base: $0.base, rows: 1) }
    readers = files.map {
      RowReader(delimiter: $0.delimiter, columns: $0.columns, named: $0.named)
    }
  }

  /// The texts of a row, by its place in the ranking.
  package func row(_ place: Int) -> Row {
    let (index, block) = read(place)
    let file = files[index]
    return Row(
      issue: block.text(0, file.issue), theme: file.theme < 0 ? "" : block.text(0, file.theme),
      own: rows.own[index].map { column in column.map { Self.raw(block, $0) } ?? "" })
  }

  /// The number of the file of a row, and the block with its cells.
  private func read(_ place: Int) -> (Int, RowBlock) {
    let offset = rows.entries[place].offset
    let index = finder.index(of: offset)
    let (file, block) = (files[index], blocks[index])
    let start = offset - file.shift
    block.begin(at: start, in: file.base)
    guard readers[index].read(0, limit: file.count - start, into: block) == .added else {
      preconditionFailure("this row has been read before")
    }
    return (index, block)
  }

  private static func raw(_ block: RowBlock, _ column: Int) -> String {
    let range = CellText.unmarked(block.base, block.range(0, column))
    return CellText.text(block.base, range, block.isDoubled(0, column))
  }

  // MARK: - Issues

  /// What is made of the numbers and levels of some rows, in their order, which several threads share.
  package func each<Made: Sendable>(
    _ places: Range<Int>, _ model: Model, workers: Int, _ make: @escaping @Sendable (Issue) -> Made
  ) -> [Made] {
    let parts = Monitor([Int: [Made]]())
    let (rows, count) = (rows, max(1, min(workers, places.count / 64)))
    Workers.run(count) { worker in
      let texts = RankedTexts(rows)
      let program = LaneProgram(model)
      let readers = rows.files.map { BlockReader($0.columns, program) }
      // What a file has no column for stays blank in a scorer of its own.
      let scorers = rows.files.map { _ in BlockScorer(program) }
      let share = places.count / count + 1
      let start = min(places.upperBound, places.lowerBound + worker * share)
      let made = (start..<min(places.upperBound, start + share)).map { place in
        let (index, block) = texts.read(place)
        readers[index].read(block, into: scorers[index])
        return make(readers[index].given(block, 0, scorers[index]))
      }
      parts.change { $0[worker] = made }
    }
    let all = parts.change { $0 }
    return (0..<count).flatMap { all[$0] ?? [] }
  }
}
