/// How near each rating of an assessment is to another one, and the first places to other ones, by
/// changes of levels: exact, without chance.
///
/// It tells what would happen if scores were off, and nothing of how likely they are: for that see
/// ``Simulation``.
public struct Robustness: Hashable, Sendable {
  /// What could change the rating of one issue.
  public struct Standing: Hashable, Sendable {
    /// The points to the next band up and down; nil where the rating is not certain.
    public let margin: Margin?
    /// The changes of one level of one criterion that would change the rating, in the model's order.
    public let changes: [SingleChange]
    /// The fewest levels that would rate it higher.
    ///
    /// nil in the highest band, where no levels would do it, and where it is not worked out: for an issue
    /// that is not fully scored, and for a formula that ties too many criteria together.
    public let fewestUp: FewestLevels?
    /// The fewest levels that would rate it lower; nil as for ``fewestUp``.
    public let fewestDown: FewestLevels?
    /// Whether changes of one level were tried.
    ///
    /// They are not where that would take too long, as for an issue with many unknown scores that a formula
    /// uses both ways. Then ``changes`` is empty and says nothing.
    public let isTried: Bool
    /// Whether the fewest levels were looked for, so that nil means that no levels would do it.
    public let isSearched: Bool
  }

  /// How many steps of formulas may be worked out for the changes of all issues together.
  ///
  /// It is about five seconds' work. The issues that do not fit are not tried: see ``Standing/isTried``.
  public static let mostEffort = 20_000_000

  /// A change of one level that alters the first places of the ranking.
  public struct Alteration: Hashable, Sendable {
    /// The index of the issue whose score changes.
    public let issue: Int
    /// The change.
    public let change: LevelChange
    /// The indices of issues that come among the first, in the order of the issues.
    public let entering: [Int]
    /// The indices of those that leave them.
    ///
    /// Where none enter or leave, only the places or ties of the first change.
    public let leaving: [Int]
  }

  /// What could change each issue's rating, in the order of the assessments.
  public let issues: [Standing]
  /// How many places count as the first ones.
  public let first: Int
  /// How many changes of one level there are, over all issues and criteria.
  public let changeCount: Int
  /// Those that alter which issues are among the first, or their order and ties.
  public let alterations: [Alteration]

  /// Tries every change of one level in an assessment.
  ///
  /// The first places are the issues with fewer than `first` issues above them, so that ties at the end
  /// may make them more.
  /// - Parameters:
  ///   - model: The model of the assessments.
  ///   - assessments: The issues.
  ///   - first: How many places count as the first ones.
  ///   - mostEffort: How many steps of formulas may be worked out; the issues beyond are not tried.
  /// - Complexity: for *n* issues with *c* levels to change, *nc* times the steps of the formulas that a change
  ///   reaches, up to `mostEffort`, and a ranking for each change that reaches the first places.
  public init(
    _ model: Model, _ assessments: [Assessment], first: Int = 10,
    mostEffort: Int = Robustness.mostEffort
  ) {
    let search = LevelSearch(model)
    let plan = ScoreTrial.Plan(model)
    let ranking = Ranking(assessments, style: .competition)
    let before = FirstPlaces(ranking, assessments, first: first)
    var standings: [Standing] = []
    var alterations: [Alteration] = []
    var count = 0
    var effort = mostEffort
    var changed = assessments
    for (index, assessment) in assessments.enumerated() {
      var changes: [SingleChange] = []
      let possible = model.singleChanges(of: assessment)
      var trial = ScoreTrial(plan, assessment.issue)
      let isCut = assessment.given.counts
      let needed =
        isCut
        ? possible.count.multipliedOrMost(by: model.effort(ofChanging: assessment))
        : trial.effort + trial.effort(of: possible.map { $0.criterion })
      let isTried = needed <= effort
      if isTried { effort -= needed }
      for change in isTried ? possible : [] {
        let score =
          isCut
          ? model.assess(assessment, with: [change]).score
          : trial.score(on: change.criterion, change.to)
        count += 1
        guard score != (isCut ? assessment.score : trial.score) else { continue }
        let other = assessment.withRatedScore(score, model.rating)
        if other.rating.possible != assessment.rating.possible {
          changes.append(SingleChange(change: change, score: score, rating: other.rating))
        }
        guard before.canReach(assessment, other) else { continue }
        changed[index] = other
        let after = FirstPlaces(
          ranking.updated(changed, changed: index), changed, first: first)
        if after != before {
          alterations.append(
            Alteration(
              issue: index, change: change,
              entering: after.members.filter { !before.contains($0) },
              leaving: before.members.filter { !after.contains($0) }))
        }
      }
      changed[index] = assessment
      let fewest = assessment.rating.band == nil ? nil : search?.fewest(assessment)
      standings.append(
        Standing(
          margin: Margin(assessment), changes: changes,
          fewestUp: fewest?.up, fewestDown: fewest?.down, isTried: isTried,
          isSearched: fewest != nil))
    }
    issues = standings
    self.first = first
    changeCount = count
    self.alterations = alterations
  }
}

/// The issues in the first places, each with its place; the order of names within a tie says nothing.
private struct FirstPlaces: Equatable {
  private var places: [Int: Int] = [:]
  /// The lowest score there; nil where there are fewer issues than places.
  private var lowest: Fraction?

  init(_ ranking: Ranking, _ assessments: [Assessment], first: Int) {
    for entry in ranking.entries {
      guard let rank = entry.rank, rank <= first else { break }
      places[entry.index] = rank
      lowest = assessments[entry.index].score.value
    }
    if places.count < first { lowest = nil }
  }

  static func == (left: FirstPlaces, right: FirstPlaces) -> Bool { left.places == right.places }

  /// The indices of the issues, in their order.
  var members: [Int] { places.keys.sorted() }

  func contains(_ issue: Int) -> Bool { places[issue] != nil }

  /// Whether a change of an issue can alter the first places: before it or after it the issue has a score
  /// that is high enough.
  func canReach(_ before: Assessment, _ after: Assessment) -> Bool {
    guard let lowest else { return true }
    return [before, after].contains { $0.score.value.map { $0 >= lowest } ?? false }
  }
}
