/// What the combinations of levels that give one value are summed up as.
protocol LevelWeight: Sendable {
  /// The weight of no combination.
  static var none: Self { get }
  /// The weight of the one combination of no criteria.
  static var one: Self { get }
  /// Whether it stands for no combination.
  var isNone: Bool { get }
  /// Takes in each combination of `left` with each of `right`, which have no criterion in common.
  mutating func join(_ left: Self, _ right: Self)
}

/// A number of combinations.
protocol CombinationCount: LevelWeight {
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  var fraction: Fraction { get }
}

/// For models whose combinations fit in 64 bits, as those of most do.
extension Int64: CombinationCount {
  static var none: Int64 { 0 }
  static var one: Int64 { 1 }
  var isNone: Bool { self == 0 }
  var fraction: Fraction { Fraction(self) }
  mutating func join(_ left: Int64, _ right: Int64) { self += left * right }
}

/// For all others.
extension Fraction: CombinationCount {
  static var none: Fraction { .zero }
  var isNone: Bool { self == .zero }
  var fraction: Fraction { self }
  mutating func join(_ left: Fraction, _ right: Fraction) { self = self + left * right }
}

/// The combination that goes furthest in something, and how far it goes.
struct FurthestCombination: LevelWeight {
  /// Levels that were picked, as a tree, so that parts are put together without being copied.
  indirect enum Picks: Sendable {
    case nothing
    case level(criterion: Int, score: Int)
    case both(Picks, Picks)
  }

  let distance: Int
  let picks: Picks
  let isNone: Bool

  static var none: FurthestCombination { .init(distance: 0, picks: .nothing, isNone: true) }
  static var one: FurthestCombination { .init(distance: 0, picks: .nothing) }

  init(distance: Int, picks: Picks, isNone: Bool = false) {
    self.distance = distance
    self.picks = picks
    self.isNone = isNone
  }

  /// Of combinations that go equally far, the one found first is kept.
  mutating func join(_ left: FurthestCombination, _ right: FurthestCombination) {
    guard !left.isNone, !right.isNone else { return }
    let distance = left.distance + right.distance
    guard isNone || distance > self.distance else { return }
    self = .init(distance: distance, picks: .both(left.picks, right.picks))
  }

  /// The score picked for each criterion, by index.
  var scores: [Int: Int] {
    var scores: [Int: Int] = [:]
    var rest = [picks]
    while let next = rest.popLast() {
      switch next {
      case .nothing: break
      case .level(let criterion, let score): scores[criterion] = score
      case .both(let left, let right): rest += [left, right]
      }
    }
    return scores
  }
}
