/// How ranks go on after a tie.
public enum RankingStyle: String, CaseIterable, Hashable, Sendable {
  /// The next score takes the next number: 1, 2, 2, 3.
  case dense
  /// The next score takes the number of its place in the list: 1, 2, 2, 4.
  case competition
}

/// The order of an assessment: fully scored issues by score, the others after them.
public struct Ranking: Hashable, Sendable {
  /// One issue's place.
  public struct Entry: Hashable, Sendable {
    /// The index of the issue's assessment.
    public let index: Int
    /// The rank, from 1; nil for an issue that is not fully scored.
    public let rank: Int?
    /// Whether another issue has the same score, and so the same rank.
    public let isTied: Bool

    /// The rank as it is printed: `2`, or `2=` where it is shared; empty where there is none.
    public var text: String { rank.map { "\($0)" + (isTied ? "=" : "") } ?? "" }
  }

  /// How ranks go on after a tie.
  public let style: RankingStyle
  /// All issues in order: the ranked ones, then the others.
  public let entries: [Entry]

  /// Ranks assessments made with one model.
  ///
  /// Scores are compared exactly; equal ones share a rank. Issues that are not fully scored have none
  /// and follow by the highest score that they could have. Equal issues stand in the order of their
  /// names, by code point, so that a list does not depend on the order of the input.
  /// - Complexity: O(*n* log *n*) for *n* issues.
  public init(_ assessments: [Assessment], style: RankingStyle = .dense) {
    let order = assessments.indices.sorted {
      Self.isBefore(assessments[$0], assessments[$1]) ?? ($0 < $1)
    }
    var entries: [Entry] = []
    var rank = 0
    for (place, index) in order.enumerated() {
      guard let score = assessments[index].score.value else {
        entries.append(Entry(index: index, rank: nil, isTied: false))
        continue
      }
      let above = place > 0 ? assessments[order[place - 1]].score.value : nil
      let below = place + 1 < order.count ? assessments[order[place + 1]].score.value : nil
      if above != score { rank = style == .dense ? rank + 1 : place + 1 }
      entries.append(Entry(index: index, rank: rank, isTied: score == above || score == below))
    }
    self.style = style
    self.entries = entries
  }

  /// Whether one issue comes before another; nil where nothing tells them apart.
  private static func isBefore(_ left: Assessment, _ right: Assessment) -> Bool? {
    if left.isFullyScored != right.isFullyScored { return left.isFullyScored }
    if left.score.high != right.score.high { return left.score.high > right.score.high }
    // Bytes of UTF-8 sort as code points do.
    let (a, b) = (left.issue.name.utf8, right.issue.name.utf8)
    if a.lexicographicallyPrecedes(b) { return true }
    return b.lexicographicallyPrecedes(a) ? false : nil
  }
}
