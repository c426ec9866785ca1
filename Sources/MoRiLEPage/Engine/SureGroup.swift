import MoRiLE
import MoRiLEReports

/// Issues whose ratings one level on one question could change in the same way.
struct SureGroup {
  /// Where a rating could go.
  enum Way {
    case fall
    case rise
    case either
    /// It is not certain as it is.
    case open
    /// What one level would do was not worked out.
    case untried

    /// The way in a heading, behind the rating.
    var text: String {
      switch self {
      case .fall: "could fall"
      case .rise: "could rise"
      case .either: "could rise or fall"
      case .open: "not settled"
      case .untried: "not worked out"
      }
    }
  }

  let rating: Rating
  let way: Way
  /// The issues, in the order of the ranking.
  private(set) var issues: [Int]

  /// The groups, from the highest rating down; issues that keep their rating are in none.
  static func all(_ report: RobustnessReport) -> [SureGroup] {
    var groups: [SureGroup] = []
    for entry in report.assessment.ranking.entries {
      let rating = report.assessment.assessments[entry.index].rating
      guard let way = way(report.robustness.issues[entry.index], rating) else { continue }
      if let place = groups.firstIndex(where: { $0.rating == rating && $0.way == way }) {
        groups[place].issues.append(entry.index)
      } else {
        groups.append(SureGroup(rating: rating, way: way, issues: [entry.index]))
      }
    }
    return groups.sorted { left, right in
      let (own, other) = (left.rating.possible, right.rating.possible)
      if own.lowerBound != other.lowerBound { return own.lowerBound < other.lowerBound }
      if own.upperBound != other.upperBound { return own.upperBound < other.upperBound }
      return left.way.order < right.way.order
    }
  }

  private static func way(_ standing: Robustness.Standing, _ rating: Rating) -> Way? {
    guard rating.band != nil else { return .open }
    guard standing.isTried else { return .untried }
    let own = rating.possible.lowerBound
    let rises = standing.changes.contains { $0.rating.possible.lowerBound < own }
    let falls = standing.changes.contains { $0.rating.possible.upperBound > own }
    if rises, falls { return .either }
    return rises ? .rise : falls ? .fall : nil
  }
}

extension SureGroup.Way {
  fileprivate var order: Int {
    switch self {
    case .rise: 0
    case .fall: 1
    case .either: 2
    case .open: 3
    case .untried: 4
    }
  }
}
