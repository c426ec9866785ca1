import MoRiLE

/// What moved between two standings of the same issues.
struct Movement {
  /// The issues whose rating changed, highest rank now first.
  private(set) var rated: [Int] = []
  /// The others whose rank changed, in their order now: another issue passed them, or tied with them, or they
  /// have a rank no more, or have one now.
  private(set) var ranked: [Int] = []
  /// Those that only have another number: they stand to every issue with a rank as they did, and others left
  /// the ranking above them, joined it, or share a rank, or no longer do.
  private(set) var shifted: [Shift] = []
  /// The issues that have no rank any more, and those that have one now.
  private(set) var unranked: [Int] = []
  private(set) var newlyRanked: [Int] = []

  /// An issue's rank before and now.
  struct Shift: Equatable {
    let from: Int
    let to: Int
  }

  /// Compares two standings.
  ///
  /// A rank that is only shared now, or no more, has not changed.
  /// - Complexity: O(*n*) for *n* issues.
  init(from before: Standing, to after: Standing) {
    let both = after.ranking.entries.filter { $0.rank != nil && before.rank($0.index) > 0 }
    let keeps = Self.keepsOrder(
      both.map { Shift(from: before.rank($0.index), to: $0.rank ?? 0) })
    var kept: Set<Int> = []
    for (entry, isKept) in zip(both, keeps) where isKept { kept.insert(entry.index) }
    for entry in after.ranking.entries {
      let index = entry.index
      let (old, new) = (before.assessments[index].rating, after.assessments[index].rating)
      let (from, to) = (before.rank(index), entry.rank ?? 0)
      if from > 0, to == 0 { unranked.append(index) }
      if from == 0, to > 0 { newlyRanked.append(index) }
      if old.possible != new.possible {
        rated.append(index)
      } else if from != to {
        if kept.contains(index) {
          shifted.append(Shift(from: from, to: to))
        } else {
          ranked.append(index)
        }
      }
    }
  }

  /// All that moved: those with another rating, then the others.
  var all: [Int] { rated + ranked }

  /// For issues in the order of their ranks now: whether each stands to all the others as it did.
  private static func keepsOrder(_ ranks: [Shift]) -> [Bool] {
    var lowestBelow = Array(repeating: Int.max, count: ranks.count + 1)
    for place in ranks.indices.reversed() {
      lowestBelow[place] = min(lowestBelow[place + 1], ranks[place].from)
    }
    var keeps: [Bool] = []
    var highestAbove = 0
    while keeps.count < ranks.count {
      // Those of one rank now had one before, and stood below all above them and above all below them.
      let start = keeps.count
      let tied = ranks[start...].prefix { $0.to == ranks[start].to }
      var (first, last) = (tied[start].from, tied[start].from)
      for rank in tied { (first, last) = (min(first, rank.from), max(last, rank.from)) }
      let isKept = first == last && highestAbove < first && last < lowestBelow[tied.endIndex]
      for _ in tied { keeps.append(isKept) }
      highestAbove = max(highestAbove, last)
    }
    return keeps
  }
}
