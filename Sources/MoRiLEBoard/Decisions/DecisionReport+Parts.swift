import MoRiLE
import MoRiLEReports

extension DecisionReport {
  /// What the Board is told: sentences, and the tables behind them.
  package var parts: [DocumentPart] {
    [.heading("Decisions"), .list(sentences)] + Table.allCases.map { .table(table($0)) }
  }

  /// The findings, the most important first.
  var sentences: [String] {
    let label = year.topLabel
    let forward = top.count { $0.made?.known?.isTakenForward == true }
    let left = top.filter { $0.made?.known?.isTakenForward == false }
    let others = top.filter { $0.made != nil && $0.made?.known == nil }
    let made = list.decisions.filter { $0.isMade }
    let reasons = DecisionWording.reasons(without: unreasoned.count, of: made.count)
    return (list.decisions.isEmpty ? [DecisionWording.empty] : [])
      + [
        DecisionWording.standing(
          label, count: top.count, forward: forward, left: left.count, other: others.count,
          undecided: undecided.count)
      ]
      + left.map {
        DecisionWording.left($0.issue.name, $0.made?.words ?? "", $0.made?.reason ?? "")
      }
      + others.map { DecisionWording.other($0.issue.name, $0.made?.words ?? "") }
      + [
        DecisionWording.undecided(label, undecided.map { $0.issue.name }),
        DecisionWording.openUndecided(label, openUndecided.map { $0.issue.name }),
        reasons,
        DecisionWording.unknown(unknown.map { $0.decision.issue.text }, year.name),
        DecisionWording.reviews(
          due: reviews.count { $0.days <= 0 }, soon: reviews.count { $0.days > 0 }, on: today.text,
          ahead: Self.daysAhead, any: list.decisions.contains { $0.review != nil }),
        DecisionWording.missing(
          owner: made.count { $0.owner.isEmpty }, review: made.count { $0.review == nil },
          of: made.count),
      ].compactMap { $0 }
  }

  // MARK: - Tables

  /// The tables, by the names that they are asked for.
  enum Table: String, CaseIterable {
    /// Each issue with its rating, rank and decision.
    case decisions
    /// Issues of the highest rating, and such as may have it, without a decision.
    case undecided
    /// Decisions without a reason.
    case unreasoned
    /// Decisions on issues that the year has not.
    case unknown
    /// Reviews that are due or come up.
    case reviews
  }

  /// One table.
  func table(_ id: Table) -> DocumentTable {
    switch id {
    case .decisions:
      return decisionTable
    case .undecided:
      return issueTable(
        id, "Issues that are or may be \(year.topLabel) and have no decision.",
        undecided + openUndecided)
    case .unreasoned:
      var table = DocumentTable(id.rawValue, "Decisions without a reason.")
      table.add(.name("issue", "Issue"), unreasoned.map { .text($0.decision.issue.text) })
      table.add(
        Column("rating", "Rating", .rating),
        unreasoned.map { $0.rating.map { .rating($0) } ?? .blank })
      table.add(Self.decision, unreasoned.map { .text($0.decision.words) })
      return table
    case .unknown:
      var table = DocumentTable(id.rawValue, "Decisions on issues that are not in \(year.name).")
      table.add(.name("issue", "Issue"), unknown.map { .text($0.decision.issue.text) })
      table.add(Self.decision, unknown.map { .text($0.decision.words) })
      table.add(.nearest, unknown.map { .text($0.nearest ?? "") })
      return table
    case .reviews:
      var table = DocumentTable(
        id.rawValue, "Reviews due on \(today.text) or in the \(Self.daysAhead) days after.")
      table.add(.name("issue", "Issue"), reviews.map { .text($0.decision.issue.text) })
      table.add(Self.decision, reviews.map { .text($0.decision.words) })
      table.add(Self.owner, reviews.map { .text($0.decision.owner) })
      table.add(Self.review, reviews.map { Self.cell($0.date) })
      table.add(
        Column("due_in_days", "Due"),
        reviews.map { .shown(DecisionWording.due($0.days), Fraction($0.days)) })
      return table
    }
  }

  private var decisionTable: DocumentTable {
    var table = issueTable(
      .decisions, "Each issue with its rating and what the Board decided.", lines)
    let decisions = lines.map { $0.decision }
    table.add(
      Self.decision,
      lines.map { line in
        let isAsked = line.issue.rating.possible.contains(0)
        return line.made.map { .text($0.words) }
          ?? (isAsked ? .named(DecisionWording.none, id: "") : .blank)
      })
    table.add(
      Column("reason", "Reason", flow: .flexible), decisions.map { .text($0?.reason ?? "") })
    table.add(Self.owner, decisions.map { .text($0?.owner ?? "") })
    table.add(Self.review, decisions.map { Self.cell($0?.review) })
    table.addOwn(list.ownHeaders, decisions.map { $0?.own })
    return table
  }

  private func issueTable(_ id: Table, _ caption: String, _ lines: [Line]) -> DocumentTable {
    var table = DocumentTable(id.rawValue, caption)
    table.add(.name("issue", "Issue"), lines.map { .text($0.issue.name) })
    table.addRatings(lines.map { $0.issue }, of: year)
    table.add(Column("rank", "Rank", .number), lines.map { $0.issue.rankCell })
    return table
  }

  // MARK: - Columns

  private static let decision = Column("decision", "Decision", flow: .flexible)
  private static let owner = Column("owner", "Owner", flow: .flexible)
  private static let review = Column("review_date", "Review", .date)

  private static func cell(_ date: CalendarDate?) -> DocumentTable.Cell {
    date.map { .named($0.text, id: $0.isoText) } ?? .blank
  }
}

extension Column {
  /// The issue that was most likely meant by a name that the year has not.
  static let nearest = Column("did_you_mean", "Did you mean", flow: .flexible)
}
