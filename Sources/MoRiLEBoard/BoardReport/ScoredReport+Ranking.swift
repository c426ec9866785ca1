import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// The ranked table, the tables of themes, and the pictures.
extension ScoredReport {
  var rankingParts: [DocumentPart] {
    [.heading("The ranking"), .table(rankingTable), .paragraph(rankingNote)]
  }

  private var rankingTable: DocumentTable {
    let ownPlaces = robustness.ownPlaces
    var table = DocumentTable(
      "ranking",
      "All issues, ranked. \(Count.of(rated.count, "issue")): \(model.rating.countText(rated.map { $0.rating }))."
    )
    table.add(Column("rank", "Rank", .number), ranked.map { .rank($0.entry) })
    table.add(.name("issue", "Issue"), ranked.map { .text($0.assessment.issue.name) })
    table.add(
      Column("theme", "Theme", flow: .flexible), ranked.map { .text($0.assessment.issue.theme) })
    table.addRatings(rated, of: year)
    table.add(
      Column("score", "Score", .score, style: assessment.scoreStyle),
      ranked.map { .score($0.assessment.score, score($0.assessment)) })
    if let ownPlaces {
      table.add(
        Column("place", "Place", for: .people), ranked.map { .text(ownPlaces.text($0.entry.index)) }
      )
    }
    if let simulation = robustness.simulation { add(simulation, to: &table) }
    return table
  }

  /// A score that is not known is no part of a column that lines up.
  private func score(_ scored: Assessment) -> String? {
    scored.score.value == nil
      ? NumberStyle(decimals: 1, thresholds: model.shownThresholds).text(scored.score) : nil
  }

  /// Adds what simulations say.
  private func add(_ simulation: SimulationResult, to table: inout DocumentTable) {
    let issues = ranked.map { $0.entry.index }
    let places = issues.map { simulation.issues[$0].place }
    table.add(
      Column("places", "Places", for: .people),
      places.map { place in
        .text(
          place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound) to \(place.upperBound)")
      })
    if let scored = robustness.places {
      table.add(.data("place_low"), issues.map { .whole(scored.ranges[$0].lowerBound) })
      table.add(.data("place_high"), issues.map { .whole(scored.ranges[$0].upperBound) })
    }
    table.add(.data("place_5"), places.map { .whole($0.lowerBound) })
    table.add(.data("place_95"), places.map { .whole($0.upperBound) })
    table.add(
      Column("share_kept", "Kept", .percent),
      issues.map { issue in
        // What simulations keep is what the matrix gives.
        let possible = assessment.assessments[issue].rating.possible
        guard possible.count == 1 else { return .blank }
        let kept = simulation.share(simulation.issues[issue].ratings[possible.lowerBound])
        return .shown(ShareWording.short(kept), kept)
      })
  }

  private var rankingNote: String {
    let score = model.ratedScore
    var text =
      "Score is \(score.title), \(model.rangeText(ofScore: model.rating.score)): \(assessment.bandText). "
    text +=
      assessment.ranking.style == .dense
      ? "Issues of equal score share a rank, and the next score takes the next number."
      : "Issues of equal score share a rank, and the next takes the number of its place."
    if robustness.ownPlaces != nil { text += " \(RobustnessReport.placeText)" }
    if robustness.simulation != nil {
      text +=
        " Places are those that an issue has in 5 to 95 % of simulations in which scores are off, "
      text += "and Kept is the share of simulations that keep "
      text += year.hasAgreed ? "the rating of the matrix." : "its rating."
    }
    if ranked.contains(where: { $0.entry.rank == nil }) {
      text +=
        " An issue without a rank is not fully scored: its score is a range, and its rating stands "
      text += "alone only where all of the range lies in one band."
    }
    return text
  }

  // MARK: - Themes

  /// Whether the paper has a part for each theme.
  var hasThemes: Bool {
    !assessment.ratedDomains.isEmpty && rated.contains { !Issue.themes(in: $0.theme).isEmpty }
  }

  /// A table for each theme, the ratings of the domains and of the whole, and what is said of it.
  var themeParts: [DocumentPart] {
    let domains = assessment.ratedDomains
    guard !domains.isEmpty else { return [] }
    let themes = YearTheme.all(of: rated)
    if !hasThemes {
      return [
        .heading("The domains"), .paragraph(domainText(domains)),
        .table(
          domainTable(
            "domains", "The rating of each domain and of the whole.", themes[0].issues, domains)),
      ]
    }
    var parts: [DocumentPart] = [
      .heading("Themes"),
      .paragraph(
        "Each theme in the order of its highest issue, with the rating of each domain and of the whole. "
          + domainText(domains)),
    ]
    var ids: Set<String> = []
    for theme in themes {
      let name = theme.name.isEmpty ? "Without a theme" : theme.name
      parts += [
        .heading(name, level: 3),
        .table(domainTable(Self.id("theme", name, &ids), "", theme.issues, domains)),
      ]
      parts += narrative?.parts(of: theme) ?? []
    }
    return parts
  }

  private func domainTable(
    _ id: String, _ caption: String, _ issues: [RatedYear.Entry], _ domains: [Int]
  ) -> DocumentTable {
    var table = DocumentTable(id, caption)
    table.add(.name("issue", "Issue"), issues.map { .text($0.name) })
    for index in domains {
      let domain = model.domains[index]
      table.add(
        Column("\(domain.id)_rating", domain.title, .rating),
        issues.map { issue in
          issue.index.flatMap { assessment.assessments[$0].domainRatings[index] }
            .map { .rating($0) } ?? .blank
        })
    }
    table.addRatings(issues, of: year)
    return table
  }

  /// What the ratings of domains go by.
  private func domainText(_ domains: [Int]) -> String {
    domains.compactMap { index in
      model.domains[index].rating.map { "\(model.domains[index].title): \(model.bandText($0))." }
    }.joined(separator: " ")
  }

  /// A name for a table that is made of a text: `theme-hate-crime`, with a number where that is taken.
  static func id(_ kind: String, _ text: String, _ taken: inout Set<String>) -> String {
    let words = text.lowercased().split { character in
      !("a"..."z").contains(character) && !("0"..."9").contains(character)
    }
    let base = ([kind] + words.prefix(6).map { String($0) }).joined(separator: "-")
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  // MARK: - Pictures

  /// Harm against likelihood, or whatever the model plots.
  var plotParts: [DocumentPart] {
    guard let plot = IssuePlot(assessment) else { return [] }
    return [
      .heading(plot.title), .figure(Figure(plot.caption, plot.picture, says: plot.says)),
    ]
  }
}
