import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the report comes to, in sentences.
extension BoardReport {
  /// What the report comes to.
  func summaryParts(_ scored: ScoredReport?) -> [DocumentPart] {
    [.heading("Summary"), .list(summary(scored))]
  }

  /// The first that is to be said of decisions, areas, spending and measures.
  private var decided: [String] {
    [
      decisions?.sentences.first, areas?.sentences.first,
      spending?.summary, actions?.sentences.first, monitoring?.summary,
    ].compactMap { $0 }
  }

  private func summary(_ scored: ScoredReport?) -> [String] {
    let issues = year.entries
    var sentences = [
      BoardReportWording.counts(
        issues.count, year.scale.countText(issues.map { $0.rating }), isScored: scored != nil),
      BoardReportWording.top(
        issues.filter { year.isTop($0) }.map { issue in
          (issue.name, scored?.shownScore(of: issue))
        }, label: year.topLabel, isRanked: scored != nil),
    ]
    if year.hasAgreed {
      sentences.append(AgreedWording.summary(year))
    }
    if let comparison { sentences.append(comparison.lastCount) }
    let open = issues.filter { $0.rating.band == nil }
    if !open.isEmpty {
      sentences.append(BoardReportWording.open(open.map { "\($0.name) (\($0.rating.text))" }))
    }
    return (sentences + (scored?.summary ?? []) + decided).filter { !$0.isEmpty }
  }
}

extension ScoredReport {
  /// The score of an issue, where it is known, as it stands in sentences.
  fileprivate func shownScore(of issue: RatedYear.Entry) -> String? {
    year.score(of: issue)?.value.map { assessment.scoreStyle.text($0) }
  }

  /// What is to be said of the scores in short.
  fileprivate var summary: [String] {
    let scale = model.rating
    var sentences = [
      BoardReportWording.sureness(
        ranked.filter {
          $0.assessment.rating.possible == 0...0 && rating($0.entry).possible == 0...0
        }.map {
          ($0.assessment.issue.name, robustness.wording($0.entry.index).verdict)
        }, label: scale.bands[0].label, isAgreed: year.hasAgreed)
    ]
    if let domain = knowledgeDomain, let scale = model.domains[domain].rating {
      sentences.append(
        BoardReportWording.knowledge(
          weakestKnown.map { $0.assessment.issue.name }, domain: model.domains[domain].title,
          label: scale.bands[0].label))
    }
    return sentences + [
      BoardReportWording.agreed(
        assessment.sheet.agreements.compactMap { $0 }, of: assessment.assessments.count),
      BoardReportWording.carriedOver(carriedOver.map { $0.issue.name }),
    ]
  }
}
