import MoRiLE
import MoRiLEReports

// MARK: - How many

extension MovementWording {
  /// How many issues did what between two years.
  struct Counts: Equatable {
    var up = 0
    var down = 0
    var same = 0
    var notCertain = 0
    var notCompared = 0
    var split = 0
    var merged = 0
    var new = 0
    var dropped = 0
    var notListed = 0
    var notListedBefore = 0

    /// The issues that are the same in both years.
    var both: Int { up + down + same + notCertain + notCompared }
  }

  static func counts(_ last: String, _ this: String, _ counts: Counts) -> String {
    var moved: [String] = []
    func add(_ count: Int, _ text: String) { if count > 0 { moved.append("\(count) \(text)") } }
    add(counts.up, "moved to a higher rating")
    add(counts.down, "to a lower one")
    if counts.up == 0, counts.down > 0 {
      moved = ["\(counts.down) moved to a lower rating"]
    }
    add(counts.same, "stayed the same")
    add(counts.notCertain, counts.notCertain == 1 ? "is not certain" : "are not certain")
    var text = "From \(last) to \(this): "
    switch counts.both {
    case 0: text += "no issue is the same in both."
    case 1: text += "of 1 issue that is in both, " + RobustnessWording.list(moved) + "."
    default:
      text += "of \(counts.both) issues that are in both, " + RobustnessWording.list(moved) + "."
    }
    if counts.notCompared == counts.both, counts.both > 0 {
      text =
        "From \(last) to \(this): \(issues(counts.both)) "
        + "\(counts.both == 1 ? "is" : "are") in both."
    }
    var others: [String] = []
    func tell(_ count: Int, _ one: String, _ several: String) {
      if count > 0 { others.append("\(issues(count)) \(count == 1 ? one : several)") }
    }
    tell(counts.merged, "is merged from several", "are merged from several")
    tell(counts.split, "is split off from another", "are split off from others")
    tell(counts.new, "is new", "are new")
    tell(counts.dropped, "was dropped", "were dropped")
    tell(counts.notListed, "is not listed any more", "are not listed any more")
    tell(counts.notListedBefore, "was not listed before", "were not listed before")
    return text
      + (others.isEmpty ? "" : " \(RobustnessWording.list(others).capitalised).")
  }
}
