/// Adds up independent parts whose values are all whole multiples of one step apart, by counting the
/// steps: no value is worked out more than once.
struct LatticeSum<Weight: LevelWeight> {
  private let unit: Fraction
  private let lowest: Fraction
  /// Of each part, how many steps each value is above its lowest, and the value's weight.
  private let parts: [[(steps: Int, weight: Weight)]]
  /// How many steps there are from the lowest sum to the highest.
  private let length: Int
  /// The weight of each sum, by its steps above the lowest; empty until they are added up.
  private var sums: [Weight] = []

  /// Makes the sum of parts; nil where it would have too many places for the values that fill them.
  init?(_ parts: [ValueDistribution<Weight>], constant: Fraction, mostPlaces: Int) {
    var unit = Fraction.zero
    var lowest = constant
    var lows: [Fraction] = []
    for part in parts {
      let values = part.entries.map { $0.value }
      let low = values.dropFirst().reduce(values[0], min)
      for value in values { unit = unit.commonMeasure(value - low) }
      lows.append(low)
      lowest = lowest + low
    }
    self.unit = unit
    self.lowest = lowest
    var length = 0
    var placed: [[(steps: Int, weight: Weight)]] = []
    for (part, low) in zip(parts, lows) {
      var entries: [(steps: Int, weight: Weight)] = []
      var widest = 0
      for entry in part.entries {
        let steps = unit == .zero ? 0 : ((entry.value - low) / unit).int
        guard let steps, steps <= mostPlaces else { return nil }
        entries.append((steps, entry.weight))
        widest = max(widest, steps)
      }
      length += widest
      guard length <= mostPlaces else { return nil }
      placed.append(entries)
    }
    // A place takes a sixteenth of the time that a pair takes by itself.
    let pairs = parts.reduce(1) { $0.multipliedOrMost(by: $1.entries.count) }
    guard length / 16 <= pairs else { return nil }
    self.parts = placed
    self.length = length
  }

  /// How many pairs of a value and a sum will be added up, at most.
  var effort: Int {
    var effort = 0
    var places = 1
    for part in parts {
      effort += places * part.count
      places = min(
        places + (part.map { $0.steps }.max() ?? 0), places.multipliedOrMost(by: part.count))
    }
    return effort
  }

  /// Adds the parts up.
  mutating func add() {
    sums = [Weight](repeating: .none, count: length + 1)
    sums[0] = .one
    var highest = 0
    for part in parts {
      var next = [Weight](repeating: .none, count: length + 1)
      for place in 0...highest where !sums[place].isNone {
        for entry in part { next[place + entry.steps].join(sums[place], entry.weight) }
      }
      highest += part.map { $0.steps }.max() ?? 0
      sums = next
    }
  }

  /// The distribution of the sum, in ascending order.
  var distribution: ValueDistribution<Weight> { distribution(of: sums, lowest: lowest) }

  private func distribution(
    of sums: [Weight], lowest: Fraction
  ) -> ValueDistribution<Weight> {
    var entries: [ValueDistribution<Weight>.Entry] = []
    for place in sums.indices where !sums[place].isNone {
      entries.append(.init(curve: [lowest + Fraction(place) * unit], weight: sums[place]))
    }
    return ValueDistribution(distinct: entries)
  }
}

extension LatticeSum where Weight: CombinationCount {
  /// The distribution of the sum without one of its parts, of which `low` is the lowest value.
  ///
  /// What the part made of the others is undone: the sums are a product of polynomials, and are divided by
  /// the part's.
  func distribution(without index: Int, low: Fraction) -> ValueDistribution<Weight> {
    var others: [Weight] = []
    let part = parts[index].filter { $0.steps > 0 }
    let widest = part.map { $0.steps }.max() ?? 0
    guard let first = parts[index].first(where: { $0.steps == 0 })?.weight else { return .init() }
    for place in 0...(length - widest) {
      var made = Weight.none
      for entry in part where entry.steps <= place {
        made.join(others[place - entry.steps], entry.weight)
      }
      others.append((sums[place] - made) / first)
    }
    return distribution(of: others, lowest: lowest - low)
  }
}

extension Fraction {
  /// The largest number of which both this and another are whole multiples; 0 where both are 0.
  func commonMeasure(_ other: Fraction) -> Fraction {
    var (a, b) = (magnitude, other.magnitude)
    while b != .zero {
      (a, b) = (b, a - (a / b).wholePart * b)
    }
    return a
  }

  /// The whole number next to it towards 0.
  private var wholePart: Fraction {
    if case .small(let n, let d) = storage { return Fraction(n / d) }
    let (n, d) = wholeNumbers
    return Fraction(n.dividedAndRemainder(by: d).quotient, over: WholeNumber(1))
  }
}
