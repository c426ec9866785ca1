import MoRiLE

/// What moved between two standings of the same issues.
struct Movement {
  /// The issues whose rating changed, highest rank now first.
  private(set) var rated: [Int] = []
  /// The others whose rank changed, in their order now.
  private(set) var ranked: [Int] = []

  /// Compares two standings.
  ///
  /// A rank that is only shared now, or no more, has not changed.
  /// - Complexity: O(*n*) for *n* issues.
  init(from before: Standing, to after: Standing) {
    for entry in after.ranking.entries {
      let index = entry.index
      let (old, new) = (before.assessments[index].rating, after.assessments[index].rating)
      if old.possible != new.possible {
        rated.append(index)
      } else if before.rank(index) != entry.rank ?? 0 {
        ranked.append(index)
      }
    }
  }

  /// All that moved: those with another rating, then the others.
  var all: [Int] { rated + ranked }
}
