import MoRiLE
import MoRiLEFormats

/// A scored and ranked sheet of issues.
public struct AssessmentReport: Report {
  /// The issues as read, with the model that they were read for.
  public let sheet: IssueSheet
  /// What the data are, for the heading: names of files, or of an example.
  public let subject: String
  /// The assessment of each issue, in the order of the sheet.
  public let assessments: [Assessment]
  /// Their order and ranks.
  public let ranking: Ranking

  /// The style of the rated score's numbers.
  package let scoreStyle: NumberStyle

  /// The model that scored.
  public var model: Model { sheet.model }

  /// Scores and ranks a sheet.
  public init(_ sheet: IssueSheet, subject: String, style: RankingStyle = .dense) {
    self.sheet = sheet
    self.subject = subject
    assessments = sheet.issues.map { sheet.model.assess($0) }
    ranking = Ranking(assessments, style: style)
    scoreStyle = .column(
      assessments.map { $0.score }, thresholds: sheet.model.shownThresholds)
  }

  /// The model's title, id and version, for a heading.
  package var modelText: String { model.titled }

  /// The places of the domains that have a rating of their own.
  package var ratedDomains: [Int] {
    model.domains.indices.filter { model.domains[$0].rating != nil }
  }

  /// How many issues there are, how many have each rating for certain, and how many have not:
  /// `24 issues: 7 High, 8 Moderate, 9 Standard`.
  package var countText: String {
    let noun = assessments.count == 1 ? "issue" : "issues"
    return "\(assessments.count) \(noun): \(bandCounts)"
  }

  /// The same without the number of all issues: `7 High, 8 Moderate, 9 Standard`.
  package var bandCounts: String { model.rating.countText(assessments) }

  /// The bands in words: `High from 56, Moderate from 42, Standard below; out of 100`.
  package var bandText: String { model.bandText(model.rating) }

  /// The unknown criteria that leave an issue's rated score open, by id.
  package func unsettledText(_ assessment: Assessment) -> String {
    assessment.unsettled.map { model.criteria[$0].id }.joined(separator: ", ")
  }
}

extension Model {
  /// The scale of the rated score in words: `Risk, 0 to 100: High from 56, Moderate from 42, Standard below
  /// that`.
  package var scaleText: String {
    "\(ratedScore.title), \(rangeText(ofScore: rating.score)): \(bandText(rating))"
  }
}
