import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What was counted of an issue, in words for whoever scores it.
package struct IssueEvidence: Sendable {
  /// Which way the count went.
  package enum Direction: String, Sendable {
    case up
    case down
    case same
  }

  /// The count of the year; a range where no more is known.
  private let count: Interval?
  private let previous: Interval?
  private let movement: CountChange?
  private let isTold: Bool
  /// How it stands beside similar areas, as the table has it; empty where it does not say.
  private let comparison: String
  private let family: FamilyStanding?

  fileprivate init(_ trend: IssueTrend) {
    count = trend.count
    previous = trend.previous
    movement = trend.movement
    isTold = trend.isTold
    comparison = trend.comparison?.text ?? ""
    family = trend.family
  }

  /// Which way the count went; nil where it is not known for both years.
  package var direction: Direction? {
    movement.map {
      $0.previous == $0.count ? .same : $0.previous < $0.count ? .up : .down
    }
  }

  /// Whether the count moved by more than chance.
  package var isMoreThanChance: Bool {
    guard let movement, movement.previous != movement.count else { return false }
    return isTold
  }

  /// What is said of the count and of similar areas, a sentence for each.
  package var sentences: [String] {
    var sentences: [String] = []
    if let count {
      let before = previous.map { ", was \(TrendWording.count($0))" } ?? ""
      sentences.append("Recorded \(TrendWording.count(count))\(before)\(change).")
    }
    if let words = family?.words ?? (comparison.isEmpty ? nil : comparison) {
      sentences.append("Similar areas: \(words).")
    }
    return sentences
  }

  /// `: +55%, more than chance`; empty where the counts of both years are not known.
  private var change: String {
    guard let movement else { return "" }
    if movement.previous == movement.count { return ": no change" }
    let chance = isMoreThanChance ? "more than chance" : "cannot be told from no change"
    guard let percent = movement.percent else { return ": \(chance)" }
    let number = NumberStyle(decimals: 0).text(percent.magnitude)
    return ": \(percent > .zero ? "+" : "−")\(number)%, \(chance)"
  }
}

extension TrendReport {
  /// What was counted of each issue that has a count, by ``issueKey(_:)``.
  package var evidence: [String: IssueEvidence] {
    var evidence: [String: IssueEvidence] = [:]
    for (key, place) in rowsOfIssues where rows[place].hasCounts {
      evidence[key] = IssueEvidence(rows[place])
    }
    return evidence
  }
}
