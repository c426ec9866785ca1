/// How the levels of one issue are drawn from random numbers of 16 bits.
///
/// Chances are held to 1/65,536.
struct IssueDraw: Sendable {
  /// How the level of one criterion is drawn.
  struct Level: Sendable {
    /// The lowest place on the scale that has a chance.
    let first: Int
    /// A random number at or above a cut goes one place further up than one below it; in order.
    let cuts: [Int16]

    /// A draw from the lowest of some places to the highest, by numbers that are how far above the lowest one is.
    init(places: ClosedRange<Int>) {
      first = places.lowerBound
      cuts = (0..<places.count - 1).map { Int16($0 + 1) }
    }

    /// A draw by chances that add up to 1.
    init(chances: [Fraction]) {
      let units: Int64 = 65_536
      var below = Fraction.zero
      var first = 0
      var cuts: [Int16] = []
      var cut = 0
      for (place, chance) in chances.enumerated().dropLast() {
        if chance != .zero {
          below += chance
          cut = ((below * Fraction(units)).rounded(decimals: 0)).int ?? 0
        }
        if cut == 0 {
          first = place + 1
        } else if cut < units {
          cuts.append(Int16(truncatingIfNeeded: cut - 32_768))
        }
      }
      (self.first, self.cuts) = (first, cuts)
    }

    /// The place on the scale that a random number stands for.
    func place(of number: Int16) -> Int {
      var (low, high) = (0, cuts.count)
      while low < high {
        let middle = (low + high) / 2
        if number >= cuts[middle] { low = middle + 1 } else { high = middle }
      }
      return first + low
    }
  }

  /// Names the issue among the random numbers, whatever other issues there are.
  let key: UInt64
  /// The draw of each criterion, in the model's order.
  let levels: [Level]
  /// The draw of those that follow from the issue's counts, all by one number; nil where none does.
  let counted: CountedDraw?

  /// Makes the draws of an issue.
  /// - Parameters:
  ///   - name: The issue's name.
  ///   - chances: For each criterion the chances of its levels, which add up to 1.
  ///   - counted: The chances of those that follow from its counts, in place of those; nil where none does.
  ///   - lowest: The lowest level of each criterion.
  init(name: String, chances: [[Fraction]], counted: CountedLevels?, lowest: [Int]) {
    key = Self.key(name)
    var levels = chances.map { Level(chances: $0) }
    self.counted = counted.map { CountedDraw($0, lowest: lowest) }
    for (criterion, level) in self.counted?.levels ?? [] { levels[criterion] = level }
    self.levels = levels
  }

  /// A number for a name: the hash FNV-1a, by Fowler, Noll and Vo, of its UTF-8.
  private static func key(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
