import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the Room shows: one issue and one criterion, before and after.
extension Page {
  /// `room`: all that the Room shows of an `issue` and a `criterion`: the meeting, the rating, score and rank at the
  /// opening and now, the domains, the levels, what was kept, and the ranking around the issue.
  func room(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing, let issue = place(asked),
      let criterion = asked.number("criterion"),
      workshop.model.criteria.indices.contains(criterion)
    else { return .message("there is no such cell") }
    let meeting = workshop.meeting
    let agreed = workshop.agreements[issue].map { workshop.entries[$0].step }
    let when = meeting.whenText
    return .object([
      ("done", .boolean(true)),
      ("title", .string(meeting.title.isEmpty ? workshop.file.name : meeting.title)),
      ("when", .string(when.isEmpty ? "Workshop" : "Workshop, \(when)")),
      ("agreed", .string("\(workshop.agreedCount) of \(workshop.issues.count) agreed")),
      ("isAgreed", .boolean(agreed != nil)),
      ("change", change(of: issue, from: workshop.opening, to: standing)),
      ("score", .array(roomScores(issue, workshop.opening, standing).map { .string($0) })),
      ("of", .string("of \(standing.ranking.entries.count { $0.rank != nil })")),
      ("domains", .array(roomDomains(issue, criterion, workshop.opening, standing))),
      ("criterion", roomCriterion(criterion, issue, workshop, standing)),
      ("kept", .array(kept(issue, criterion, workshop).map { .string($0) })),
      ("last", lastGiven(issue, workshop)),
      ("seconds", .number(workshop.seconds[issue])),
      ("begun", .string(SessionTime.text(workshop.started))), ("ends", .string(meeting.ends)),
      ("above", .number(beside(issue, -1, standing))),
      ("below", .number(beside(issue, 1, standing))),
      ("next", .number(nextOpen(issue, workshop, standing))),
      ("strip", strip(issue, workshop, standing)),
    ])
  }

  /// The score at the opening and now, as the ranking has them, or with more decimals where these are alike and the
  /// scores are not.
  private func roomScores(_ issue: Int, _ before: Standing, _ now: Standing) -> [String] {
    let texts = [before.scoreText(issue), now.scoreText(issue)]
    let scores = [before.assessments[issue].score, now.assessments[issue].score]
    guard texts[0] == texts[1], scores[0] != scores[1] else { return texts }
    let style = NumberStyle(decimals: 2, thresholds: now.numbers.thresholds)
    return scores.map { style.text($0) }
  }

  /// The issue so many places below another in the ranking; nil where there is none.
  private func beside(_ issue: Int, _ step: Int, _ standing: Standing) -> Int? {
    let place = standing.places[issue] + step
    let entries = standing.ranking.entries
    return entries.indices.contains(place) ? entries[place].index : nil
  }

  /// The next issue that is not agreed, from the one below on and then from the top; nil where all others are.
  private func nextOpen(_ issue: Int, _ workshop: Workshop, _ standing: Standing) -> Int? {
    let entries = standing.ranking.entries
    let place = standing.places[issue]
    let order = Array(entries[(place + 1)...]) + Array(entries[..<place])
    return order.first { workshop.agreements[$0.index] == nil }?.index
  }

  /// The rating of each domain that has one, at the opening and now.
  private func roomDomains(
    _ issue: Int, _ criterion: Int, _ before: Standing, _ now: Standing
  ) -> [JSONOutput] {
    now.model.domains.indices.map { place in
      let domain = now.model.domains[place]
      return .object([
        ("title", .string(domain.word)),
        ("was", .bands(before.assessments[issue].domainRatings[place])),
        ("now", .bands(now.assessments[issue].domainRatings[place])),
        ("isChosen", .boolean(now.model.criteria[criterion].domain == place)),
      ])
    }
  }

  /// The criterion with all its levels, what the issue had of them at the opening, and what it has now.
  private func roomCriterion(
    _ criterion: Int, _ issue: Int, _ workshop: Workshop, _ standing: Standing
  ) -> JSONOutput {
    let scale = workshop.model.criteria[criterion]
    let peers = workshop.model.criteria.indices.filter {
      workshop.model.criteria[$0].domain == scale.domain
    }
    let number = (peers.firstIndex(of: criterion) ?? 0) + 1
    let domain = workshop.model.domains[scale.domain].word
    let was = workshop.sheet.issues[issue].cells[criterion]
    let now = workshop.issues[issue].cells[criterion]
    func level(_ cell: Cell, _ key: String, _ means: String) -> JSONOutput {
      .object([
        ("cell", .string(cell.text)), ("key", .string(key)), ("means", .string(means)),
        ("isBefore", .boolean(scale.shows(was, as: cell))),
        ("isNow", .boolean(scale.shows(now, as: cell))),
      ])
    }
    var levels = scale.levels.map { level(.score($0.score), "\($0.score)", $0.meansWithPoints) }
    levels.append(level(.unknown, "?", "not known"))
    if let formula = scale.defaultFormula {
      levels.append(level(.blank, "–", "by the model: \(formula.text)"))
    }
    return .object([
      ("title", .string(scale.title)), ("asks", .string(scale.asks)),
      ("place", .string("\(number) of \(peers.count) in \(domain)")),
      ("cell", .string(now.text)), ("levels", .array(levels)),
    ])
  }
}

extension Criterion {
  /// Whether a cell is shown as that of a level: one that is left open for a range is shown as both its ends and all
  /// between, and a blank one that the model says nothing of as not known.
  fileprivate func shows(_ cell: Cell, as level: Cell) -> Bool {
    if case .range(let levels) = cell, case .score(let score) = level {
      return levels.contains(score)
    }
    return (cell == .blank && defaultFormula == nil ? .unknown : cell) == level
  }
}

extension Level {
  /// What the level means, with its points where these are not its score.
  fileprivate var meansWithPoints: String {
    guard let points, points != Fraction(score) else { return means }
    let text = NumberStyle(decimals: 6).text(points)
    return "\(means) (\(text) \(text == "1" ? "point" : "points"))"
  }
}

extension Domain {
  /// The word of the title that its short form begins, or else the title: `Response` of organisational response.
  fileprivate var word: String {
    let key = short.lowercased()
    let word = title.split(separator: " ").first { $0.lowercased().hasPrefix(key) }
    return word.map { String($0).capitalised } ?? title
  }
}
