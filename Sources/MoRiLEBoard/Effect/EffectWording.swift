import MoRiLE
import MoRiLEReports

/// The sentences about what came of decisions.
enum EffectWording {
  /// The most issues that one sentence names.
  static let mostNames = 6

  static func counts(_ all: Int, forward: Int, in year: String) -> String {
    "\(Count.of(all, "decision")) \(all == 1 ? "was" : "were") made in \(year), \(forward) of them to take "
      + "the issue forward."
  }

  /// How the ratings of decided issues moved; nil where nothing was decided.
  static func moved(up: Int, down: Int, same: Int, open: Int, since year: String) -> String? {
    let parts = [
      up > 0 ? "\(up) moved to a higher rating" : nil, down > 0 ? "\(down) to a lower one" : nil,
      same > 0 ? "\(same) stayed the same" : nil,
      open > 0 ? "of \(open) it cannot be said" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "Of these issues, since \(year), \(NameList.text(parts))."
  }

  static func idle(_ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "No action is recorded for \(Count.of(names.count, "issue")) taken forward: "
      + "\(NameList.text(names, most: mostNames))."
  }

  /// What was not kept, so that nothing is said of it; nil where all of it was.
  static func notKept(
    _ kept: (actions: Bool, money: Bool, measures: Bool), in year: String
  ) -> String? {
    let missing = [
      kept.actions ? nil : "actions", kept.money ? nil : "spending",
      kept.measures ? nil : "measures",
    ].compactMap { $0 }
    return missing.isEmpty ? nil : "\(year) has no record of these: \(NameList.text(missing))."
  }

  /// How many counts moved by more than chance; nil where none is known in both years.
  static func chance(_ counts: [CountChange]) -> String? {
    let tests = counts.compactMap { $0.test }
    if tests.isEmpty { return nil }
    let told = tests.count { $0.isMoreThanChance() }
    return
      "Of \(Count.of(tests.count, "count")) known in both years, \(told) moved by more than chance."
  }

  /// What the table does not say.
  static let caution =
    "What stands here followed the decisions; nothing here says that they were the cause. Counts are compared as "
    + "counts of equal periods, by the exact two-sided test with p below 5 %."

  // MARK: - Cells

  /// `2 of 3 done, 1 red`, `none recorded`, or nothing where no actions are kept.
  static func done(_ actions: [ActionList.Action], isKept: Bool) -> String {
    if actions.isEmpty { return isKept ? "none recorded" : "" }
    let rated = actions.compactMap { $0.rating }
    if rated.isEmpty { return "\(Count.of(actions.count, "action")), not rated" }
    let red = rated.count { $0 == .red }
    return "\(rated.count { $0 == .done }) of \(actions.count) done"
      + (red > 0 ? ", \(red) red" : "")
  }

  static func measured(_ measures: [(name: String, judgement: Judgement?)]) -> String {
    measures.map { "\($0.name): \($0.judgement?.rawValue ?? "not known")" }.joined(separator: "; ")
  }

  /// `299 after 279 (7.2 % more), cannot be told from no change`.
  static func count(_ count: CountChange) -> String {
    var text = "\(grouped(count.count)) after \(grouped(count.previous))"
    if let percent = count.percent, percent != .zero {
      let style = NumberStyle(decimals: 1, thresholds: [.zero])
      text += " (\(style.text(percent.magnitude)) % \(percent > .zero ? "more" : "less"))"
    }
    guard count.previous != count.count, let test = count.test else { return text }
    return text
      + (test.isMoreThanChance() ? ", more than chance" : ", cannot be told from no change")
  }
}
