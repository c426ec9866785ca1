/// One issue scored: its measures, levels, scores and ratings, each exact or a range.
public struct Assessment: Hashable, Sendable {
  /// The issue as given.
  public let issue: Issue
  /// The value of each of the model's measures, or where an input is a range the lowest and highest that it can be;
  /// nil where an input is missing or it is not defined.
  public let measures: [Interval?]
  /// The lowest and highest level that each criterion can have; one level where it is known.
  public let levels: [ClosedRange<Int>]
  /// Each of the model's scores.
  public let scores: [Interval]
  /// The rating.
  public let rating: Rating
  /// The rating of each domain; nil for domains that have none of their own.
  public let domainRatings: [Rating?]
  /// The criteria that leave the rated score open, by index: scoring these settles it.
  public let unsettled: [Int]
  /// What the issue's given scores say beside its cells.
  public let given: GivenFinding

  /// The values of all steps of the model's program, for explanations.
  let values: [Interval?]
  let ratedScore: Int

  /// The rated score.
  ///
  /// Not called but inlined: whoever ranks thousands of issues asks each, and a call first copies all that an
  /// assessment has.
  @inline(__always)
  public var score: Interval { scores[ratedScore] }

  /// Whether the rated score is known, so that the issue can be ranked.
  @inline(__always)
  public var isFullyScored: Bool { score.value != nil }

  /// Whether each criterion has one level.
  public var isEveryLevelKnown: Bool { levels.allSatisfy { $0.count == 1 } }

  /// The issue with another rated score and the rating that it has, for a ranking: all else is as it was.
  func withRatedScore(_ score: Interval, _ scale: RatingScale) -> Assessment {
    var scores = scores
    scores[ratedScore] = score
    return Assessment(
      issue: issue, measures: measures, levels: levels, scores: scores,
      rating: scale.rating(of: score), domainRatings: domainRatings, unsettled: unsettled,
      given: given, values: values, ratedScore: ratedScore)
  }
}

extension Model {
  /// Scores one issue.
  ///
  /// Exact: a rating is never decided by rounding. Where cells are unknown or inputs are ranges, each score is the
  /// range from its lowest to its highest value over all levels and numbers that they could have. The range is the
  /// tightest there is, except where criteria and whole inputs that a formula uses both ways leave over 10,000
  /// combinations, and where a range of an input that is not whole is used both ways: then it may be wider, never
  /// narrower.
  ///
  /// Scores that are given although cells are unknown cut the ranges of all others, and the levels, to what
  /// some combination of levels with those scores has: see ``Assessment/given``.
  /// - Precondition: the issue has a number or nil for each input and a cell for each criterion, in
  ///   the model's order, every score on its scale.
  /// - Complexity: proportional to the length of the formulas; times the combinations just said.
  public func assess(_ issue: Issue) -> Assessment { assess(issue, between: []) }

  /// Scores one issue of which some criteria have one of several levels, such as those that several
  /// people gave it.
  ///
  /// Exact like ``assess(_:)``: each score is the range from its lowest to its highest value over all
  /// levels between the ends, and over all levels of what is unknown beside. Given scores do not count here.
  /// - Parameters:
  ///   - issue: The issue.
  ///   - levels: For each criterion the lowest and highest level that it may have, in place of its cell;
  ///     nil where the cell counts. Empty where all cells count.
  /// - Precondition: as of ``assess(_:)``; there are levels for each criterion or for none, all on its
  ///   scale.
  public func assess(_ issue: Issue, between levels: [ClosedRange<Int>?]) -> Assessment {
    precondition(
      issue.inputs.count == inputs.count && issue.cells.count == criteria.count
        && (levels.isEmpty || levels.count == criteria.count),
      "the issue is not one of this model")
    let input = ProgramInput(
      inputs: issue.inputs, cells: issue.cells, levels: levels)
    let values = program.values(for: input, usedBothWays: stepsUsedBothWays)
    guard !issue.given.isEmpty, levels.isEmpty else { return assessment(of: issue, values) }
    return assessment(of: issue, input, values)
  }

  /// The assessment of an issue from what each step can be.
  func assessment(
    of issue: Issue, _ values: [Interval?], given: GivenFinding = .none
  ) -> Assessment {
    // A validated score is always known: it depends on nothing but criteria.
    let scores = scoreSteps.map { values[$0] ?? Interval(.zero) }
    return Assessment(
      issue: issue,
      measures: measureSteps.map { values[$0] },
      levels: criteria.indices.map { index in
        program.scales[index].scores(
          in: values[program.criterionSteps[index]] ?? program.scales[index].interval)
      },
      scores: scores,
      rating: rating.rating(of: scores[rating.score]),
      domainRatings: domains.map { domain in
        domain.rating.map { $0.rating(of: scores[$0.score]) }
      },
      unsettled: unsettled(values), given: given,
      values: values, ratedScore: rating.score)
  }

  /// The criteria that the rated score reads and that are not known.
  ///
  /// A criterion that is open because its default reads an open one is listed, not the other: to
  /// score it is enough.
  private func unsettled(_ values: [Interval?]) -> [Int] {
    guard values[scoreSteps[rating.score]]?.value == nil else { return [] }
    var found: Set<Int> = []
    var isRead = [Bool](repeating: false, count: program.steps.count)
    isRead[scoreSteps[rating.score]] = true
    for index in program.steps.indices.reversed() where isRead[index] {
      if case .criterion(let criterion, _) = program.steps[index] {
        if values[index]?.value == nil { found.insert(criterion) }
      } else {
        for operand in program.steps[index].operands { isRead[operand] = true }
      }
    }
    return found.sorted()
  }
}
