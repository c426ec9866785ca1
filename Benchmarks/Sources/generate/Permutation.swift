/// An order of the numbers below `count`, in which each stands once, without a list of them.
///
/// A Feistel network of four rounds permutes the numbers below a power of four. What falls outside
/// is sent through again until it falls inside: a walk along the cycle, which must come back in.
struct Permutation {
  private let count: UInt64
  private let halfBits: UInt64
  private let keys: [UInt64]

  /// The order that belongs to a seed.
  init(count: UInt64, seed: UInt64) {
    self.count = count
    var halfBits: UInt64 = 1
    while 1 << (2 * halfBits) < count { halfBits += 1 }
    self.halfBits = halfBits
    var source = RandomSource(seed: seed, item: .max)
    keys = (0..<4).map { _ in source.next() }
  }

  /// The number at a place.
  subscript(place: UInt64) -> UInt64 {
    var number = place
    repeat { number = turned(number) } while number >= count
    return number
  }

  private func turned(_ number: UInt64) -> UInt64 {
    let mask: UInt64 = (1 << halfBits) - 1
    var (left, right) = (number >> halfBits, number & mask)
    for key in keys {
      (left, right) = (right, left ^ (RandomSource.mixed(right ^ key) & mask))
    }
    return left << halfBits | right
  }
}
