import MoRiLE
import MoRiLEReports

extension SpendingReport {
  /// The tables, by the names that they are asked for.
  enum Table: String, CaseIterable {
    /// The money by the rating of what it answers.
    case spendingByRating = "spending_by_rating"
    /// The money by issue.
    case spendingByIssue = "spending_by_issue"
    /// The money by the status of its lines.
    case statuses
    /// Each total of the grant, what it should equal, and the difference.
    case grant
    /// The money of others, by funder.
    case funders
    /// Issues of the highest rating without a line.
    case uncovered
    /// All lines.
    case lines
    /// Lines that answer no issue of the highest rating.
    case otherLines = "other_lines"
    /// Lines whose amount is left open.
    case openLines = "open_lines"
    /// Issues that lines name and the year has not.
    case unlisted
    /// The priorities of the plan that lines name.
    case priorities
  }

  /// One table.
  func table(_ id: Table) -> DocumentTable {
    let label = year.topLabel
    switch id {
    case .spendingByRating:
      var table = DocumentTable(
        id.rawValue, "What the money answers, by rating; the parts add up to the whole.")
      table.add(
        .name("answers", SpendingWording.answersHeader),
        answers.map { .named(title($0), id: self.id(of: $0)) } + [Self.whole])
      add(answers.map { byAnswer[$0] ?? Sum() } + [whole], to: &table)
      return table
    case .spendingByIssue:
      var table = names(id, "The money by issue.", listed)
      add(listed.map { byIssue[$0] }, to: &table)
      table.add(
        Column("of_others", "Of others", .money),
        listed.map { othersByIssue[$0] == .zero ? .blank : poundsCell(othersByIssue[$0]) })
      return table
    case .statuses:
      return statusTable(id)
    case .grant:
      return accountTable(id)
    case .funders:
      return funderTable(id)
    case .uncovered:
      var table = names(
        id, "Issues that are or may be \(label) and have no money in any line.", uncovered)
      table.add(
        Column("named_in_lines", "Named in", flow: .flexible),
        uncovered.map { .shown(SpendingWording.named(in: named[$0]), Fraction(named[$0])) })
      return table
    case .lines:
      var table = lineTable(id, "All lines.", lines, hasTop: true)
      table.addOwn(list.ownHeaders, lines.map { $0.line.own })
      return table
    case .otherLines:
      return lineTable(id, "Lines that answer no issue rated \(label).", others)
    case .openLines:
      return lineTable(id, "Lines without an amount, which are not counted.", open)
    case .unlisted:
      var table = DocumentTable(
        id.rawValue, "Issues that lines name and that are not in \(year.name).")
      table.add(.name("issue", "Issue"), unlisted.map { .text($0.name) })
      table.add(.nearest, unlisted.map { .text($0.nearest ?? "") })
      add(unlisted.map { $0.sum }, to: &table)
      return table
    case .priorities:
      var table = DocumentTable(
        id.rawValue, "Plan priorities and the lines that name them; these overlap.")
      table.add(.name("priority", "Priority of the plan"), priorities.map { .text($0.name) })
      add(priorities.map { $0.sum }, to: &table)
      return table
    }
  }

  private func statusTable(_ id: Table) -> DocumentTable {
    let statuses = statuses
    let top = byAnswer[.rating(0...0)]?.amount ?? .zero
    var table = DocumentTable(
      id.rawValue, "The money by status, and how much of it answers \(year.topLabel).")
    table.add(
      .name("status", "Status"),
      statuses.map { $0.words.isEmpty ? .named(SpendingWording.noStatus, id: "") : .text($0.words) }
        + [Self.whole])
    add(statuses.map { $0.sum } + [whole], to: &table)
    table.add(topColumn, (statuses.map { $0.top } + [top]).map { poundsCell($0) })
    return table
  }

  private func names(_ id: Table, _ caption: String, _ places: [Int]) -> DocumentTable {
    let entries = places.map { year.entries[$0] }
    var table = DocumentTable(id.rawValue, caption)
    table.add(.name("issue", "Issue"), entries.map { .text($0.name) })
    table.addRatings(entries, of: year)
    table.add(Column("rank", "Rank", .number), entries.map { $0.rankCell })
    return table
  }

  private func lineTable(
    _ id: Table, _ caption: String, _ lines: [Line], hasTop: Bool = false
  ) -> DocumentTable {
    var table = DocumentTable(id.rawValue, caption)
    table.add(.name("project", "Project"), lines.map { .text($0.line.project) })
    addMoney(of: lines.map { $0.line }, to: &table)
    let isUnknown = isUnnamed
    table.add(
      Column("rating", "Rating", .rating),
      lines.map { line in
        if let rating = year.highestRating(of: line.issues) { return .rating(rating) }
        // What has no issue of its own goes by its line; and where no line has any, nothing is known.
        if isUnknown || line.payer == .whole && line.line.issues.isEmpty { return .blank }
        let answer = line.line.issues.isEmpty ? Answer.none : .unlisted
        return .named(title(answer), id: self.id(of: answer))
      })
    if hasTop {
      table.add(
        topColumn,
        lines.map { line in
          isUnknown || line.payer != .grant || line.line.amount == nil
            ? .blank : poundsCell(line.parts[.rating(0...0)] ?? .zero)
        })
    }
    table.add(
      Column("issues", "Issues", flow: .flexible), lines.map { .text(issueText($0.line)) })
    table.add(
      Column("plan_priorities", "Priorities"),
      lines.map { .text($0.line.priorities.joined(separator: ", ")) })
    table.add(Column("rag", "Own rating"), lines.map { .text($0.line.ragText) })
    table.add(Column("status", "Status", flow: .flexible), lines.map { .text($0.line.status) })
    return table
  }

  /// The money that answers the highest rating, whatever that is called.
  private var topColumn: Column { Column("to_rating", "To \(year.topLabel)", .money) }

  /// The issues of a line, with their shares where these are given.
  private func issueText(_ line: SpendingList.Line) -> String {
    zip(line.issues, line.shares).map { issue, share in
      line.hasShares && line.issues.count > 1
        ? "\(issue.text) (\(SpendingWording.percent(share * 100)))" : issue.text
    }.joined(separator: "; ")
  }

  private static let whole = DocumentTable.Cell.named(SpendingWording.all, id: "all")

  /// What a part of the money answers, for programs: a rating by its words.
  private func id(of answer: Answer) -> String {
    switch answer {
    case .rating: title(answer)
    case .unlisted: "not_in_year"
    case .none: "no_issue"
    }
  }

  private func add(_ sums: [Sum], to table: inout DocumentTable) {
    table.add(Column("lines", "Lines", .number), sums.map { .whole($0.lines) })
    table.add(Column("amount", "Amount", .money), sums.map { poundsCell($0.amount) })
    table.add(Column("percent", "Percent", .percent), sums.map { percentCell($0.amount) })
  }
}
