/// How the weights of a score are drawn: as whole numbers that add up to ``units``.
struct WeightDraw: Sendable {
  /// What the weights of every run add up to.
  let units: Int64
  private let kind: SimulationSettings.Weights
  /// The model's own weights, in parts of 2 to the 20th of their sum.
  private let own: [Int64]
  private var numbers = RandomNumbers(seed: 0)

  /// The factor of a weight is drawn to this part of a hundredth.
  private static let fineness: Int64 = 1_000

  init(_ weights: [Fraction], kind: SimulationSettings.Weights, units: Int64) {
    let sum = weights.reduce(.zero, +)
    own = weights.map { weight in
      let part = weight / sum * Fraction(Int64(1) << 20)
      return part.rounded(decimals: 0).int.map { Int64($0) } ?? 0
    }
    self.kind = kind
    self.units = units
  }

  /// Begins the weights of a part of the runs.
  mutating func begin(_ numbers: RandomNumbers) {
    self.numbers = numbers
  }

  /// The weights of the next run, the first of which belongs to the first term.
  mutating func next() -> [Int64] {
    var ends: [Int64] = []
    switch kind {
    case .fixed: ends = rounded(own)
    case .uniform:
      // The gaps between points that fall anywhere are uniform among all weights with that sum.
      for _ in own.dropFirst() { ends.append(Int64(numbers.next(below: UInt64(units) + 1))) }
      ends.sort()
      ends.append(units)
    case .within(let percent):
      let least = Int64(100 - percent) * Self.fineness
      let span = UInt64(2 * percent) * UInt64(Self.fineness) + 1
      ends = rounded(own.map { $0 * (least + Int64(numbers.next(below: span))) })
    }
    var before: Int64 = 0
    for index in ends.indices { (ends[index], before) = (ends[index] - before, ends[index]) }
    return ends
  }

  /// Where each part ends when all together are scaled to the units.
  private func rounded(_ parts: [Int64]) -> [Int64] {
    let sum = parts.reduce(0, +)
    var before: Int64 = 0
    return parts.map { part in
      before += part
      return (before * units + sum / 2) / sum
    }
  }
}
