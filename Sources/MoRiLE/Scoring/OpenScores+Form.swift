// What the forms of scores depend on and come to.
extension OpenScores.Form {
  /// The sums that the form depends on.
  var sums: Set<Int> {
    switch self {
    case .constant: []
    case .linear(let sum, _, _): [sum]
    case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.1.sums) }
    case .product(let left, let right), .smaller(let left, let right), .larger(let left, let right),
      .compare(_, let left, let right):
      left.sums.union(right.sums)
    case .table(let places, _): places.reduce(into: []) { $0.formUnion($1.0.sums) }
    }
  }

  /// The value where the sums have some values.
  func value(_ sums: (Int) -> Int64) -> Fraction {
    switch self {
    case .constant(let value): return value
    case .linear(let sum, let unit, let constant): return constant + unit * Fraction(sums(sum))
    case .sum(let terms): return terms.reduce(.zero) { $0 + $1.0 * $1.1.value(sums) }
    case .product(let left, let right): return left.value(sums) * right.value(sums)
    case .smaller(let left, let right): return min(left.value(sums), right.value(sums))
    case .larger(let left, let right): return max(left.value(sums), right.value(sums))
    case .compare(let op, let left, let right):
      return op.apply(Interval(left.value(sums)), Interval(right.value(sums)))?.low ?? .zero
    case .table(let places, let values):
      var (index, stride) = (0, 1)
      for (form, count) in places {
        index += (form.value(sums).int ?? 0) * stride
        stride *= count
      }
      return values[index]
    }
  }
}
