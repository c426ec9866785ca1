import MoRiLE
import MoRiLEFormats

/// The tables of a consensus.
public enum ConsensusTable: String, CaseIterable, Hashable, Sendable {
  /// The agreed sheet.
  case agreed
  /// The disputed issues, those that need the room's time first.
  case issues
  /// The disputed cells, each alone, in the same order.
  case disputes
  /// The spread of every cell.
  case cells
  /// Alpha, and what is at stake, by criterion.
  case agreement
  /// The ranks that each scorer's own sheet gives.
  case ranks
  /// How each scorer leans.
  case leans
  /// On what the sheets differ beside the scores.
  case differences
  /// The numbers of the whole.
  case summary
}

extension ConsensusReport {
  /// The agreed sheet: it can be assessed as it is.
  public var csv: String { table(.agreed).csv }

  /// One of the tables.
  public func table(_ table: ConsensusTable) -> ReportTable {
    switch table {
    case .agreed: agreedTable
    case .issues: issueTable
    case .disputes: disputeTable
    case .cells: cellTable
    case .agreement: agreementTable
    case .ranks: rankTable
    case .leans: leanTable
    case .differences: differenceTable
    case .summary: summaryTable
    }
  }

  /// Scorers as headers beside others: one that has a name in use gets `scorer ` before it.
  func scorerHeaders(besides others: [String]) -> [String] {
    panel.scorers.map { others.contains($0) ? "scorer \($0)" : $0 }
  }

  // MARK: - The agreed sheet

  /// Theme, issue, inputs, the criteria in the model's order, what else the sheets agree on, and the cells
  /// to discuss.
  private var agreedTable: ReportTable {
    let made = "discuss"
    let taken = [made, sheets.themeHeader]
    let carried = sheets.carried.filter { column in
      !taken.contains(columnKey(column.header)) && column.texts.contains { !$0.isEmpty }
    }
    var table = ReportTable(
      [sheets.themeHeader, "issue"] + sheets.inputs.map { $0.header } + model.criteria.map { $0.id }
        + carried.map { $0.header } + [made], title: 1)
    for (index, issue) in consensus.agreed.enumerated() {
      let discuss = zip(model.criteria, consensus.levels[index]).compactMap { criterion, level in
        if case .split(let levels) = level {
          "\(criterion.id): \(ConsensusWording.alternatives(levels))"
        } else {
          nil
        }
      }
      table.add(
        [.text(issue.theme), .text(issue.name)]
          + sheets.inputs.map { .text($0.texts[index]) }
          + issue.cells.map { cell($0) } + carried.map { .text($0.texts[index]) }
          + [.text(discuss.joined(separator: "; "))])
    }
    return table
  }

  private func cell(_ cell: Cell) -> ReportTable.Cell {
    switch cell {
    case .score(let level): .whole(level)
    case .unknown: .text("?")
    case .blank: .blank
    }
  }

  // MARK: - What was given

  private var cellTable: ReportTable {
    let own = ["issue", "criterion", "lowest", "highest", "scorers", "agreed", "discuss"]
    var table = ReportTable(own + scorerHeaders(besides: own))
    for (index, issue) in consensus.cells.enumerated() {
      for (criterion, given) in issue.enumerated() {
        let level = consensus.levels[index][criterion]
        var open: ReportTable.Cell = .blank
        if case .split(let levels) = level {
          open = .text(ConsensusWording.alternatives(levels))
        }
        table.add(
          [
            .text(name(of: index)), .text(model.criteria[criterion].id),
            .number(given.spread.map { Fraction($0.lowerBound) }),
            .number(given.spread.map { Fraction($0.upperBound) }), .whole(given.given.count),
            cell(consensus.agreed[index].cells[criterion]), open,
          ] + given.cells.map { cell($0) })
      }
    }
    return table
  }

  private var differenceTable: ReportTable {
    let own = ["issue", "column"]
    var table = ReportTable(own + scorerHeaders(besides: own))
    for difference in sheets.differences {
      table.add(
        [.text(name(of: difference.issue)), .text(difference.column)]
          + difference.texts.map { .text($0) })
    }
    return table
  }
}
