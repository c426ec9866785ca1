import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What is not known.
extension ScoredReport {
  /// The domain that holds the criterion by which the model tells how sure scores are; nil where it has none.
  var knowledgeDomain: Int? {
    model.uncertainty?.confidence.map { model.criteria[$0].domain }
  }

  /// The issues that stand in the highest band of that domain for certain, in the order of the ranking.
  var weakestKnown: [(entry: Ranking.Entry, assessment: Assessment)] {
    guard let domain = knowledgeDomain else { return [] }
    return ranked.filter {
      $0.assessment.domainRatings[domain].map { $0.possible == 0...0 } ?? false
    }
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
  var knowledgeParts: [DocumentPart] {
    var parts: [DocumentPart] = []
    if let domain = knowledgeDomain {
      let criteria = model.criteria(of: domain)
      let isRated = model.domains[domain].rating != nil
      let weakest = isRated ? weakestKnown : ranked
      let title = model.domains[domain].title
      var table = DocumentTable(
        "knowledge",
        isRated
          ? "Issues of which least is known: \(title) is \(model.domains[domain].rating?.bands[0].label ?? ""), and "
            + "a higher rating means that less is known."
          : "What is known of each issue: \(title).",
        [.name("issue", "Issue"), Column("rating", "Rating", .rating)]
          + criteria.map { place in
            Column(model.criteria[place].id, model.criteria[place].title, flow: .flexible)
          })
      for (entry, scored) in weakest {
        table.add(
          [.text(scored.issue.name), .rating(rating(entry))]
            + criteria.map { descriptor($0, scored) })
      }
      parts.append(.table(table))
    }
    let open = ranked.filter { !$0.assessment.isFullyScored }
    if !open.isEmpty {
      var table = DocumentTable(
        "unscored", "Issues that are not fully scored, and what would settle them.",
        [
          .name("issue", "Issue"), Column("rating", "Rating", .rating),
          Column("not_scored", "Not scored", flow: .flexible),
        ])
      for (entry, scored) in open {
        table.add([
          .text(scored.issue.name), .rating(rating(entry)), criteria(scored.unsettled),
        ])
      }
      parts.append(.table(table))
    }
    let carried = BoardReportWording.carriedOver(carriedOver.map { $0.issue.name })
    if !carried.isEmpty { parts.append(.paragraph(carried)) }
    if parts.isEmpty { parts.append(.paragraph("Every issue is fully scored.")) }
    return [.heading("Knowledge gaps")] + parts
  }

  /// A criterion's level with what it means: `2: partial confidence`.
  private func descriptor(_ criterion: Int, _ scored: Assessment) -> DocumentTable.Cell {
    let levels = scored.levels[criterion]
    guard levels.count == 1, let level = model.criteria[criterion].level(levels.lowerBound) else {
      return .named("not known", id: "?")
    }
    return .shown("\(level.score): \(level.means)", Fraction(level.score))
  }

  /// Some criteria: their titles, and for programs their ids.
  func criteria(_ places: [Int]) -> DocumentTable.Cell {
    .named(
      places.map { model.criteria[$0].title }.joined(separator: "; "),
      id: places.map { model.criteria[$0].id }.joined(separator: "; "))
  }
}
