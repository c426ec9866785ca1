/// Looks for what stands in the last 32,768 bytes already.
///
/// A symbol is a letter, or a length with the distance to where the same bytes stand above it: `distance << 16 |
/// length`.
struct DeflateSearch {
  private static let window = 32_768
  private static let room = 8 * 32_768
  private static let longest = 258
  private static let shortest = 4

  /// In how many places is looked at most.
  ///
  /// This and the next two are what writes a workbook as fast as its rows are made; ``TightDeflate`` looks harder.
  private static let tries = 6
  /// From which length on none is looked for a byte later.
  private static let goodEnough = 32
  /// How many symbols a block has at most.
  private static let mostSymbols = 65_536

  /// What was found and is not yet written.
  var symbols: [UInt32] = []
  /// Whether no more bytes come.
  var isEnding = false
  private var bytes = [UInt8](repeating: 0, count: room + longest)
  private var end = 0
  private var next = 0
  /// How far places have been noted, which may be one further than symbols have been found.
  private var noted = 0
  /// Where each hash was seen last, and for each place in the window where its hash was seen before; 0 is nowhere, so
  /// that places are counted from 1.
  private var heads = [Int32](repeating: 0, count: 1 << 15)
  private var before = [Int32](repeating: 0, count: window)

  init() {
    symbols.reserveCapacity(Self.mostSymbols + 2)
  }

  /// Whether a block is full.
  var hasBlock: Bool { symbols.count >= Self.mostSymbols }

  /// Whether there is enough to look through.
  var isFull: Bool { end - next > Self.longest + Self.shortest && end == Self.room }
  /// Whether something is left.
  var hasMore: Bool { next < end }

  /// Takes as many bytes as there is room for, and says how many.
  mutating func take(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if end == Self.room { slide() }
    let count = min(source.count - start, Self.room - end)
    let place = end
    bytes.withUnsafeMutableBufferPointer { bytes in
      for offset in 0..<count { bytes[place + offset] = source[start + offset] }
    }
    end += count
    return count
  }

  /// Lets go of all but the last window.
  private mutating func slide() {
    let cut = next - Self.window
    guard cut > 0 else { return }
    // The window of places goes by their rest, which a cut of whole windows would not change.
    let whole = cut / Self.window * Self.window
    let (from, to) = (whole, end)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for place in from..<to { bytes[place - from] = bytes[place] }
    }
    end -= whole
    next -= whole
    noted -= whole
    let less = Int32(whole)
    for place in heads.indices { heads[place] = max(0, heads[place] - less) }
    for place in before.indices { before[place] = max(0, before[place] - less) }
  }

  /// Finds symbols until the bytes, or the room for symbols, are at an end.
  mutating func findSymbols() {
    let stop = isEnding ? end : end - Self.longest - Self.shortest
    let end = end
    var (next, noted, symbols) = (next, noted, symbols)
    self.symbols = []
    bytes.withUnsafeBytes { bytes in
      heads.withUnsafeMutableBufferPointer { heads in
        before.withUnsafeMutableBufferPointer { before in
          var view = DeflateView(bytes: bytes, heads: heads, before: before, end: end, noted: noted)
          while next < stop, symbols.count < Self.mostSymbols {
            var match = view.match(at: next, longerThan: Self.shortest - 1, tries: Self.tries)
            guard match.length >= Self.shortest else {
              symbols.append(UInt32(bytes[next]))
              next += 1
              continue
            }
            // One that is longer a byte later is worth a letter.
            while match.length < Self.goodEnough, next + 1 < stop {
              let later = view.match(
                at: next + 1, longerThan: match.length, tries: Self.tries / 2)
              guard later.length > match.length else { break }
              symbols.append(UInt32(bytes[next]))
              next += 1
              match = later
            }
            symbols.append(UInt32(match.distance) << 16 | UInt32(match.length))
            view.note(from: next + 1, to: next + match.length)
            next += match.length
          }
          noted = view.noted
        }
      }
    }
    (self.next, self.noted, self.symbols) = (next, noted, symbols)
  }
}

/// The bytes and the chains of a search while it looks.
private struct DeflateView {
  let bytes: UnsafeRawBufferPointer
  let heads: UnsafeMutableBufferPointer<Int32>
  let before: UnsafeMutableBufferPointer<Int32>
  let end: Int
  /// How far places have been noted.
  private(set) var noted: Int

  init(
    bytes: UnsafeRawBufferPointer, heads: UnsafeMutableBufferPointer<Int32>,
    before: UnsafeMutableBufferPointer<Int32>, end: Int, noted: Int
  ) {
    self.bytes = bytes
    self.heads = heads
    self.before = before
    self.end = end
    self.noted = noted
  }

  @inline(__always)
  private func hash(_ place: Int) -> Int {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 17)
  }

  /// Notes the places of a repetition, so that they are found later.
  @inline(__always)
  mutating func note(from: Int, to: Int) {
    var place = max(from, noted)
    let last = min(to, end - 3)
    while place < last {
      let key = hash(place)
      before[place & 32_767] = heads[key]
      heads[key] = Int32(truncatingIfNeeded: place + 1)
      place += 1
    }
    noted = max(noted, to)
  }

  /// The longest repetition at a place, which is noted; of equal ones the nearest.
  @inline(__always)
  mutating func match(
    at place: Int, longerThan least: Int, tries: Int
  ) -> (length: Int, distance: Int) {
    var (best, distance) = (least, 0)
    let most = min(258, end - place)
    guard most >= 4, most > least else {
      noted = max(noted, place + 1)
      return (0, 0)
    }
    let key = hash(place)
    var candidate = Int(heads[key])
    if place >= noted {
      before[place & 32_767] = heads[key]
      heads[key] = Int32(truncatingIfNeeded: place + 1)
      noted = place + 1
    } else if candidate == place + 1 {
      candidate = Int(before[place & 32_767])
    }
    var left = tries
    while candidate > 0, left > 0 {
      let other = candidate - 1
      if place - other > 32_768 - 262 { break }
      if bytes[other + best] == bytes[place + best] {
        let length = common(other, place, most)
        if length > best {
          (best, distance) = (length, place - other)
          if length == most { break }
        }
      }
      candidate = Int(before[other & 32_767])
      left -= 1
    }
    return distance > 0 ? (best, distance) : (0, 0)
  }

  /// How many bytes two places have in common.
  @inline(__always)
  private func common(_ first: Int, _ second: Int, _ most: Int) -> Int {
    var length = 0
    while length + 8 <= most {
      let one = bytes.loadUnaligned(fromByteOffset: first + length, as: UInt64.self)
      let two = bytes.loadUnaligned(fromByteOffset: second + length, as: UInt64.self)
      let difference = (one ^ two).littleEndian
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < most, bytes[first + length] == bytes[second + length] { length += 1 }
    return length
  }
}
