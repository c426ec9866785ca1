/// Unpacks a deflated stream, a piece at a time.
///
/// Each piece is written behind the ones before it, of which the last 32,768 bytes must still be there, since the
/// stream copies from them. Bits that the stream does not have, codes that are none, and copies from before its
/// beginning end it as damaged; nothing is read or written outside the memory that is given.
///
/// Source: RFC 1951.
struct Inflate {
  /// How far the stream is.
  enum State: Hashable {
    /// A block begins.
    case block
    /// Bytes of a block that is not packed follow, so many.
    case stored(Int)
    /// Codes follow.
    case codes
    /// The stream has ended.
    case ended
    /// The stream breaks the rules of its notation.
    case damaged
  }

  /// How far back a stream may copy from.
  static let reach = 32_768

  /// How far the stream is.
  private(set) var state = State.block
  /// The next byte of the stream that is not among the bits.
  private(set) var offset: Int
  private let end: Int
  /// The next bits, the lowest first; those above ``count`` are 0 or the true ones that follow.
  var bits: UInt64 = 0
  /// How many bits there are.
  var count = 0
  private var isLast = false
  private var lengths: InflateTable?
  private var distances: InflateTable?
  /// What is left of a copy that did not fit: how long, and from how far back.
  private var pending = (length: 0, distance: 0)

  /// Begins a stream that lies in a range of the bytes that are given later.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes of the stream have been used so far, of which the bits left over are none.
  var position: Int { offset - count / 8 }

  /// Unpacks bytes until so many are written or the stream ends, and gives where they end.
  ///
  /// - Parameters:
  ///   - input: The bytes that the stream lies in.
  ///   - window: Where to write to; `ByteWindow.slack` bytes after its capacity may be overwritten.
  ///   - start: Where to write the first; all bytes before it belong to the stream.
  ///   - limit: Where to stop, at most the window's capacity.
  mutating func unpack(
    _ input: UnsafeRawBufferPointer, into window: ByteWindow, from start: Int, to limit: Int
  ) -> Int {
    precondition(end <= input.count && start >= 0 && limit <= window.capacity)
    var place = start
    while place < limit {
      switch state {
      case .block: readBlock(input)
      case .stored(let left): copyStored(input, left, window, &place, limit)
      case .codes: place = readCodes(input, window, place, limit)
      case .ended, .damaged: return place
      }
    }
    finish(input)
    return place
  }

  /// Reads on where the stream has only to say that it ends, and all bytes are written.
  private mutating func finish(_ input: UnsafeRawBufferPointer) {
    while true {
      switch state {
      case .block: readBlock(input)
      case .stored(0): state = isLast ? .ended : .block
      case .codes:
        guard pending.length == 0, let entry = lengths?.entry(bits: peek(input)),
          entry & InflateTable.end != 0
        else { return }
        take(entry)
        if count < 0 { state = .damaged } else { state = isLast ? .ended : .block }
      default: return
      }
    }
  }

  // MARK: - Blocks

  private mutating func readBlock(_ input: UnsafeRawBufferPointer) {
    if isLast {
      state = .ended
      return
    }
    isLast = take(1, input) == 1
    switch take(2, input) {
    case 0: readStoredSize(input)
    case 1:
      lengths = InflateTable.fixed?.lengths
      distances = InflateTable.fixed?.distances
      state = .codes
    case 2: readTables(input)
    default: state = .damaged
    }
    if count < 0 { state = .damaged }
  }

  private mutating func readStoredSize(_ input: UnsafeRawBufferPointer) {
    _ = take(count & 7, input)
    let size = take(16, input)
    let inverse = take(16, input)
    guard count >= 0, size ^ inverse == 0xFFFF else {
      state = .damaged
      return
    }
    // The bytes follow on the bits: those that were read ahead are given back.
    offset -= count / 8
    (bits, count) = (0, 0)
    state = .stored(Int(size))
  }

  private mutating func copyStored(
    _ input: UnsafeRawBufferPointer, _ left: Int, _ window: ByteWindow, _ place: inout Int,
    _ limit: Int
  ) {
    guard left > 0 else {
      state = isLast ? .ended : .block
      return
    }
    let size = min(left, limit - place)
    guard let source = input.baseAddress, size <= end - offset else {
      state = .damaged
      return
    }
    UnsafeMutableRawPointer(window.base + place).copyMemory(from: source + offset, byteCount: size)
    offset += size
    place += size
    state = .stored(left - size)
  }

