import MoRiLE
import MoRiLEFormats

/// The derivation of one issue's rating.
public struct ExplanationReport: Report {
  /// The model that scored.
  public let model: Model
  /// The issue's assessment.
  public let assessment: Assessment
  /// The issue's place among those of its sheet; nil for a vector, which stands alone.
  public let place: Ranking.Entry?
  /// How many issues are ranked beside it.
  public let rankedCount: Int
  /// What a room or a Board agreed; nil where nothing is said to be agreed.
  public let agreed: AgreedRating?
  /// What is said in words of the issue and its themes.
  public var narrative = Narrative([])
  /// The name for the heading.
  public let name: String
  /// The derivation of the rated score, and after it what that does not depend on.
  let explanations: [Explanation]

  /// Explains an issue of an assessed sheet, by its index there.
  public init(_ report: AssessmentReport, issue index: Int) {
    model = report.model
    assessment = report.assessments[index]
    place = report.ranking.entries.first { $0.index == index }
    rankedCount = report.ranking.entries.count { $0.rank != nil }
    agreed = report.agreed[index]
    name = assessment.issue.name
    explanations = model.explanations(of: assessment)
  }

  /// Explains an assessment by itself.
  ///
  /// - Parameters:
  ///   - assessment: The issue's assessment.
  ///   - model: The model that made it.
  ///   - place: The issue's place among others.
  ///   - rankedCount: How many issues are ranked.
  public init(
    _ assessment: Assessment, of model: Model, place: Ranking.Entry?, rankedCount: Int
  ) {
    self.model = model
    self.assessment = assessment
    self.place = place
    self.rankedCount = rankedCount
    agreed = nil
    name = assessment.issue.name
    explanations = model.explanations(of: assessment)
  }

  /// Explains an issue that was read from a vector.
  public init(_ issue: Issue, of model: Model) {
    self.model = model
    assessment = model.assess(issue)
    place = nil
    rankedCount = 0
    agreed = nil
    name = "An issue given by its vector"
    explanations = model.explanations(of: assessment)
  }

  /// The line that holds all scores of the issue.
  public var vector: String { model.vector(of: assessment) }

  /// The derivation of the rated score.
  var rated: Explanation { explanations[0] }

  /// What the rated score does not depend on.
  var others: [Explanation] { Array(explanations.dropFirst()) }

  var rankText: String? {
    guard let place else { return nil }
    return place.rank == nil
      ? "not ranked, since not every cell is known" : "\(place.text) of \(rankedCount)"
  }

  var scoreText: String {
    ExactNumber.result(assessment.score, besides: model.thresholds(of: model.rating.score))
      + " on a scale of \(model.rangeText(ofScore: model.rating.score))"
  }

  /// The given scores that count beside the cells: `risk 18 and total 26`.
  var givenText: String {
    assessment.given.open.map { "\(model.scores[$0.score].id) \($0.text)" }
      .joined(separator: " and ")
  }

  /// What is to be said of given scores that do not count, or that the vector would need.
  package var givenSentences: [String] {
    let faults = GivenFault.all(assessment, model).map { $0.message.capitalised + "." }
    guard assessment.given.counts else { return faults }
    return faults + ["The vector does not hold what is given: \(givenText)."]
  }

  /// What is between the score and its neighbouring bands, in sentences.
  public var marginSentences: [String] {
    guard let margin = Margin(assessment), let band = assessment.rating.band else {
      let cells = assessment.unsettled.map { model.criteria[$0].id }.joined(separator: ", ")
      return ["The rating is not certain. It is settled by scoring \(cells)."]
    }
    func threshold(_ value: Fraction) -> String { model.thresholdText(value, of: model.rating) }
    func points(_ value: Fraction) -> String {
      // Never "0 points more": what is small is shown as what it is.
      ExactNumber.result(Interval(value), besides: [.zero]) + (value == .one ? " point" : " points")
    }
    let isRange = !assessment.isFullyScored
    let top = isRange ? "From the top of its range, " : ""
    var sentences: [String] = []
    if let up = margin.up {
      sentences.append(
        "\(top)\(points(up.points)) more would make it \(up.band.label) (from \(threshold(up.threshold)))."
          .capitalised)
    } else {
      sentences.append("\(band.label) is the highest rating.")
    }
    if let down = margin.down {
      let begins = "\(band.label) begins at \(threshold(down.threshold))"
      sentences.append(
        down.points == .zero
          ? "\(isRange ? "Its lowest score" : "It") is exactly on the threshold: \(begins), and any loss would make it \(down.band.label)."
          : "\(isRange ? "From the bottom, it" : "It") can lose \(points(down.points)) and stay \(band.label) (\(begins)); "
            + "below that it would be \(down.band.label).")
    } else {
      sentences.append("\(band.label) is the lowest rating.")
    }
    return sentences
  }
}
