import MoRiLE
import MoRiLEFormats

// What the room does.
extension Page {
  /// `score`: `issue`, `criterion`, and `cell` (a score, `?`, or nothing) or `step` (levels up or down); `who`,
  /// `time`.
  func score(_ asked: PageRequest) -> JSONOutput {
    guard whatIf == nil else {
      return .message("What if is on, and nothing is scored meanwhile. Leave it first.")
    }
    guard let workshop, let issue = place(asked), let criterion = asked.number("criterion"),
      workshop.model.criteria.indices.contains(criterion)
    else { return .message("there is no such cell") }
    let scale = workshop.model.criteria[criterion]
    let from = workshop.issues[issue].cells[criterion]
    let to: Cell
    if let step = asked.number("step"), step != 0 {
      to = .score(
        scale.score(from: workshop.standing.assessments[issue].levels[criterion], by: step))
    } else if let text = asked.optionalText("cell") {
      guard let cell = scale.cell(text) else {
        let words = scale.words.isEmpty ? "" : " or is one of \(scale.wordList)"
        return .message(
          "\(scale.title) goes from \(scale.scale.lowerBound) to \(scale.scale.upperBound)\(words), "
            + "and \(text) is \(words.isEmpty ? "not on it" : "neither").")
      }
      to = cell
    } else {
      // Nothing at all is no blank cell.
      return .message("there is no score to put in")
    }
    guard to != from else { return .message("\(scale.title) is \(to.spoken) already.") }
    return put(
      to, issue: issue, criterion: criterion, who: asked.text("who"), reason: asked.text("reason"),
      time: asked.time)
  }

  /// Puts a score into a cell, which is another than it has, as a step of the record.
  func put(
    _ to: Cell, issue: Int, criterion: Int, who: String, reason: String, time: String
  ) -> JSONOutput {
    guard let workshop else { return .message("nothing is open") }
    let before = workshop.standing
    // Done once to see what it does to the rating, which the record keeps.
    let after = workshop.trial(to, issue: issue, criterion: criterion)
    let change = ScoreChange(
      criterion: workshop.model.criteria[criterion].id,
      from: workshop.issues[issue].cells[criterion], to: to,
      ratingBefore: before.ratingText(issue), ratingAfter: after.rating.text)
    let step = SessionStep(
      .score(change), issue: workshop.issues[issue].name, who: who, reason: reason, time: time)
    workshop.perform(Workshop.Entry(step: step, issue: issue, criterion: criterion))
    return outcome(issue, criterion, from: before, asksReason: step.lacksReason)
  }

  /// `agree`: ratifies an `issue`, or opens it again; `who`, `time`, and `as` the label of the rating that is
  /// agreed where it is another than the scores give.
  func agree(_ asked: PageRequest) -> JSONOutput {
    guard whatIf == nil else {
      return .message("What if is on, and nothing is ratified meanwhile. Leave it first.")
    }
    guard let workshop, let issue = place(asked) else { return .message("there is no such issue") }
    let isAgreed = workshop.agreements[issue] != nil
    let matrix = workshop.standing.assessments[issue].rating
    let rating = isAgreed ? nil : matrix.scale.rating(labelled: asked.text("as"))
    let step = SessionStep(
      isAgreed ? .reopen : .agree, issue: workshop.issues[issue].name, who: asked.text("who"),
      time: asked.time, agreedRating: rating.map { $0 == matrix ? "" : $0.text } ?? "")
    workshop.perform(Workshop.Entry(step: step, issue: issue, criterion: nil))
    return outcome(issue, nil, from: workshop.standing, asksReason: step.lacksReason)
  }

  /// `undo`: takes the last step back.
  func undo() -> JSONOutput {
    guard let before = workshop?.standing else { return .message("nothing is open") }
    guard whatIf == nil else { return .message("What if is on. Leave it first.") }
    guard let entry = workshop?.undo() else { return .message("There is nothing to undo.") }
    return outcome(entry.issue, entry.criterion, from: before)
  }

  /// `redo`: does the step that was taken back last again.
  func redo() -> JSONOutput {
    guard let before = workshop?.standing else { return .message("nothing is open") }
    guard whatIf == nil else { return .message("What if is on. Leave it first.") }
    guard let entry = workshop?.redo() else { return .message("There is nothing to redo.") }
    return outcome(entry.issue, entry.criterion, from: before)
  }

  /// `reason`: gives the step at the place `entry` of the record a reason, `text`, and others who asked for it, `who`,
  /// where they are named.
  func reason(_ asked: PageRequest) -> JSONOutput {
    guard let place = asked.number("entry"), workshop?.entries.indices.contains(place) == true
    else {
      return .message("there is no such step")
    }
    workshop?.give(reason: asked.text("text"), who: asked.optionalText("who"), to: place)
    return .object([("done", .boolean(true)), ("state", state)])
  }

  /// `spend`: adds `seconds` to the time for which an `issue` was discussed.
  func spend(_ asked: PageRequest) -> JSONOutput {
    guard let issue = place(asked), let seconds = asked.number("seconds"), seconds >= 0 else {
      return .message("there is no such issue")
    }
    workshop?.spend(seconds, on: issue)
    return .object([("done", .boolean(true))])
  }

  /// The place of the issue that a request is about.
  func place(_ asked: PageRequest) -> Int? {
    guard let issue = asked.number("issue"), workshop?.issues.indices.contains(issue) == true else {
      return nil
    }
    return issue
  }

  /// What the page shows after something was done to an issue.
  func outcome(
    _ issue: Int, _ criterion: Int?, from before: Standing, asksReason: Bool = false,
    more: [(String, JSONOutput)] = []
  ) -> JSONOutput {
    guard let workshop else { return .message("nothing is open") }
    beforeLastStep = before
    var members: [(String, JSONOutput)] = [
      ("done", .boolean(true)), ("issue", .number(issue)), ("criterion", .number(criterion)),
      ("asksReason", .boolean(asksReason)),
      ("question", asksReason ? .string(question(workshop.entries.count - 1, workshop)) : .null),
      ("entry", .number(workshop.entries.count - 1)),
      ("state", state),
    ]
    members.append(("change", change(of: issue, from: before, to: workshop.standing)))
    return .object(members + more)
  }
}

extension Criterion {
  /// The score so many levels above the one that an issue has, or below it, within the scale.
  ///
  /// Where the level is open, a step up goes to the lowest that it may have and a step down to the highest.
  fileprivate func score(from levels: ClosedRange<Int>, by step: Int) -> Int {
    if levels.count > 1 { return step > 0 ? levels.lowerBound : levels.upperBound }
    // No further than the whole scale is long: more could not be added.
    let most = scale.count
    let next = levels.lowerBound + min(max(step, -most), most)
    return min(max(next, scale.lowerBound), scale.upperBound)
  }
}

extension Cell {
  /// The cell in a sentence.
  fileprivate var spoken: String {
    switch self {
    case .unknown: "unknown"
    case .score, .range, .blank: phrase
    }
  }
}

extension Workshop {
  /// An issue scored with another cell, without changing anything.
  func trial(_ cell: Cell, issue index: Int, criterion: Int) -> Assessment {
    var cells = issues[index].cells
    cells[criterion] = cell
    return model.assess(sheet.issues[index].with(cells))
  }
}
