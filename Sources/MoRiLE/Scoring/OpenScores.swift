/// Scores as functions of a few sums of whole numbers, to each of which every open criterion adds by its level.
///
/// What a criterion adds on its own is a sum already. Of a product, a minimum, a maximum or a comparison the
/// operands are sums, and a table of several criteria takes each of their places as one. So all that the scores
/// can be follows from the values that these sums can have together, however many combinations of levels there
/// are.
struct OpenScores {
  /// A criterion that is open, and the places on its scale that it may have, lowest first.
  struct Criterion: Hashable {
    let index: Int
    let places: [Int]
  }

  /// What each open criterion adds to a sum, by its places: no number below 0, and 1 the only one that divides
  /// all of them.
  struct Sum: Hashable {
    let gains: [[Int64]]
    /// The most that the sum can be.
    let most: Int64
  }

  /// A score, or a part of one.
  indirect enum Form {
    case constant(Fraction)
    /// A multiple of a sum and a number.
    case linear(Int, unit: Fraction, Fraction)
    case sum([(Fraction, Form)])
    case product(Form, Form)
    case smaller(Form, Form)
    case larger(Form, Form)
    case compare(Formula.Operator, Form, Form)
    /// A value of a table by the places of its criteria, each with the length of its scale.
    case table([(Form, Int)], [Fraction])
  }

  let criteria: [Criterion]
  /// How many levels each of the model's criteria has.
  private let scales: [Int]
  private(set) var sums: [Sum] = []

  init(_ criteria: [Criterion], scales: [Int]) {
    self.criteria = criteria
    self.scales = scales
  }

  /// The form of a sum; nil where its numbers are too large, or it depends on another criterion than the open ones.
  mutating func form(_ score: ScoreSum) -> Form? {
    var tables: [[Fraction]?] = criteria.map { _ in nil }
    var terms: [(Fraction, Form)] = []
    for part in score.parts {
      if case .table(let table) = part.factor, table.criteria.count == 1 {
        guard let place = criteria.firstIndex(where: { $0.index == table.criteria[0] }) else {
          return nil
        }
        let values = criteria[place].places.map { table.values[$0] * part.coefficient }
        tables[place] = tables[place].map { zip($0, values).map { $0 + $1 } } ?? values
      } else {
        guard let form = form(part.factor) else { return nil }
        terms.append((part.coefficient, form))
      }
    }
    guard let linear = linear(tables, score.constant) else { return nil }
    return terms.isEmpty ? linear : .sum(terms + [(.one, linear)])
  }

  private mutating func form(_ factor: ScoreSum.Factor) -> Form? {
    func both(_ left: Form?, _ right: Form?, _ make: (Form, Form) -> Form) -> Form? {
      guard let left, let right else { return nil }
      return make(left, right)
    }
    switch factor {
    case .product(let left, let right): return both(form(left), form(right)) { .product($0, $1) }
    case .smaller(let left, let right): return both(form(left), form(right)) { .smaller($0, $1) }
    case .larger(let left, let right): return both(form(left), form(right)) { .larger($0, $1) }
    case .compare(let op, let left, let right):
      return both(form(left), form(right)) { .compare(op, $0, $1) }
    case .table(let table):
      var places: [(Form, Int)] = []
      for criterion in table.criteria {
        let values = (0..<scales[criterion]).map { Fraction($0) }
        let place = ScoreSum.Table(criteria: [criterion], values: values)
        let sum = ScoreSum(parts: [ScoreSum.Part(coefficient: .one, factor: .table(place))])
        guard let form = form(sum) else { return nil }
        places.append((form, scales[criterion]))
      }
      return .table(places, table.values)
    }
  }

  /// What criteria add on their own, as a multiple of a sum of whole numbers.
  private mutating func linear(_ tables: [[Fraction]?], _ constant: Fraction) -> Form? {
    var constant = constant
    var above = criteria.map { $0.places.map { _ in Fraction.zero } }
    var common: Int64 = 1
    for case (let place, let values?) in tables.enumerated() {
      let least = values.reduce(values[0], min)
      constant += least
      above[place] = values.map { $0 - least }
      for value in above[place] {
        guard let next = LaneNumber.leastCommonMultiple(common, denominatorOf: value) else {
          return nil
        }
        common = next
      }
    }
    var divisor: UInt64 = 0
    var most: Int64 = 0
    var gains: [[Int64]] = []
    for values in above {
      let whole = values.compactMap { LaneNumber.fitting($0 * Fraction(common)) }
      guard whole.count == values.count, let sum = LaneNumber.sum(most, whole.max() ?? 0) else {
        return nil
      }
      for number in whole where number > 0 {
        divisor =
          divisor == 0
          ? number.magnitude : Fraction.greatestCommonDivisor(divisor, number.magnitude)
      }
      most = sum
      gains.append(whole)
    }
    if divisor == 0 { return .constant(constant) }
    let unit = Int64(divisor)
    let sum = Sum(gains: gains.map { $0.map { $0 / unit } }, most: most / unit)
    let index = sums.firstIndex(of: sum) ?? sums.count
    if index == sums.count { sums.append(sum) }
    return .linear(index, unit: Fraction(unit, over: common), constant)
  }
}
