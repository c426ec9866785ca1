import MoRiLE
import MoRiLEReports

extension ActionReport {
  /// What the Board is told: sentences, and the tables behind them.
  package var parts: [DocumentPart] {
    [.heading("Actions"), .list(sentences)] + Table.allCases.map { .table(table($0)) }
  }

  /// The findings, the most important first.
  var sentences: [String] {
    [
      ActionWording.counts(list.actions),
      ActionWording.named("overdue", overdue, on: today),
      ActionWording.named("red", red), ActionWording.withoutLead(withoutLead),
      ActionWording.idle(year.topLabel, idle.map { $0.name }),
      ActionWording.unknown(unknown.map { $0.name }, in: year.name),
    ].compactMap { $0 }
  }

  /// The tables, by the names that they are asked for.
  enum Table: String, CaseIterable {
    /// All actions, with what is wrong with them.
    case actions
    /// Issues of the highest rating that no action is for.
    case idle
  }

  /// One table.
  func table(_ id: Table) -> DocumentTable {
    switch id {
    case .actions: return actionTable
    case .idle:
      let issues = idle
      var table = DocumentTable(
        id.rawValue, "Issues that are or may be \(year.topLabel) and have no action.")
      table.add(.name("issue", "Issue"), issues.map { .text($0.name) })
      table.addRatings(issues, of: year)
      table.add(Column("rank", "Rank", .number), issues.map { $0.rankCell })
      return table
    }
  }

  private var actionTable: DocumentTable {
    let actions = list.actions
    var table = DocumentTable(
      Table.actions.rawValue, "All actions as of \(today.text), and what is to be looked at.")
    table.add(.name("action", "Action"), actions.map { .text($0.name.text) })
    table.add(
      Column("issue", "Issue", flow: .flexible),
      actions.map { .text($0.issues.map { $0.text }.joined(separator: "; ")) })
    table.add(
      Column("rating", "Rating", .rating),
      places.map { issues in
        year.highestRating(of: issues.map { year.entries[$0] }).map { .rating($0) } ?? .blank
      })
    table.add(Column("lead", "Lead", flow: .flexible), actions.map { .text($0.lead) })
    table.add(
      Column("milestone", "Milestone", flow: .below("milestone: ")),
      actions.map { .text($0.milestone) })
    table.add(
      Column("deadline", "Deadline", flow: .flexible),
      actions.map { action in
        action.due.map { .named(action.deadline, id: $0.isoText) } ?? .text(action.deadline)
      })
    table.add(Column("rag", "RAG"), actions.map { .text($0.rating?.rawValue ?? $0.ratingText) })
    table.add(
      Column("look_at", "To look at", flow: .flexible),
      actions.map { .text(ActionWording.lookAt($0, on: today)) })
    table.add(
      Column("measure", "Measure", flow: .below("measure: ")),
      actions.map { .text($0.measures.map { $0.text }.joined(separator: "; ")) })
    table.add(
      Column("progress", "Progress", flow: .below("progress: ")),
      actions.map { .text($0.progress) })
    table.addOwn(list.ownHeaders, actions.map { $0.own })
    return table
  }
}
