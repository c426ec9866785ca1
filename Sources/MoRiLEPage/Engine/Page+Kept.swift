import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the Room says of the last step of an issue.
extension Page {
  /// What was kept of the issue's last step, in lines: `Kept: 0 to 1, Police`, `Reason given`.
  func kept(_ issue: Int, _ criterion: Int, _ workshop: Workshop) -> [String] {
    guard let entry = workshop.entries.last(where: { $0.issue == issue }) else { return [] }
    let step = entry.step
    var lines: [String] = []
    if let change = step.change {
      let isShown = entry.criterion == criterion
      let what =
        isShown
        ? "\(change.from.phrase) to \(change.to.phrase)" : text(of: entry, workshop)
      lines.append("Kept: \(what)")
    } else {
      lines.append(text(of: entry, workshop).capitalised)
    }
    if !step.who.isEmpty { lines[0] += ", \(step.who)" }
    if step.lacksReason { lines.append("No reason given") }
    if !step.reason.isEmpty { lines.append("Reason given") }
    return lines
  }

  /// The issue's last step that a reason can be given for, a change or a rating agreed otherwise, with what is asked;
  /// null where there is none.
  func lastGiven(_ issue: Int, _ workshop: Workshop) -> JSONOutput {
    let place = workshop.entries.lastIndex {
      $0.issue == issue && ($0.step.change != nil || !$0.step.agreedRating.isEmpty)
    }
    guard let place else { return .null }
    let step = workshop.entries[place].step
    return .object([
      ("entry", .number(place)), ("question", .string(question(place, workshop))),
      ("reason", .string(step.reason)), ("who", .string(step.who)),
    ])
  }

  /// What the room is asked about a step.
  func question(_ place: Int, _ workshop: Workshop) -> String {
    let entry = workshop.entries[place]
    guard let change = entry.step.change else {
      let matrix = workshop.standing.ratingText(entry.issue)
      return "Agreed as \(entry.step.agreedRating), and scored as \(matrix). Why?"
    }
    if change.changesRating { return "\(change.ratingBefore) becomes \(change.ratingAfter). Why?" }
    return "Why \(text(of: entry, workshop))?"
  }
}
