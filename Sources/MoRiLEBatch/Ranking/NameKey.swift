/// A number for each issue's name that sorts as the names do, as far as 28 bits can tell them apart.
///
/// The key is a number of mixed base, with a digit for each byte of the name. A position in which names
/// have only few different bytes takes only few values, so that the key reaches far into names that
/// begin alike. Which bytes there are is learnt from a sample; a name with others still gets a key that
/// is in order. Equal keys say nothing: the names are to be compared.
final class NameKey: @unchecked Sendable {
  /// No key reaches this.
  static let end: UInt64 = 1 << 28
  /// The most bytes of a name that a key is made of.
  static let mostBytes = 32

  /// The smallest number above all keys.
  private(set) var span: UInt64 = 1
  /// How many bytes of a name are used.
  private(set) var length = 0
  /// For each position and byte what it adds to the key; ``end`` for a byte that the sample has not.
  private let values: UnsafeMutablePointer<UInt64>
  private var places: [Place] = []

  private struct Place {
    /// The bytes seen at a position, in order; the end of the name as -1.
    var symbols: [Int] = []
    var weight: UInt64 = 1
  }

  /// Learns from a sample of names.
  init(sample: [[UInt8]]) {
    values = .allocate(capacity: Self.mostBytes * 256)
    for position in 0..<(sample.isEmpty ? 0 : Self.mostBytes) {
      var seen: Set<Int> = []
      for name in sample { seen.insert(position < name.count ? Int(name[position]) : -1) }
      let place = Place(symbols: seen.sorted())
      let (next, overflows) = span.multipliedReportingOverflow(by: UInt64(seen.count))
      if overflows || next > Self.end { break }
      span = next
      places.append(place)
    }
    length = places.count
    var weight = span
    values.initialize(repeating: Self.end, count: Self.mostBytes * 256)
    for position in places.indices {
      weight /= UInt64(places[position].symbols.count)
      places[position].weight = weight
      for (digit, symbol) in places[position].symbols.enumerated() where symbol >= 0 {
        values[position * 256 + symbol] = UInt64(digit) * weight
      }
    }
  }

  deinit { values.deallocate() }

  /// The key of the name at `start`.
  @inline(__always)
  func key(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let used = min(count, length)
    let values = self.values
    var key: UInt64 = 0
    for position in 0..<used { key &+= values[position &* 256 &+ Int(start[position])] }
    // At most 32 unseen bytes add 2^28 each, so that the sum cannot come round.
    return key < Self.end ? key : strangeKey(start, used)
  }

  /// The key of a name with a byte that the sample does not have at its position: the nearest above it
  /// of the names that go on with a byte of the sample, or the last below.
  @inline(never)
  private func strangeKey(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var key: UInt64 = 0
    for position in 0..<count {
      let place = places[position]
      let byte = Int(start[position])
      let value = values[position * 256 + byte]
      if value < Self.end {
        key += value
        continue
      }
      let digit = place.symbols.count { $0 < byte }
      return digit < place.symbols.count
        ? key + UInt64(digit) * place.weight
        : key + UInt64(digit) * place.weight - 1
    }
    return key
  }
}
