import MoRiLE
import MoRiLEFormats

// The record of what was done.
extension Page {
  /// `record`: what was done last, up to `most` steps, the latest last; with what was parked, and for each step whether
  /// it can be taken back.
  func record(_ asked: PageRequest) -> JSONOutput {
    guard let workshop else { return .message("nothing is open") }
    let places = workshop.entries.indices.suffix(max(0, asked.number("most") ?? .max))
    return .object([
      ("done", .boolean(true)), ("entries", .array(places.map { entry($0, workshop) })),
      ("takesBack", .array(places.map { .boolean(workshop.reversal(of: $0).refusal == nil) })),
      ("parked", .array(workshop.parked.map { $0.json })),
    ])
  }

  /// A step of the record.
  func entry(_ place: Int, _ workshop: Workshop) -> JSONOutput {
    let entry = workshop.entries[place]
    let step = entry.step
    var members: [(String, JSONOutput)] = [
      ("entry", .number(place)), ("issue", .number(entry.issue)), ("who", .string(step.who)),
      ("reason", .string(step.reason)), ("time", .string(SessionTime.text(step.time))),
      ("text", .string(text(of: entry, workshop))),
    ]
    switch step.action {
    case .agree:
      members += [
        ("do", .string("agree")), ("as", .string(step.agreedRating)),
        ("lacksReason", .boolean(step.lacksReason)),
      ]
    case .reopen: members.append(("do", .string("reopen")))
    case .score(let change):
      members += [
        ("do", .string("score")), ("criterion", .number(entry.criterion)),
        ("from", .string(change.from.text)), ("to", .string(change.to.text)),
        ("lacksReason", .boolean(step.lacksReason)),
      ]
      if change.changesRating {
        members.append(
          ("rating", .array([.string(change.ratingBefore), .string(change.ratingAfter)])))
      }
    }
    return .object(members)
  }

  /// What a step did: `Knowledge gaps 0 to 1`, `agreed as High`.
  func text(of entry: Workshop.Entry, _ workshop: Workshop) -> String {
    switch entry.step.action {
    case .score(let change):
      let title = entry.criterion.map { workshop.model.criteria[$0].title } ?? change.criterion
      return "\(title) \(change.from.phrase) to \(change.to.phrase)"
    case .agree:
      let rating = entry.step.agreedRating
      return rating.isEmpty ? "agreed" : "agreed as \(rating)"
    case .reopen: return "opened again"
    }
  }
}
