/// A ``ScoreSum`` in whole numbers over one denominator, for working it out in many runs at a time.
struct LaneSum: Sendable {
  /// One part of the sum, in units of the sum's denominator.
  indirect enum Part: Sendable {
    /// A value for each level of one criterion.
    case steps(criterion: Int, values: [Int64])
    /// A value for each combination of levels; the first criterion's level goes up fastest.
    case table(criteria: [Int], values: [Int64])
    /// An operation of two other sums, times a number.
    case operation(Operation, LaneSum, LaneSum, times: Int64)
  }

  /// What is done with two sums; but for the product their denominators are equal.
  enum Operation: Sendable {
    case product
    case smaller
    case larger
    case less
    case lessOrEqual
    case equal
    case notEqual
  }

  private(set) var constant: Int64 = 0
  private(set) var denominator: Int64 = 1
  private(set) var parts: [Part] = []
  /// The lowest and highest value that the sum can have.
  private(set) var low: Int64 = 0
  private(set) var high: Int64 = 0
  /// What no number on the way to the sum can exceed, whatever the order of the parts.
  private(set) var magnitude: Int64 = 0

  /// How deeply sums are nested in one another.
  var depth: Int {
    parts.reduce(1) { depth, part in
      guard case .operation(_, let left, let right, _) = part else { return depth }
      return max(depth, 1 + max(left.depth, right.depth))
    }
  }

  /// How many numbers are looked up or worked out for one value.
  var size: Int {
    parts.reduce(1) { size, part in
      switch part {
      case .steps: size + 1
      case .table(let criteria, _): size + 1 + criteria.count
      case .operation(_, let left, let right, _): size + 1 + left.size + right.size
      }
    }
  }

  /// Brings a sum to whole numbers; nil where they would outgrow 62 bits.
  init?(_ sum: ScoreSum) {
    self.init(sum, multipleOf: 1)
  }

  /// Brings two sums to whole numbers over one denominator.
  static func pair(_ left: ScoreSum, _ right: ScoreSum) -> (LaneSum, LaneSum)? {
    guard let a = LaneSum(left), let b = LaneSum(right),
      let left = LaneSum(left, multipleOf: b.denominator),
      let right = LaneSum(right, multipleOf: a.denominator)
    else { return nil }
    return (left, right)
  }

  init?(_ sum: ScoreSum, multipleOf factor: Int64) {
    guard var common = LaneNumber.leastCommonMultiple(factor, denominatorOf: sum.constant) else {
      return nil
    }
    var operations: [(Operation, LaneSum, LaneSum, Fraction)?] = []
    for part in sum.parts {
      if case .table(let table) = part.factor {
        for value in table.values {
          guard
            let next = LaneNumber.leastCommonMultiple(
              common, denominatorOf: value * part.coefficient)
          else { return nil }
          common = next
        }
        operations.append(nil)
      } else {
        guard let (op, left, right, scale) = Self.operation(part.factor),
          let next = LaneNumber.leastCommonMultiple(
            common, denominatorOf: part.coefficient * scale)
        else { return nil }
        operations.append((op, left, right, part.coefficient * scale))
        common = next
      }
    }
    denominator = common
    guard let constant = whole(sum.constant) else { return nil }
    (self.constant, low, high, magnitude) = (constant, constant, constant, abs(constant))
    for (part, operation) in zip(sum.parts, operations) {
      if case .table(let table) = part.factor {
        let values = table.values.compactMap { whole($0 * part.coefficient) }
        guard values.count == table.values.count, let least = values.min(),
          let most = values.max(), widen(least, most, 0)
        else { return nil }
        parts.append(
          table.criteria.count == 1
            ? .steps(criterion: table.criteria[0], values: values)
            : .table(criteria: table.criteria, values: values))
      } else if let (op, left, right, scale) = operation {
        guard let times = whole(scale), let ends = op.ends(left, right),
          let a = LaneNumber.product(ends.low, times), let b = LaneNumber.product(ends.high, times),
          widen(min(a, b), max(a, b), max(left.magnitude, right.magnitude))
        else { return nil }
        parts.append(.operation(op, left, right, times: times))
      }
    }
  }

