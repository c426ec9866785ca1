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

  /// Makes the draws of an issue.
  /// - Parameters:
  ///   - name: The issue's name.
  ///   - chances: For each criterion the chances of its levels, which add up to 1.
  init(name: String, chances: [[Fraction]]) {
    key = Self.key(name)
    levels = chances.map { chances in
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
      return Level(first: first, cuts: cuts)
    }
  }

  /// A number for a name: the hash FNV-1a, by Fowler, Noll and Vo, of its UTF-8.
  private static func key(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
