// What ``RowIndexer`` does with 64 bytes, as bits of one number.

extension RowIndexer {
  /// The bits of the bytes in 64 that the search cannot go beyond: quotes, zeros, carriage returns
  /// without a line feed after them, and what is not text any more.
  @inline(never)
  func stops(_ base: UnsafeRawPointer, left: Int) -> UInt64 {
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
    var alone = returned & ~(lines >> 1)
    if returned >> 63 == 1, base.load(fromByteOffset: 64, as: UInt8.self) == 0x0A {
      alone &= ~(1 << 63)
    }
    stops |= alone
    if left < 64 { stops |= ~0 << UInt64(truncatingIfNeeded: left) }
    return stops
  }

  /// How many of some of 64 bytes are line feeds.
  func lineEnds(_ base: UnsafeRawPointer, _ understood: UInt64) -> Int {
    (0..<64).count { place in
      understood >> UInt64(place) & 1 == 1
        && base.load(fromByteOffset: place, as: UInt8.self) == 0x0A
    }
  }

  /// Writes where the cells that `cells` marks end, and where the next ones begin.
  @inline(__always)
  func write(
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

  /// The sum of sixteen counts.
  @inline(__always)
  static func sum(_ counts: Vector) -> Int {
    var sum = 0
    for place in 0..<16 { sum &+= Int(counts[place]) }
    return sum
  }
}
