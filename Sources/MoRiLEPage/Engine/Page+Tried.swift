import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// Levels that are tried, and recorded nowhere.
extension Page {
  /// The levels that a request tries, as far as the issue's scores allow them.
  func sureChanges(_ asked: PageRequest, _ assessment: Assessment) -> [LevelChange] {
    guard let model = standing?.model else { return [] }
    return zip(asked.numbers("criteria"), asked.numbers("levels")).compactMap { criterion, level in
      guard model.criteria.indices.contains(criterion),
        model.criteria[criterion].scale.contains(level), assessment.levels[criterion].count == 1
      else { return nil }
      let from = assessment.levels[criterion].lowerBound
      return from == level ? nil : LevelChange(criterion: criterion, from: from, to: level)
    }
  }

  /// What an issue would come to with other levels.
  func triedAnswer(
    _ changes: [LevelChange], _ issue: Int, _ assessment: Assessment, _ standing: Standing,
    _ ruler: SureRuler
  ) -> JSONOutput {
    let after = standing.model.assess(assessment, with: changes)
    var others = standing.assessments
    others[issue] = after
    let ranking = standing.ranking.updated(others, changed: issue)
    let rank = ranking.entries.first { $0.index == issue }?.text ?? ""
    let was = standing.rankText(issue)
    let what = changes.map { change in
      let title = standing.model.criteria[change.criterion].title
      return "\(title) \(change.to) instead of \(change.from)"
    }
    let moved =
      rank.isEmpty || rank == was ? "rank \(was) as before" : "rank \(rank) instead of \(was)"
    return .object([
      ("rating", .bands(after.rating)), ("label", .string(after.rating.text)),
      ("score", .string(standing.numbers.text(inColumn: after.score))),
      ("from", ruler.place(after.score.low)), ("to", ruler.place(after.score.high)),
      (
        "text",
        .string(", tried and not recorded: \(RobustnessWording.list(what)), \(moved).")
      ),
    ])
  }
}
