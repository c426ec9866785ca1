import MoRiLE
import MoRiLEFormats

/// What takes a step of the record back.
enum Reversal {
  /// The cell gets what it had.
  case score(Cell, issue: Int, criterion: Int)
  /// Another step is done.
  case step(SessionStep, issue: Int)
  /// Why the step cannot be taken back.
  case refused(String)

  /// Why the step cannot be taken back; nil where it can.
  var refusal: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }

  /// The reason of a step that takes another back.
  static let reason = "undone"
}

extension Workshop {
  /// What takes the step at a place of the record back, wherever it stands: a new step, so that the record keeps both.
  ///
  /// A step on which others were built cannot be taken back before them.
  func reversal(of place: Int, who: String = "", time: String = "") -> Reversal {
    let entry = entries[place]
    let name = issues[entry.issue].name
    let later = entries[(place + 1)...]
    switch entry.step.action {
    case .score(let change):
      guard let criterion = entry.criterion else { return .refused("there is no such cell") }
      if later.contains(where: { $0.issue == entry.issue && $0.criterion == criterion }) {
        return .refused(
          "\(model.criteria[criterion].title) of \(name) was scored again after this step. Undo the later one first."
        )
      }
      return .score(change.from, issue: entry.issue, criterion: criterion)
    case .agree:
      guard agreements[entry.issue] == place else {
        return .refused("\(name) is agreed by this step no longer.")
      }
      return .step(
        SessionStep(
          .reopen, issue: name, who: who, reason: Reversal.reason, time: time), issue: entry.issue)
    case .reopen:
      let agreed = entries[..<place].last { $0.issue == entry.issue }?.step
      guard let agreed, agreed.action == .agree,
        !later.contains(where: { $0.issue == entry.issue })
      else { return .refused("\(name) was worked on after this step. Agree it anew.") }
      // Its reason is that of a rating which was agreed otherwise, and goes with it.
      return .step(
        SessionStep(
          .agree, issue: name, who: agreed.who,
          reason: agreed.reason.isEmpty ? Reversal.reason : agreed.reason, time: time,
          agreedRating: agreed.agreedRating), issue: entry.issue)
    }
  }
}

extension Page {
  /// `take-back`: undoes the step at the place `entry` of the record by a new step, with `who` and `time`.
  func takeBack(_ asked: PageRequest) -> JSONOutput {
    guard whatIf == nil else { return .message("What if is on. Leave it first.") }
    guard let workshop, let place = asked.number("entry"),
      workshop.entries.indices.contains(place)
    else { return .message("there is no such step") }
    switch workshop.reversal(of: place, who: asked.text("who"), time: asked.time) {
    case .refused(let reason): return .message(reason)
    case .score(let cell, let issue, let criterion):
      return put(
        cell, issue: issue, criterion: criterion, who: asked.text("who"), reason: Reversal.reason,
        time: asked.time)
    case .step(let step, let issue):
      workshop.perform(Workshop.Entry(step: step, issue: issue, criterion: nil))
      return outcome(issue, nil, from: workshop.standing)
    }
  }
}
