import MoRiLE
import MoRiLEFormats

/// The columns of an assessment as CSV: rank, issue, theme or category, rating, each score by id, the
/// lowest and highest rated score, the domains' ratings, then the input's own columns as they were.
///
/// A score that is not known is written as a range, `18 to 26`. Numbers are exact where six decimal
/// places hold them. A score with a threshold that no decimals can show, such as 100/3, has a column more
/// before the own ones, which holds it exactly where its decimals have no end.
public struct AssessmentColumns: Sendable {
  private let model: Model
  private let styles: [NumberStyle]
  /// The places of the scores that are written exactly too.
  private let exact: [Int]
  /// The places of the domains that have a rating of their own.
  private let ratedDomains: [Int]

  /// The columns of agreed ratings.
  ///
  /// Their names are apart from `agreed_by` and `agreed_on`, in which a table says who agreed the scores.
  static let agreed = [
    "agreed_rating", "agreed_rating_reason", "agreed_rating_by", "agreed_rating_on",
  ]

  /// The columns for a model.
  public init(_ model: Model) {
    self.model = model
    styles = model.scores.indices.map { model.dataStyle(ofScore: $0) }
    exact = model.scoresOnFractions
    ratedDomains = model.domains.indices.filter { model.domains[$0].rating != nil }
  }

  /// The headers from the issue on.
  ///
  /// An own column whose header would stand twice, in any case, gets `input ` before it, and a number where
  /// it would still; one without a header stays so.
  /// - Parameters:
  ///   - theme: The header of the column that groups the issues.
  ///   - own: Those of the input's own columns.
  ///   - agreed: Whether agreed ratings have columns too.
  public func headers(theme: String, own: [String], agreed: Bool = false) -> [String] {
    let rated = model.ratedScore.id
    let made =
      ["issue", theme, "rating"] + model.scores.map { $0.id } + ["\(rated)_low", "\(rated)_high"]
      + ratedDomains.map { "\(model.domains[$0].id)_rating" }
      + exact.map { "\(model.scores[$0].id)_exact" } + (agreed ? Self.agreed : [])
    let taken = Set((made + ["rank"]).map { columnKey($0) })
    let named = own.map { taken.contains(columnKey($0)) ? "input \($0)" : $0 }
    let all = (["rank"] + made + named).distinct
    return Array(all[1...made.count])
      + zip(own, all[(made.count + 1)...]).map { $0.isEmpty ? "" : $1 }
  }

  /// The cells that follow from an issue's scores alone: all between the theme and the own columns.
  public func cells(_ scores: [Interval]) -> [CSVCell] {
    let rated = scores[model.rating.score]
    let style = styles[model.rating.score]
    return [.text(model.rating.rating(of: rated).text)]
      + zip(scores, styles).map { $1.cell($0) }
      + [.number(style.decimals(rated.low)), .number(style.decimals(rated.high))]
      + ratedDomains.map { domain in
        .text(model.domains[domain].rating.map { $0.rating(of: scores[$0.score]).text } ?? "")
      }
      + exact.map { .text(ExactNumber.endless(scores[$0], besides: model.thresholds(of: $0))) }
  }
}
