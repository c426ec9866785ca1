import MoRiLE

/// The places that issues have as they are scored, counted as every run of a simulation counts them: 1 more
/// than the number of issues with a higher score.
///
/// So they can stand beside the places of simulations, as a rank cannot: a rank is the number of a score among
/// the different ones (``RankingStyle/dense``), or counts ranked issues alone, whereas an issue that is not
/// fully scored has a place too, and may be above others. Where that is not settled, a place is a range.
package struct ScoredPlaces: Sendable {
  /// The best and the worst place of each issue, in the order of the assessments.
  package let ranges: [ClosedRange<Int>]
  private let isTied: [Bool]

  /// Works out the places.
  /// - Complexity: O(*n*²) for *n* issues.
  package init(_ assessments: [Assessment]) {
    let scores = assessments.map { $0.score }
    ranges = scores.indices.map { issue in
      let own = scores[issue]
      let above = scores.count { $0.low > own.high }
      return 1 + above...1 + scores.indices.count { $0 != issue && scores[$0].high > own.low }
    }
    isTied = scores.map { own in
      own.value.map { value in scores.count { $0.value == value } > 1 } ?? false
    }
  }

  /// The place of an issue as it is printed: `2`, `2=` where others have it too, or `2 to 9`.
  package func text(_ issue: Int) -> String {
    let range = ranges[issue]
    return range.count == 1
      ? "\(range.lowerBound)" + (isTied[issue] ? "=" : "")
      : "\(range.lowerBound) to \(range.upperBound)"
  }

  /// Whether some issue has a place that is not its rank.
  package func differ(from ranking: Ranking) -> Bool {
    ranking.entries.contains { entry in
      entry.rank.map { ranges[entry.index] != $0...$0 } ?? true
    }
  }
}
