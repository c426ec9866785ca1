import MoRiLE
import MoRiLEFormats

extension MatrixReport {
  /// The report: what the scales and the formula do by themselves.
  public var document: Document {
    Document(
      "What the matrix can hide", subtitle: heading, isBrief: true,
      parts: [
        .paragraph(basis), .heading("Totals of \(model.ratedScore.id)"),
        .list(totalSentences + thresholdSentences),
        .heading("Share of all combinations in each band"), .table(shareTable),
        .heading("What each criterion can change"),
        .notes([
          "Share of the combinations of the others in which the criterion changes the rating: by a step of "
            + "one level, and between its lowest and highest level."
        ]),
        .table(changeTable),
      ] + (criterionSentences.isEmpty ? [] : [.list(criterionSentences)])
        + [.heading("How far the other domains can outweigh one")] + reversalParts)
  }

  private var shareTable: DocumentTable {
    var table = DocumentTable(
      "shares", "",
      [
        .name("of", "Rating of"), Column("band", "Band", flow: .flexible),
        Column("from", "From", .number), Column("share", "Share", .percent),
      ], for: .people)
    for shares in shares {
      for (place, band) in shares.scale.bands.enumerated() {
        table.add([
          .text(place == 0 ? shares.title : ""), .text(band.label),
          .score(
            Interval(band.threshold ?? .zero),
            band.threshold.map { model.thresholdText($0, of: shares.scale) } ?? "below"),
          percent(shares.shares?[place]),
        ])
      }
    }
    return table
  }

  private var changeTable: DocumentTable {
    var table = DocumentTable(
      "changes", "",
      [
        .name("criterion", "Criterion"), Column("one_level", "One level", .percent),
        Column("end_to_end", "End to end", .percent),
        Column("adds", "One level adds", flow: .flexible),
      ], for: .people)
    for (criterion, effect) in effects {
      table.add([
        .text(criterion.title), percent(effect?.oneLevel), percent(effect?.endToEnd),
        .text(effect.map { steps($0) } ?? Self.uncounted),
      ])
    }
    return table
  }

  private static let uncounted = "not counted"

  private func percent(_ share: Fraction?) -> DocumentTable.Cell {
    share.map { .shown(MatrixWording.percent($0), $0) } ?? .text(Self.uncounted)
  }

  /// What is said of each domain, with the vectors that it is said of.
  private var reversalParts: [DocumentPart] {
    check.reversals.flatMap { domain, reversal -> [DocumentPart] in
      let title = model.domains[domain].title
      guard let reversal else {
        return [.terms([Term(title, MatrixWording.uncounted("This"))])]
      }
      let said: DocumentPart = .terms([Term(title, sentences(reversal).joined(separator: " "))])
      return reversal.pair.map { [said, .code([vector($0.worse), vector($0.least)])] } ?? [said]
    }
  }
}
