/// Packs bytes with deflate as tightly as can be, for what is packed once and unpacked often; it takes seconds for each
/// megabyte.
///
/// Of all ways to write a block by letters and repetitions the shortest is taken. How many bits each takes is known only
/// from the codes, which follow from what is taken; so a block is gone through several times, each with the codes of the
/// time before.
package enum TightDeflate {
  /// How many bytes a block has: fewer follow what changes in them, and cost more codes.
  private static var blockBytes: Int { 40_000 }
  /// How often a block is gone through.
  private static var rounds: Int { 6 }

  /// Bytes packed at once.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var bits = DeflateBits()
    var search = RepetitionSearch(bytes)
    var costs = SymbolCosts()
    var start = 0
    repeat {
      let end = min(bytes.count, start + blockBytes)
      let found = search.repetitions(in: start..<end)
      var best: DeflateBlock?
      for _ in 0..<rounds {
        let block = DeflateBlock(found.shortest(bytes, start..<end, costs))
        costs = SymbolCosts(block)
        if best.map({ block.size < $0.size }) ?? true { best = block }
      }
      best?.write(isLast: end == bytes.count, to: &bits)
      start = end
    } while start < bytes.count
    bits.align()
    return bits.bytes
  }
}

/// How many bits each symbol of a block takes, about.
private struct SymbolCosts {
  private(set) var letters: [Float]
  private(set) var lengths: [Float]
  private(set) var distances: [Float]

  /// Those of the fixed codes, before anything is known.
  init() {
    letters = [Float](repeating: 8, count: 256)
    lengths = (0..<259).map {
      $0 < 3 ? 0 : 7 + Float(DeflateTable.lengthExtra[Int(DeflateTable.lengthCodes[$0])])
    }
    distances = (0..<30).map { 5 + Float(DeflateTable.distance($0).extra) }
  }

  /// Those of the codes that a block has; what it does not use would take some more.
  init(_ block: DeflateBlock) {
    func cost(_ lengths: [UInt8], _ symbol: Int) -> Float {
      lengths[symbol] == 0 ? 13 : Float(lengths[symbol])
    }
    let (lettered, placed) = (block.lettered.lengths, block.placed.lengths)
    letters = (0..<256).map { cost(lettered, $0) }
    lengths = (0..<259).map { length in
      if length < 3 { return 0 }
      let code = Int(DeflateTable.lengthCodes[length])
      return cost(lettered, 257 + code) + Float(DeflateTable.lengthExtra[code])
    }
    distances = (0..<30).map { cost(placed, $0) + Float(DeflateTable.distance($0).extra) }
  }
}

/// The repetitions that each byte of a block can begin: for each length the nearest.
private struct FoundRepetitions {
  /// Lengths that rise with their distances, place after place.
  var all: [(length: UInt16, distance: UInt16)] = []
  /// Where those of each place end.
  var ends: [Int] = []

  /// The symbols of the shortest way through a block.
  func shortest(_ bytes: [UInt8], _ block: Range<Int>, _ costs: SymbolCosts) -> [UInt32] {
    let count = block.count
    var totals = [Float](repeating: .infinity, count: count + 1)
    var taken = [UInt32](repeating: 0, count: count + 1)
    totals[0] = 0
    for place in 0..<count {
      let total = totals[place]
      let letter = bytes[block.lowerBound + place]
      if total + costs.letters[Int(letter)] < totals[place + 1] {
        totals[place + 1] = total + costs.letters[Int(letter)]
        taken[place + 1] = UInt32(letter)
      }
      var length = 3
      for index in (place == 0 ? 0 : ends[place - 1])..<ends[place] {
        let distance = Int(all[index].distance) + 1
        let placed = total + costs.distances[DeflateTable.distanceCode(distance)]
        let longest = min(Int(all[index].length), count - place)
        while length <= longest {
          if placed + costs.lengths[length] < totals[place + length] {
            totals[place + length] = placed + costs.lengths[length]
            taken[place + length] = UInt32(distance) << 16 | UInt32(length)
          }
          length += 1
        }
      }
    }
    var symbols: [UInt32] = []
    var place = count
    while place > 0 {
      symbols.append(taken[place])
      place -= taken[place] >> 16 == 0 ? 1 : Int(taken[place] & 0x1FF)
    }
    return symbols.reversed()
  }
}

/// Looks for repetitions of three bytes and more in the last 32,768.
private struct RepetitionSearch {
  private static var window: Int { 32_768 }
  private static var tries: Int { 4_096 }
  private let bytes: [UInt8]
  /// Where three bytes were seen last, and for each place where they were seen before; -1 is nowhere.
  private var heads = [Int32](repeating: -1, count: 1 << 16)
  private var before: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    before = [Int32](repeating: -1, count: bytes.count)
  }

  mutating func repetitions(in block: Range<Int>) -> FoundRepetitions {
    var found = FoundRepetitions()
    found.ends.reserveCapacity(block.count)
    bytes.withUnsafeBufferPointer { bytes in
      for place in block {
        find(at: place, bytes, &found)
        found.ends.append(found.all.count)
      }
    }
    return found
  }

  private mutating func find(
    at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ found: inout FoundRepetitions
  ) {
    let most = min(258, bytes.count - place)
    guard most >= 3 else { return }
    let word = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    let hash = Int((word &* 0x9E37_79B1) >> 16)
    var other = Int(heads[hash])
    before[place] = heads[hash]
    heads[hash] = Int32(place)
    var (longest, tries) = (2, Self.tries)
    while other >= 0, place - other <= Self.window, tries > 0, longest < most {
      if bytes[other + longest] == bytes[place + longest] {
        var length = 0
        while length < most, bytes[other + length] == bytes[place + length] { length += 1 }
        if length > longest {
          longest = length
          found.all.append((UInt16(length), UInt16(place - other - 1)))
        }
      }
      other = Int(before[other])
      tries -= 1
    }
  }
}
