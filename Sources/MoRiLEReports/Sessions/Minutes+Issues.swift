import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// An issue that was discussed, and what was done to it.
  private struct Discussed {
    let name: String
    var steps: [SessionStep] = []
    var seconds = 0
  }

  /// The issues that were changed, agreed or given time, in the order in which they came up; those that
  /// were only given time follow.
  private var discussed: [Discussed] {
    var list: [Discussed] = []
    var found: [String: Int] = [:]
    func place(of name: String) -> Int {
      let key = SessionOutcome.key(name)
      if let place = found[key] { return place }
      list.append(Discussed(name: places[key].map { after.sheet.issues[$0].name } ?? name))
      found[key] = list.count - 1
      return list.count - 1
    }
    for step in session.steps { list[place(of: step.issue)].steps.append(step) }
    for item in session.discussed {
      let place = place(of: item.issue)
      list[place].seconds = list[place].seconds.addingUpToEnd(item.seconds)
    }
    return list
  }

  /// What was said of each issue.
  var discussions: [DocumentPart] {
    let list = discussed
    return list.isEmpty ? [.paragraph(ChangeLog.empty)] : list.flatMap { parts($0) }
  }

  private func parts(_ item: Discussed) -> [DocumentPart] {
    var parts: [DocumentPart] = [.heading(item.name, level: 3)]
    let place = places[SessionOutcome.key(item.name)]
    parts.append(
      place.map { .table(standing($0)) } ?? .paragraph("This issue is not in the file."))
    let changes = changeTable(item.steps)
    if !changes.rows.isEmpty { parts.append(.table(changes)) }
    parts.append(.paragraph(decision(item)))
    if let place { parts.append(.code([after.model.vector(of: after.assessments[place])])) }
    return parts
  }

  /// Rating, score and rank, and what they were before where any was another.
  private func standing(_ index: Int) -> DocumentTable {
    let (old, new) = (before.assessments[index], after.assessments[index])
    let (oldRank, newRank) = (ranksBefore[index], ranksAfter[index])
    var table = DocumentTable(
      "standing", "",
      [
        Column("when", "When", isTitle: true), Column("rating", "Rating", .rating),
        Column("score", "Score", .score), Column("rank", "Rank"),
      ])
    func add(_ when: String, _ scored: Assessment, _ style: NumberStyle, _ rank: Ranking.Entry) {
      table.add([
        .text(when), .rating(scored.rating),
        .score(scored.score, style.text(inColumn: scored.score)),
        .text(rank.rank == nil ? "not ranked" : rank.text),
      ])
    }
    add("Now", new, styleAfter, newRank)
    if hasNewRating(index) || old.score != new.score || oldRank.rank != newRank.rank {
      add("Before", old, styleBefore, oldRank)
    }
    return table
  }

  // MARK: - Changes

  private func changeTable(_ steps: [SessionStep]) -> DocumentTable {
    var table = DocumentTable(
      "changes", "",
      [
        .name("criterion", "Criterion"), Column("from", "From"), Column("to", "To"),
        Column("rating", "Rating"), Column("reason", "Reason", flow: .flexible),
        Column("by", "By"),
      ])
    for step in steps {
      guard let change = step.change else { continue }
      let criterion = after.model.criteria.first { $0.id == change.criterion }
      table.add([
        .text(criterion?.title ?? change.criterion), .text(text(change.from, criterion)),
        .text(text(change.to, criterion)), .text(change.ratingText),
        .text(step.reason.isEmpty ? "no reason given" : step.reason),
        .text(byLine(step.who, step.time)),
      ])
    }
    return table
  }

  /// A cell with what it says of the issue.
  private func text(_ cell: Cell, _ criterion: Criterion?) -> String {
    let means =
      switch cell {
      case .score(let score): criterion?.level(score)?.means ?? ""
      case .range(let levels):
        [levels.lowerBound, levels.upperBound].map { criterion?.level($0)?.means ?? "" }
          .filter { !$0.isEmpty }.joined(separator: "; to: ")
      case .unknown: "not known"
      case .blank:
        criterion?.defaultFormula.map { "worked out: \($0.text)" } ?? "not known"
      }
    return means.isEmpty ? cell.phrase : "\(cell.phrase): \(means)"
  }

  // MARK: - Agreement

  /// How the discussion ended, and how long it took.
  private func decision(_ item: Discussed) -> String {
    var sentences: [String] = []
    for step in item.steps where step.change == nil {
      let verb = step.doneText.capitalised
      let by = step.who.isEmpty ? "" : " by \(step.who)"
      let time = clock(step.time)
      let reason = step.reason.isEmpty ? "" : ": \(step.reason)"
      let end = step.reason.last.map { ".!?".contains($0) } == true ? "" : "."
      sentences.append("\(verb)\(by)\(time.isEmpty ? "" : ", \(time)")\(reason)\(end)")
    }
    if outcome.agreements[SessionOutcome.key(item.name)] == nil {
      let wasAgreed = item.steps.contains { $0.action == .agree }
      sentences.append(
        wasAgreed ? "A later step withdrew the agreement: not agreed." : "Not agreed.")
    }
    if item.seconds > 0 { sentences.append("Time: \(SessionTime.duration(item.seconds)).") }
    return sentences.joined(separator: " ")
  }
}