  /// Reads the codes of a block that has its own, which are packed with codes of their lengths.
  private mutating func readTables(_ input: UnsafeRawBufferPointer) {
    state = .damaged
    let lengthCount = Int(take(5, input)) + 257
    let distanceCount = Int(take(5, input)) + 1
    let codeCount = Int(take(4, input)) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { return }
    var sizes = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount { sizes[Self.order[index]] = UInt8(take(3, input)) }
    guard count >= 0, let codes = InflateTable.codeLengths(sizes) else { return }
    var all: [UInt8] = []
    all.reserveCapacity(lengthCount + distanceCount)
    while all.count < lengthCount + distanceCount {
      let entry = codes.entry(bits: peek(input))
      guard entry != 0 else { return }
      take(entry)
      let symbol = UInt8(entry >> 16)
      var (size, times) = (symbol, 1)
      switch symbol {
      case 16:
        guard let last = all.last else { return }
        (size, times) = (last, 3 + Int(take(2, input)))
      case 17: (size, times) = (0, 3 + Int(take(3, input)))
      case 18: (size, times) = (0, 11 + Int(take(7, input)))
      default: break
      }
      guard count >= 0, all.count + times <= lengthCount + distanceCount else { return }
      for _ in 0..<times { all.append(size) }
    }
    // A block without a code for its end would have none.
    guard all[256] > 0 else { return }
    lengths = .lengths(Array(all[..<lengthCount]))
    distances = .distances(Array(all[lengthCount...]))
    if lengths != nil, distances != nil { state = .codes }
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  // MARK: - Codes

  /// Reads codes until the block ends or so many bytes are written, and gives where they end.
  private mutating func readCodes(
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

// MARK: - Bits

extension Inflate {
  /// Puts further bytes among the bits, as far as there are any.
  private static func fill(
    _ source: UnsafeRawPointer, _ offset: inout Int, _ end: Int, _ bits: inout UInt64,
    _ count: inout Int
  ) {
    guard count >= 0 else { return }
    // What the bits have above their count is the byte that follows, or 0.
    bits &= (1 << UInt64(count)) - 1
    while count < 56, offset < end {
      bits |= UInt64((source + offset).load(as: UInt8.self)) << UInt64(count)
      offset += 1
      count += 8
    }
  }

  /// The next bits, at least 48 where the stream has so many.
  private mutating func peek(_ input: UnsafeRawBufferPointer) -> UInt64 {
    if count < 48, let source = input.baseAddress {
      Self.fill(source, &offset, end, &bits, &count)
    }
    return bits
  }

  /// Takes a number of bits, at most 16; below 0 counts those that the stream does not have.
  private mutating func take(_ size: Int, _ input: UnsafeRawBufferPointer) -> UInt32 {
    let value = peek(input) & ((1 << UInt64(size)) - 1)
    bits >>= UInt64(size)
    count -= size
    return UInt32(truncatingIfNeeded: value)
  }

  /// Takes the bits of an entry.
  private mutating func take(_ entry: UInt32) {
    let size = entry & 0xFF
    bits >>= UInt64(size)
    count -= Int(size)
  }
}

extension InflateTable {
  /// The entry of the next bits, whose length is that of the whole code.
  func entry(bits next: UInt64) -> UInt32 {
    var (rest, count) = (next, 0)
    let entry = entry(bits: next, &rest, &count)
    return entry == 0 ? 0 : entry & ~0xFF | UInt32(-count)
  }

  /// The entry of the next bits, which are taken; where there is no code, none are.
  @inline(__always)
  func entry(bits next: UInt64, _ bits: inout UInt64, _ count: inout Int) -> UInt32 {
    entries.withUnsafeBufferPointer { entries in
      let index = Int(truncatingIfNeeded: next & ((1 << UInt64(self.bits)) - 1))
      var entry = entries[index]
      if entry & InflateTable.link != 0 {
        let further = UInt64(entry >> 8 & 0x1F)
        let rest = next >> UInt64(self.bits)
        entry =
          entries[Int(entry >> 16) + Int(truncatingIfNeeded: rest & ((1 << further) - 1))]
        bits >>= UInt64(self.bits)
        count -= self.bits
      }
      let size = entry & 0xFF
      bits >>= UInt64(size)
      count -= Int(size)
      return entry
    }
  }
}
