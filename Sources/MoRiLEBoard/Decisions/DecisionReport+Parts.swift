import MoRiLE
import MoRiLEReports

extension DecisionReport {
  /// What the Board is told: sentences, and the tables behind them.
  package var parts: [Paper.Part] {
    [.heading("Decisions"), .list(sentences)]
      + BoardTable.allCases.filter { $0.register == .decisions }
      .map { .table(table($0, isComplete: false)) }
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

  /// One table; with `isComplete` also its columns without a text and the list's own columns.
  ///
  /// - Precondition: the table is one of decisions.
  package func table(_ id: BoardTable, isComplete: Bool) -> PaperTable {
    switch id {
    case .decisions:
      return PaperTable(
        id.rawValue, "Each issue with its rating and what the Board decided.",
        decisionColumns(isComplete).table(isComplete: isComplete))
    case .undecided:
      return PaperTable(
        id.rawValue, "Issues that are or may be \(year.topLabel) and have no decision.",
        columns(undecided + openUndecided).table(isComplete: isComplete))
    case .unreasoned:
      var columns = PaperColumns("Issue", unreasoned.map { $0.decision.issue.text })
      columns.add("Rating", unreasoned.map { $0.rating.map { .rating(RatingMark($0)) } ?? .blank })
      columns.add("Decision", isProse: true, unreasoned.map { .text($0.decision.words) })
      return PaperTable(
        id.rawValue, "Decisions without a reason.", columns.table(isComplete: isComplete))
    case .unknown:
      var columns = PaperColumns("Issue", unknown.map { $0.decision.issue.text })
      columns.add("Decision", isProse: true, unknown.map { .text($0.decision.words) })
      columns.add("Did you mean", isProse: true, unknown.map { .text($0.nearest ?? "") })
      return PaperTable(
        id.rawValue, "Decisions on issues that are not in \(year.name).",
        columns.table(isComplete: isComplete))
    case .reviews:
      var columns = PaperColumns("Issue", reviews.map { $0.decision.issue.text })
      columns.add("Decision", isProse: true, reviews.map { .text($0.decision.words) })
      columns.add("Owner", isProse: true, reviews.map { .text($0.decision.owner) })
      columns.add("Review", reviews.map { .text(isComplete ? $0.date.isoText : $0.date.text) })
      columns.add("Due", reviews.map { .text(DecisionWording.due($0.days)) })
      return PaperTable(
        id.rawValue, "Reviews due on \(today.text) or in the \(Self.daysAhead) days after.",
        columns.table(isComplete: isComplete))
    default:
      preconditionFailure("no table of decisions")
    }
  }

  private func decisionColumns(_ isComplete: Bool) -> PaperColumns {
    var columns = columns(lines)
    let decisions = lines.map { $0.decision }
    columns.add(
      "Decision", isProse: true,
      lines.map { line in
        let isAsked = line.issue.rating.possible.contains(0)
        return .text(line.made?.words ?? (isAsked ? DecisionWording.none : ""))
      })
    columns.add("Reason", isProse: true, decisions.map { .text($0?.reason ?? "") })
    columns.add("Owner", isProse: true, decisions.map { .text($0?.owner ?? "") })
    columns.add(
      "Review",
      decisions.map { decision in
        .text(decision?.review.map { isComplete ? $0.isoText : $0.text } ?? "")
      })
    columns.addOwn(list.ownHeaders, decisions.map { $0?.own })
    return columns
  }

  private func columns(_ lines: [Line]) -> PaperColumns {
    var columns = PaperColumns("Issue", lines.map { $0.issue.name })
    columns.add("Rating", lines.map { .rating(RatingMark($0.issue.rating)) })
    columns.add("Rank", lines.map { .text($0.issue.rank?.text ?? "") })
    return columns
  }
}
