/// A key for each issue's name that sorts as the names do, as far as 24 bits can tell them apart.
///
/// A key comes from a number of mixed base, with a digit for each byte of the name after the beginning
/// that all have. A position in which names have only few different bytes takes only few values, so that
/// the key reaches far into names that begin alike. Which bytes there are is learnt from a sample; a name
/// with others still gets a key that is in order. Equal keys say nothing: the names are to be compared.
final class NameKey: @unchecked Sendable {
  /// How many bits a key has.
  static let bits: UInt32 = 24
  /// No number reaches this.
  private static let end: UInt64 = 1 << 28
  /// The most bytes of a name that a key is made of.
  private static let mostBytes = 32

  /// What all names of the sample begin with.
  private let beginning: [UInt8]
  /// How many bytes after the beginning are used.
  private var length = 0
  /// For each position and byte what it adds to the number; ``end`` for one that the sample has not.
  private let values: UnsafeMutablePointer<UInt64>
  private var places: [Place] = []
  /// What a number is multiplied with, before its lowest 32 bits are dropped, so that keys use all their bits.
  private let factor: UInt64

  private struct Place {
    /// The bytes seen at a position, in order; the end of the name as -1.
    var symbols: [Int] = []
    var weight: UInt64 = 1
  }

  /// Learns from a sample of names.
  init(sample: [[UInt8]]) {
    values = .allocate(capacity: Self.mostBytes * 256)
    values.initialize(repeating: Self.end, count: Self.mostBytes * 256)
    beginning = Self.common(sample)
    var span: UInt64 = 1
    for position in 0..<(sample.isEmpty ? 0 : Self.mostBytes) {
      var seen: Set<Int> = []
      let place = beginning.count + position
      for name in sample { seen.insert(place < name.count ? Int(name[place]) : -1) }
      let (next, overflows) = span.multipliedReportingOverflow(by: UInt64(seen.count))
      if overflows || next > Self.end { break }
      span = next
      places.append(Place(symbols: seen.sorted()))
    }
    length = places.count
    factor = (1 << 56) / span
    for position in places.indices {
      span /= UInt64(places[position].symbols.count)
      places[position].weight = span
      for (digit, symbol) in places[position].symbols.enumerated() where symbol >= 0 {
        values[position * 256 + symbol] = UInt64(digit) * span
      }
    }
  }

  deinit { values.deallocate() }

  /// What all names begin with.
  private static func common(_ names: [[UInt8]]) -> [UInt8] {
    guard var common = names.first?[...] else { return [] }
    for name in names {
      common = common.prefix(zip(common, name).prefix { $0 == $1 }.count)
    }
    return Array(common)
  }

  /// The key of the name at `start`.
  @inline(__always)
  func key(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let skipped = beginning.count
    if skipped > 0, let key = keyByBeginning(start, count) { return key }
    let used = min(count &- skipped, length)
    let values = self.values
    var number: UInt64 = 0
    for position in 0..<used {
      number &+= values[position &* 256 &+ Int(start[skipped &+ position])]
    }
    // At most 32 unseen bytes add 2^28 each, so that the sum cannot come round.
    if number >= Self.end { number = strangeNumber(start + skipped, used) }
    return UInt32(truncatingIfNeeded: (number &* factor) >> 32)
  }

  /// The first key or the last for a name that does not have the common beginning.
  private func keyByBeginning(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
    for place in 0..<min(count, beginning.count) where start[place] != beginning[place] {
      return start[place] < beginning[place] ? 0 : 1 << Self.bits - 1
    }
    return count < beginning.count ? 0 : nil
  }

  /// The number of a name with a byte that the sample does not have at its position: the nearest above
  /// it of the names that go on with a byte of the sample, or the last below.
  @inline(never)
  private func strangeNumber(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var number: UInt64 = 0
    for position in 0..<count {
      let place = places[position]
      let byte = Int(start[position])
      let value = values[position * 256 + byte]
      if value < Self.end {
        number += value
        continue
      }
      let digit = place.symbols.count { $0 < byte }
      return digit < place.symbols.count
        ? number + UInt64(digit) * place.weight
        : number + UInt64(digit) * place.weight - 1
    }
    return number
  }
}
