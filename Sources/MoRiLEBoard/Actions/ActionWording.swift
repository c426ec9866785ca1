import MoRiLE
import MoRiLEReports

/// The sentences about actions.
enum ActionWording {
  /// The most actions or issues that one sentence names.
  static let mostNames = 6

  /// How many actions go how.
  ///
  /// `16 actions: 2 red, 3 amber, 5 green, 4 done and 2 without a rating.`
  static func counts(_ actions: [ActionList.Action]) -> String {
    if actions.isEmpty { return "No action is recorded." }
    let rated = RAG.allCases.compactMap { rating -> String? in
      let count = actions.count { $0.rating == rating }
      return count == 0 ? nil : "\(count) \(rating.rawValue)"
    }
    let bare = actions.count { $0.rating == nil }
    let all = Count.of(actions.count, "action")
    if rated.isEmpty {
      return "\(all), \(actions.count == 1 ? "without" : "all without") a rating."
    }
    return "\(all): \(NameList.text(rated + (bare == 0 ? [] : ["\(bare) without a rating"])))."
  }

  /// Which actions are red, or overdue on a day; nil where none is.
  static func named(
    _ what: String, _ actions: [ActionList.Action], on day: CalendarDate? = nil
  ) -> String? {
    if actions.isEmpty { return nil }
    let names = actions.map { action in
      action.name.text + (day == nil || action.deadline.isEmpty ? "" : " (\(action.deadline))")
    }
    let when = day.map { "On \($0.text) " } ?? ""
    return
      "\(when)\(Count.of(actions.count, "action")) \(actions.count == 1 ? "is" : "are") \(what): "
      + "\(NameList.text(names, most: mostNames))."
  }

  static func withoutLead(_ actions: [ActionList.Action]) -> String? {
    if actions.isEmpty { return nil }
    let names = actions.map { $0.name.text }
    return "\(Count.of(actions.count, "action")) \(actions.count == 1 ? "has" : "have") no lead: "
      + "\(NameList.text(names, most: mostNames))."
  }

  static func idle(_ label: String, _ issues: [String]) -> String? {
    if issues.isEmpty { return nil }
    return "Nothing is planned about \(Count.of(issues.count, "issue")) that "
      + "\(issues.count == 1 ? "is or may be" : "are or may be") \(label): "
      + "\(NameList.text(issues, most: mostNames))."
  }

  static func unknown(_ names: [String], in year: String) -> String? {
    if names.isEmpty { return nil }
    return
      "Actions name \(Count.of(names.count, "issue")) that \(names.count == 1 ? "is" : "are") not in "
      + "\(year): \(NameList.text(names, most: mostNames))."
  }

  /// What is to be looked at about an action: `12 days overdue, red, no lead`.
  static func lookAt(_ action: ActionList.Action, on day: CalendarDate) -> String {
    var parts: [String] = []
    if action.isOverdue(on: day), let due = action.due {
      parts.append("\(Count.of(due.days(until: day), "day")) overdue")
    }
    if action.rating == .red { parts.append("red") }
    if action.lead.isEmpty, action.rating != .done { parts.append("no lead") }
    return parts.joined(separator: ", ")
  }
}
