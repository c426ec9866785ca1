import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// The ranked table, the tables of themes, and the pictures.
extension BoardReport {
  var rankingParts: [Paper.Part] {
    [.heading("The ranking"), .table(rankingTable), .paragraph(rankingNote)]
  }

  private var rankingTable: PaperTable {
    let hasThemes = ranked.contains { !$0.assessment.issue.theme.isEmpty }
    let hasPlaces = robustness.simulation != nil
    let ownPlaces = robustness.ownPlaces
    var rows = ReportTable(
      ["Rank", "Issue"] + (hasThemes ? ["Theme"] : []) + ["Rating", "Score"]
        + (ownPlaces == nil ? [] : ["Place"]) + (hasPlaces ? ["Places", "Kept"] : []),
      thresholds: model.shownThresholds, title: 1, prose: hasThemes ? [2] : [])
    for (entry, scored) in ranked {
      rows.add(
        [entry.rank.map { .shown(entry.text, Fraction($0)) } ?? .blank, .text(scored.issue.name)]
          + (hasThemes ? [.text(scored.issue.theme)] : [])
          + [.rating(RatingMark(scored.rating)), score(scored)]
          + (ownPlaces.map { [.text($0.text(entry.index))] } ?? [])
          + (hasPlaces ? simulated(entry.index) : []))
    }
    return PaperTable("ranking", "All issues, ranked. \(assessment.countText).", rows)
  }

  private func score(_ scored: Assessment) -> ReportTable.Cell {
    scored.score.value.map { .shown(assessment.scoreStyle.text($0), $0) }
      ?? .text(
        NumberStyle(decimals: 1, thresholds: model.shownThresholds).text(scored.score))
  }

  private func simulated(_ issue: Int) -> [ReportTable.Cell] {
    guard let simulation = robustness.simulation else { return [] }
    let standing = simulation.issues[issue]
    let place = standing.place
    let possible = assessment.assessments[issue].rating.possible
    let kept = possible.count == 1 ? simulation.share(standing.ratings[possible.lowerBound]) : nil
    return [
      .text(
        place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound) to \(place.upperBound)"),
      kept.map { .shown(ShareWording.short($0), $0) } ?? .blank,
    ]
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
      text += "and Kept is the share of simulations that keep its rating."
    }
    if ranked.contains(where: { $0.entry.rank == nil }) {
      text +=
        " An issue without a rank is not fully scored: its score is a range, and its rating stands "
      text += "alone only where all of the range lies in one band."
    }
    return text
  }

  // MARK: - Themes

  /// A table for each theme: the ratings of the domains and of the whole.
  var themeParts: [Paper.Part] {
    let domains = assessment.ratedDomains
    guard !domains.isEmpty else { return [] }
    var themes: [(name: String, issues: [Assessment])] = []
    for (_, scored) in ranked {
      let key = issueKey(scored.issue.theme)
      if let place = themes.firstIndex(where: { issueKey($0.name) == key }) {
        themes[place].issues.append(scored)
      } else {
        themes.append((scored.issue.theme, [scored]))
      }
    }
    if themes.count == 1, themes[0].name.isEmpty {
      return [
        .heading("The domains"), .paragraph(domainText(domains)),
        .table(
          PaperTable(
            "domains", "The rating of each domain and of the whole.",
            domainRows(themes[0].issues, domains))),
      ]
    }
    var parts: [Paper.Part] = [
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
        .table(
          PaperTable(Self.id("theme", name, &ids), "", domainRows(theme.issues, domains))),
      ]
    }
    return parts
  }

  private func domainRows(_ issues: [Assessment], _ domains: [Int]) -> ReportTable {
    var rows = ReportTable(["Issue"] + domains.map { model.domains[$0].title } + ["Rating"])
    for scored in issues {
      rows.add(
        [.text(scored.issue.name)]
          + domains.map { index in
            scored.domainRatings[index].map { .rating(RatingMark($0)) } ?? .blank
          } + [.rating(RatingMark(scored.rating))])
    }
    return rows
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
  var plotParts: [Paper.Part] {
    guard let plot = IssuePlot(assessment) else { return [] }
    return [
      .heading(plot.title), .figure(Figure(plot.caption, svg: plot.svg, says: plot.says)),
    ]
  }
}
