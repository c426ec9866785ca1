import MoRiLEFormats

/// Finds the cells of rows that have nothing unusual: no quotes, no line end but LF and CRLF, as many
/// cells as the header.
///
/// It looks at 64 bytes at a time with plain vectors. Bytes that it does not understand end its work;
/// ``RowReader`` then reads the row that they are in.
struct RowIndexer {
  private typealias Vector = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  private let delimiter: UInt8
  private let others: (UInt8, UInt8)

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    let rest = ([0x2C, 0x3B, 0x09] as [UInt8]).filter { $0 != delimiter }
    others = (rest[0], rest.count > 1 ? rest[1] : rest[0])
  }

  /// Adds rows from `start` (counted from the block's base) to the block, until it is full, or a row
  /// is unusual, or the text ends at `limit`.
  ///
  /// Gives the offset after the last row that was added.
  func addRows(to block: RowBlock, from start: Int, limit: Int) -> Int {
    let columns = block.columns
    let wanted = (block.capacity &- block.count) &* columns
    let first = block.count &* columns
    let starts = block.starts + first
    let ends = block.ends + first
    let end = min(limit, start + RowBlock.mostBytes)
    starts[0] = UInt32(truncatingIfNeeded: start)
    let found = index(block, starts, ends, wanted, start, end)
    return accept(block, starts, ends, found: found, from: start)
  }

  private struct Found {
    var count = 0
    var lineEnds = 0
    var hasHighBytes = false
    var hasOthers = false
  }

  /// Writes where cells end and the next ones begin, up to the first byte that is not understood.
  @inline(__always)
  private func index(
    _ block: RowBlock, _ starts: UnsafeMutablePointer<UInt32>,
    _ ends: UnsafeMutablePointer<UInt32>, _ wanted: Int, _ start: Int, _ end: Int
  ) -> Found {
    let base = UnsafeRawPointer(block.base)
    let delimiters = Vector(repeating: delimiter)
    let lineFeeds = Vector(repeating: 0x0A)
    let returns = Vector(repeating: 0x0D)
    let quotes = Vector(repeating: 0x22)
    let zeros = Vector(repeating: 0)
    let (first, second) = (Vector(repeating: others.0), Vector(repeating: others.1))
    var found = Found()
    var high = Vector(repeating: 0)
    var seen = Mask(repeating: false)
    var offset = start
    while found.count < wanted, offset < end {
      var cells: UInt64 = 0
      var lines: UInt64 = 0
      var stops: UInt64 = 0
      var returned: UInt64 = 0
      var stopMasks = Mask(repeating: false)
      var returnMasks = Mask(repeating: false)
      var lineCounts: UInt64 = 0
      for part in 0..<4 {
        let vector = base.loadUnaligned(fromByteOffset: offset &+ 16 &* part, as: Vector.self)
        let isLine = vector .== lineFeeds
        let isReturn = vector .== returns
        cells |=
          VectorBits.of((vector .== delimiters) .| isLine) << UInt64(truncatingIfNeeded: 16 &* part)
        let words = unsafeBitCast(isLine, to: SIMD2<UInt64>.self) & 0x0101_0101_0101_0101
        lineCounts &+= words.x &+ words.y
        stopMasks = stopMasks .| (vector .== quotes) .| (vector .== zeros)
        returnMasks = returnMasks .| isReturn
        high |= vector
        seen = seen .| (vector .== first) .| (vector .== second)
      }
      let hasStop = VectorBits.isAny(stopMasks)
      let hasReturn = VectorBits.isAny(returnMasks)
      var isLast = false
      if hasStop || hasReturn || offset &+ 64 > end {
        (stops, returned, lines) = exceptions(base + offset)
        // A carriage return goes with the line feed after it.
        var alone = returned & ~(lines >> 1)
        if returned >> 63 == 1, base.load(fromByteOffset: offset &+ 64, as: UInt8.self) == 0x0A {
          alone &= ~(1 << 63)
        }
        stops |= alone
        if offset &+ 64 > end { stops |= ~0 << UInt64(truncatingIfNeeded: end &- offset) }
        if stops != 0 {
          let before = (stops & (0 &- stops)) &- 1
          cells &= before
          lineCounts = UInt64((lines & before).nonzeroBitCount)
          isLast = true
        }
      }
      write(cells, offset, starts + found.count, ends + found.count)
      found.count &+= cells.nonzeroBitCount
      found.lineEnds &+= Int(truncatingIfNeeded: isLast ? lineCounts : Self.sum(lineCounts))
      offset &+= 64
      if isLast { break }
    }
    found.hasHighBytes = VectorBits.isAny(high .>= Vector(repeating: 0x80))
    found.hasOthers = VectorBits.isAny(seen)
    return found
  }

  /// The bits of quotes and zeros, of carriage returns and of line feeds in 64 bytes.
  @inline(never)
  private func exceptions(_ base: UnsafeRawPointer) -> (UInt64, UInt64, UInt64) {
    // A vector compared with a vector is one instruction; with a byte it is a hundred.
    let (quotes, zeros) = (Vector(repeating: 0x22), Vector(repeating: 0))
    let (returns, lineFeeds) = (Vector(repeating: 0x0D), Vector(repeating: 0x0A))
    var (stops, returned, lines): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for part in 0..<4 {
      let vector = base.loadUnaligned(fromByteOffset: 16 * part, as: Vector.self)
      let shift = UInt64(16 * part)
      stops |= VectorBits.of((vector .== quotes) .| (vector .== zeros)) << shift
      returned |= VectorBits.of(vector .== returns) << shift
      lines |= VectorBits.of(vector .== lineFeeds) << shift
    }
    return (stops, returned, lines)
  }

  @inline(__always)
  private func write(
    _ cells: UInt64, _ offset: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ ends: UnsafeMutablePointer<UInt32>
  ) {
    var mask = cells
    let base = UInt32(truncatingIfNeeded: offset)
    let count = cells.nonzeroBitCount
    var done = 0
    // Eight at a time, needed or not: the next ones write over what is too much.
    repeat {
      for index in done..<done &+ 8 {
        let place = base &+ UInt32(truncatingIfNeeded: mask.trailingZeroBitCount)
        ends[index] = place
        starts[index &+ 1] = place &+ 1
        mask &= mask &- 1
      }
      done &+= 8
    } while done < count
  }

  /// Keeps the rows that are whole and have the cells of the header.
  private func accept(
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

  /// The sum of eight counts, one in each byte.
  @inline(__always)
  private static func sum(_ counts: UInt64) -> UInt64 {
    (counts &* 0x0101_0101_0101_0101) >> 56
  }
}
