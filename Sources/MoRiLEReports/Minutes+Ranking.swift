import MoRiLE
import MoRiLEFormats

extension Minutes {
  // MARK: - Counts

  /// What the workshop came to, in sentences.
  var summary: String {
    let cells = changedCells
    let issues = cells.count { $0 > 0 }
    let count = cells.reduce(0, +)
    let old =
      before.countText == after.countText ? "" : "; before the workshop \(before.bandCounts)"
    var lines = [HTMLText.prose("\(after.countText)\(old)."), agreedSentence]
    lines.append(
      count == 0
        ? "No score is another than before."
        : "\(Count.of(count, "score")) of \(Count.of(issues, "issue")) changed.")
    lines.append(ratingSentence)
    if outcome.changesWithoutReason > 0 {
      let noun =
        outcome.changesWithoutReason == 1 ? "change of a rating has" : "changes of a rating have"
      lines.append("\(outcome.changesWithoutReason) \(noun) no reason.")
    }
    return "<h2>In short</h2>\n<ul>\n" + lines.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }

  /// How many cells of each issue are not what they were.
  private var changedCells: [Int] {
    zip(before.sheet.issues, after.sheet.issues).map { old, new in
      zip(old.cells, new.cells).count { $0 != $1 }
    }
  }

  private var agreedSentence: String {
    let agreed = outcome.agreements.keys.count { places[$0] != nil }
    let all = after.assessments.count
    if agreed == all, all > 1 { return "All \(all) issues are agreed." }
    return
      "\(agreed) of \(Count.of(all, "issue")) \(agreed == 1 || all == 1 ? "is" : "are") agreed."
  }

  private var ratingSentence: String {
    let changed = after.ranking.entries.map { $0.index }.filter { hasNewRating($0) }
    if changed.isEmpty { return "No rating changed." }
    let list = changed.map { index in
      HTMLText.name(after.assessments[index].issue.name)
        + HTMLText.escaped(
          " from \(before.assessments[index].rating.text) to \(after.assessments[index].rating.text)"
        )
    }
    return "The rating of \(Count.of(changed.count, "issue")) changed: "
      + list.joined(separator: "; ") + "."
  }

  // MARK: - Table

  /// All issues in their order after the workshop.
  var rankingTable: String {
    let hasThemes = after.assessments.contains { !$0.issue.theme.isEmpty }
    let headers =
      [("Rank", "number"), ("Issue", "")] + (hasThemes ? [("Theme", "")] : [])
      + [("Rating", ""), ("Score", "number"), ("Before", ""), ("Agreed by", "")]
    let head = headers.map { title, style in
      "<th scope=\"col\"\(style.isEmpty ? "" : " class=\"\(style)\"")>\(title)</th>"
    }.joined()
    let rows = after.ranking.entries.map { row($0, hasThemes) }.joined()
    return
      "<h2>Ranking after the workshop</h2>\n<table class=\"ranking\(hasThemes ? " themed" : "")\">\n"
      + "<caption>\(legend)</caption>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows)</tbody>\n"
      + "</table>\n"
  }

  private var legend: String {
    let bands = after.model.rating.bands.indices.map { badge(band: $0) }
    return bands.joined(separator: ", ")
      + ". \u{201C}Before\u{201D} is the rank and rating where either was another."
  }

  private func row(_ entry: Ranking.Entry, _ hasThemes: Bool) -> String {
    let assessment = after.assessments[entry.index]
    let name = HTMLText.name(assessment.issue.name)
    return "<tr><td class=\"number\">\(entry.rank == nil ? "none" : entry.text)</td>"
      + "<th scope=\"row\">\(name)</th>"
      + (hasThemes ? "<td>\(HTMLText.name(assessment.issue.theme))</td>" : "")
      + "<td>\(badge(assessment.rating))</td>"
      + "<td class=\"number\">\(scoreText(assessment, styleAfter))</td>"
      + "<td>\(HTMLText.escaped(beforeText(entry)))</td><td>\(agreedBy(assessment.issue.name))</td></tr>\n"
  }

  /// The rank and rating before, where either was another.
  private func beforeText(_ entry: Ranking.Entry) -> String {
    let old = ranksBefore[entry.index]
    let rating = hasNewRating(entry.index) ? before.assessments[entry.index].rating.text : ""
    guard old.rank != entry.rank else { return rating }
    let rank = old.rank == nil ? "no rank" : old.text
    return rating.isEmpty ? rank : "\(rank), \(rating)"
  }

  private func agreedBy(_ name: String) -> String {
    guard let agreement = outcome.agreements[SessionOutcome.key(name)] else { return "not yet" }
    return agreement.who.isEmpty ? "agreed" : HTMLText.name(agreement.who)
  }

  /// Whether an issue has another rating than before.
  func hasNewRating(_ index: Int) -> Bool {
    before.assessments[index].rating.possible != after.assessments[index].rating.possible
  }
}
