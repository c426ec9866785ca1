import MoRiLE
import MoRiLEReports

// How sure the ratings are, and how far scorers agree.
extension BoardReport {
  var surenessParts: [Paper.Part] {
    var parts: [Paper.Part] = [
      .heading("How sure the ratings and ranks are"),
      .paragraph(
        "Scores can be off. A rating is called robust where no change of one level on one criterion "
          + "changes it and at least nine in ten simulations keep it, and fragile where such a change does "
          + "and fewer simulations keep it."),
      .table(surenessTable), .paragraph(robustness.firstText),
    ]
    if let simulation = robustness.simulation {
      parts += PlaceChart(assessment, simulation).figures.map { .figure($0) }
    }
    return parts + [.paragraph(robustness.methodText)]
  }

  /// The findings for the issues of the highest rating, and for those that one change would bring there.
  private var surenessTable: PaperTable {
    var rows = ReportTable(["Issue", "Rating", "In words"], prose: [2])
    for (entry, scored) in ranked {
      let isTop = scored.rating.possible.lowerBound == 0
      let couldBe = robustness.robustness.issues[entry.index].changes.contains {
        $0.rating.possible.lowerBound == 0
      }
      guard isTop || couldBe else { continue }
      rows.add([
        .text(scored.issue.name), .rating(RatingMark(scored.rating)),
        .text(robustness.finding(entry.index)),
      ])
    }
    let label = model.rating.bands[0].label
    return PaperTable(
      "sureness", "Issues that are \(label), or that one change of one level would make \(label).",
      rows)
  }

  /// How far several scorers agree.
  var panelParts: [Paper.Part] {
    guard let panel else { return [] }
    var rows = ReportTable(
      ["Issue", "As agreed", "Could be", "Disputed"], thresholds: model.shownThresholds,
      prose: [3])
    for dispute in panel.consensus.disputes where dispute.changesRating {
      let cells = dispute.cells.map { panel.model.criteria[$0.criterion].title }
      rows.add([
        .text(panel.name(of: dispute.issue)),
        .rating(RatingMark(dispute.agreed.rating)), .rating(RatingMark(dispute.rating)),
        .text(cells.joined(separator: "; ")),
      ])
    }
    return [
      .heading("How far the scorers agree"),
      .paragraph("\(panel.subject). \(panel.countText). \(panel.ruleText)."),
      .table(
        PaperTable("disputes", "Issues whose rating the scorers' disagreement could change.", rows)),
      .list(panel.sentences), .paragraph(panel.agreementText),
    ]
  }
}
