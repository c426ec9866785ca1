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
  var discussions: String {
    let list = discussed
    guard !list.isEmpty else {
      return "<h2>What was discussed</h2>\n<p>\(HTMLText.escaped(ChangeLog.empty))</p>\n"
    }
    return "<h2>What was discussed</h2>\n" + list.map { section($0) }.joined()
  }

  private func section(_ item: Discussed) -> String {
    let place = places[SessionOutcome.key(item.name)]
    var text = "<section>\n<h3>\(HTMLText.name(item.name))</h3>\n"
    text += place.map { standing($0) } ?? "<p>This issue is not in the file.</p>\n"
    text += changeTable(item.steps)
    text += "<p>\(decision(item))</p>\n"
    if let place {
      let vector = after.model.vector(of: after.assessments[place])
      text += "<p class=\"vector\">Vector: <code>\(HTMLText.escaped(vector))</code></p>\n"
    }
    return text + "</section>\n"
  }

  /// Rating, score and rank, and what they were before.
  private func standing(_ index: Int) -> String {
    let (old, new) = (before.assessments[index], after.assessments[index])
    let isNew = hasNewRating(index)
    var parts = [badge(new.rating) + (isNew ? ", before \(badge(old.rating))" : "")]
    parts.append("score " + scoreText(new, styleAfter))
    if old.score != new.score { parts[1] += ", before \(scoreText(old, styleBefore))" }
    let (oldRank, newRank) = (ranksBefore[index], ranksAfter[index])
    var rank = newRank.rank == nil ? "not ranked" : "rank \(newRank.text)"
    if oldRank.rank != newRank.rank {
      rank += oldRank.rank == nil ? ", before not ranked" : ", before \(oldRank.text)"
    }
    return "<p class=\"standing\">" + (parts + [rank]).joined(separator: "; ") + "</p>\n"
  }

  // MARK: - Changes

  private func changeTable(_ steps: [SessionStep]) -> String {
    let rows = steps.compactMap { step in step.change.map { row(step, $0) } }
    guard !rows.isEmpty else { return "" }
    return """
      <table class="changes">
      <thead><tr><th scope="col">Criterion</th><th scope="col">From</th><th scope="col">To</th>\
      <th scope="col">Rating</th><th scope="col">Reason</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func row(_ step: SessionStep, _ change: ScoreChange) -> String {
    let criterion = after.model.criteria.first { $0.id == change.criterion }
    let by = byLine(step.who, step.time)
    let reason =
      step.reason.isEmpty
      ? "<em>no reason given</em>" : "<bdi class=\"said\">\(HTMLText.prose(step.reason))</bdi>"
    let rating =
      change.changesRating
      ? "<strong>\(HTMLText.escaped(change.ratingText))</strong>"
      : HTMLText.escaped(change.ratingText)
    return "<tr><th scope=\"row\">\(HTMLText.name(criterion?.title ?? change.criterion))</th>"
      + "<td>\(cell(change.from, criterion))</td><td>\(cell(change.to, criterion))</td>"
      + "<td>\(rating)</td><td>\(reason)\(by.isEmpty ? "" : "<span class=\"by\">\(by)</span>")</td></tr>\n"
  }

  /// A cell with what it says of the issue.
  private func cell(_ cell: Cell, _ criterion: Criterion?) -> String {
    let means =
      switch cell {
      case .score(let score): criterion?.level(score)?.means ?? ""
      case .unknown: "not known"
      case .blank:
        criterion?.defaultFormula.map { "worked out: \($0.text)" } ?? "not known"
      }
    let score = "<strong>\(HTMLText.escaped(cell.phrase))</strong>"
    return means.isEmpty ? score : "\(score) \(HTMLText.escaped(means))"
  }

  // MARK: - Agreement

  /// How the discussion ended, and how long it took.
  private func decision(_ item: Discussed) -> String {
    var sentences: [String] = []
    for step in item.steps where step.change == nil {
      let verb = step.action == .agree ? "Agreed" : "Opened again"
      let by = step.who.isEmpty ? "" : " by \(HTMLText.name(step.who))"
      let time = clock(step.time)
      let reason =
        step.reason.isEmpty ? "" : ": <bdi class=\"said\">\(HTMLText.prose(step.reason))</bdi>"
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
