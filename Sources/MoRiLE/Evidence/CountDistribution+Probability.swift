// Probabilities are decided by numbers that are as short as can be: floating point with a bound on what it is off,
// then whole numbers that are longer each time, and in the end exact ones.
extension CountDistribution {
  /// Counts whose probability is asked for.
  enum Counts {
    /// One and all above it.
    case from(Int)
    /// One and all below it.
    case to(Int)
    /// One, and all that are no more probable.
    case noMoreThan(Int)

    /// The count by which they are named.
    var named: Int {
      switch self {
      case .from(let count), .to(let count), .noMoreThan(let count): count
      }
    }
  }

  /// Whether the probability of some counts is below a level (-1), on it (0) or above (1).
  func compare(_ counts: Counts, with level: Fraction) -> Int {
    decide(counts, by: { $0.compared(with: level) }, or: { $0.compared(with: level) })
  }

  /// The probability of some counts rounded, halves up.
  func probability(_ counts: Counts, decimals: Int) -> Fraction {
    decide(
      counts, by: { $0.rounded(decimals: decimals) }, or: { $0.rounded(decimals: decimals) })
  }

  private func decide<Answer>(
    _ counts: Counts, by quick: (QuickSum) -> Answer?, or sure: (OutcomeSum) -> Answer?
  ) -> Answer {
    if let answer = QuickSum(of: self, counts).flatMap(quick) { return answer }
    var bits = 64
    while trials == nil || bits <= 1024 {
      if let answer = sure(OutcomeWeights(self, .bits(bits)).sum(counts)) { return answer }
      bits *= 4
    }
    guard let answer = sure(OutcomeWeights(self, .exact).sum(counts)) else {
      preconditionFailure("exact weights tell everything")
    }
    return answer
  }
}
