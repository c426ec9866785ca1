import MoRiLE
import MoRiLEReports

/// Sentences about measures and their targets: what is said when.
enum MonitoringWording {
  /// The share of the year's total below which a forecast is said to rest on little.
  static let little = Fraction(1, over: 4)

  // MARK: - All measures

  /// How many measures have which judgement; nil is one that is not judged for want of a number.
  static func summary(_ judgements: [Judgement?]) -> String {
    let total = Count.of(judgements.count, "measure")
    let parts = Judgement.allCases.compactMap { judgement -> String? in
      let count = judgements.count { $0 == judgement }
      return count == 0 ? nil : "\(judgement.rawValue) for \(count)"
    }
    let open = judgements.count { $0 == nil }
    let all = parts + (open == 0 ? [] : ["no judgement yet for \(open)"])
    return "\(total): " + all.joined(separator: ", ") + "."
  }

  /// How measures are judged and forecast.
  static let method = [
    "\(Judgement.satisfied.rawValue.capitalised): on target, which means not worse than it. "
      + "\(Judgement.someConcerns.rawValue.capitalised): worse than the target, by \(margin) of it or less. "
      + "\(Judgement.concern.rawValue.capitalised): worse than that. "
      + "\(Judgement.monitoringOnly.rawValue.capitalised): there is no target, or the measure is only watched.",
    "A number to date is judged against the target to the same date, as it is and not as it is shown.",
    "A forecast is the number to date divided by the share of its total that last year had by the same "
      + "month; where nothing is known of last year, the share that the target has. It takes the rest of "
      + "the year to run in the same way, and knows nothing of chance or of what is done differently.",
  ]

  private static var margin: String { (Judgement.margin * 100).decimalText(2) + " %" }

  // MARK: - One measure

  /// How a measure stands by its last month with a number.
  static func position(of measure: MonitoredMeasure, _ months: [MonthColumn]) -> String {
    guard let now = measure.now, let actual = measure.actual[now] else {
      return "There are no numbers yet."
    }
    let position = measure.position(in: now)
    let style = MeasureNumbers(measure)
    var text = "\(style.text(actual, in: now)) by the end of \(months[now].title)"
    if let target = position.target {
      let part = distance(actual, target, position.offTarget)
      text += ", \(part) the target of \(style.text(target, in: nil))"
    }
    if let judgement = position.judgement {
      text += ": \(judgement.rawValue)" + (measure.isJudged ? " (\(wanted(measure.aim)))" : "")
    } else {
      text += "; there is no target for this month, so that it is not judged"
    }
    guard let previous = position.previous else { return text + "." }
    let part = distance(actual, previous, position.change)
    return text + ". That is \(part) last year's \(style.text(previous, in: nil))."
  }

  /// Where a number stands to another: `6.5 % above`, `level with`.
  private static func distance(
    _ number: Fraction, _ base: Fraction, _ percentage: Fraction?
  ) -> String {
    if number == base { return "level with" }
    let side = number > base ? "above" : "below"
    return percentage.map { "\(MeasureNumbers.percentage($0.magnitude)) \(side)" } ?? side
  }

  private static func wanted(_ aim: Aim) -> String {
    switch aim {
    case .reduce: "less is wanted"
    case .increase: "more is wanted"
    case .monitor: "it is only watched"
    }
  }

  // MARK: - Forecasts

  /// Where a measure is heading and what that rests on; nil before the first number and at the year's end.
  static func forecast(of measure: MonitoredMeasure, _ months: [MonthColumn]) -> String? {
    guard let now = measure.now, let forecast = measure.forecast else { return nil }
    let month = months[now].title
    switch forecast.basis {
    case .complete: return nil
    case .noShape:
      return "There is no forecast: neither last year nor a target says how the year runs."
    case .nothingYet(let shape):
      return
        "There is no forecast: by the end of \(month) \(name(shape)) is still 0, which says nothing of "
        + "what is to come."
    case .shape(let shape, let share):
      guard let value = forecast.value else { return nil }
      let style = MeasureNumbers(measure)
      var text =
        "If the rest of the year runs as \(name(shape)) \(verbs(shape)) "
        + "\(MeasureNumbers.percentage(share * 100)) of its total by the end of \(month), the year ends at "
        + "about \(style.text(value, in: MonitoredMeasure.months - 1))"
      if let target = measure.yearTarget {
        let off = target == .zero ? nil : (value - target) / target * 100
        text += ", \(distance(value, target, off)) its target of \(style.text(target, in: nil))"
      }
      if measure.isJudged, let judgement = forecast.judgement { text += ": \(judgement.rawValue)" }
      return text + "." + (share < little ? " That share is little to go by." : "")
    }
  }

  private static func verbs(_ shape: Forecast.Shape) -> String {
    switch shape {
    case .lastYear: "did, which had"
    case .target: "does, which has"
    }
  }

  private static func name(_ shape: Forecast.Shape) -> String {
    switch shape {
    case .lastYear: "last year"
    case .target: "the target"
    }
  }
}
