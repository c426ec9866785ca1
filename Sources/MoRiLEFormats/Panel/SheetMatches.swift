import MoRiLE

/// Which rows of several sheets are the same issue.
struct SheetMatches {
  /// One issue: its row in each sheet, nil where the sheet lacks it.
  struct Match {
    var rows: [Int?]
  }

  /// The issues, in the order in which they first appear.
  private(set) var issues: [Match] = []

  /// Matches issues by name, in any case.
  init(_ sheets: [IssueSheet]) {
    var places: [String: Int] = [:]
    for (sheet, read) in sheets.enumerated() {
      for (row, issue) in read.issues.enumerated() {
        let key = issueKey(issue.name)
        let place = places[key] ?? issues.count
        if place == issues.count {
          places[key] = place
          issues.append(Match(rows: sheets.map { _ in nil }))
        }
        issues[place].rows[sheet] = row
      }
    }
  }

  /// The names that some of the sheets `others` have and `sheet` has not.
  func names(in others: [Int], lackingIn sheet: Int, _ sheets: [IssueSheet]) -> [String] {
    issues.compactMap { match in
      guard match.rows[sheet] == nil else { return nil }
      return others.lazy.compactMap { other in
        match.rows[other].map { sheets[other].issues[$0].name }
      }.first
    }
  }

  /// What the sheets have of an issue: its name as first written, its theme and its numbers as far as
  /// they agree.
  func entry(_ index: Int, _ sheets: [IssueSheet]) -> Panel.Entry {
    let found = zip(sheets, issues[index].rows).map { sheet, row in
      row.map { sheet.issues[$0].withoutGiven }
    }
    let given = found.compactMap { $0 }
    let model = sheets[0].model
    let themes = given.map { $0.theme }.filter { !$0.isEmpty }
    let isOneTheme = themes.allSatisfy { issueKey($0) == issueKey(themes[0]) }
    return Panel.Entry(
      issue: Issue(
        name: given.first?.name ?? "", theme: isOneTheme ? themes.first ?? "" : "",
        inputs: model.inputs.indices.map { input in
          let numbers = given.compactMap { $0.inputs[input] }
          return numbers.allSatisfy { $0 == numbers[0] } ? numbers.first : nil
        },
        cells: model.criteria.map { _ in .blank }),
      sheets: found)
  }
}
