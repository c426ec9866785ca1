/// The codes of a block as they are told before it, and the tables of lengths and distances.
///
/// Source: RFC 1951, sections 3.2.5 and 3.2.7.
struct DeflateTable {
  private let symbols: [(symbol: UInt8, extra: UInt32)]
  private let code: DeflateCode
  private let literals: Int
  private let distances: Int
  private let shown: Int
  /// How many bits it takes.
  let size: Int

  /// Tells two codes: the lengths one after the other, with repetitions counted.
  init(_ lettered: DeflateCode, _ placed: DeflateCode) {
    literals = max(257, Self.used(lettered.lengths))
    distances = max(1, Self.used(placed.lengths))
    symbols = Self.counted(
      Array(lettered.lengths[..<literals]) + placed.lengths[..<distances])
    var counts = [UInt32](repeating: 0, count: 19)
    for (symbol, _) in symbols { counts[Int(symbol)] += 1 }
    let code = DeflateCode(counts: counts, limit: 7)
    self.code = code
    var shown = 19
    while shown > 4, code.lengths[Self.order[shown - 1]] == 0 { shown -= 1 }
    self.shown = shown
    var size = 14 + 3 * shown + code.size(of: counts)
    for (symbol, _) in symbols { size += Self.extra(symbol) }
    self.size = size
  }

  /// Writes it.
  func write(to bits: inout DeflateBits) {
    bits.put(UInt32(literals - 257), 5)
    bits.put(UInt32(distances - 1), 5)
    bits.put(UInt32(shown - 4), 4)
    for place in 0..<shown { bits.put(UInt32(code.lengths[Self.order[place]]), 3) }
    for (symbol, extra) in symbols {
      bits.put(UInt32(code.bits[Int(symbol)]), Int(code.lengths[Int(symbol)]))
      bits.put(extra, Self.extra(symbol))
    }
  }

  private static func used(_ lengths: [UInt8]) -> Int {
    (lengths.lastIndex { $0 > 0 } ?? -1) + 1
  }

  private static func extra(_ symbol: UInt8) -> Int {
    symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0
  }

  /// Lengths with runs of equal ones counted.
  private static func counted(_ lengths: [UInt8]) -> [(symbol: UInt8, extra: UInt32)] {
    var result: [(symbol: UInt8, extra: UInt32)] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var end = place + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var rest = end - place
      if length > 0 {
        result.append((length, 0))
        rest -= 1
      }
      while rest >= 3 {
        let taken = length > 0 ? min(rest, 6) : min(rest, 138)
        if length > 0 {
          result.append((16, UInt32(taken - 3)))
        } else {
          result.append(taken < 11 ? (17, UInt32(taken - 3)) : (18, UInt32(taken - 11)))
        }
        rest -= taken
      }
      for _ in 0..<rest { result.append((length, 0)) }
      place = end
    }
    return result
  }

  /// The order in which the lengths of the code of lengths are told.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  // MARK: - Lengths and distances

  /// The least length of each code of lengths.
  static let lengthBase: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  /// How many bits tell which of its lengths is meant.
  static let lengthExtra: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The code of each length up to 258.
  static let lengthCodes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 259)
    for code in lengthBase.indices {
      for length in Int(lengthBase[code])...258 { codes[length] = UInt8(code) }
    }
    return codes
  }()

  /// The code of a distance from 1 to 32,768.
  @inline(__always)
  static func distanceCode(_ distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let before = UInt32(distance - 1)
    let extra = 30 - before.leadingZeroBitCount
    return 2 * extra + 2 + Int(before >> UInt32(extra) & 1)
  }

  /// The least distance of a code, and how many bits tell which is meant.
  @inline(__always)
  static func distance(_ code: Int) -> (base: Int, extra: Int) {
    guard code > 3 else { return (code + 1, 0) }
    let extra = code / 2 - 1
    return ((2 + code & 1) << extra + 1, extra)
  }
}
