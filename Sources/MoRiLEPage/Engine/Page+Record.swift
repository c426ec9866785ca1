import MoRiLE
import MoRiLEFormats

// The record of what was done.
extension Page {
  /// `record`: what was done last, up to `most` steps, the latest last.
  func record(_ asked: PageRequest) -> JSONOutput {
    guard let workshop else { return .message("nothing is open") }
    let places = workshop.entries.indices.suffix(max(0, asked.number("most") ?? .max))
    return .object([
      ("done", .boolean(true)), ("entries", .array(places.map { entry($0, workshop) })),
    ])
  }

  /// A step of the record.
  func entry(_ place: Int, _ workshop: Workshop) -> JSONOutput {
    let entry = workshop.entries[place]
    let step = entry.step
    var members: [(String, JSONOutput)] = [
      ("entry", .number(place)), ("issue", .number(entry.issue)), ("who", .string(step.who)),
      ("reason", .string(step.reason)), ("time", .string(SessionTime.text(step.time))),
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
}
