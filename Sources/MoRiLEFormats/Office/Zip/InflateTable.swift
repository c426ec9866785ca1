/// The codes of a deflated block, for looking up what the next bits mean.
///
/// An entry has how many bits its code takes in its lowest byte, what it is in the next, and its value in the two
/// highest. Codes of up to ``bits`` bits are found at once, longer ones through a second table behind the first.
/// An entry of 0 is no code.
struct InflateTable {
  /// The bit of an entry that is a byte of the text.
  static let literal: UInt32 = 0x8000
  /// The bit of the entry that ends the block.
  static let end: UInt32 = 0x4000
  /// The bit of an entry that leads to a second table.
  static let link: UInt32 = 0x2000

  /// How many bits the first table is looked up by.
  let bits: Int
  /// The entries of the first table, and then those of the second ones.
  private(set) var entries: [UInt32]

  /// Makes a table of codes by their lengths; nil where these are not those of a code.
  ///
  /// As other programs do, it takes a single code of one bit, and no code at all, which any use of is a fault.
  ///
  /// - Parameters:
  ///   - lengths: The length of each symbol's code, at most 15; 0 where it has none.
  ///   - bits: How many bits the first table is looked up by.
  ///   - symbols: The entry of each symbol, without its length.
  init?(_ lengths: [UInt8], bits: Int, symbols: [UInt32]) {
    self.bits = bits
    entries = [UInt32](repeating: 0, count: 1 << bits)
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    let used = counts.reduce(0, +)
    if left > 0, used > 1 || (used == 1 && counts[1] == 0) { return nil }
    var next = [Int](repeating: 0, count: 16)
    var code = 0
    for length in 1...15 {
      code = (code + (length == 1 ? 0 : counts[length - 1])) << 1
      next[length] = code
    }
    fill(lengths, symbols, next)
  }

  private mutating func fill(_ lengths: [UInt8], _ symbols: [UInt32], _ first: [Int]) {
    var next = first
    let longest = Int(lengths.max() ?? 0)
    let mask = (1 << bits) - 1
    for symbol in lengths.indices where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      let code = Self.reversed(next[length], length)
      next[length] += 1
      let entry = symbols[symbol]
      guard length > bits else {
        for index in stride(from: code, to: 1 << bits, by: 1 << length) {
          entries[index] = entry | UInt32(length)
        }
        continue
      }
      let further = longest - bits
      if entries[code & mask] == 0 {
        entries[code & mask] =
          UInt32(entries.count) << 16 | Self.link | UInt32(further) << 8 | UInt32(bits)
        entries.append(contentsOf: [UInt32](repeating: 0, count: 1 << further))
      }
      let start = Int(entries[code & mask] >> 16)
      for index in stride(from: code >> bits, to: 1 << further, by: 1 << (length - bits)) {
        entries[start + index] = entry | UInt32(length - bits)
      }
    }
  }

  /// The bits of a code the other way round, as they come in the stream.
  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var code = code
    var reversed = 0
    for _ in 0..<length {
      reversed = reversed << 1 | code & 1
      code >>= 1
    }
    return reversed
  }
}

// MARK: - What symbols mean

extension InflateTable {
  /// The table of bytes and lengths of copies; nil where the lengths are not those of a code.
  static func lengths(_ lengths: [UInt8]) -> InflateTable? {
    InflateTable(lengths, bits: 11, symbols: lengthSymbols)
  }

  /// The table of distances of copies; nil where the lengths are not those of a code.
  static func distances(_ lengths: [UInt8]) -> InflateTable? {
    InflateTable(lengths, bits: 8, symbols: distanceSymbols)
  }

  /// The table of the lengths of codes; nil where the lengths are not those of a code.
  static func codeLengths(_ lengths: [UInt8]) -> InflateTable? {
    InflateTable(lengths, bits: 7, symbols: (0..<19).map { UInt32($0) << 16 | literal })
  }

  /// The tables of a block with the codes that need not be told.
  static let fixed: (lengths: InflateTable, distances: InflateTable)? = {
    var sizes = [UInt8](repeating: 8, count: 288)
    for symbol in 144..<256 { sizes[symbol] = 9 }
    for symbol in 256..<280 { sizes[symbol] = 7 }
    guard let lengths = lengths(sizes), let distances = distances([UInt8](repeating: 5, count: 32))
    else { return nil }
    return (lengths, distances)
  }()

  /// The entries of bytes, of the end and of lengths.
  ///
  /// A length has the shortest that its symbol stands for, and in the second byte how many bits are added to it. Symbols that may not be used have the entry 0 and are faults.
  private static let lengthSymbols: [UInt32] = {
    var symbols = (0..<256).map { UInt32($0) << 16 | literal }
    symbols.append(end)
    var start: UInt32 = 3
    for symbol in 0..<28 {
      let extra: UInt32 = symbol < 8 ? 0 : UInt32(symbol - 4) / 4
      symbols.append(start << 16 | extra << 8)
      start += 1 << extra
    }
    return symbols + [258 << 16, 0, 0]
  }()

  private static let distanceSymbols: [UInt32] = {
    var symbols: [UInt32] = []
    var start: UInt32 = 1
    for symbol in 0..<30 {
      let extra: UInt32 = symbol < 4 ? 0 : UInt32(symbol - 2) / 2
      symbols.append(start << 16 | extra << 8)
      start += 1 << extra
    }
    return symbols + [0, 0]
  }()
}
