/// A seeded stream of numbers: SplitMix64 of Steele, Lea and Flood (2014).
///
/// Every row has a stream of its own, so that a row is the same wherever it stands in a file and
/// however many rows the file has.
struct RandomSource {
  private var state: UInt64

  /// The stream of one item, such as a row, among all those of a seed.
  init(seed: UInt64, item: UInt64) {
    state = Self.mixed(seed ^ Self.mixed(item))
  }

  /// A number whose bits all depend on all bits of another.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number of the stream.
  mutating func next() -> UInt64 {
    defer { state &+= 0x9E37_79B9_7F4A_7C15 }
    return Self.mixed(state)
  }

  /// A number from 0 to one below `bound`.
  ///
  /// The upper half of a product is biased by less than `bound` / 2⁶⁴, which no benchmark can see.
  mutating func below(_ bound: UInt64) -> UInt64 {
    next().multipliedFullWidth(by: bound).high
  }

  /// Whether something holds that does in so many cases of a hundred.
  mutating func chance(percent: UInt64) -> Bool { below(100) < percent }

  /// The place of one of several weights, each as likely as it is heavy; they add up to `total`.
  mutating func place(in weights: [UInt64], total: UInt64) -> Int {
    var rest = below(total)
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return weights.count - 1
  }
}
