import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the report comes to, in sentences.
extension BoardReport {
  var summaryParts: [DocumentPart] {
    [.heading("Summary"), .list(summary)]
  }

  /// The first that is to be said of decisions, areas, spending and measures.
  private var decided: [String] {
    [
      decisions?.sentences.first, areas?.sentences.first,
      spending?.summary, monitoring?.summary,
    ].compactMap { $0 }
  }

  private var summary: [String] {
    var sentences = [BoardReportWording.counts(assessment)]
    let scale = model.rating
    let top = ranked.filter { $0.assessment.rating.possible == 0...0 }.map { $0.assessment }
    sentences.append(
      BoardReportWording.top(
        top.map { ($0.issue.name, $0.score.value.map { assessment.scoreStyle.text($0) }) },
        label: scale.bands[0].label))
    if let comparison { sentences.append(comparison.lastCount) }
    let open = ranked.filter { $0.assessment.rating.band == nil }.map { $0.assessment }
    if !open.isEmpty {
      sentences.append(
        BoardReportWording.open(open.map { "\($0.issue.name) (\($0.rating.text))" }))
    }
    sentences.append(
      BoardReportWording.sureness(
        ranked.filter { $0.assessment.rating.possible == 0...0 }.map {
          ($0.assessment.issue.name, robustness.wording($0.entry.index).verdict)
        }, label: scale.bands[0].label))
    if let domain = knowledgeDomain, let scale = model.domains[domain].rating {
      sentences.append(
        BoardReportWording.knowledge(
          weakestKnown.map { $0.issue.name }, domain: model.domains[domain].title,
          label: scale.bands[0].label))
    }
    sentences.append(
      BoardReportWording.agreed(
        assessment.sheet.agreements.compactMap { $0 }, of: assessment.assessments.count))
    sentences.append(BoardReportWording.carriedOver(carriedOver.map { $0.issue.name }))
    sentences += decided
    return sentences.filter { !$0.isEmpty }
  }
}
