// A sum with known levels put in.
extension ScoreSum {
  /// What is left of the sum once some criteria are known: a sum of the others.
  /// - Parameter places: The place of each criterion on its scale; nil for one that is open.
  func putting(_ places: [Int?], _ scales: [Int]) -> ScoreSum {
    parts.reduce(ScoreSum(constant: constant)) { sum, part in
      sum + part.factor.putting(places, scales).scaled(by: part.coefficient)
    }
  }
}

extension ScoreSum.Factor {
  fileprivate func putting(_ places: [Int?], _ scales: [Int]) -> ScoreSum {
    func both(
      _ left: ScoreSum, _ right: ScoreSum, _ make: (ScoreSum, ScoreSum) -> ScoreSum.Factor
    ) -> ScoreSum {
      let factor = make(left.putting(places, scales), right.putting(places, scales))
      // Of two numbers it is a number.
      if factor.criteria.isEmpty { return ScoreSum(constant: factor.value([], [])) }
      return ScoreSum(parts: [ScoreSum.Part(coefficient: .one, factor: factor)])
    }
    switch self {
    case .table(let table): return table.putting(places, scales)
    case .product(let left, let right):
      let (a, b) = (left.putting(places, scales), right.putting(places, scales))
      if a.parts.isEmpty { return b.scaled(by: a.constant) }
      if b.parts.isEmpty { return a.scaled(by: b.constant) }
      return ScoreSum(parts: [ScoreSum.Part(coefficient: .one, factor: .product(a, b))])
    case .smaller(let left, let right): return both(left, right) { .smaller($0, $1) }
    case .larger(let left, let right): return both(left, right) { .larger($0, $1) }
    case .compare(let op, let left, let right): return both(left, right) { .compare(op, $0, $1) }
    }
  }
}

extension ScoreSum.Table {
  /// The part of the table that the known criteria leave.
  fileprivate func putting(_ places: [Int?], _ scales: [Int]) -> ScoreSum {
    let left = criteria.filter { places[$0] == nil }
    if left.count == criteria.count {
      return ScoreSum(parts: [ScoreSum.Part(coefficient: .one, factor: .table(self))])
    }
    var kept: [Fraction] = []
    for (index, value) in values.enumerated() {
      var rest = index
      var isKept = true
      for criterion in criteria {
        if let place = places[criterion], place != rest % scales[criterion] { isKept = false }
        rest /= scales[criterion]
      }
      if isKept { kept.append(value) }
    }
    if left.isEmpty { return ScoreSum(constant: kept[0]) }
    let table = ScoreSum.Table(criteria: left, values: kept)
    return ScoreSum(parts: [ScoreSum.Part(coefficient: .one, factor: .table(table))])
  }
}
