/// Sorts and writes pieces of the ranking on one thread.
final class PieceWriter {
  private let output: OrderedOutput
  private let buffers: BufferPool
  private let finder: NameFinder
  private let sort: RankSort
  private let writers: [RowWriter]
  /// How many bytes of a row are brought near: those of a row of average length, and what is read at
  /// once beyond its end.
  private let reach: Int

  init(_ plan: RankedOutput, _ output: OrderedOutput, _ buffers: BufferPool) {
    self.output = output
    self.buffers = buffers
    finder = NameFinder(plan.files)
    sort = RankSort(plan.order, finder)
    let bytes = plan.files.reduce(0) { $0 + $1.text.count }
    reach = min(4_096, bytes / max(1, plan.queue.rows) + 15)
    writers = zip(plan.files, plan.copies).map { RowWriter(FileBytes($0), $1, plan.results) }
  }

  /// Writes groups of a bucket; returns false as soon as a write has failed.
  func write(
    _ bucket: RankedBucket, _ groups: Range<Int>, as piece: Int, _ buffer: OutputBuffer
  ) -> Bool {
    for group in groups {
      let range = bucket.groups[group]..<bucket.groups[group + 1]
      let entries = UnsafeMutableBufferPointer(rebasing: bucket.entries[range])
      finder.touch(entries, reach: reach)
      sort.sort(entries)
      for start in stride(from: 0, to: entries.count, by: RankedBucket.groupRows) {
        let end = min(entries.count, start + RankedBucket.groupRows)
        write(UnsafeMutableBufferPointer(rebasing: entries[start..<end]), bucket, buffer)
        if buffer.count > RankedOutput.pieceBytes {
          guard output.write(buffer.bytes, of: piece, isLast: false) else { return false }
          buffer.removeAll()
        }
      }
    }
    return output.submit(buffer, as: piece, buffers)
  }

  private func write(
    _ entries: UnsafeMutableBufferPointer<RankEntry>, _ bucket: RankedBucket,
    _ buffer: OutputBuffer
  ) {
    let (sort, finder) = (self.sort, self.finder)
    let (ranks, first) = (bucket.ranks, bucket.firstOrdinal)
    var index = 0
    var writer = writers[0]
    for entry in entries {
      let next = finder.index(of: entry.offset)
      if next != index { (index, writer) = (next, writers[next]) }
      let rank = sort.ordinal(of: entry) &- first
      buffer.reserve(ranks.length(rank))
      buffer.advance(to: ranks.copy(rank, to: buffer.end))
      writer.write(
        entry.offset &- finder.file(of: entry.offset).shift, isQuoted: entry.isQuoted,
        result: entry.result, to: buffer)
    }
  }
}
