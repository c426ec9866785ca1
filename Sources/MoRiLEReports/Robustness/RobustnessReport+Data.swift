import MoRiLE
import MoRiLEFormats

extension RobustnessReport {
  /// All tables as JSON, with nothing rounded that has an exact form.
  public var data: [(String, JSONOutput)]? {
    let order = order
    return [
      ("subject", .string(assessment.subject)),
      ("model", model.reference),
      ("bands", .array(model.rating.bands.map { $0.json })),
      ("simulation", method),
      ("issues", .array(assessment.ranking.entries.map { json($0, order) })),
      (
        "first",
        .object([
          ("places", .number("\(robustness.first)")),
          ("changes", .number("\(robustness.changeCount)")),
          (
            "untried",
            .array(
              robustness.issues.indices.filter { !robustness.issues[$0].isTried }.map {
                .string(name($0))
              })
          ),
          ("alterations", .array(robustness.alterations.map { json($0) })),
        ])
      ),
    ]
  }

  private var method: JSONOutput {
    guard let simulation else { return .object([("refused", .string(refusal))]) }
    let settings = simulation.settings
    let weights =
      switch settings.weights {
      case .fixed: "fixed"
      case .uniform: "uniform"
      case .within(let percent): "within \(percent) %"
      }
    return .object([
      ("runs", .number("\(simulation.runs)")), ("seed", .string("\(settings.seed)")),
      ("weights", .string(weights)), ("terms", .array(model.weightedTerms.map { .string($0) })),
      ("uncertainty", .string(model.uncertainty?.source ?? "")),
    ])
  }

  private func json(_ entry: Ranking.Entry, _ order: [Int]) -> JSONOutput {
    let scored = assessment.assessments[entry.index]
    let standing = robustness.issues[entry.index]
    let wording = wording(entry.index)
    return .object([
      ("issue", .string(scored.issue.name)), ("theme", .string(scored.issue.theme)),
      ("rank", entry.rank.map { .number("\($0)") } ?? .null),
      ("place", places.map { json($0.ranges[entry.index]) } ?? .null),
      ("rating", .string(scored.rating.text)), ("score", score(scored.score)),
      ("sentence", .string(wording.sentence)), ("margin", .string(wording.margin)),
      ("up", json(standing.margin?.up, standing.fewestUp)),
      ("down", json(standing.margin?.down, standing.fewestDown)),
      (
        "changes",
        !standing.isTried
          ? .null
          : .array(
            standing.changes.map { single in
              .object(
                json(single.change) + [
                  ("score", score(single.score)), ("makesIt", .string(single.rating.text)),
                ])
            })
      ),
      ("simulated", simulation.map { json(entry.index, $0, order) } ?? .null),
    ])
  }

  private func score(_ score: Interval) -> JSONOutput {
    .range(score, besides: model.shownThresholds)
  }

  private func json(_ step: Margin.Step?, _ fewest: FewestLevels?) -> JSONOutput {
    guard let step else { return .null }
    var members: [(String, JSONOutput)] = [
      ("band", .string(step.band.label)), ("threshold", .threshold(step.threshold)),
      ("points", .range(Interval(step.points))),
    ]
    if let fewest {
      members += [
        ("levels", .number("\(fewest.levels)")), ("makesIt", .string(fewest.band.label)),
        ("by", .array(fewest.changes.map { .object(json($0)) })),
      ]
    }
    return .object(members)
  }

  private func json(_ change: LevelChange) -> [(String, JSONOutput)] {
    [
      ("criterion", .string(model.criteria[change.criterion].id)),
      ("from", .number("\(change.from)")), ("to", .number("\(change.to)")),
    ]
  }

  private func json(_ alteration: Robustness.Alteration) -> JSONOutput {
    .object(
      [("issue", .string(name(alteration.issue)))] + json(alteration.change) + [
        ("entering", .array(alteration.entering.map { .string(name($0)) })),
        ("leaving", .array(alteration.leaving.map { .string(name($0)) })),
      ])
  }

  /// The best and the worst place.
  private func json(_ places: ClosedRange<Int>) -> JSONOutput {
    .object([
      ("low", .number("\(places.lowerBound)")), ("high", .number("\(places.upperBound)")),
    ])
  }

  /// Counts are runs.
  private func json(_ issue: Int, _ simulation: SimulationResult, _ order: [Int]) -> JSONOutput {
    let standing = simulation.issues[issue]
    func count(_ number: Int) -> JSONOutput { .number("\(number)") }
    return .object([
      (
        "ratings",
        .object(
          zip(model.rating.bands, standing.ratings).map { ($0.label, count($1)) })
      ),
      ("score5", score(Interval(standing.score.low))),
      ("score95", score(Interval(standing.score.high))),
      ("place5", count(standing.place.lowerBound)), ("place95", count(standing.place.upperBound)),
      ("first", count(simulation.timesFirst(issue))),
      ("places", .array(standing.places.map { count($0) })),
      (
        "above",
        .object(order.filter { $0 != issue }.map { (name($0), count(standing.above[$0])) })
      ),
      (
        "centralWeights",
        standing.centralWeights.map { .array($0.map { .range(Interval($0)) }) } ?? .null
      ),
    ])
  }
}
