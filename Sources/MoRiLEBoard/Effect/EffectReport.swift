import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What came of last year's decisions: for each what was done, what money it had, how its measures stand, and
/// how rating and count moved since.
///
/// It sets beside each other what followed a decision; it does not say that the decision was the cause.
public struct EffectReport: Sendable {
  /// A decision of last year, and what followed.
  struct Line {
    let decision: DecisionList.Decision
    /// The issue as last year had it; nil where it had none of the name.
    let before: RatedYear.Entry?
    /// What it is this year: none, one, or several that it became.
    let now: [RatedYear.Entry]
    /// Which way its rating moved; nil where it is not one and the same issue.
    let direction: YearStep.Direction?
    /// The actions for it.
    let actions: [ActionList.Action]
    /// The money that answers it, and what of it is said to be spent; nil where no line names it.
    let money: (allocated: Fraction, spent: Fraction?)?
    /// The measures that its actions name, and how they stand.
    let measures: [(name: String, judgement: Judgement?)]
    /// How its count moved; nil where one of the two is not known.
    let count: CountChange?
  }

  /// Last year.
  let last: RatedYear
  /// This year.
  let this: RatedYear
  /// The decisions that were made, in the order of their list.
  let lines: [Line]
  /// Whether last year kept actions, money, and measures.
  let kept: (actions: Bool, money: Bool, measures: Bool)

  /// Sets beside last year's decisions what followed them.
  ///
  /// - Parameters:
  ///   - decisions: The decisions.
  ///   - step: From last year to this one.
  ///   - actions: Last year's actions; nil where none are kept.
  ///   - spending: Last year's money; nil likewise.
  ///   - measures: Its measures; nil likewise.
  ///   - counts: How often each issue was counted in the two years, by ``issueKey(_:)``.
  public init(
    _ decisions: DecisionList, step: YearStep, actions: ActionReport?, spending: SpendingReport?,
    measures: MeasureSheet?, counts: (last: [String: Int], this: [String: Int])
  ) {
    (last, this) = (step.last, step.this)
    kept = (actions != nil, spending != nil, measures != nil)
    let lookup = IssueLookup(step.last)
    var judged: [String: Judgement?] = [:]
    for measure in measures?.measures ?? [] {
      judged[issueKey(measure.name)] = measure.now.flatMap { measure.position(in: $0).judgement }
    }
    lines = decisions.decisions.filter { $0.isMade }.map { decision in
      guard let place = lookup.place(decision.issue.text) else {
        return Line(
          decision: decision, before: nil, now: [], direction: nil, actions: [], money: nil,
          measures: [], count: nil)
      }
      let nows = step.successors[place]
      let own =
        actions.map { report in
          zip(report.list.actions, report.places).filter { $1.contains(place) }.map { $0.0 }
        } ?? []
      var seen: Set<String> = []
      let names = own.flatMap { $0.measures }.map { $0.text }.filter {
        seen.insert(issueKey($0)).inserted
      }
      return Line(
        decision: decision, before: step.last.entries[place],
        now: nows.map { step.this.entries[$0] },
        direction: nows.count == 1 ? step.direction(nows[0]) : nil, actions: own,
        money: spending?.money(for: place),
        measures: names.map { ($0, judged[issueKey($0)] ?? nil) },
        count: nows.count == 1
          ? Self.change(
            from: counts.last[issueKey(step.last.entries[place].name)],
            to: counts.this[issueKey(step.this.entries[nows[0]].name)]) : nil)
    }
  }

  /// How a count moved; nil where one of the two is not known.
  private static func change(from previous: Int?, to count: Int?) -> CountChange? {
    previous.flatMap { previous in count.flatMap { CountChange(from: previous, to: $0) } }
  }
}
