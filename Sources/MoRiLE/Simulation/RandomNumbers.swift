/// Numbers without a pattern that follow from a seed: the same on every machine and in the page.
///
/// The generator is SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014). It is for simulation and resampling. It keeps no secrets: whoever
/// knows the seed knows the numbers.
public struct RandomNumbers: Hashable, Sendable {
  private var state: UInt64

  /// Makes a sequence.
  ///
  /// Different seeds give sequences that have nothing to do with each other.
  public init(seed: UInt64) {
    state = seed
  }

  /// Makes the sequence of one part of a work, such as an issue or a run, under a seed.
  ///
  /// What one part draws does not depend on the others, so that parts can be worked out in any order.
  /// - Parameters:
  ///   - seed: The seed of the whole work.
  ///   - parts: Numbers that name the part.
  public init(seed: UInt64, parts: UInt64...) {
    state = seed
    for part in parts { state = next() ^ part }
    state = next()
  }

  /// The next number: any of 64 bits, all equally likely.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 to `count` - 1, all exactly equally likely.
  ///
  /// The high half of a product of 128 bits; a product whose low half falls into the part that would
  /// make some numbers likelier is drawn again (D. Lemire, "Fast random integer generation in an
  /// interval", ACM Transactions on Modeling and Computer Simulation 29, 2019).
  /// - Precondition: `count` is above zero.
  public mutating func next(below count: UInt64) -> UInt64 {
    precondition(count > 0, "a number below zero")
    let uneven = (0 &- count) % count
    while true {
      let (high, low) = next().multipliedFullWidth(by: count)
      if low >= uneven { return high }
    }
  }
}
