import MoRiLE
import MoRiLEReports

extension MonitoringWording {
  /// How measures are judged and forecast, as far as they need it.
  static func method(for measures: [MonitoredMeasure]) -> [String] {
    let hasSums = measures.isEmpty || measures.contains { $0.kind == .sum }
    let hasLevels = measures.contains { $0.kind != .sum }
    let hasCounts = measures.contains { $0.kind == .proportion }
    return [judging] + (hasSums ? [sums] : []) + (hasLevels ? [levels] : [])
      + (hasCounts ? proportions : []) + (hasSums ? [forecasting] : [])
  }

  private static let judging =
    "\(Judgement.satisfied.rawValue.capitalised): on target, which means not worse than it. "
    + "\(Judgement.someConcerns.rawValue.capitalised): worse than the target, by \(margin) of it or less. "
    + "\(Judgement.concern.rawValue.capitalised): worse than that. "
    + "\(Judgement.monitoringOnly.rawValue.capitalised): there is no target, or the measure is only watched."

  private static let sums =
    "A number to date is judged against the target to the same date, as it is and not as it is shown."

  private static let levels =
    "A level, such as a percentage or a rate, and a proportion are never added up: judged is the latest figure, "
    + "against the target of its period or the last that was given. They are not forecast."

  private static let proportions = [
    "The counts of a proportion leave room for more than the part that they are: the interval is that of Clopper and "
      + "Pearson, of all parts from which as few or as many would be counted in more than 2.5 % of cases.",
    "p is how often a difference as large as the one from the comparator would come about by chance: the exact "
      + "probability of all outcomes that are no more probable than the one counted. Below 5 % the difference is said "
      + "to be more than chance.",
  ]

  private static let forecasting =
    "A forecast is the number to date divided by the share of its total that last year had by the same "
    + "month; where nothing is known of last year, the share that the target has. It takes the rest of "
    + "the year to run in the same way, and knows nothing of chance or of what is done differently."

  private static var margin: String { (Judgement.margin * 100).decimalText(2) + " %" }

  // MARK: - Captions

  /// What stands above the table of measures.
  static func measuresCaption(_ measures: [MonitoredMeasure]) -> String {
    let hasSums = measures.isEmpty || measures.contains { $0.kind == .sum }
    let hasLevels = measures.contains { $0.kind != .sum }
    let figures = "To date, target and last year are "
    let ofSums = "from the start of the year to the end of the month"
    let ofLevels = "those of the period, and the change of percentages is in points"
    return figures
      + (hasSums
        ? ofSums + (hasLevels ? "; of levels and proportions they are \(ofLevels)" : "")
        : ofLevels)
      + ". The course is the distance from the target month by month, above or below the line, the margin in grey; "
      + "without a target, from last year."
  }

  /// What stands above the table of comparisons.
  static let comparisonsCaption =
    "Of proportions, the counts, the 95 % interval that they leave the part, and the probability p of a "
    + "difference as large by chance."

  /// What stands above the chart of a measure.
  static func chartTitle(of measure: MonitoredMeasure) -> String {
    (measure.isCumulative ? "From the start of the year" : "Period by period")
      + (measure.unit.isEmpty ? "" : ", \(measure.unit)")
  }
}
