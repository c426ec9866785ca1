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
  /// Their order and ranks, by their scores.
  public let ranking: Ranking
  /// For each issue what a room or a Board agreed, in the same order; nil where nothing is said to be agreed.
  public private(set) var agreed: [AgreedRating?]

  /// The style of the rated score's numbers.
  package let scoreStyle: NumberStyle

  /// The model that scored.
  public var model: Model { sheet.model }

  /// Scores and ranks a sheet.
  public init(_ sheet: IssueSheet, subject: String, style: RankingStyle = .dense) {
    self.sheet = sheet
    self.subject = subject
    agreed = sheet.issues.map { _ in nil }
    assessments = sheet.issues.map { sheet.model.assess($0) }
    ranking = Ranking(assessments, style: style)
    scoreStyle = .column(
      assessments.map { $0.score }, thresholds: sheet.model.shownThresholds)
  }

  /// The same assessment beside what was agreed for each issue, in the order of the sheet.
  ///
  /// Scores and ranks stay those of the matrix.
  public func agreeing(_ agreed: [AgreedRating?]) -> AssessmentReport {
    precondition(agreed.count == assessments.count, "these are not the same issues")
    var report = self
    report.agreed = agreed
    return report
  }

  /// The rating of an issue, by its index: what was agreed, or else what the matrix gives.
  package func rating(_ index: Int) -> Rating { agreed[index]?.rating ?? assessments[index].rating }

  /// Whether anything is said to be agreed.
  package var hasAgreed: Bool { agreed.contains { $0 != nil } }

  /// The issues, by index and in the order of the ranking, for which another rating was agreed than the matrix
  /// gives for certain.
  package var differing: [Int] {
    ranking.entries.map { $0.index }.filter { index in
      agreed[index]?.differs(from: assessments[index].rating) ?? false
    }
  }

  /// The model's title, id and version, for a heading.
  package var modelText: String { model.titled }

  /// The places of the domains that have a rating of their own.
  package var ratedDomains: [Int] {
    model.domains.indices.filter { model.domains[$0].rating != nil }
  }

  /// How many issues there are, how many have each rating for certain, and how many have not:
  /// `24 issues: 7 High, 8 Moderate, 9 Standard`.
  package var countText: String { Self.countText(assessments.count, bandCounts) }

  /// How many issues there are and how many have each rating, as `bandCounts` says.
  static func countText(_ count: Int, _ bandCounts: String) -> String {
    "\(count) \(count == 1 ? "issue" : "issues"): \(bandCounts)"
  }

  /// The same without the number of all issues: `7 High, 8 Moderate, 9 Standard`.
  package var bandCounts: String { model.rating.countText(assessments) }

  /// How many ratings were agreed, in a sentence.
  ///
  /// `24 ratings are agreed; for 8 of them the matrix gives another. Ranks are the matrix's.`
  package var agreedText: String {
    let (agreed, others) = (agreed.count { $0 != nil }, differing.count)
    let begin = "\(Count.of(agreed, "rating")) \(agreed == 1 ? "is" : "are") agreed"
    if others == 0 { return "\(begin), and the matrix gives no other." }
    return "\(begin); for \(others) of them the matrix gives another. Ranks are the matrix's."
  }

  /// The bands in words: `High from 56, Moderate from 42, Standard below; out of 100`.
  package var bandText: String { model.bandText(model.rating) }

  /// The unknown criteria that leave an issue's rated score open, by id.
  package func unsettledText(_ assessment: Assessment) -> String {
    model.criteriaText(assessment.unsettled)
  }
}

extension Model {
  /// Some criteria, by id.
  package func criteriaText(_ places: [Int]) -> String {
    places.map { criteria[$0].id }.joined(separator: ", ")
  }

  /// The scale of the rated score in words: `Risk, 0 to 100: High from 56, Moderate from 42, Standard below
  /// that`.
  package var scaleText: String {
    "\(ratedScore.title), \(rangeText(ofScore: rating.score)): \(bandText(rating))"
  }
}