  /// An operation in whole numbers, and what its result is to be multiplied by.
  private static func operation(
    _ factor: ScoreSum.Factor
  ) -> (Operation, LaneSum, LaneSum, Fraction)? {
    func same(_ op: Operation, _ left: ScoreSum, _ right: ScoreSum, isValue: Bool)
      -> (Operation, LaneSum, LaneSum, Fraction)?
    {
      guard let (left, right) = pair(left, right) else { return nil }
      return (op, left, right, isValue ? Fraction(1, over: left.denominator) : .one)
    }
    switch factor {
    case .table: return nil
    case .product(let left, let right):
      guard let a = LaneSum(left), let b = LaneSum(right),
        let both = LaneNumber.product(a.denominator, b.denominator)
      else { return nil }
      return (.product, a, b, Fraction(1, over: both))
    case .smaller(let left, let right): return same(.smaller, left, right, isValue: true)
    case .larger(let left, let right): return same(.larger, left, right, isValue: true)
    case .compare(let op, let left, let right):
      switch op {
      case .less: return same(.less, left, right, isValue: false)
      case .lessOrEqual: return same(.lessOrEqual, left, right, isValue: false)
      case .greater: return same(.less, right, left, isValue: false)
      case .greaterOrEqual: return same(.lessOrEqual, right, left, isValue: false)
      case .equal: return same(.equal, left, right, isValue: false)
      case .notEqual: return same(.notEqual, left, right, isValue: false)
      default: return nil
      }
    }
  }

  // MARK: - Limits

  /// Adds a part that lies between two ends; false where numbers could become too large.
  private mutating func widen(_ least: Int64, _ most: Int64, _ inside: Int64) -> Bool {
    let reach = max(abs(least), abs(most))
    guard let sum = LaneNumber.sum(magnitude, reach), inside <= LaneNumber.most else {
      return false
    }
    magnitude = max(sum, inside)
    low += least
    high += most
    return true
  }

  private func whole(_ value: Fraction) -> Int64? {
    LaneNumber.fitting(value * Fraction(denominator))
  }
}

extension LaneSum.Operation {
  /// The lowest and highest result that two sums can have.
  fileprivate func ends(_ left: LaneSum, _ right: LaneSum) -> (low: Int64, high: Int64)? {
    switch self {
    case .product:
      var ends: [Int64] = []
      for a in [left.low, left.high] {
        for b in [right.low, right.high] {
          guard let product = LaneNumber.product(a, b) else { return nil }
          ends.append(product)
        }
      }
      return (ends.min() ?? 0, ends.max() ?? 0)
    case .smaller: return (min(left.low, right.low), min(left.high, right.high))
    case .larger: return (max(left.low, right.low), max(left.high, right.high))
    case .less, .lessOrEqual, .equal, .notEqual: return (0, 1)
    }
  }
}

// MARK: - One case

extension LaneSum {
  /// The whole number for known levels, each given as its place on the scale.
  func value(_ places: [Int], _ scales: [Int]) -> Int64 {
    parts.reduce(constant) { sum, part in
      switch part {
      case .steps(let criterion, let values): return sum + values[places[criterion]]
      case .table(let criteria, let values):
        var (index, stride) = (0, 1)
        for criterion in criteria {
          index += places[criterion] * stride
          stride *= scales[criterion]
        }
        return sum + values[index]
      case .operation(let op, let left, let right, let times):
        return sum + op.result(left.value(places, scales), right.value(places, scales)) * times
      }
    }
  }
}

extension LaneSum.Operation {
  fileprivate func result(_ left: Int64, _ right: Int64) -> Int64 {
    switch self {
    case .product: left * right
    case .smaller: min(left, right)
    case .larger: max(left, right)
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    }
  }
}
