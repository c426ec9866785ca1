import MoRiLE
import MoRiLEReports

extension RatedYear {
  /// The score of an issue, or all that it can be; nil where there are ratings alone.
  func score(of entry: Entry) -> Interval? {
    guard let index = entry.index, let assessment else { return nil }
    return assessment.assessments[index].score
  }

  /// The highest rating of some issues, or all that the highest can be; nil where there are none.
  func highestRating(of issues: [Entry]) -> Rating? {
    guard let first = issues.first else { return nil }
    let possible = issues.dropFirst().reduce(first.rating.possible) { best, issue in
      let other = issue.rating.possible
      return min(best.lowerBound, other.lowerBound)...min(best.upperBound, other.upperBound)
    }
    return Rating(scale: scale, possible: possible)
  }
}
