import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the list and the lists beside it show.
extension Page {
  /// `show`: what the list goes by (`sort`, `reversed`) and what is in it (`theme`, `band`, `status`, and with
  /// `differs` those agreed otherwise than the matrix gives).
  func show(_ asked: PageRequest) -> JSONOutput {
    var shown = ShownList()
    let sort = asked.text("sort")
    switch sort {
    case "", "rank": shown.column = .rank
    case "issue": shown.column = .issue
    case "theme": shown.column = .theme
    case "rating": shown.column = .rating
    case "score": shown.column = .score
    case "compared": shown.column = .compared
    case "agreed": shown.column = .agreed
    case "domain":
      guard let domain = asked.number("domain"),
        workshop?.model.domains.indices.contains(domain) == true
      else { return .message("there is no such domain") }
      shown.column = .domain(domain)
    default: return .message("there is no such column")
    }
    shown.isReversed = asked.flag("reversed")
    shown.theme = asked.optionalText("theme")
    shown.band = asked.number("band")
    if let band = shown.band, workshop?.model.rating.bands.indices.contains(band) != true {
      return .message("there is no such band")
    }
    shown.status = IssueStatus(rawValue: asked.text("status"))
    guard shown.status != nil || asked.text("status").isEmpty else {
      return .message("there is no such status")
    }
    shown.isDiffering = asked.flag("differs")
    list = shown
    return .object([("done", .boolean(true))])
  }

  /// `compare`: chooses the `column` to compare with by its place, or none.
  func compare(_ asked: PageRequest) -> JSONOutput {
    let column = asked.number("column")
    if let column, compared?.columns.indices.contains(column) != true {
      return .message("there is no such column")
    }
    comparedColumn = column
    return .object([("done", .boolean(true))])
  }

  /// `rows`: what the list says of some `issues`, by their places.
  func rows(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing else { return .message("nothing is open") }
    let bands = comparedBands
    let rows = asked.numbers("issues").filter { workshop.issues.indices.contains($0) }
      .map { row($0, workshop, standing, bands) }
    return .object([("done", .boolean(true)), ("rows", .array(rows))])
  }

  func row(
    _ index: Int, _ workshop: Workshop, _ standing: Standing, _ compared: [Int?]
  ) -> JSONOutput {
    let opening = workshop.opening
    let assessment = standing.assessments[index]
    var members: [(String, JSONOutput)] = [
      ("issue", .number(index)), ("rank", .string(standing.rankText(index))),
      ("rating", .bands(assessment.rating)), ("score", .string(standing.scoreText(index))),
      (
        "domains",
        .array(workshop.model.domains.indices.map { .bands(assessment.domainRatings[$0]) })
      ),
      ("status", .string(workshop.status(index).rawValue)),
      ("unknown", .number(assessment.unsettled.count)),
    ]
    if let agreed = agreed(index) {
      members += [
        ("agreed", .bands(agreed.rating)), ("isOfRoom", .boolean(agreed.isOfRoom)),
        ("differs", .boolean(agreed.differs(from: assessment.rating))),
      ]
    }
    if standing.rank(index) != opening.rank(index) {
      members.append(("rankWas", .string(opening.rankText(index))))
    }
    if opening.scoreText(index) != standing.scoreText(index) {
      members.append(("scoreWas", .string(opening.scoreText(index))))
    }
    let since = sinceOpening(index, standing, opening)
    if !since.isEmpty { members.append(("since", .string(since))) }
    if assessment.rating.possible != opening.assessments[index].rating.possible {
      members.append(("ratingWas", .bands(opening.assessments[index].rating)))
    }
    if let band = compared[index] {
      let possible = assessment.rating.possible
      // Bands are counted from the highest down.
      let sign =
        possible == band...band
        ? 0 : (possible.upperBound < band ? 1 : (possible.lowerBound > band ? -1 : 0))
      members += [
        ("compared", .number(band)),
        ("sign", possible.contains(band) && possible.count > 1 ? .null : .number(sign)),
      ]
    }
    return .object(members)
  }

  /// Where an issue stood at the opening, if it stands elsewhere: `↑ from 8`; or else what its score was and is.
  private func sinceOpening(_ index: Int, _ now: Standing, _ opening: Standing) -> String {
    let (from, to) = (opening.rank(index), now.rank(index))
    if from != to {
      if from == 0 { return "had no rank" }
      if to == 0 { return "was \(opening.rankText(index))" }
      return "\(to < from ? "↑" : "↓") from \(opening.rankText(index))"
    }
    let (before, after) = (opening.scoreText(index), now.scoreText(index))
    return before == after ? "" : "\(before) → \(after)"
  }

  /// What an issue was and is: its score, rating, rank and domains, where they changed.
  func change(of issue: Int, from before: Standing, to after: Standing) -> JSONOutput {
    func pair(_ old: String, _ new: String) -> JSONOutput {
      .array([.string(old), .string(new)])
    }
    let (old, new) = (before.assessments[issue], after.assessments[issue])
    // Of the whole scale of the two columns, so that a change that rounding hides is seen.
    let style = NumberStyle(decimals: 2, thresholds: after.numbers.thresholds)
    var domains: [JSONOutput] = []
    for (place, domain) in after.model.domains.enumerated() {
      guard let was = old.domainRatings[place], let now = new.domainRatings[place],
        was.possible != now.possible
      else { continue }
      domains.append(
        .object([
          ("title", .string(domain.title)), ("from", .bands(was)), ("to", .bands(now)),
        ]))
    }
    return .object([
      ("score", pair(style.text(old.score), style.text(new.score))),
      ("from", .bands(old.rating)), ("to", .bands(new.rating)),
      ("rank", pair(before.rankText(issue), after.rankText(issue))),
      ("domains", .array(domains)),
    ])
  }
}

extension JSONOutput {
  /// The possible bands of a rating, by their places from the highest down; null where there is no rating.
  static func bands(_ rating: Rating?) -> JSONOutput {
    guard let rating else { return .null }
    return .array([.number(rating.possible.lowerBound), .number(rating.possible.upperBound)])
  }
}
