import MoRiLE
import MoRiLEFormats

/// How far the weights and thresholds of a model can move on an assessment.
public struct ModelSensitivityReport: Report {
  let assessment: AssessmentReport
  /// What was found.
  public let sensitivity: ModelSensitivity

  /// Works out how far the weights and thresholds can move.
  /// - Parameters:
  ///   - assessment: The issues, scored.
  ///   - definition: The model that scored them, as its file states it.
  ///   - first: How many of the ranking's first are to keep their order.
  /// - Throws: the faults of a definition that no model can be made of.
  public init(
    _ assessment: AssessmentReport, _ definition: ModelDefinition, first: Int = 10
  ) throws(Faults) {
    self.assessment = assessment
    sensitivity = try ModelSensitivity(definition, assessment.sheet.issues, first: first)
  }

  var model: Model { sensitivity.model }

  /// How many issues are not fully scored.
  var openCount: Int { assessment.assessments.count { !$0.isFullyScored } }

  /// The names of the issues that were left out.
  var leftOut: [String] { sensitivity.leftOut.map { sensitivity.issues[$0] } }

  // MARK: - In words

  /// `Weight of Harm`, `High from`.
  func name(_ finding: ModelSensitivity.Finding) -> String {
    switch finding.parameter {
    case .weight(_, let term): "Weight of \(model.title(ofTerm: term))"
    case .threshold(let band): "\(model.rating.bands[band].label) from"
    }
  }

  func value(_ finding: ModelSensitivity.Finding) -> String {
    switch finding.parameter {
    case .weight: NumberStyle(decimals: 4).text(finding.value)
    case .threshold: model.thresholdText(finding.value, of: model.rating)
    }
  }

  /// What the number may not be shown on another side of: itself, if it is a threshold.
  func limits(_ finding: ModelSensitivity.Finding) -> [Fraction] {
    switch finding.parameter {
    case .weight: []
    case .threshold: [finding.value]
    }
  }

  /// `Weight of Harm, 60`, `High from 56`.
  func title(_ finding: ModelSensitivity.Finding) -> String {
    switch finding.parameter {
    case .weight: "\(name(finding)), \(value(finding))"
    case .threshold: "\(name(finding)) \(value(finding))"
    }
  }

  /// A range to two decimals, or as many as tell its ends from the number that the model has.
  ///
  /// An end is rounded into the range, so that what is said of it holds.
  func text<Change>(
    _ range: ModelSensitivity.Range<Change>, _ finding: ModelSensitivity.Finding
  ) -> String {
    SensitivityWording.range(
      (range.below.value.map { text($0, towards: finding) }, range.below.isInside),
      (range.above.value.map { text($0, towards: finding) }, range.above.isInside))
  }

  private func text(_ end: Fraction, towards finding: ModelSensitivity.Finding) -> String {
    let value = finding.value
    if end == value { return self.value(finding) }
    var step = Fraction(1, over: 10)
    for places in 2...18 {
      step = step / 10
      var shown = end.rounded(decimals: places)
      if end < value, shown < end { shown += step }
      if end > value, shown > end { shown = shown - step }
      let isTold = end < value ? shown < value : shown > value
      if isTold { return NumberStyle(decimals: places).text(shown) }
    }
    return NumberStyle(decimals: 18).text(end)
  }

  func summary(_ finding: ModelSensitivity.Finding) -> String {
    SensitivityWording.summary(
      title(finding), ratings: text(finding.ratings, finding),
      order: finding.order.map { text($0, finding) }, first: sensitivity.first)
  }

  /// What changes first on each side.
  func sentences(_ finding: ModelSensitivity.Finding) -> [String] {
    sentences(finding.ratings, finding) { change in
      SensitivityWording.rating(
        sensitivity.issues[change.issue], from: change.from.text, to: change.to.text)
    }
      + (finding.order.map { order in
        sentences(order, finding) { change in
          SensitivityWording.rank(
            sensitivity.issues[change.issue], from: change.from, to: change.to)
        }
      } ?? [])
  }

  private func sentences<Change>(
    _ range: ModelSensitivity.Range<Change>, _ finding: ModelSensitivity.Finding,
    _ text: (Change) -> String
  ) -> [String] {
    let sides: [(SensitivityWording.Side, ModelSensitivity.End<Change>)] = [
      (.below, range.below), (.above, range.above),
    ]
    return sides.compactMap { side, end in
      guard let value = end.value, !end.changes.isEmpty else { return nil }
      let shown = ExactNumber.result(Interval(value), besides: [finding.value])
      return SensitivityWording.changes(
        SensitivityWording.place(shown, side, isInside: end.isInside), end.changes.map(text))
    }
  }
}
