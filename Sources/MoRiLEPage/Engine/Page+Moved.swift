import MoRiLE
import MoRiLEFormats

// What moved.
extension Page {
  /// `moved`: all that moved, by the last step, or by what if while it is on, or, with `since` true, since the
  /// opening; up to `most`.
  func moved(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing else { return .message("nothing is open") }
    let last = whatIf == nil ? beforeLastStep : workshop.standing
    let before = asked.flag("since") ? workshop.opening : last ?? standing
    return moved(from: before, to: standing, atMost: max(0, asked.number("most") ?? 40))
  }

  /// The first of what moved, and how much did.
  func moved(from before: Standing, to after: Standing, atMost most: Int) -> JSONOutput {
    let moved = Movement(from: before, to: after)
    let items = moved.all.prefix(most).map { index -> JSONOutput in
      var members: [(String, JSONOutput)] = [
        ("issue", .number(index)),
        ("rank", .array([.string(before.rankText(index)), .string(after.rankText(index))])),
        ("up", Self.isUp(before.entry(index).rank, after.entry(index).rank)),
      ]
      let (old, new) = (before.assessments[index].rating, after.assessments[index].rating)
      if old.possible != new.possible { members += [("from", .bands(old)), ("to", .bands(new))] }
      return .object(members)
    }
    return .object([
      ("rated", .number(moved.rated.count)), ("ranked", .number(moved.ranked.count)),
      ("text", .string(moved.text { workshop?.issues[$0].name ?? "" })),
      ("by", .string(whatIf == nil ? "by the last step" : "by what if")), ("list", .array(items)),
    ])
  }

  /// Which way a rank went; null where it did not, or where one of the two is not known.
  private static func isUp(_ old: Int?, _ new: Int?) -> JSONOutput {
    guard let old, let new, old != new else { return .null }
    return .boolean(new < old)
  }
}
