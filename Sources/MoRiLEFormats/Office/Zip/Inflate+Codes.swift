// The codes of a block: bytes, and copies of what was written before.
extension Inflate {
  /// Reads codes until the block ends or so many bytes are written, and gives where they end.
  mutating func readCodes(
    _ input: UnsafeRawBufferPointer, _ window: ByteWindow, _ start: Int, _ limit: Int
  ) -> Int {
    guard let lengths, let distances, let source = input.baseAddress else {
      state = .damaged
      return start
    }
    let output = window.base
    var place = start
    if pending.length > 0 {
      let size = min(pending.length, limit - place)
      Self.copy(output, to: place, back: pending.distance, size)
      place += size
      pending.length -= size
      if pending.length > 0 { return place }
    }
    var (bits, count, offset) = (bits, count, offset)
    defer { (self.bits, self.count, self.offset) = (bits, count, offset) }
    let end = end
    // Copies are at most 258 bytes long, and the slack takes what runs over.
    while place < limit {
      if end - offset >= 8 {
        bits |=
          UInt64(littleEndian: (source + offset).loadUnaligned(as: UInt64.self))
          << UInt64(truncatingIfNeeded: count)
        offset += (63 - count) >> 3
        count |= 56
      } else {
        Self.fill(source, &offset, end, &bits, &count)
      }
      var entry = lengths.entry(bits: bits, &bits, &count)
      if entry & InflateTable.literal != 0 {
        output[place] = UInt8(truncatingIfNeeded: entry >> 16)
        place += 1
        // A second byte, and then a third, need no more bits than are there.
        guard place < limit, count >= 33 else {
          if count < 0 { break }
          continue
        }
        entry = lengths.entry(bits: bits, &bits, &count)
        guard entry & InflateTable.literal == 0 else {
          output[place] = UInt8(truncatingIfNeeded: entry >> 16)
          place += 1
          continue
        }
        if count < 33 { Self.fill(source, &offset, end, &bits, &count) }
      }
      if entry & InflateTable.end != 0 {
        state = count < 0 ? .damaged : isLast ? .ended : .block
        return place
      }
      let length = Int(entry >> 16) + Self.extra(entry, &bits, &count)
      let second = distances.entry(bits: bits, &bits, &count)
      let distance = Int(second >> 16) + Self.extra(second, &bits, &count)
      guard count >= 0, length >= 3, distance >= 1, distance <= place else {
        state = .damaged
        return place
      }
      let size = min(length, limit - place)
      Self.copy(output, to: place, back: distance, size)
      place += size
      if size < length {
        pending = (length - size, distance)
        return place
      }
    }
    if count < 0 { state = .damaged }
    return place
  }

  /// Copies bytes from before a place to it; up to seven more may be overwritten behind them.
  @inline(__always)
  private static func copy(
    _ output: UnsafeMutablePointer<UInt8>, to place: Int, back distance: Int, _ size: Int
  ) {
    var target = UnsafeMutableRawPointer(output + place)
    var source = UnsafeRawPointer(target - distance)
    let end = target + size
    if distance >= 8 {
      while target < end {
        target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
        target += 8
        source += 8
      }
    } else if distance == 1 {
      (output + place).update(repeating: output[place - 1], count: size)
    } else {
      for index in 0..<size { output[place + index] = output[place + index - distance] }
    }
  }

  /// The bits that an entry says are added to its value.
  @inline(__always)
  private static func extra(_ entry: UInt32, _ bits: inout UInt64, _ count: inout Int) -> Int {
    let size = UInt64(entry >> 8 & 0x1F)
    let value = Int(truncatingIfNeeded: bits & ((1 << size) - 1))
    bits >>= size
    count -= Int(truncatingIfNeeded: size)
    return value
  }
}
