import MoRiLEReports

/// The sentences about a Board's decisions.
enum DecisionWording {
  /// What stands where an issue that may be of the highest rating has no decision.
  static let none = "no decision"

  static let empty = "No decision is recorded."

  /// How many issues have the highest rating, and what became of them.
  ///
  /// `10 issues are rated High: 9 are taken forward and 1 is not.`
  static func standing(
    _ label: String, count: Int, forward: Int, left: Int, other: Int, undecided: Int
  ) -> String {
    if count == 0 { return "No issue is rated \(label) for certain." }
    let first = "\(Count.of(count, "issue")) \(are(count)) rated \(label)"
    if forward == count {
      return "\(first), and \(count == 1 ? "it is" : "all are") taken forward."
    }
    var parts: [String] = []
    if forward > 0 { parts.append("\(forward) \(are(forward)) taken forward") }
    if left > 0 { parts.append("\(left) \(are(left)) not" + (forward > 0 ? "" : " taken forward")) }
    if other > 0 { parts.append("\(other) \(have(other)) a decision in other words") }
    if undecided > 0 { parts.append("\(undecided) \(have(undecided)) no decision") }
    return "\(first): \(NameList.text(parts))."
  }

  /// An issue of the highest rating that is not taken forward, and why.
  static func left(_ issue: String, _ words: String, _ reason: String) -> String {
    "\(issue): \(words), "
      + (reason.isEmpty
        ? "and no reason is given, which the Board will be asked for." : "\(reason).")
  }

  /// An issue of the highest rating with a decision that is not one of those known.
  static func other(_ issue: String, _ words: String) -> String {
    "\(issue): \(words), which does not say whether it is taken forward."
  }

  static func undecided(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "\(Count.of(names.count, "issue")) rated \(label) \(have(names.count)) no decision: "
      + "\(NameList.text(names))."
  }

  static func openUndecided(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "\(Count.of(names.count, "issue")) may be \(label), since scores are missing, and "
      + "\(have(names.count)) no decision: \(NameList.text(names))."
  }

  static func reasons(without count: Int, of all: Int) -> String? {
    if all == 0 { return nil }
    if count == 0 {
      return all == 1 ? "The decision has a reason." : "Every decision has a reason."
    }
    return "\(count) of \(Count.of(all, "decision")) \(have(count)) no reason."
  }

  static func unknown(_ names: [String], _ year: String) -> String? {
    if names.isEmpty { return nil }
    return "\(Count.of(names.count, "decision")) \(are(names.count)) on "
      + "\(names.count == 1 ? "an issue that is" : "issues that are") not in \(year): "
      + "\(NameList.text(names))."
  }

  /// What is to be reviewed; nil where no decision has a day for it.
  static func reviews(
    due: Int, soon: Int, on today: String, ahead: Int, any: Bool
  ) -> String? {
    if !any { return nil }
    let now =
      due == 0 ? "no review is due" : "\(Count.of(due, "review")) \(are(due)) due"
    let then =
      soon == 0
      ? "none comes up in the \(ahead) days after"
      : "\(soon) \(soon == 1 ? "comes" : "come") up in the \(ahead) days after"
    return "On \(today) \(now), and \(then)."
  }

  /// How many decisions have nobody who sees to them, and no day on which they are looked at again.
  static func missing(owner: Int, review: Int, of all: Int) -> String? {
    if owner == all, review == all, all > 0 {
      return all == 1
        ? "The decision has no owner and no review date."
        : "No decision has an owner or a review date."
    }
    let what = [
      owner > 0 ? "\(owner) \(have(owner)) no owner" : nil,
      review > 0 ? "\(review) \(have(review)) no review date" : nil,
    ].compactMap { $0 }
    if what.isEmpty { return nil }
    return "Of \(Count.of(all, "decision")), \(NameList.text(what))."
  }

  /// When a review is due, from the days until then: `12 days overdue`, `today`, `in 3 days`.
  static func due(_ days: Int) -> String {
    if days == 0 { return "today" }
    return days < 0 ? "\(Count.of(-days, "day")) overdue" : "in \(Count.of(days, "day"))"
  }

  private static func are(_ count: Int) -> String { count == 1 ? "is" : "are" }
  private static func have(_ count: Int) -> String { count == 1 ? "has" : "have" }
}
