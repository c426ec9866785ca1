import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment: on a terminal what is ranked and what is not apart, elsewhere all issues in one table.
  public var document: Document {
    let ranked = ranking.entries.filter { $0.rank != nil }
    let open = ranking.entries.filter { $0.rank == nil }
    let ofDomains = domainLegend
    return Document(
      subject, subtitle: modelText, isBrief: true,
      parts: [
        .only(
          .terminal,
          [
            .table(
              table(
                "ranked", ranked, for: .terminal,
                none: "No issue is fully scored, so that none has a rank."))
          ] + (open.isEmpty ? [] : openParts(open))
            + [.notes(scaleNotes + (ofDomains.isEmpty ? [] : [ofDomains]))]),
        .only(.pages, [.notes(scaleNotes)]),
        .table(table("issues", ranking.entries, for: [.pages, .programs])),
        .only(.pages, model.rating.askedParts),
      ])
  }

  private func openParts(_ open: [Ranking.Entry]) -> [DocumentPart] {
    [
      .paragraph(
        "Not fully scored, so not ranked (\(open.count)). A score is what every level of the "
          + "unknown cells would give, and a rating stands alone where all of that is in one band."),
      .table(table("open", open, for: .terminal)),
    ]
  }

  /// How many issues have which rating, and what the score is.
  private var scaleNotes: [String] {
    ["\(countText)."] + (hasAgreed ? [agreedText] : []) + ["Score is \(model.scaleText)."]
  }

  /// What the short titles and letters of domains stand for.
  private var domainLegend: String {
    let scales = ratedDomains.compactMap { model.domains[$0].rating }
    if scales.isEmpty { return "" }
    let names = ratedDomains.map { model.domains[$0] }.filter { $0.short != $0.title }
      .map { "\($0.short) is \($0.title)" }
    return (names + [RatingLetters(model).legend(scales)]).joined(separator: "; ") + "."
  }

  // MARK: - The table

  /// Some of the issues.
  ///
  /// Programs get what ``AssessmentColumns`` says; the domains of issues that are not ranked have no room on a terminal.
  private func table(
    _ id: String, _ entries: [Ranking.Entry], for audience: Audience, none: String = ""
  ) -> DocumentTable {
    let plan = AssessmentTable(
      model, style: scoreStyle, theme: sheet.themeHeader, own: sheet.columns, hasAgreed: hasAgreed,
      isRanked: entries.contains { $0.rank != nil } || entries.isEmpty)
    var table = DocumentTable(id, "", plan.columns, for: audience, none: none)
    for entry in entries {
      let scored = assessments[entry.index]
      let row = AssessmentTable.Row(
        rank: .rank(entry), issue: scored.issue.name, theme: scored.issue.theme,
        scores: scored.scores, agreed: agreed[entry.index],
        settledBy: scored.isFullyScored ? "" : unsettledText(scored), own: sheet.cells[entry.index])
      table.add(plan.columns.indices.map { plan.cell($0, row) })
    }
    return table
  }
}

extension RatingScale {
  /// What each rating asks, below a heading; nothing where no rating asks anything.
  var askedParts: [DocumentPart] {
    let asks = bands.filter { !$0.means.isEmpty }
    if asks.isEmpty { return [] }
    return [.heading("What each rating asks"), .terms(asks.map { Term($0.label, $0.means) })]
  }
}
