import MoRiLE
import MoRiLEReports

extension SpendingReport {
  /// One table; with `isComplete` also its columns without a text and the list's own columns.
  ///
  /// - Precondition: the table is one of spending.
  package func table(_ id: BoardTable, isComplete: Bool) -> PaperTable {
    let (caption, columns) = content(id)
    return PaperTable(id.rawValue, caption, columns.table(isComplete: isComplete))
  }

  private func content(_ id: BoardTable) -> (caption: String, columns: PaperColumns) {
    let label = year.topLabel
    switch id {
    case .spendingByRating:
      return ("What the money answers, by rating; the parts add up to the whole.", ratingColumns)
    case .spendingByIssue:
      return ("The money by issue.", issueColumns(listed))
    case .statuses:
      return ("The money by status, and how much of it answers \(label).", statusColumns)
    case .uncovered:
      var columns = names(uncovered)
      columns.add(
        "Named in", isProse: true, uncovered.map { .text(SpendingWording.named(in: named[$0])) })
      return ("Issues that are or may be \(label) and have no money in any line.", columns)
    case .lines:
      var columns = lineColumns(lines, hasTop: true)
      columns.addOwn(list.ownHeaders, lines.map { $0.line.own })
      return ("All lines.", columns)
    case .otherLines:
      return ("Lines that answer no issue rated \(label).", lineColumns(others, hasTop: false))
    case .openLines:
      return ("Lines without an amount, which are not counted.", lineColumns(open, hasTop: false))
    case .unlisted:
      var columns = PaperColumns("Issue", unlisted.map { $0.name })
      columns.add("Did you mean", isProse: true, unlisted.map { .text($0.nearest ?? "") })
      add(unlisted.map { $0.sum }, to: &columns)
      return ("Issues that lines name and that are not in \(year.name).", columns)
    case .priorities:
      var columns = PaperColumns("Priority of the plan", priorities.map { $0.name })
      add(priorities.map { $0.sum }, to: &columns)
      return ("Plan priorities and the lines that name them; these overlap.", columns)
    default:
      preconditionFailure("no table of spending")
    }
  }

  private var ratingColumns: PaperColumns {
    var columns = PaperColumns(
      SpendingWording.answersHeader, answers.map { title($0) } + [SpendingWording.all])
    add(answers.map { byAnswer[$0] ?? Sum() } + [whole], to: &columns)
    return columns
  }

  private var statusColumns: PaperColumns {
    let statuses = statuses
    let top = byAnswer[.rating(0...0)]?.amount ?? .zero
    var columns = PaperColumns(
      "Status",
      statuses.map { $0.words.isEmpty ? SpendingWording.noStatus : $0.words }
        + [SpendingWording.all])
    add(statuses.map { $0.sum } + [whole], to: &columns)
    columns.add("To \(year.topLabel)", (statuses.map { $0.top } + [top]).map { poundsCell($0) })
    return columns
  }

  private func issueColumns(_ places: [Int]) -> PaperColumns {
    var columns = names(places)
    add(places.map { byIssue[$0] }, to: &columns)
    return columns
  }

  private func names(_ places: [Int]) -> PaperColumns {
    let entries = places.map { year.entries[$0] }
    var columns = PaperColumns("Issue", entries.map { $0.name })
    columns.add("Rating", entries.map { .rating(RatingMark($0.rating)) })
    columns.add("Rank", entries.map { .text($0.rank?.text ?? "") })
    return columns
  }

  private func lineColumns(_ lines: [Line], hasTop: Bool) -> PaperColumns {
    var columns = PaperColumns("Project", lines.map { $0.line.project })
    columns.add("Amount", lines.map { $0.line.amount.map { poundsCell($0) } ?? .blank })
    columns.add(
      "Rating",
      lines.map { line in
        year.highestRating(of: line.issues).map { .rating(RatingMark($0)) }
          ?? .text(title(line.line.issues.isEmpty ? .none : .unlisted))
      })
    if hasTop {
      columns.add(
        "To \(year.topLabel)",
        lines.map { line in
          line.line.amount == nil ? .blank : poundsCell(line.parts[.rating(0...0)] ?? .zero)
        })
    }
    columns.add("Issues", isProse: true, lines.map { .text(issueText($0.line)) })
    columns.add("Priorities", lines.map { .text($0.line.priorities.joined(separator: ", ")) })
    columns.add("Status", isProse: true, lines.map { .text($0.line.status) })
    return columns
  }

  /// The issues of a line, with their shares where these are given.
  private func issueText(_ line: SpendingList.Line) -> String {
    zip(line.issues, line.shares).map { issue, share in
      line.hasShares && line.issues.count > 1
        ? "\(issue.text) (\(SpendingWording.percent(share * 100)))" : issue.text
    }.joined(separator: "; ")
  }

  private func add(_ sums: [Sum], to columns: inout PaperColumns) {
    columns.add("Lines", sums.map { .whole($0.lines) })
    columns.add("Amount", sums.map { poundsCell($0.amount) })
    columns.add("Percent", sums.map { percentCell($0.amount) })
  }
}
