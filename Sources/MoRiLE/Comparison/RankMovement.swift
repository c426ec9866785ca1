/// How an issue's rank moved between two rankings by the same model, and who came to stand above it or no
/// longer does.
///
/// Whoever has a smaller rank is above; an issue without a rank is below all that have one. It names those
/// that changed sides and says nothing of why they did.
public struct RankMovement: Hashable, Sendable {
  /// The rank before; nil where the issue had none.
  public let from: Int?
  /// The rank now; nil where the issue has none.
  public let to: Int?
  /// The issues that are above it now and were not, by their index now, in the order of the ranking.
  public let passedBy: [Int]
  /// The issues that were above it and are not now, by their index now, in the order of the ranking.
  public let passed: [Int]
  /// The issues above it now that were no issues by themselves before, by their index now.
  public let newAbove: [Int]
  /// The issues that were above it and are no issues by themselves now, by their index before.
  public let goneAbove: [Int]

  /// Whether nobody changed sides with it: a rank that moved all the same did so since others tie that did
  /// not, or tie no longer.
  public var isByTies: Bool {
    passedBy.isEmpty && passed.isEmpty && newAbove.isEmpty && goneAbove.isEmpty
  }
}

/// Compares two rankings by the same model.
public struct RankComparison: Sendable {
  private let last: Ranking
  private let this: Ranking
  /// For each issue before, its place among those now; nil where it is none by itself.
  private let successors: [Int: Int]
  private let predecessors: [Int: Int]
  private let lastRanks: [Int: Int]
  private let thisRanks: [Int: Int]

  /// Compares rankings of the same style.
  ///
  /// - Parameters:
  ///   - last: The ranking before.
  ///   - this: The ranking now.
  ///   - pairs: The issues that are the same in both, by their indices; each at most once.
  public init(_ last: Ranking, _ this: Ranking, pairs: [(last: Int, this: Int)]) {
    self.last = last
    self.this = this
    var (successors, predecessors): ([Int: Int], [Int: Int]) = ([:], [:])
    for pair in pairs {
      successors[pair.last] = pair.this
      predecessors[pair.this] = pair.last
    }
    (self.successors, self.predecessors) = (successors, predecessors)
    lastRanks = Self.ranks(last)
    thisRanks = Self.ranks(this)
  }

  private static func ranks(_ ranking: Ranking) -> [Int: Int] {
    var ranks: [Int: Int] = [:]
    for entry in ranking.entries {
      if let rank = entry.rank { ranks[entry.index] = rank }
    }
    return ranks
  }

  /// The movement of an issue that is in both rankings.
  ///
  /// - Parameters:
  ///   - last: Its index before.
  ///   - this: Its index now.
  /// - Complexity: O(*n*) for *n* issues.
  public func movement(last: Int, this: Int) -> RankMovement {
    let (from, to) = (lastRanks[last], thisRanks[this])
    var (passedBy, passed, newAbove): ([Int], [Int], [Int]) = ([], [], [])
    for entry in self.this.entries where entry.index != this {
      let isAbove = Self.isAbove(entry.rank, to)
      if let before = predecessors[entry.index] {
        let wasAbove = Self.isAbove(lastRanks[before], from)
        if isAbove, !wasAbove { passedBy.append(entry.index) }
        if wasAbove, !isAbove { passed.append(entry.index) }
      } else if isAbove {
        newAbove.append(entry.index)
      }
    }
    let gone = self.last.entries.filter {
      $0.index != last && successors[$0.index] == nil && Self.isAbove($0.rank, from)
    }
    return RankMovement(
      from: from, to: to, passedBy: passedBy, passed: passed, newAbove: newAbove,
      goneAbove: gone.map { $0.index })
  }

  private static func isAbove(_ rank: Int?, _ other: Int?) -> Bool {
    guard let rank else { return false }
    return other.map { rank < $0 } ?? true
  }
}
