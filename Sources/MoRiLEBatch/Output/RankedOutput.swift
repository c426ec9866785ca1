import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Writes the ranked rows: groups are sorted and written out while their texts are at hand.
struct RankedOutput: Sendable {
  /// How many bytes a piece may have before a part of it is written.
  static let pieceBytes = 4 << 20

  let order: ScoreOrder
  let queue: RankQueue
  let sinks: [RankSink]
  let files: [BatchFile]
  let copies: [RowCopy]
  let results: TextPool

  init(
    _ order: ScoreOrder, _ sinks: [RankSink], _ files: [BatchFile], _ copies: [RowCopy],
    _ spare: SparePages, style: RankingStyle
  ) {
    self.order = order
    self.sinks = sinks
    self.files = files
    self.copies = copies
    queue = RankQueue(order, files, sinks, spare, style: style)
    results = TextPool(order.results.map { $0.text })
  }

  /// Writes all rows after `header`, on several threads; returns false if a write has failed.
  func write(
    _ header: [UInt8], to output: OrderedOutput, workers: Int,
    done: @escaping @Sendable (Int) -> Void
  ) -> Bool {
    guard header.withUnsafeBytes({ output.write($0, of: 0, isLast: true) }) else { return false }
    // One thread more than processors, since one mostly waits for the disk.
    let threads = workers > 1 ? workers + 1 : 1
    let buffers = BufferPool(threads + 13)
    Workers.run(threads) { worker in
      let writer = PieceWriter(self, output, buffers)
      while true {
        // Whoever has a piece must have a buffer, or all could wait for each other.
        guard let buffer = buffers.take() else { return }
        switch queue.next() {
        case .end:
          buffers.put(buffer)
          release(worker, of: threads)
          return
        case .fill(let bucket, let number, let before):
          bucket.fill(number, from: sinks, before: before)
          queue.didFill(bucket)
          buffers.put(buffer)
        case .write(let bucket, let groups, let piece):
          let isGood = writer.write(bucket, groups, as: piece, buffer)
          done(bucket.groups[groups.upperBound] - bucket.groups[groups.lowerBound])
          queue.didWrite(bucket)
          if !isGood { buffers.close() }
        }
      }
    }
    return output.failure == nil
  }

  /// Gives a thread's share of the texts back, which takes a while and is better done by all.
  private func release(_ worker: Int, of workers: Int) {
    for file in files {
      let share = file.text.count / workers + 1
      let first = min(file.text.count, worker * share)
      file.text.release(first..<min(file.text.count, first + share))
    }
  }
}
