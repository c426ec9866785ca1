import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// The ruler of an issue: where its score stands among the thresholds, in thousandths of the whole range.
extension Page {
  /// The ends of the ruler, and each threshold, highest first, with its place, its number and what begins there.
  func ruler(_ model: Model) -> JSONOutput {
    let style = NumberStyle(decimals: 2, thresholds: model.thresholds(of: model.rating.score))
    let range = model.ratedScore.range
    let marks = model.rating.bands.compactMap { band in
      band.threshold.map { threshold -> JSONOutput in
        let text = model.thresholdText(threshold, of: model.rating)
        return .object([
          ("share", .number(Self.thousandths(threshold, of: range))), ("text", .string(text)),
          ("says", .string(model.beginning(of: band, model.rating) ?? "")),
        ])
      }
    }
    return .object([
      ("low", .string(style.text(range.low))), ("high", .string(style.text(range.high))),
      ("marks", .array(marks)),
    ])
  }

  /// The lowest and the highest place that an issue's score may have.
  func places(_ assessment: Assessment, _ model: Model) -> JSONOutput {
    let range = model.ratedScore.range
    return .array([
      .number(Self.thousandths(assessment.score.low, of: range)),
      .number(Self.thousandths(assessment.score.high, of: range)),
    ])
  }

  private static func thousandths(_ value: Fraction, of range: Interval) -> Int {
    guard range.value == nil else { return 0 }
    let share = (value - range.low) / (range.high - range.low)
    return min(max((share * 1000).rounded(decimals: 0).int ?? 0, 0), 1000)
  }

  /// For each band how many issues may be in it, which is what the list shows of it.
  func bandCounts(_ standing: Standing) -> [Int] {
    standing.model.rating.bands.indices.map { band in
      standing.assessments.count { $0.rating.possible.contains(band) }
    }
  }

  /// For how many issues people agreed another rating than the matrix gives.
  func differingCount(_ workshop: Workshop, _ standing: Standing) -> Int {
    workshop.issues.indices.count {
      agreed($0)?.differs(from: standing.assessments[$0].rating) == true
    }
  }
}
