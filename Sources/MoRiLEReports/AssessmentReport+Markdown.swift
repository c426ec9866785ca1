import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment as a Markdown page: a heading, the table, what the ratings ask.
  public var markdown: String {
    var text = "# \(Markdown.text(subject))\n\n\(Markdown.text(modelText))\n\n"
    text += "\(Markdown.text(countText)).\n\n"
    let range = model.rangeText(ofScore: model.rating.score)
    text += "Score is \(Markdown.text(model.ratedScore.title)), \(Markdown.text(range)): "
    text += "\(Markdown.text(bandText)).\n\n"
    text += Markdown.row(headers) + Markdown.rule(headers.count)
    for entry in ranking.entries { text += Markdown.row(cells(entry)) }
    let asks = model.rating.bands.filter { !$0.means.isEmpty }
    if !asks.isEmpty {
      text += "\n## What each rating asks\n\n"
      for band in asks {
        text += "- **\(Markdown.text(band.label))**: \(Markdown.text(band.means))\n"
      }
    }
    return text
  }

  private var hasThemes: Bool { assessments.contains { !$0.issue.theme.isEmpty } }

  private var hasOpen: Bool { assessments.contains { !$0.isFullyScored } }

  private var headers: [String] {
    ["Rank", "Issue"] + (hasThemes ? ["Theme"] : []) + ["Rating", "Score"]
      + ratedDomains.map { model.domains[$0].title } + (hasOpen ? ["Settled by"] : [])
  }

  private func cells(_ entry: Ranking.Entry) -> [String] {
    let assessment = assessments[entry.index]
    return [entry.text, assessment.issue.name] + (hasThemes ? [assessment.issue.theme] : [])
      + [assessment.rating.text, scoreStyle.text(assessment.score)]
      + ratedDomains.map { assessment.domainRatings[$0]?.text ?? "" }
      + (hasOpen ? [unsettledText(assessment)] : [])
  }
}
