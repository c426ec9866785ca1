import MoRiLE
import MoRiLEReports

// How sure the ratings are, and how far scorers agree.
extension ScoredReport {
  var surenessParts: [DocumentPart] {
    var parts: [DocumentPart] = [
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
  private var surenessTable: DocumentTable {
    let label = model.rating.bands[0].label
    let told = zip(rated, ranked).filter { issue, place in
      issue.rating.possible.lowerBound == 0 || issue.matrix.possible.lowerBound == 0
        || robustness.robustness.issues[place.entry.index].changes.contains {
          $0.rating.possible.lowerBound == 0
        }
    }
    var table = DocumentTable(
      "sureness",
      "Issues that are \(label), or that one change of one level would make \(label)."
        + (year.hasAgreed ? " The words are about what the matrix gives." : ""))
    table.add(.name("issue", "Issue"), told.map { .text($0.0.name) })
    table.addRatings(told.map { $0.0 }, of: year)
    table.add(
      Column("in_words", "In words", flow: .flexible),
      told.map { .text(robustness.finding($0.1.entry.index)) })
    return table
  }

  /// How far several scorers agree.
  var panelParts: [DocumentPart] {
    guard let panel else { return [] }
    var table = DocumentTable(
      "disputes", "Issues whose rating the scorers' disagreement could change.",
      [
        .name("issue", "Issue"), Column("rating", "As agreed", .rating),
        Column("possible_ratings", "Could be", .rating),
        Column("cells", "Disputed", flow: .flexible),
      ])
    for dispute in panel.consensus.disputes where dispute.changesRating {
      table.add([
        .text(panel.name(of: dispute.issue)), .rating(dispute.agreed.rating),
        .rating(dispute.rating), criteria(dispute.cells.map { $0.criterion }),
      ])
    }
    return [
      .heading("How far the scorers agree"),
      .paragraph("\(panel.subject). \(panel.countText). \(panel.ruleText)."),
      .table(table),
      .list(panel.sentences), .paragraph(panel.agreementText),
    ]
  }
}
