import MoRiLE
import MoRiLEFormats

/// Writes the ranked rows: groups are sorted and written out while their texts are at hand.
struct RankedOutput: Sendable {
  /// About how many rows are written in one piece.
  static let pieceRows = 8_192
  /// How many bytes are held back at most while a piece waits for its turn.
  static let pieceBytes = 4 << 20

  let rows: RankedRows
  let files: [BatchFile]
  let copies: [RowCopy]
  let results: TextPool
  /// The rank of each ordinal and the comma after it.
  let ranks: TextPool

  init(_ rows: RankedRows, _ files: [BatchFile], _ copies: [RowCopy]) {
    self.rows = rows
    self.files = files
    self.copies = copies
    results = TextPool(rows.order.results.map { $0.text })
    ranks = TextPool(rows.ranks.map { Array(($0 > 0 ? "\($0)," : ",").utf8) })
  }

  /// The groups of each piece.
  private var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var first = 0
    for group in 0..<rows.groups.count - 1 {
      let isEnough = rows.groups[group + 1] - rows.groups[first] >= Self.pieceRows
      if isEnough || group + 2 == rows.groups.count {
        pieces.append(first..<group + 1)
        first = group + 1
      }
    }
    return pieces
  }

  /// Writes all rows after `header`, on several threads; returns false if a write has failed.
  func write(
    _ header: [UInt8], to output: OrderedOutput, workers: Int,
    done: @escaping @Sendable (Int) -> Void
  ) -> Bool {
    guard header.withUnsafeBytes({ output.write($0, of: 0, isLast: true) }) else { return false }
    let pieces = self.pieces
    let taken = Monitor(0)
    let fails = Monitor(false)
    Workers.run(min(workers, max(1, pieces.count))) { _ in
      let writer = PieceWriter(self, output)
      while true {
        let index = taken.change { next in
          defer { next += 1 }
          return next
        }
        if index >= pieces.count { return }
        guard writer.write(pieces[index], as: index + 1) else {
          fails.change { $0 = true }
          return
        }
        done(rows.groups[pieces[index].upperBound] - rows.groups[pieces[index].lowerBound])
      }
    }
    return !fails.change { $0 }
  }
}

/// Sorts and writes pieces on one thread.
private final class PieceWriter {
  private let rows: RankedRows
  private let ranks: TextPool
  private let output: OrderedOutput
  private let buffer = OutputBuffer(capacity: 1 << 20)
  private let finder: NameFinder
  private let sort: RankSort
  private let writers: [RowWriter]
  /// Keeps what was read to bring texts near, so that the reading is not left out.
  private var touched: UInt8 = 0
  /// How many rows' texts are brought near at the same time.
  private static let touchedRows = 64

  init(_ plan: RankedOutput, _ output: OrderedOutput) {
    rows = plan.rows
    ranks = plan.ranks
    self.output = output
    finder = NameFinder(plan.files)
    sort = RankSort(plan.rows.order, finder)
    let buffer = self.buffer
    writers = zip(plan.files, plan.copies).map {
      RowWriter(FileBytes($0), $1, plan.results, buffer)
    }
  }

  /// Returns false as soon as a write has failed.
  func write(_ groups: Range<Int>, as piece: Int) -> Bool {
    buffer.removeAll()
    for group in groups {
      let first = rows.groups[group]
      let count = rows.groups[group + 1] - first
      let entries = UnsafeMutableBufferPointer(start: rows.entries.base + first, count: count)
      touch(entries)
      sort.sort(entries)
      for start in stride(from: 0, to: count, by: Self.touchedRows) {
        let rows = UnsafeMutableBufferPointer(
          rebasing: entries[start..<min(count, start + Self.touchedRows)])
        touch(rows)
        writeRows(rows)
        if buffer.count > RankedOutput.pieceBytes {
          guard output.write(buffer.bytes, of: piece, isLast: false) else { return false }
          buffer.removeAll()
        }
      }
    }
    return output.write(buffer.bytes, of: piece, isLast: true)
  }

  /// Has the texts of the rows brought near, all at the same time, before they are needed one by one.
  private func touch(_ entries: UnsafeMutableBufferPointer<RankEntry>) {
    var sum: UInt8 = 0
    for entry in entries {
      let file = finder.file(of: entry.offset)
      let start = file.base + (entry.offset &- file.shift)
      sum &+= start[0] &+ start[TextBytes.padding - 1]
    }
    touched = sum
  }

  private func writeRows(_ entries: UnsafeMutableBufferPointer<RankEntry>) {
    let (ranks, sort, buffer, finder) = (self.ranks, self.sort, self.buffer, self.finder)
    var index = 0
    var writer = writers[0]
    for entry in entries {
      let next = finder.index(of: entry.offset)
      if next != index { (index, writer) = (next, writers[next]) }
      let rank = sort.ordinal(of: entry)
      buffer.reserve(ranks.length(rank))
      ranks.append(rank, to: buffer)
      writer.write(
        entry.offset &- finder.file(of: entry.offset).shift, isQuoted: entry.isQuoted,
        result: entry.result)
    }
  }
}
