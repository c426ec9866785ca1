/// Packs bytes with deflate, as they come.
///
/// Repetitions are looked for with four bytes in common, in as many places as the effort says, and one that is longer a
/// byte later is preferred; each block of symbols has codes of its own, or the fixed ones, or stands as it
/// is, whichever is shortest. The same bytes give the same result, however they are divided on their way in. At any
/// time it holds no more than its result and about a megabyte.
///
/// Source: RFC 1951.
package struct Deflate {
  private var bits = DeflateBits()
  private var search: DeflateSearch

  /// Begins with nothing.
  package init(_ effort: DeflateEffort) { search = DeflateSearch(effort) }

  /// Begins with nothing, to look as hard as is usual.
  package init() { self.init(.usual) }

  /// Bytes packed at once.
  package static func packed(
    _ bytes: [UInt8], _ effort: DeflateEffort = DeflateEffort.usual
  ) -> [UInt8] {
    var deflate = Deflate(effort)
    deflate.add(bytes)
    return deflate.finish()
  }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        place += search.take(bytes, from: place)
        while search.isFull { step() }
      }
    }
  }

  /// The result, after which nothing can be added.
  package mutating func finish() -> [UInt8] {
    search.isEnding = true
    while search.hasMore { step() }
    write(isLast: true)
    bits.align()
    return bits.bytes
  }

  private mutating func step() {
    search.findSymbols()
    if search.hasBlock { write(isLast: false) }
  }

  // MARK: - Blocks

  /// Writes the symbols that were found as a block.
  private mutating func write(isLast: Bool) {
    let (literals, distances) = counted()
    let lettered = DeflateCode(counts: literals, limit: 15)
    let placed = DeflateCode(counts: distances, limit: 15)
    let table = DeflateTable(lettered, placed)
    let own = table.size + lettered.size(of: literals) + placed.size(of: distances)
    let fixed = Self.fixed.0.size(of: literals) + Self.fixed.1.size(of: distances)
    bits.put(isLast ? 1 : 0, 1)
    // A stored block would need the bytes again; what cannot be packed costs one part in a thousand more so.
    if own < fixed {
      bits.put(2, 2)
      table.write(to: &bits)
      write(lettered, placed)
    } else {
      bits.put(1, 2)
      write(Self.fixed.0, Self.fixed.1)
    }
    search.symbols.removeAll(keepingCapacity: true)
  }

  /// How often each letter or length and each distance stands in the symbols.
  private func counted() -> ([UInt32], [UInt32]) {
    var literals = [UInt32](repeating: 0, count: 286)
    var distances = [UInt32](repeating: 0, count: 30)
    let lengthCodes = DeflateTable.lengthCodes
    for symbol in search.symbols {
      let distance = Int(symbol >> 16)
      if distance == 0 {
        literals[Int(symbol)] += 1
      } else {
        literals[257 + Int(lengthCodes[Int(symbol & 0x1FF)])] += 1
        distances[DeflateTable.distanceCode(distance)] += 1
      }
    }
    literals[256] = 1
    return (literals, distances)
  }

  private mutating func write(_ lettered: DeflateCode, _ placed: DeflateCode) {
    let lengthCodes = DeflateTable.lengthCodes
    let (lengthBase, lengthExtra) = (DeflateTable.lengthBase, DeflateTable.lengthExtra)
    for symbol in search.symbols {
      let distance = Int(symbol >> 16)
      let letter = Int(symbol & 0x1FF)
      if distance == 0 {
        bits.put(UInt32(lettered.bits[letter]), Int(lettered.lengths[letter]))
        continue
      }
      let code = Int(lengthCodes[letter])
      bits.put(UInt32(lettered.bits[257 + code]), Int(lettered.lengths[257 + code]))
      bits.put(UInt32(letter - Int(lengthBase[code])), Int(lengthExtra[code]))
      let place = DeflateTable.distanceCode(distance)
      bits.put(UInt32(placed.bits[place]), Int(placed.lengths[place]))
      let (base, extra) = DeflateTable.distance(place)
      bits.put(UInt32(distance - base), extra)
    }
    bits.put(UInt32(lettered.bits[256]), Int(lettered.lengths[256]))
  }

  /// The codes that need not be told.
  private static let fixed = (
    DeflateCode(
      lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    DeflateCode(lengths: [UInt8](repeating: 5, count: 30))
  )
}
