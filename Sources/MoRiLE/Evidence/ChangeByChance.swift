/// A change of an issue's counts that may be no more than chance, from which a score follows, and what the rating would be
/// without it.
public struct ChangeByChance: Hashable, Sendable {
  /// The two counts.
  public let counts: CountChange
  /// The rating by the cells and numbers of the issue.
  public let rating: Rating
  /// The rating that it would have had the year before had this year's count.
  public let without: Rating

  /// Whether the rating rests on it: it would be another without.
  public var decides: Bool { without.possible != rating.possible }
}

extension Model {
  /// The change of an issue's counts from which scores follow, where it cannot be told from none.
  ///
  /// Given scores held with the change, and do not count here: both ratings are by the issue's cells.
  /// - Precondition: the issue is of this model.
  /// - Returns: nil where no score follows from the change, where it is more than chance, and where it is not known.
  public func changeByChance(of issue: Issue) -> ChangeByChance? {
    let issue = issue.given.isEmpty ? issue : issue.withoutGiven
    guard let without = ratingWithoutChange(of: issue) else { return nil }
    let own = assess(issue)
    guard let counts = countChange(of: own), isMoreThanChance(own) != true else { return nil }
    return ChangeByChance(counts: counts, rating: own.rating, without: without)
  }

  /// The rating that an issue would have without a change of its count: the year before is taken to have had this year's
  /// count, in the criteria that follow from the counts; nil where no score follows from the change.
  private func ratingWithoutChange(of issue: Issue) -> Rating? {
    guard let trends, let count = issue.inputs[trends.count],
      issue.inputs[trends.previous] != nil
    else { return nil }
    var inputs = issue.inputs
    inputs[trends.previous] = count
    let still = Issue(
      name: issue.name, inputs: inputs, cells: self.criteria.map { _ in .blank })
    let criteria = criteriaFromInputs
    let followed = countedScores(of: issue, criteria).filter { $0.followsCounts }
    let unchanged = countedScores(of: still, criteria)
    var cells = issue.cells
    var isOther = false
    for score in followed {
      guard let other = unchanged.first(where: { $0.criterion == score.criterion }),
        other.counted != score.counted
      else { continue }
      cells[score.criterion] = .levels(other.counted)
      isOther = true
    }
    guard isOther else { return nil }
    return assess(
      Issue(name: issue.name, theme: issue.theme, inputs: issue.inputs, cells: cells)
    ).rating
  }
}
