import MoRiLEFormats

extension RowIndexer {
  /// Keeps the rows that are whole and have the cells of the header.
  func accept(
    _ block: RowBlock, _ starts: UnsafeMutablePointer<UInt32>,
    _ ends: UnsafeMutablePointer<UInt32>, found: Found, from start: Int
  ) -> Int {
    let (base, columns) = (block.base, block.columns)
    let most = min(block.capacity &- block.count, found.count / columns)
    let tail = (most &* columns..<found.count).count { base[Int(ends[$0])] == 0x0A }
    // As many line ends as rows, and one at the end of each row: then there is none inside a row.
    var isRegular = found.lineEnds &- tail == most
    for row in 0..<most where base[Int(ends[row &* columns &+ columns &- 1])] != 0x0A {
      isRegular = false
    }
    var rows = 0
    var next = start
    let flags: RowBlock.Flags = found.hasOthers ? .isQuoted : []
    while rows < most {
      let row = rows &* columns
      let last = row &+ columns &- 1
      let lineEnd = Int(ends[last])
      if !isRegular {
        guard base[lineEnd] == 0x0A, !(row..<last).contains(where: { base[Int(ends[$0])] == 0x0A })
        else { break }
      }
      // A row so long may have a cell that is longer than any may be.
      if lineEnd &- next > CSVDocument.maximumCellBytes { break }
      if lineEnd > Int(starts[last]), base[lineEnd &- 1] == 0x0D { ends[last] &-= 1 }
      block.flags[block.count &+ rows] = flags
      block.rowStarts[block.count &+ rows] = UInt32(truncatingIfNeeded: next)
      next = lineEnd &+ 1
      block.rowEnds[block.count &+ rows] = UInt32(truncatingIfNeeded: next)
      rows &+= 1
    }
    block.count &+= rows
    block.hasHighBytes = block.hasHighBytes || found.hasHighBytes
    return next
  }
}
