/// How likely each combination of levels is of the criteria that follow from an issue's counts, as far as the counts
/// themselves are by chance.
///
/// Had the year come again with the same average, another number would have been recorded, and the year before likewise
/// (``RecordedCount``). Each count is taken as drawn by Poisson around what was recorded, both apart; all criteria of the
/// issue follow from the same two numbers, so that what goes together stays together. Whether crimes were recorded as they
/// should be, and whether one event brought many, is not in it.
public struct CountedLevels: Hashable, Sendable {
  /// One combination of levels.
  public struct Outcome: Hashable, Sendable {
    /// The level of each of ``CountedLevels/criteria``.
    public let levels: [Int]
    /// How likely it is; all add up to 1.
    public let chance: Fraction
  }

  /// The criteria, by index, in the model's order.
  public let criteria: [Int]
  /// The combinations that have a chance, in the order of their levels.
  public let outcomes: [Outcome]

  /// How likely each level of a criterion is, for those that have a chance.
  public func chances(of criterion: Int) -> [Int: Fraction] {
    guard let place = criteria.firstIndex(of: criterion) else { return [:] }
    var chances: [Int: Fraction] = [:]
    for outcome in outcomes {
      chances[outcome.levels[place], default: .zero] += outcome.chance
    }
    return chances
  }
}

extension Model {
  /// How likely the levels are of the criteria that follow from an issue's counts: those whose default reads
  /// ``Trends/count`` or ``Trends/previous``, and whose cell is blank or says the same as the counts.
  ///
  /// Chances are exact to about a part in 10^8. A criterion that the counts leave open for some of the numbers that might
  /// have been recorded is left out, as one that another number leaves open.
  ///
  /// - Precondition: the issue is of this model.
  /// - Returns: nil where no criterion follows from counts.
  /// - Complexity: for two counts of some hundreds, some thousand times the formulas of the criteria; it grows with the
  ///   root of the counts.
  public func countedLevels(of issue: Issue) -> CountedLevels? {
    countedLevels(of: issue, criteriaFromInputs)
  }

  /// The same where it is known which criteria follow from numbers.
  package func countedLevels(of issue: Issue, _ criteria: [Int]) -> CountedLevels? {
    var followed = criteriaDrawn(of: issue, criteria)
    let counts = trends.map { [$0.count, $0.previous] } ?? []
    let drawn = counts.filter { isRecorded($0, issue) }
    while !followed.isEmpty {
      var division = LevelDivision(self, issue, followed, drawn: drawn)
      division.divide()
      if division.open.isEmpty {
        return CountedLevels(criteria: followed, outcomes: division.outcomes)
      }
      followed.removeAll { division.open.contains($0) }
    }
    return nil
  }

  /// The criteria that follow from an issue's counts, of those that follow from numbers: all that their defaults read is
  /// known, and a count is among it.
  package func criteriaDrawn(of issue: Issue, _ criteria: [Int]) -> [Int] {
    guard let trends else { return [] }
    let counts = [trends.count, trends.previous]
    return countedScores(of: issue, criteria).filter { $0.followsCounts }.map { $0.criterion }
      .filter { criterion in
        let inputs = program.inputs(below: program.criterionSteps[criterion])
        return inputs.contains { counts.contains($0) }
          && inputs.allSatisfy {
            counts.contains($0) ? isRecorded($0, issue) : issue.inputs[$0]?.value != nil
          }
      }
  }

  /// Whether an input is one whole number that can have been counted.
  private func isRecorded(_ input: Int, _ issue: Issue) -> Bool {
    issue.inputs[input]?.value?.int.flatMap { RecordedCount($0) } != nil
  }
}
