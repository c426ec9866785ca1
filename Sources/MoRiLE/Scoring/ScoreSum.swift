/// A score of fully scored issues as a constant and a sum of parts: what a formula comes down to when
/// its names are followed to the criteria.
///
/// It is for working a score out a great many times. What depends on one criterion alone is a table of
/// that criterion's levels, so that a weighted sum of criteria is a sum of tables however it is written.
struct ScoreSum: Hashable {
  /// One part of the sum.
  struct Part: Hashable {
    var coefficient: Fraction
    let factor: Factor
  }

  /// What a part multiplies.
  indirect enum Factor: Hashable {
    /// A value for each combination of levels of some criteria.
    case table(Table)
    case product(ScoreSum, ScoreSum)
    case smaller(ScoreSum, ScoreSum)
    case larger(ScoreSum, ScoreSum)
    case compare(Formula.Operator, ScoreSum, ScoreSum)
  }

  /// Values by the levels of criteria; the first criterion's level goes up fastest.
  struct Table: Hashable {
    let criteria: [Int]
    var values: [Fraction]
  }

  var constant: Fraction = .zero
  var parts: [Part] = []

  /// The criteria that the sum depends on, by index, in order.
  var criteria: [Int] {
    var found: Set<Int> = []
    for part in parts { found.formUnion(part.factor.criteria) }
    return found.sorted()
  }

  /// The sum of two, with what both have of the same criteria joined in one table.
  static func + (left: ScoreSum, right: ScoreSum) -> ScoreSum {
    var result = left
    result.constant = left.constant + right.constant
    for part in right.parts { result.add(part) }
    return result
  }

  private mutating func add(_ part: Part) {
    guard case .table(let added) = part.factor else {
      parts.append(part)
      return
    }
    for (index, before) in parts.enumerated() {
      guard case .table(var table) = before.factor, table.criteria == added.criteria else {
        continue
      }
      for place in table.values.indices {
        table.values[place] =
          table.values[place] * before.coefficient + added.values[place] * part.coefficient
      }
      parts[index] = Part(coefficient: .one, factor: .table(table))
      return
    }
    parts.append(part)
  }

  /// The sum with everything in it multiplied by a number.
  func scaled(by number: Fraction) -> ScoreSum {
    guard number != .zero else { return ScoreSum() }
    var result = self
    result.constant = constant * number
    for index in parts.indices {
      result.parts[index].coefficient = parts[index].coefficient * number
    }
    return result
  }

  /// The value for known levels, each given as its place on the scale.
  func value(_ places: [Int], _ scales: [Int]) -> Fraction {
    parts.reduce(constant) { $0 + $1.coefficient * $1.factor.value(places, scales) }
  }
}

extension ScoreSum.Factor {
  /// The criteria that the factor depends on, by index.
  var criteria: [Int] {
    switch self {
    case .table(let table): table.criteria
    case .product(let left, let right), .smaller(let left, let right),
      .larger(let left, let right), .compare(_, let left, let right):
      left.criteria + right.criteria
    }
  }

  /// The value for known levels, each given as its place on the scale.
  func value(_ places: [Int], _ scales: [Int]) -> Fraction {
    switch self {
    case .table(let table):
      var (index, stride) = (0, 1)
      for criterion in table.criteria {
        index += places[criterion] * stride
        stride *= scales[criterion]
      }
      return table.values[index]
    case .product(let left, let right):
      return left.value(places, scales) * right.value(places, scales)
    case .smaller(let left, let right):
      return min(left.value(places, scales), right.value(places, scales))
    case .larger(let left, let right):
      return max(left.value(places, scales), right.value(places, scales))
    case .compare(let op, let left, let right):
      let (a, b) = (Interval(left.value(places, scales)), Interval(right.value(places, scales)))
      return op.apply(a, b)?.low ?? .zero
    }
  }
}
