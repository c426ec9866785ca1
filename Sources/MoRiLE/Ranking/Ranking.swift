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
    let order = assessments.indices.sorted { Self.isBefore($0, $1, in: assessments) }
    self.init(assessments, order: order, style: style)
  }

  /// The ranking after one of the assessments has changed and no other.
  ///
  /// It is what ranking them all anew gives, in less time.
  /// - Complexity: O(*n*) for *n* issues, with O(log *n*) comparisons of order.
  public func updated(_ assessments: [Assessment], changed index: Int) -> Ranking {
    var order: [Int] = []
    order.reserveCapacity(entries.count)
    for entry in entries where entry.index != index { order.append(entry.index) }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      let other = order[middle]
      if Self.isBefore(other, index, in: assessments) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    order.insert(index, at: low)
    return Ranking(assessments, order: order, style: style)
  }

  private init(_ assessments: [Assessment], order: [Int], style: RankingStyle) {
    var entries: [Entry] = []
    entries.reserveCapacity(order.count)
    var rank = 0
    var above: Fraction?
    var score = order.first.flatMap { assessments[$0].score.value }
    for (place, index) in order.enumerated() {
      let below = place + 1 < order.count ? assessments[order[place + 1]].score.value : nil
      if let score {
        if above != score { rank = style == .dense ? rank + 1 : place + 1 }
        entries.append(Entry(index: index, rank: rank, isTied: score == above || score == below))
      } else {
        entries.append(Entry(index: index, rank: nil, isTied: false))
      }
      (above, score) = (score, below)
    }
    self.style = style
    self.entries = entries
  }

  /// Whether one issue comes before another; where nothing tells them apart, the first of the input does.
  ///
  /// It stands by itself, since the library compares in many places when it sorts: copied into each of them,
  /// it would take thousands of bytes of the page.
  @inline(never)
  private static func isBefore(_ first: Int, _ second: Int, in assessments: [Assessment]) -> Bool {
    let (left, right) = (assessments[first], assessments[second])
    if left.isFullyScored != right.isFullyScored { return left.isFullyScored }
    if left.score.high != right.score.high { return left.score.high > right.score.high }
    // Bytes of UTF-8 sort as code points do.
    let (a, b) = (left.issue.name.utf8, right.issue.name.utf8)
    if a.lexicographicallyPrecedes(b) { return true }
    return !b.lexicographicallyPrecedes(a) && first < second
  }
}
