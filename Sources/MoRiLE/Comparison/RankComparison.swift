/// Compares two rankings by the same model.
public struct RankComparison: Sendable {
  /// How one issue stands in a ranking, and how in the other.
  private struct Place {
    /// Its index in this ranking.
    let index: Int
    /// Its rank in this ranking; below all others where it has none.
    let rank: Int
    /// Its rank in the other; nil where it is no issue by itself there.
    let other: Int?
  }

  /// Stands for no rank: an issue without one is below all that have one.
  private static let none = Int.max

  private let last: [Place]
  private let this: [Place]
  /// The ranks by the indices of the issues.
  private let lastRanks: [Int]
  private let thisRanks: [Int]

  /// Compares rankings of the same style.
  ///
  /// - Parameters:
  ///   - last: The ranking before.
  ///   - this: The ranking now.
  ///   - pairs: The issues that are the same in both, by their indices; each at most once.
  /// - Complexity: O(*n*) for *n* issues.
  public init(_ last: Ranking, _ this: Ranking, pairs: [(last: Int, this: Int)]) {
    let (lastRanks, thisRanks) = (Self.ranks(last), Self.ranks(this))
    var successors: [Int?] = Array(repeating: nil, count: lastRanks.count)
    var predecessors: [Int?] = Array(repeating: nil, count: thisRanks.count)
    for pair in pairs {
      successors[pair.last] = thisRanks[pair.this]
      predecessors[pair.this] = lastRanks[pair.last]
    }
    self.last = last.entries.map {
      Place(index: $0.index, rank: $0.rank ?? Self.none, other: successors[$0.index])
    }
    self.this = this.entries.map {
      Place(index: $0.index, rank: $0.rank ?? Self.none, other: predecessors[$0.index])
    }
    (self.lastRanks, self.thisRanks) = (lastRanks, thisRanks)
  }

  private static func ranks(_ ranking: Ranking) -> [Int] {
    var ranks = Array(repeating: none, count: ranking.entries.count)
    for entry in ranking.entries { ranks[entry.index] = entry.rank ?? none }
    return ranks
  }

  /// The ranks of an issue that is in both rankings; nil where it has none.
  ///
  /// - Parameters:
  ///   - last: Its index before.
  ///   - this: Its index now.
  /// - Complexity: O(1).
  public func ranks(last: Int, this: Int) -> (from: Int?, to: Int?) {
    let (from, to) = (lastRanks[last], thisRanks[this])
    return (from == Self.none ? nil : from, to == Self.none ? nil : to)
  }

  /// The movement of an issue that is in both rankings, with all who changed sides with it.
  ///
  /// - Parameters:
  ///   - last: Its index before.
  ///   - this: Its index now.
  /// - Complexity: O(*n*) for *n* issues, so that asking it of all of them is quadratic: where ranks alone
  ///   are wanted, ``ranks(last:this:)`` has them at once.
  public func movement(last: Int, this: Int) -> RankMovement {
    let (from, to) = (lastRanks[last], thisRanks[this])
    var (passedBy, passed, newAbove): ([Int], [Int], [Int]) = ([], [], [])
    for place in self.this where place.index != this {
      let isAbove = place.rank < to
      guard let before = place.other else {
        if isAbove { newAbove.append(place.index) }
        continue
      }
      if isAbove == (before < from) { continue }
      if isAbove { passedBy.append(place.index) } else { passed.append(place.index) }
    }
    let gone = self.last.filter { $0.index != last && $0.other == nil && $0.rank < from }
    let ranks = ranks(last: last, this: this)
    return RankMovement(
      from: ranks.from, to: ranks.to, passedBy: passedBy, passed: passed, newAbove: newAbove,
      goneAbove: gone.map { $0.index })
  }
}
