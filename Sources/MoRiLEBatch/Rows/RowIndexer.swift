import MoRiLEFormats

/// Finds the cells of rows that have nothing unusual: no quotes, no line end but LF and CRLF, as many
/// cells as the header.
///
/// It looks at 64 bytes at a time with plain vectors. Bytes that it does not understand end its work;
/// ``RowReader`` then reads the row that they are in.
struct RowIndexer {
  typealias Vector = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  private let delimiter: UInt8
  private let others: (UInt8, UInt8)
  private let noticesOthers: Bool

  /// - Parameter noticesOthers: Whether rows are to be marked in which other delimiters stand, because
  ///   they are to be written; else all are.
  init(delimiter: UInt8, noticesOthers: Bool = true) {
    self.delimiter = delimiter
    self.noticesOthers = noticesOthers
    let rest = ([0x2C, 0x3B, 0x09] as [UInt8]).filter { $0 != delimiter }
    others = (rest[0], rest.count > 1 ? rest[1] : rest[0])
  }

  /// Adds rows from `start` (counted from the block's base) to the block, until it is full, or a row
  /// is unusual, or the text ends at `limit`.
  ///
  /// Gives the offset after the last row that was added.
  /// - Parameter reach: About how many rows to look for.
  func addRows(to block: RowBlock, from start: Int, limit: Int, reach: Int) -> Int {
    let columns = block.columns
    let wanted = min(reach, block.capacity &- block.count) &* columns
    let first = block.count &* columns
    let starts = block.starts + first
    let ends = block.ends + first
    let end = min(limit, start + RowBlock.mostBytes)
    starts[0] = UInt32(truncatingIfNeeded: start)
    let found = index(block, starts, ends, wanted, start, end)
    return accept(block, starts, ends, found: found, from: start)
  }

  /// What was found in some bytes: cells, line ends, and whether there is anything that needs care.
  struct Found {
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
    let (quotes, zeros) = (Vector(repeating: 0x22), Vector(repeating: 0))
    let (first, second) = (Vector(repeating: others.0), Vector(repeating: others.1))
    var found = Found()
    var high = Vector(repeating: 0)
    var seen = Mask(repeating: false)
    // How many line feeds there are, in sixteen counts, for at most 255 vectors.
    var lines = Vector(repeating: 0)
    var linesUntil = start &+ 62 &* 64
    var offset = start
    while found.count < wanted, offset < end {
      // Written out four times: in a loop this takes half as long again.
      let a = base.loadUnaligned(fromByteOffset: offset, as: Vector.self)
      let b = base.loadUnaligned(fromByteOffset: offset &+ 16, as: Vector.self)
      let c = base.loadUnaligned(fromByteOffset: offset &+ 32, as: Vector.self)
      let d = base.loadUnaligned(fromByteOffset: offset &+ 48, as: Vector.self)
      let (aLines, bLines) = (a .== lineFeeds, b .== lineFeeds)
      let (cLines, dLines) = (c .== lineFeeds, d .== lineFeeds)
      var cells =
        VectorBits.of((a .== delimiters) .| aLines)
        | VectorBits.of((b .== delimiters) .| bLines) << 16
        | VectorBits.of((c .== delimiters) .| cLines) << 32
        | VectorBits.of((d .== delimiters) .| dLines) << 48
      let rare =
        ((a .== quotes) .| (a .== returns) .| (a .== zeros))
        .| ((b .== quotes) .| (b .== returns) .| (b .== zeros))
        .| ((c .== quotes) .| (c .== returns) .| (c .== zeros))
        .| ((d .== quotes) .| (d .== returns) .| (d .== zeros))
      let before = lines
      // A mask is -1 where it holds.
      lines =
        lines &- unsafeBitCast(aLines, to: Vector.self) &- unsafeBitCast(bLines, to: Vector.self)
        &- unsafeBitCast(cLines, to: Vector.self) &- unsafeBitCast(dLines, to: Vector.self)
      high |= a | b | c | d
      if noticesOthers {
        seen =
          seen .| ((a .== first) .| (a .== second)) .| ((b .== first) .| (b .== second))
          .| ((c .== first) .| (c .== second)) .| ((d .== first) .| (d .== second))
      }
      var isLast = false
      if VectorBits.isAny(rare) || offset &+ 64 > end {
        let stops = stops(base + offset, left: end &- offset)
        if stops != 0 {
          let understood = (stops & (0 &- stops)) &- 1
          cells &= understood
          lines = before
          found.lineEnds &+= lineEnds(base + offset, understood)
          isLast = true
        }
      }
      write(cells, offset, starts + found.count, ends + found.count)
      found.count &+= cells.nonzeroBitCount
      offset &+= 64
      if isLast { break }
      if offset >= linesUntil {
        found.lineEnds &+= Self.sum(lines)
        lines = Vector(repeating: 0)
        linesUntil = offset &+ 62 &* 64
      }
    }
    found.lineEnds &+= Self.sum(lines)
    found.hasHighBytes = VectorBits.isAny(high .>= Vector(repeating: 0x80))
    found.hasOthers = !noticesOthers || VectorBits.isAny(seen)
    return found
  }
}
