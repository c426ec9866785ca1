/// The symbols of one block, with the codes that are the shortest for them.
struct DeflateBlock {
  /// Letters, and lengths with their distances: `distance << 16 | length`.
  private let symbols: [UInt32]
  /// The code of letters and lengths.
  let lettered: DeflateCode
  /// The code of distances.
  let placed: DeflateCode
  private let table: DeflateTable
  private let isFixed: Bool
  /// How many bits the block takes, those that follow a length or a distance left aside where the codes are fixed.
  let size: Int

  /// Works out the codes.
  init(_ symbols: [UInt32]) {
    self.symbols = symbols
    let (literals, distances) = Self.counted(symbols)
    lettered = DeflateCode(counts: literals, limit: 15)
    placed = DeflateCode(counts: distances, limit: 15)
    table = DeflateTable(lettered, placed)
    let own = table.size + lettered.size(of: literals) + placed.size(of: distances)
    let fixed = Self.fixed.0.size(of: literals) + Self.fixed.1.size(of: distances)
    // A stored block would need the bytes again; what cannot be packed costs one part in a thousand more so.
    isFixed = own >= fixed
    var extra = 0
    for code in DeflateTable.lengthExtra.indices {
      extra += Int(literals[257 + code]) * Int(DeflateTable.lengthExtra[code])
    }
    for code in distances.indices {
      extra += Int(distances[code]) * DeflateTable.distance(code).extra
    }
    size = min(own, fixed) + extra
  }

  /// Writes it.
  func write(isLast: Bool, to bits: inout DeflateBits) {
    bits.put(isLast ? 1 : 0, 1)
    if isFixed {
      bits.put(1, 2)
      write(Self.fixed.0, Self.fixed.1, to: &bits)
    } else {
      bits.put(2, 2)
      table.write(to: &bits)
      write(lettered, placed, to: &bits)
    }
  }

  /// How often each letter or length and each distance stands in symbols.
  private static func counted(_ symbols: [UInt32]) -> ([UInt32], [UInt32]) {
    var literals = [UInt32](repeating: 0, count: 286)
    var distances = [UInt32](repeating: 0, count: 30)
    let lengthCodes = DeflateTable.lengthCodes
    for symbol in symbols {
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

  private func write(
    _ lettered: DeflateCode, _ placed: DeflateCode, to bits: inout DeflateBits
  ) {
    let lengthCodes = DeflateTable.lengthCodes
    let (lengthBase, lengthExtra) = (DeflateTable.lengthBase, DeflateTable.lengthExtra)
    for symbol in symbols {
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
