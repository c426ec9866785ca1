import MoRiLE

/// Scores beside what an issue's counts make of them, in words.
package enum CountedWording {
  /// What is scored otherwise: `Trend is scored 2, and the counts make it 1`.
  package static func otherwise(_ score: CountedScore, _ model: Model) -> String {
    "\(model.criteria[score.criterion].title) is scored \(text(score.scored)), and the counts make it "
      + text(score.counted)
  }

  /// `2`, or `1 to 2`; empty where there is nothing.
  package static func text(_ levels: ClosedRange<Int>?) -> String {
    guard let levels else { return "" }
    return levels.count == 1
      ? "\(levels.lowerBound)" : "\(levels.lowerBound) to \(levels.upperBound)"
  }

  /// What is to be said of one issue: what its counts contradict, and what its rating rests on.
  package static func sentences(of issue: Issue, _ model: Model) -> [String] {
    let others = model.countedScores(of: issue).filter { $0.contradicts }
    let change = model.changeByChance(of: issue).flatMap { $0.decides ? $0 : nil }
    return others.map { "\(otherwise($0, model))." }
      + (change.map { ["The rating \(ChanceWording.rests($0))."] } ?? [])
  }
}
