import MoRiLE
import MoRiLEFormats

// MARK: - The tables of the whole, for people

extension ConsensusReport {
  private static let points = NumberStyle(decimals: 2, isPadded: true)

  /// Disputed issues, with what was given where that is to be read.
  func disputed(_ issues: [DisputedIssue], notes: Audience) -> DocumentTable {
    var table = DocumentTable(
      "disputed", "",
      [
        .name("issue", "Issue"), Column("rating", "As agreed", .rating, flow: .flexible),
        Column("possible_ratings", "Could be", .rating, flow: .flexible),
        Column(
          "score", "Score", .score,
          style: NumberStyle(decimals: 2, thresholds: model.shownThresholds)),
        Column("points", "Points", .number, style: Self.points),
        Column("given", "Given", for: notes, flow: .below("")),
      ])
    for issue in issues {
      table.add([
        .text(name(of: issue.issue)), .rating(issue.agreed.rating), .rating(issue.rating),
        .score(issue.score), .number(issue.isTried ? issue.points : nil), .text(note(issue)),
      ])
    }
    return table
  }

  /// The disputed cells of an issue: what was given, and what would change the rating.
  private func note(_ issue: DisputedIssue) -> String {
    issue.cells.map { cell in
      let text = "\(model.criteria[cell.criterion].id) \(votesText(cell))"
      guard cell.changesRating else { return text }
      let others = cell.outcomes.filter { $0.rating != cell.agreedRating }
      return text + " ("
        + others.map { "at \($0.level) \($0.rating.text)" }.joined(separator: ", ") + ")"
    }.joined(separator: "; ")
  }

  /// The cells that the rule left open.
  var discussion: DocumentTable {
    var table = DocumentTable(
      "discussion", "",
      [
        .name("issue", "Issue"), Column("criterion", "Criterion", flow: .flexible),
        Column("levels", "Levels"),
      ])
    for cell in consensus.forDiscussion {
      table.add([
        .text(name(of: cell.issue)), .text(model.criteria[cell.criterion].id),
        .text(ConsensusWording.alternatives(cell.candidates)),
      ])
    }
    return table
  }

  /// The criteria on which scorers differ, those that need the room's time first.
  var disputedCriteria: DocumentTable {
    var table = DocumentTable(
      "criteria", "",
      [
        .name("criterion", "Criterion"), Column("disputed", "Disputed", .number),
        Column("pivotal", "Pivotal", .number),
        Column("points", "Points", .number, style: Self.points),
      ])
    for row in criterionRows {
      guard let disputed = row.disputed, disputed.cells > 0 else { continue }
      table.add([
        .text(row.name),
        .shown("\(disputed.cells) of \(row.alpha.units)", Fraction(disputed.cells)),
        .number(disputed.known.map { Fraction($0.changes) }),
        .number(disputed.known.map { $0.points }),
      ])
    }
    return table
  }

  /// Alpha of each criterion, in the model's order, and of all.
  var alphas: DocumentTable {
    var table = DocumentTable(
      "alphas", "",
      [
        .name("criterion", "Criterion"), Column("cells", "Cells", .number),
        Column("ordinal", "Ordinal alpha"), Column("interval", "Interval alpha"),
      ])
    let criteria = zip(model.criteria, consensus.criteria).map { ($0.id, $1) }
    for (name, alpha) in criteria + totalRows.map({ ($0.name, $0.alpha) }) {
      table.add([
        .text(name), .whole(alpha.units), .text(Self.text(alpha.ordinal)),
        .text(Self.text(alpha.interval)),
      ])
    }
    return table
  }

  /// `0.86, 0.74 to 0.93`, or why there is none.
  private static func text(_ alpha: Alpha) -> String {
    guard let value = alpha.value else { return alpha.gap?.text ?? "" }
    let ends = NumberStyle(decimals: 2, isPadded: true)
    return ConsensusWording.text(value) + (alpha.interval.map { ", \(ends.text($0))" } ?? "")
  }

  /// How each scorer leans, with the criteria on which that is most.
  var leans: DocumentTable {
    var table = DocumentTable(
      "extremes", "",
      [
        .name("scorer", "Scorer"), Column("overall", "Overall", .number),
        Column("highest", "Highest on", flow: .flexible),
        Column("lowest", "Lowest on", flow: .flexible),
      ])
    for (scorer, lean) in zip(panel.scorers, consensus.leans) {
      let ends = extremes(lean)
      table.add([
        .text(scorer), lean.overall.map { .shown(Self.signed($0), $0) } ?? .text("none"),
        .text(ends.highest), .text(ends.lowest),
      ])
    }
    return table
  }

  /// The criteria on which a scorer is furthest above and below the others.
  private func extremes(_ lean: Lean) -> (highest: String, lowest: String) {
    let known = lean.criteria.enumerated().compactMap { index, value in
      value.map { (index: index, value: $0) }
    }
    func text(_ end: (index: Int, value: Fraction)?, _ sign: Int) -> String {
      guard let end, end.value.sign == sign else { return "" }
      return "\(model.criteria[end.index].id) \(Self.signed(end.value))"
    }
    return (
      text(known.max { $0.value < $1.value }, 1), text(known.min { $0.value < $1.value }, -1)
    )
  }

  /// A number with its sign: `+0.05`.
  private static func signed(_ value: Fraction) -> String {
    let style = NumberStyle(decimals: 2, isPadded: true, thresholds: [.zero])
    return (value.sign > 0 ? "+" : "") + style.text(value)
  }
}
