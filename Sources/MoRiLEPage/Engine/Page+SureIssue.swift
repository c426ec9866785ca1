import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// How sure one rating is.
extension Page {
  /// `sure-issue`: how sure the rating of an `issue` is: what single levels would do, where its score lies in
  /// simulations, how often it has each rating and place.
  ///
  /// With `criteria` and as many levels in `levels` it also says what these would come to. They are tried and
  /// nothing is recorded.
  func sureIssue(_ asked: PageRequest) -> JSONOutput {
    guard let issue = place(asked) else { return .message("there is no such issue") }
    guard let report = sureReport(asked), let standing else { return Self.tooMany }
    let assessment = report.assessment.assessments[issue]
    let drawn = report.simulation?.issues[issue].score
    let single = report.robustness.issues[issue].changes.map { $0.score }
    let ruler = SureRuler(
      standing.model, scores: [assessment.score] + single + [drawn].compactMap { $0 })
    let changes = sureChanges(asked, assessment)
    return .object([
      ("done", .boolean(true)), ("name", .string(assessment.issue.name)),
      ("rating", .bands(assessment.rating)), ("label", .string(assessment.rating.text)),
      ("finding", .string(SureWording(report, issue).finding)),
      ("ruler", rulerAnswer(ruler, assessment.score, drawn, standing)),
      ("changes", .array(changeAnswers(issue, report, standing))),
      ("ratings", .array(ratingChances(issue, report))),
      ("places", .array(SurePlaces(issue, report).columns)),
      ("assumed", .string(Self.assumption(report))),
      ("note", .string("Trying a change records nothing; Esc puts it back.")),
      (
        "tried",
        changes.isEmpty ? .null : triedAnswer(changes, issue, assessment, standing, ruler)
      ),
    ])
  }

  private func rulerAnswer(
    _ ruler: SureRuler, _ score: Interval, _ drawn: Interval?, _ standing: Standing
  ) -> JSONOutput {
    let style = NumberStyle(decimals: 0, thresholds: standing.model.shownThresholds)
    func end(_ value: Fraction) -> JSONOutput {
      .object([("at", ruler.place(value)), ("text", .string(style.text(value)))])
    }
    return .object([
      ("score", .string(standing.numbers.text(inColumn: score))),
      ("from", ruler.place(score.low)), ("to", ruler.place(score.high)),
      ("bands", ruler.bands), ("thresholds", ruler.thresholds), ("ticks", ruler.ticks),
      ("drawn", drawn.map { .array([end($0.low), end($0.high)]) } ?? .null),
      ("reach", .string(drawn == nil ? "" : "where the score lies in 90 of 100 tries")),
    ])
  }

  /// The changes that can be tried, by what they come to; of an issue that no single level changes, the fewest
  /// that do.
  private func changeAnswers(
    _ issue: Int, _ report: RobustnessReport, _ standing: Standing
  ) -> [JSONOutput] {
    let stands = report.robustness.issues[issue]
    let model = standing.model
    let score = report.assessment.assessments[issue].score
    func button(_ changes: [LevelChange], _ score: String) -> JSONOutput {
      .object([
        ("criteria", .array(changes.map { .number($0.criterion) })),
        ("levels", .array(changes.map { .number($0.to) })),
        (
          "parts",
          .array(
            changes.map { change in
              .object([
                ("title", .string(model.criteria[change.criterion].title)),
                ("text", .string("\(change.from) → \(change.to)")),
              ])
            })
        ),
        ("score", .string(score)),
      ])
    }
    var answers = SureChanges.all(stands).map { group -> JSONOutput in
      let near = group.nearestFirst(to: score)
      return .object([
        ("text", .string(near.text)), ("rating", .bands(group.rating)),
        (
          "buttons",
          .array(
            near.changes.map { button([$0.change], standing.numbers.text(inColumn: $0.score)) })
        ),
      ])
    }
    guard stands.isTried, stands.changes.isEmpty else { return answers }
    for fewest in [stands.fewestUp, stands.fewestDown].compactMap({ $0 }) {
      let after = model.assess(report.assessment.assessments[issue], with: fewest.changes)
      answers.append(
        .object([
          (
            "text",
            .string(
              "Try it. No single level changes it; \(fewest.levels) levels together make it")
          ), ("rating", .bands(after.rating)),
          (
            "buttons",
            .array([button(fewest.changes, standing.numbers.text(inColumn: after.score))])
          ),
        ]))
    }
    return answers
  }

  private func ratingChances(_ issue: Int, _ report: RobustnessReport) -> [JSONOutput] {
    guard let simulation = report.simulation else { return [] }
    return simulation.issues[issue].ratings.enumerated().map { band, count in
      let share = simulation.share(count)
      return .object([
        ("band", .number(band)), ("text", .string(ShareWording.tight(share))),
        ("share", .number((share * 1000).rounded(decimals: 0).int ?? 0)),
      ])
    }
  }

  private static func assumption(_ report: RobustnessReport) -> String {
    guard let simulation = report.simulation else {
      return "Not simulated: \(report.refusal)."
    }
    return "How far scores may be off is what the model assumes: \(grouped(simulation.runs)) "
      + "\(simulation.runs == 1 ? "try" : "tries"), seed \(simulation.settings.seed)."
  }
}
