import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// Settling on the middle of what partners scored.
extension Page {
  /// Who is said to have asked for what is settled.
  private static let partnersName = "partners"

  /// `settle`: puts the middle of what partners scored in a `round` into the table, as steps of the record: for an
  /// `issue` of the table, or for the `rest`: those whose rating does not hang on what differs, and that nobody has
  /// ratified; `time`.
  ///
  /// A question that is split evenly stays as it is: the room decides it.
  func settle(_ asked: PageRequest) -> JSONOutput {
    guard whatIf == nil else {
      return .message("What if is on, and nothing is scored meanwhile. Leave it first.")
    }
    guard let workshop, let (number, round) = round(asked), let report = round.report else {
      return .message("There are no scores of partners to settle on.")
    }
    let before = workshop.standing
    let wanted = asked.number("issue")
    guard wanted != nil || asked.flag("rest") else { return .message("there is no such issue") }
    let hanging = Set(report.consensus.disputes.filter { $0.changesRating }.map { $0.issue })
    var last: (issue: Int, criterion: Int)?
    var (count, open) = (0, 0)
    var changed: Set<Int> = []
    for (entry, place) in places(of: report).enumerated() {
      guard let place,
        wanted.map({ $0 == place })
          ?? (workshop.agreements[place] == nil && !hanging.contains(entry))
      else { continue }
      for (criterion, level) in report.consensus.levels[entry].enumerated() {
        if case .split = level { open += 1 }
        guard case .level(let score) = level,
          workshop.issues[place].cells[criterion] != .score(score)
        else { continue }
        workshop.settle(
          score, issue: place, criterion: criterion, who: Self.partnersName,
          reason: PartnerWording(report).reason(number, issue: entry, criterion: criterion),
          time: asked.time)
        last = (place, criterion)
        count += 1
        changed.insert(place)
      }
    }
    guard let last else {
      return .message("The table has the middle of the partners' scores already." + Self.left(open))
    }
    let text =
      "\(Count.of(count, "score")) of \(Count.of(changed.count, "issue")) put to the middle."
    return outcome(
      last.issue, last.criterion, from: before,
      more: [("text", .string(text + Self.left(open)))])
  }

  private static func left(_ open: Int) -> String {
    switch open {
    case 0: ""
    case 1: " 1 question is split evenly: the room decides it."
    default: " \(open) questions are split evenly: the room decides them."
    }
  }
}

extension Workshop {
  /// Puts a score in as a step of the record.
  fileprivate func settle(
    _ score: Int, issue: Int, criterion: Int, who: String, reason: String, time: String
  ) {
    let change = ScoreChange(
      criterion: model.criteria[criterion].id, from: issues[issue].cells[criterion],
      to: .score(score), ratingBefore: standing.ratingText(issue),
      ratingAfter: trial(.score(score), issue: issue, criterion: criterion).rating.text)
    perform(
      Entry(
        step: SessionStep(
          .score(change), issue: issues[issue].name, who: who, reason: reason, time: time),
        issue: issue, criterion: criterion))
  }
}
