import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment as CSV: rank, issue, theme or category, rating, each score by id, the lowest and
  /// highest rated score, the domains' ratings, then the sheet's own columns as they were.
  ///
  /// A score that is not known is written as a range, `18 to 26`, and its rank is blank. Numbers are
  /// exact where six decimal places hold them. A column of the sheet whose header would stand twice
  /// gets `input ` before it. Text that a spreadsheet would run is made harmless.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(headers.map { .text($0) })
    for entry in ranking.entries { writer.append(cells(entry)) }
    return writer.text
  }

  private var headers: [String] {
    let rated = model.ratedScore.id
    let made =
      ["rank", "issue", sheet.themeHeader, "rating"] + model.scores.map { $0.id }
      + ["\(rated)_low", "\(rated)_high"]
      + ratedDomains.map { "\(model.domains[$0].id)_rating" }
    return made + sheet.columns.map { made.contains($0) ? "input \($0)" : $0 }
  }

  private func cells(_ entry: Ranking.Entry) -> [CSVCell] {
    let assessment = assessments[entry.index]
    let style = NumberStyle(decimals: 6, thresholds: model.rating.thresholds)
    func number(_ value: Fraction) -> CSVCell { .number(style.text(value)) }
    return [
      entry.rank.map { .number("\($0)") } ?? .text(""), .text(assessment.issue.name),
      .text(assessment.issue.theme), .text(assessment.rating.text),
    ]
      + assessment.scores.map { score in score.value.map(number) ?? .text(style.text(score)) }
      + [number(assessment.score.low), number(assessment.score.high)]
      + ratedDomains.map { .text(assessment.domainRatings[$0]?.text ?? "") }
      + sheet.cells[entry.index].map { .text($0) }
  }
}
