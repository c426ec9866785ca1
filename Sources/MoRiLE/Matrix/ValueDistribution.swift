/// The values that a step of a program can have, each with the combinations of levels that give it.
struct ValueDistribution<Weight: LevelWeight>: Sendable {
  /// One value.
  struct Entry: Sendable {
    /// The value; where a criterion is held open, one value for each of its levels, or a single one
    /// where they do not differ.
    let curve: [Fraction]
    var weight: Weight

    /// The value where no criterion is held open.
    var value: Fraction { curve[0] }
  }

  private(set) var entries: [Entry] = []
  private var places: [[Fraction]: Int] = [:]

  init() {}

  /// The distribution of what has one value.
  init(_ curve: [Fraction]) {
    add(curve, Weight.one, Weight.one)
  }

  /// The distribution of different values in an order of their own.
  init(distinct entries: [Entry]) {
    self.entries = entries
  }

  /// Whether no value depends on the criterion that is held open.
  var isScalar: Bool { entries.allSatisfy { $0.curve.count == 1 } }

  /// Takes in the combinations of two independent parts that together give a value.
  mutating func add(_ curve: [Fraction], _ left: Weight, _ right: Weight) {
    if let place = places[curve] {
      entries[place].weight.join(left, right)
      return
    }
    var weight = Weight.none
    weight.join(left, right)
    places[curve] = entries.count
    entries.append(Entry(curve: curve, weight: weight))
  }

  /// The distribution of what an operation makes of each value.
  func map(_ operation: (Fraction) -> Fraction) -> ValueDistribution {
    var result = ValueDistribution()
    for entry in entries { result.add(entry.curve.map(operation), entry.weight, .one) }
    return result
  }

  /// The distribution of what an operation makes of the values of two parts that have no criterion in
  /// common but the one that is held open.
  func combined(
    _ other: ValueDistribution, _ operation: (Fraction, Fraction) -> Fraction
  ) -> ValueDistribution {
    var result = ValueDistribution()
    for left in entries {
      for right in other.entries {
        let count = max(left.curve.count, right.curve.count)
        let curve = (0..<count).map { place in
          operation(
            left.curve[left.curve.count == 1 ? 0 : place],
            right.curve[right.curve.count == 1 ? 0 : place])
        }
        result.add(curve, left.weight, right.weight)
      }
    }
    return result
  }

  /// The same in ascending order of values, where no criterion is held open.
  var ascending: ValueDistribution {
    ValueDistribution(distinct: entries.sorted { $0.value < $1.value })
  }
}
