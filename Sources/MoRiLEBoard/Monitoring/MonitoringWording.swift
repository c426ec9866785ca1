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

  // MARK: - One measure

  /// All that is said of a measure.
  static func sentences(on measure: MonitoredMeasure, _ year: MeasureYear) -> [String] {
    var sentences = [position(of: measure, year)]
    if let now = measure.now {
      sentences += measure.comparisons(in: now).map {
        ComparisonWording.sentence($0, of: measure)
      }
      if let counts = measure.counts[now] {
        sentences.append(ComparisonWording.interval(counts) + ".")
      }
    }
    if measure.now != nil, let emptied = measure.emptied {
      sentences.append(noProportion(year.title(emptied)) + ".")
    }
    return sentences + [forecast(of: measure, year)].compactMap { $0 }
  }

  private static func noProportion(_ period: String) -> String {
    "0 of 0 in \(period) is no proportion"
  }

  /// How a measure stands by its last month with a number.
  static func position(of measure: MonitoredMeasure, _ year: MeasureYear) -> String {
    guard let now = measure.now, let actual = measure.actual[now] else {
      guard let emptied = measure.emptied else { return "There are no numbers yet." }
      return noProportion(year.title(emptied)) + ", so that there is nothing to judge."
    }
    let position = measure.position(in: now)
    let style = MeasureNumbers(measure)
    let time = measure.isCumulative ? "by the end of" : "in"
    var text = "\(style.text(actual, in: now)) \(time) \(year.title(now))"
    if let target = position.target {
      text += ", \(style.distance(actual, target)) the target of \(style.text(target, in: nil))"
      if let month = measure.targetMonth(in: now), month > now {
        text += ", to be reached by \(year.title(month))"
      }
    }
    if let judgement = position.judgement {
      text += ": \(judgement.rawValue)" + (measure.isJudged ? " (\(wanted(measure.aim)))" : "")
    } else {
      text += "; there is no target for this month, so that it is not judged"
    }
    guard let previous = position.previous else { return text + "." }
    return text + ". That is \(style.distance(actual, previous)) last year's "
      + "\(style.text(previous, in: nil))."
  }

  private static func wanted(_ aim: Aim) -> String {
    switch aim {
    case .reduce: "less is wanted"
    case .increase: "more is wanted"
    case .atMost: "no more is wanted"
    case .atLeast: "no less is wanted"
    case .below: "less than that is wanted"
    case .above: "more than that is wanted"
    case .monitor: "it is only watched"
    }
  }

  // MARK: - Forecasts

  /// Where a measure is heading and what that rests on; nil before the first number and at the year's end.
  static func forecast(of measure: MonitoredMeasure, _ year: MeasureYear) -> String? {
    guard let now = measure.now, let forecast = measure.forecast else { return nil }
    let month = year.title(now)
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
        text += ", \(style.distance(value, target)) its target of \(style.text(target, in: nil))"
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
