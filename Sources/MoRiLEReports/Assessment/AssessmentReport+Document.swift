import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment: on a terminal what is ranked and what is not apart, elsewhere all issues in one table.
  public var document: Document {
    let ranked = ranking.entries.filter { $0.rank != nil }
    let open = ranking.entries.filter { $0.rank == nil }
    let ofDomains = domainLegend
    let asks = model.rating.bands.filter { !$0.means.isEmpty }
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
        .only(
          .pages,
          asks.isEmpty
            ? []
            : [.heading("What each rating asks"), .terms(asks.map { Term($0.label, $0.means) })]),
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
    let found = entries.map { assessments[$0.index] }
    let headers = AssessmentColumns(model).headers(
      theme: sheet.themeHeader, own: sheet.columns, agreed: hasAgreed)
    let isRanked = entries.contains { $0.rank != nil } || entries.isEmpty
    var table = DocumentTable(id, for: audience, none: none)
    table.add(Column("rank", "Rank", .number), entries.map { .rank($0) })
    table.add(.name("issue", "Issue"), found.map { .text($0.issue.name) })
    table.add(
      Column(sheet.themeHeader, "Theme", for: [.pages, .programs]),
      found.map { .text($0.issue.theme) })
    table.add(Column("rating", "Rating", .rating), found.map { .rating($0.rating) })
    if hasAgreed {
      table.add(
        Column("agreed", "Agreed", .rating, for: .people),
        entries.map { agreed[$0.index].map { .rating($0.rating) } ?? .blank })
    }
    let shown = scoreStyle
    for (place, score) in model.scores.enumerated() {
      let isRated = place == model.rating.score
      table.add(
        Column(
          score.id, isRated ? "Score" : score.title, .score, for: isRated ? .all : .programs,
          style: model.dataStyle(ofScore: place),
          exact: model.scoresOnFractions.contains(place) ? .always : .never),
        found.map { .score($0.scores[place], isRated ? shown.text(inColumn: $0.score) : nil) })
    }
    for (end, value) in [("low", { (score: Interval) in score.low }), ("high", { $0.high })] {
      table.add(
        .data("\(model.ratedScore.id)_\(end)", .score, style: model.dataStyle, exact: .never),
        found.map { .number(value($0.score)) })
    }
    let letters = RatingLetters(model)
    for place in ratedDomains {
      let domain = model.domains[place]
      table.add(
        Column(
          "\(domain.id)_rating", domain.title, .rating,
          for: isRanked ? .all : [.pages, .programs], short: domain.short),
        found.map { scored in
          scored.domainRatings[place].map {
            .rating(RatingMark($0), letters: letters.text($0))
          } ?? .blank
        })
    }
    table.add(
      Column("settled_by", "Settled by", for: .people, flow: .below("settled by ")),
      found.map { .text($0.isFullyScored ? "" : unsettledText($0)) })
    if hasAgreed { add(entries.map { agreed[$0.index] }, to: &table) }
    table.addOwn(
      Array(headers.suffix(sheet.columns.count)), entries.map { sheet.cells[$0.index] })
    return table
  }

  /// Adds what programs get of agreed ratings.
  private func add(_ agreed: [AgreedRating?], to table: inout DocumentTable) {
    let ids = AssessmentColumns.agreed
    table.add(
      .data(ids[0], .rating), agreed.map { $0.map { .rating($0.rating) } ?? .blank })
    table.add(.data(ids[1], .text), agreed.map { .text($0?.reason ?? "") })
    table.add(.data(ids[2], .text), agreed.map { .text($0?.by ?? "") })
    table.add(.data(ids[3], .text), agreed.map { .text($0?.on ?? "") })
  }
}
