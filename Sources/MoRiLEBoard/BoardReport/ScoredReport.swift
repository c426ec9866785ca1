import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What a Board's report says of the scores of a year: the ranking, how sure it is, what is not known, and by
/// what everything is worked out.
///
/// A year of ratings alone has none of it.
struct ScoredReport: Sendable {
  /// The year.
  let year: RatedYear
  /// Its assessment.
  let assessment: AssessmentReport
  /// How sure it is.
  let robustness: RobustnessReport
  /// What several scorers agree on; nil where none are compared.
  var panel: ConsensusReport?
  /// What moved since last year; nil where there is no last year.
  var comparison: ComparisonReport?
  /// What is said in words; nil where nothing is.
  var narrative: NarrativeReport?

  var model: Model { assessment.model }

  /// The assessments with their ranks, in the order of the ranking; where ratings are agreed otherwise, those of
  /// a higher rating first.
  var ranked: [(entry: Ranking.Entry, assessment: Assessment)] {
    year.entries.compactMap { entry in
      entry.rank.map { ($0, assessment.assessments[$0.index]) }
    }
  }

  /// The issues with their ratings, in the same order.
  var rated: [RatedYear.Entry] { year.entries }

  /// The rating of an issue, agreed or the matrix's.
  func rating(_ entry: Ranking.Entry) -> Rating { assessment.rating(entry.index) }
}
