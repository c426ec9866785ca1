import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment as a table for a terminal.
  public func text(_ style: Style) -> String {
    var text = PrintedText.paragraph(subject, width: style.width)
    text += PrintedText.paragraph(modelText, width: style.width)
    text += "\n" + rankedTable(style)
    let open = ranking.entries.filter { $0.rank == nil }
    if !open.isEmpty { text += "\n" + openTable(open, style) }
    return text + "\n" + footer(style)
  }

  private func rankedTable(_ style: Style) -> String {
    let ranked = ranking.entries.filter { $0.rank != nil }
    guard !ranked.isEmpty else { return "No issue is fully scored, so that none has a rank.\n" }
    let domains = ratedDomains
    var table = TextTable(
      [
        .init("Rank", .right), .init("Issue", isFlexible: true), .init("Rating"),
        .init("Score", .right),
      ] + domains.map { .init(model.domains[$0].short) })
    let letters = RatingLetters(model)
    let numbers = scoreStyle
    for entry in ranked {
      let assessment = assessments[entry.index]
      let rating = assessment.rating
      table.add(
        [
          .init(entry.isTied ? entry.text : entry.text + " "), .init(assessment.issue.name),
          .init(rating.text) { style.coloured($0, rating) },
          .init(numbers.text(assessment.score)),
        ]
          + domains.map { index in
            guard let rating = assessment.domainRatings[index] else { return .init("") }
            return .init(letters.text(rating)) { style.coloured($0, rating) }
          })
    }
    return table.text(width: style.width)
  }

  private func openTable(_ open: [Ranking.Entry], _ style: Style) -> String {
    var table = TextTable([
      .init("Issue", isFlexible: true), .init("Rating"), .init("Score"),
    ])
    let numbers = NumberStyle(
      decimals: scoreStyle.decimals, thresholds: model.shownThresholds)
    for entry in open {
      let assessment = assessments[entry.index]
      let rating = assessment.rating
      table.add(
        [
          .init(assessment.issue.name), .init(rating.text) { style.coloured($0, rating) },
          .init(numbers.text(assessment.score)),
        ], note: "settled by \(unsettledText(assessment))")
    }
    let heading =
      "Not fully scored, so not ranked (\(open.count)). A score is what every level of the "
      + "unknown cells would give, and a rating stands alone where all of that is in one band."
    return PrintedText.paragraph(heading, width: style.width) + "\n"
      + table.text(width: style.width)
  }

  private func footer(_ style: Style) -> String {
    var text = PrintedText.paragraph("\(countText).", width: style.width)
    text += PrintedText.paragraph("Score is \(model.scaleText).", width: style.width)
    let scales = ratedDomains.compactMap { model.domains[$0].rating }
    if !scales.isEmpty {
      let names = ratedDomains.map { model.domains[$0] }.filter { $0.short != $0.title }
        .map { "\($0.short) is \($0.title)" }
      text += PrintedText.paragraph(
        (names + [RatingLetters(model).legend(scales)]).joined(separator: "; ") + ".",
        width: style.width)
    }
    return text
  }
}
