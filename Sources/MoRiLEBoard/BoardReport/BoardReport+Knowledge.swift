import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What is not known, and what each rating asks.
extension BoardReport {
  /// What each rating asks of the partners.
  var askParts: [Paper.Part] {
    let asks = model.rating.bands.filter { !$0.means.isEmpty }
    guard !asks.isEmpty else { return [] }
    return [
      .heading("What each rating asks of the partners"),
      .terms(asks.map { .init($0.label, $0.means) }),
    ]
  }

  /// The domain that holds the criterion by which the model tells how sure scores are; nil where it has none.
  var knowledgeDomain: Int? {
    model.uncertainty?.confidence.map { model.criteria[$0].domain }
  }

  /// The issues that stand in the highest band of that domain for certain, in the order of the ranking.
  var weakestKnown: [Assessment] {
    guard let domain = knowledgeDomain else { return [] }
    return ranked.map { $0.assessment }
      .filter { $0.domainRatings[domain].map { $0.possible == 0...0 } ?? false }
  }

  /// The issues whose scores are marked as carried over from an earlier year, in the order of the ranking; those
  /// whose scores are others than last year's have been gone through.
  var carriedOver: [Assessment] {
    let marks = assessment.sheet.carriedOver
    let last = comparison?.lastScored(by: model)
    return ranked.filter { entry, scored in
      guard !marks[entry.index].isEmpty else { return false }
      guard let before = last?.sheet.index(of: scored.issue.name) else { return true }
      return last?.sheet.issues[before].cells == scored.issue.cells
    }.map { $0.assessment }
  }

  /// What is not known of the issues, and the cells that have no score.
  var knowledgeParts: [Paper.Part] {
    var parts: [Paper.Part] = []
    if let domain = knowledgeDomain {
      let criteria = model.criteria(of: domain)
      let isRated = model.domains[domain].rating != nil
      let weakest = isRated ? weakestKnown : ranked.map { $0.assessment }
      var rows = ReportTable(
        ["Issue", "Rating"] + criteria.map { model.criteria[$0].title },
        prose: Set(2..<2 + criteria.count))
      for scored in weakest {
        rows.add(
          [.text(scored.issue.name), .rating(RatingMark(scored.rating))]
            + criteria.map { .text(descriptor($0, scored)) })
      }
      let title = model.domains[domain].title
      parts.append(
        .table(
          PaperTable(
            "knowledge",
            isRated
              ? "Issues of which least is known: \(title) is \(model.domains[domain].rating?.bands[0].label ?? ""), and "
                + "a higher rating means that less is known."
              : "What is known of each issue: \(title).", rows)))
    }
    let open = ranked.filter { !$0.assessment.isFullyScored }
    if !open.isEmpty {
      var rows = ReportTable(["Issue", "Rating", "Not scored"], prose: [2])
      for (_, scored) in open {
        rows.add([
          .text(scored.issue.name), .rating(RatingMark(scored.rating)),
          .text(scored.unsettled.map { model.criteria[$0].title }.joined(separator: "; ")),
        ])
      }
      parts.append(
        .table(
          PaperTable(
            "unscored", "Issues that are not fully scored, and what would settle them.", rows)))
    }
    let carried = BoardReportWording.carriedOver(carriedOver.map { $0.issue.name })
    if !carried.isEmpty { parts.append(.paragraph(carried)) }
    if parts.isEmpty { parts.append(.paragraph("Every issue is fully scored.")) }
    return [.heading("Knowledge gaps")] + parts
  }

  /// A criterion's level with what it means: `2: partial confidence`.
  private func descriptor(_ criterion: Int, _ scored: Assessment) -> String {
    let levels = scored.levels[criterion]
    guard levels.count == 1, let level = model.criteria[criterion].level(levels.lowerBound) else {
      return "not known"
    }
    return "\(level.score): \(level.means)"
  }
}
