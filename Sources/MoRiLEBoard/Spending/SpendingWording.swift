import MoRiLE
import MoRiLEReports

/// The sentences about spending.
///
/// Amounts come as texts, so that they are written as the tables have them.
enum SpendingWording {
  static let answersHeader = "Answers"
  static let all = "All lines"
  static let noIssue = "No issue"
  static let noStatus = "No status"
  static func notInYear(_ year: String) -> String { "Issues not in \(year)" }

  /// A percentage to one decimal place; more where it would look like nothing or all of it.
  static func percent(_ percent: Fraction) -> String {
    percent.decimalText(1, padded: true, besides: [0, 100]) + " %"
  }

  /// How much there is in all, and what is not counted in it.
  static func whole(
    _ pounds: String, lines: Int, open: [String], others: [(funder: String, amount: String)] = []
  ) -> String {
    let apart =
      others.isEmpty
      ? ""
      : " The money of others is apart: "
        + NameList.text(others.map { "\($0.funder) \($0.amount)" }) + "."
    if lines == 0 {
      return
        (open.isEmpty
        ? "No spending is recorded." : "No line has an amount: \(NameList.text(open)).") + apart
    }
    var text = "\(pounds) in \(Count.of(lines, "line"))."
    if !open.isEmpty {
      text +=
        " \(Count.of(open.count, "line")) without an amount \(open.count == 1 ? "is" : "are") not "
      text += "counted: \(NameList.text(open))."
    }
    return text + apart
  }

  static let unnamed = "No line names an issue, so that what the money answers is not known."

  /// What the money answers.
  ///
  /// `£363,575 (86.4 %) answers issues rated High; £56,993 (13.6 %) is for no issue that a line names.`
  static func answers(
    _ parts: [(pounds: String, percent: String, answer: SpendingReport.Answer, title: String)]
  ) -> String {
    let text =
      parts.map { part in
        let amount = "\(part.pounds) (\(part.percent))"
        switch part.answer {
        case .rating(let possible) where possible.count == 1:
          return "\(amount) answers issues rated \(part.title)"
        case .rating: return "\(amount) answers issues that may be \(part.title)"
        case .unlisted: return "\(amount) is for \(lowered(part.title))"
        case .none: return "\(amount) is for no issue that a line names"
        }
      }.joined(separator: "; ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// How a line for several issues is counted; nil where there is none.
  static func split(_ hasSeveral: Bool, given: Bool) -> String? {
    guard hasSeveral else { return nil }
    return "A line for several issues is counted once: its amount is split "
      + (given
        ? "by its shares, or evenly where it has none." : "evenly, since no shares are given.")
  }

  /// How sub-lines are counted; nil where no line has any.
  ///
  /// `summed` are the lines that have no amount but that of their sub-lines.
  static func parts(_ count: Int, summed: [String]) -> String? {
    if count == 0 { return nil }
    let text =
      "The sub-lines of \(Count.of(count, "line")) are counted with \(count == 1 ? "it" : "them"), once."
    if summed.isEmpty { return text }
    return text
      + " Without an amount of \(summed.count == 1 ? "its" : "their") own, and counted as what the sub-lines "
      + "come to: \(NameList.text(summed))."
  }

  /// The issues for which others alone pay; nil where there is none.
  static func paidByOthers(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return
      "\(Count.of(names.count, "issue")) that \(names.count == 1 ? "is" : "are") or may be \(label) "
      + "\(names.count == 1 ? "has" : "have") the money of others alone: \(NameList.text(names))."
  }

  /// How projects rate themselves; nil where none does.
  static func ownRatings(_ counts: [(word: String, count: Int)], of all: Int) -> String? {
    let rated = counts.filter { $0.count > 0 }
    if rated.isEmpty { return nil }
    let without = all - rated.reduce(0) { $0 + $1.count }
    let parts =
      rated.map { "\($0.count) \($0.word)" } + (without == 0 ? [] : ["\(without) without a rating"])
    return "By their own rating, of \(Count.of(all, "line")): \(NameList.text(parts))."
  }

  static func uncovered(_ label: String, _ names: [String], any: Bool) -> String? {
    if !any { return nil }
    if names.isEmpty { return "Every issue rated \(label) has money in a line." }
    return
      "\(Count.of(names.count, "issue")) rated \(label) \(names.count == 1 ? "has" : "have") no money "
      + "in any line: \(NameList.text(names))."
  }

  static func maybeUncovered(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "\(Count.of(names.count, "issue")) that may be \(label), since scores are missing, "
      + "\(names.count == 1 ? "has" : "have") none either: \(NameList.text(names))."
  }

  /// The lines that answer no issue of the highest rating; nil where no line at all has an amount.
  ///
  /// `maybe` of them answer one that may have it.
  static func others(
    _ label: String, _ projects: [String], _ pounds: String, maybe: Int, any: Bool
  ) -> String? {
    if !any { return nil }
    if projects.isEmpty { return "Every line with an amount answers an issue rated \(label)." }
    return
      "\(Count.of(projects.count, "line")), \(pounds) in all, \(projects.count == 1 ? "answers" : "answer") "
      + "no issue rated \(label): \(NameList.text(projects))."
      + (maybe == 0
        ? "" : " \(maybe) of them \(maybe == 1 ? "answers" : "answer") one that may be \(label).")
  }

  static func unlisted(_ names: [String], _ year: String) -> String? {
    if names.isEmpty { return nil }
    return
      "Lines name \(Count.of(names.count, "issue")) that \(names.count == 1 ? "is" : "are") not in "
      + "\(year): \(NameList.text(names))."
  }

  /// The money by status; nil where no line has one.
  static func statuses(_ statuses: [(words: String, pounds: String)]) -> String? {
    if statuses.allSatisfy({ $0.words.isEmpty }) { return nil }
    let parts = statuses.map { "\($0.pounds) \($0.words.isEmpty ? "without a status" : $0.words)" }
    return "All lines are counted, whatever their status: \(parts.joined(separator: "; "))."
  }

  static func priorities(_ count: Int, without: Int) -> String? {
    if count == 0 { return nil }
    let none =
      without == 0
      ? "every line names one"
      : "\(Count.of(without, "line")) \(without == 1 ? "names" : "name") none"
    return
      "Lines name \(count) \(count == 1 ? "priority" : "priorities") of the plan; \(none). A line for "
      + "several counts in full for each, so that their amounts overlap. Priorities that no line names are "
      + "not known here."
  }

  /// Where an issue without money is named, from the number of lines.
  static func named(in lines: Int) -> String {
    lines == 0 ? "no line" : "\(Count.of(lines, "line")) without money"
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
