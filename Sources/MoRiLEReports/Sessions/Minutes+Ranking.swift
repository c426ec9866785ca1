import MoRiLE
import MoRiLEFormats

extension Minutes {
  // MARK: - Counts

  /// What the workshop came to, in sentences.
  var summary: [String] {
    let cells = changedCells
    let count = cells.reduce(0, +)
    let old =
      before.countText == after.countText ? "" : "; before the workshop \(before.bandCounts)"
    let bare = outcome.changesWithoutReason
    return [
      "\(after.countText)\(old).", agreedSentence,
      count == 0
        ? "No score is another than before."
        : "\(Count.of(count, "score")) of \(Count.of(cells.count { $0 > 0 }, "issue")) changed.",
      ratingSentence,
    ]
      + (bare == 0
        ? []
        : [
          "\(bare) \(bare == 1 ? "change of a rating has" : "changes of a rating have") no reason."
        ])
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
    let others = after.assessments.compactMap { scored -> String? in
      let text = outcome.agreements[SessionOutcome.key(scored.issue.name)]?.rating ?? ""
      guard let rating = after.model.rating.rating(labelled: text), rating != scored.rating else {
        return nil
      }
      return "\(scored.issue.name) as \(rating.text), where the matrix gives \(scored.rating.text)"
    }
    let otherwise = others.isEmpty ? "" : " Agreed otherwise: \(others.joined(separator: "; "))."
    if agreed == all, all > 1 { return "All \(all) issues are agreed.\(otherwise)" }
    return
      "\(agreed) of \(Count.of(all, "issue")) \(agreed == 1 || all == 1 ? "is" : "are") agreed.\(otherwise)"
  }

  private var ratingSentence: String {
    let changed = after.ranking.entries.map { $0.index }.filter { hasNewRating($0) }
    if changed.isEmpty { return "No rating changed." }
    let list = changed.map { index in
      let (old, new) = (before.assessments[index], after.assessments[index])
      return "\(new.issue.name) from \(old.rating.text) to \(new.rating.text)"
    }
    return "The rating of \(Count.of(changed.count, "issue")) changed: "
      + list.joined(separator: "; ") + "."
  }

  // MARK: - Table

  /// All issues in their order after the workshop.
  var rankingTable: DocumentTable {
    let bands = after.model.rating.bands.indices.map {
      marked(RatingMark(band: $0, of: after.model.rating))
    }
    var table = DocumentTable(
      "ranking",
      bands.joined(separator: ", ")
        + ". \u{201C}Before\u{201D} is the rank and rating where either was another.",
      [
        Column("rank", "Rank", .number), .name("issue", "Issue"), Column("theme", "Theme"),
        Column("rating", "Rating", .rating), Column("score", "Score", .score),
        Column("before", "Before"), Column("agreed_by", "Agreed by"),
      ])
    for entry in after.ranking.entries {
      let scored = after.assessments[entry.index]
      table.add([
        .rank(entry), .text(scored.issue.name), .text(scored.issue.theme), .rating(scored.rating),
        .score(scored.score, styleAfter.text(inColumn: scored.score)), .text(beforeText(entry)),
        .text(agreedBy(scored.issue.name)),
      ])
    }
    return table
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
    return agreement.who.isEmpty ? "agreed" : agreement.who
  }

  /// Whether an issue has another rating than before.
  func hasNewRating(_ index: Int) -> Bool {
    before.assessments[index].rating.possible != after.assessments[index].rating.possible
  }
}
