import MoRiLE

// The counts of a crime table, for the issues that are scored in another one.
extension IssueSheet {
  /// The rows of a crime table by the keys of the issues that they are counted for.
  ///
  /// That is its own name, or the one that it is said to be scored as. A row's own name comes before what another is scored as, and the first of several rows counts.
  package var rowsOfIssues: [String: Int] {
    let plan = ColumnPlan(columns, model: model)
    let scoredAs = columns.indices.first {
      plan.roles[$0] == .carried && EvidenceColumn(header: columns[$0]) == .scoredAs
    }
    var rows: [String: Int] = [:]
    for (row, issue) in issues.enumerated() where rows[issueKey(issue.name)] == nil {
      rows[issueKey(issue.name)] = row
    }
    guard let scoredAs else { return rows }
    for row in issues.indices {
      let key = issueKey(cells[row][scoredAs])
      if !key.isEmpty, rows[key] == nil { rows[key] = row }
    }
    return rows
  }

  /// The sheet with the numbers of a crime table: each issue that has no count of its own takes those of the row that it is
  /// counted by, where it has none.
  ///
  /// A count of its own stands with all that goes with it, so that no change is between two tables.
  /// - Parameter counts: The crime table, read for the same model.
  package func taking(_ counts: IssueSheet) -> IssueSheet {
    let rows = counts.rowsOfIssues
    let own = model.trends.map { [$0.count, $0.previous] } ?? Array(model.inputs.indices)
    return with(
      issues.map { issue in
        guard own.allSatisfy({ issue.inputs[$0] == nil }), let row = rows[issueKey(issue.name)]
        else { return issue }
        return issue.with(inputs: zip(issue.inputs, counts.issues[row].inputs).map { $0 ?? $1 })
      })
  }

  /// How many blank scores follow from the numbers that the sheet has now, and of how many issues, where it had no count
  /// before.
  package func scoresTaken(since before: IssueSheet) -> (scores: Int, issues: Int) {
    let criteria = model.criteriaFromInputs
    var (scores, taking) = (0, 0)
    for (issue, own) in zip(issues, before.issues) where issue.inputs != own.inputs {
      let found = model.countedScores(of: issue, criteria).count { $0.scored == nil }
      scores += found
      if found > 0 { taking += 1 }
    }
    return (scores, taking)
  }
}
