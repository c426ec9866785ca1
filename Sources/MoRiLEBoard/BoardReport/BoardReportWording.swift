import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The sentences of the Board's report that are not those of one of its parts.
enum BoardReportWording {
  /// The most names in one sentence.
  static let mostNames = 12

  /// How many issues there are, and how many have each rating.
  static func counts(_ count: Int, _ ratings: String, isScored: Bool) -> String {
    let verb = count == 1 ? "was" : "were"
    return "\(Count.of(count, "issue")) \(verb) \(isScored ? "assessed" : "rated"): \(ratings)."
  }

  /// That a year has ratings alone.
  static let withoutScores =
    "These are ratings without scores: no ranking follows from them, and nothing is said of how sure they are. "
    + "An issue that is not listed may have any rating."

  /// The issues of the highest rating, with their scores.
  static func top(
    _ issues: [(name: String, score: String?)], label: String, isRanked: Bool
  ) -> String {
    guard !issues.isEmpty else { return "No issue is rated \(label) for certain." }
    let named = issues.map { issue in issue.name + (issue.score.map { " (\($0))" } ?? "") }
    return "Rated \(label)\(isRanked ? ", the highest first" : ""): \(list(named))."
  }

  /// The issues whose rating is not settled.
  static func open(_ issues: [String]) -> String {
    let verb =
      issues.count == 1 ? "The rating of 1 issue is" : "The ratings of \(issues.count) issues are"
    return "\(verb) not settled, because scores are not known: \(list(issues))."
  }

  /// How sure the highest ratings are.
  ///
  /// Where ratings are agreed, only those are spoken of that the matrix gives too.
  static func sureness(
    _ issues: [(name: String, verdict: RobustnessWording.Verdict)], label: String,
    isAgreed: Bool = false
  ) -> String {
    guard !issues.isEmpty else { return "" }
    func names(_ verdicts: [RobustnessWording.Verdict]) -> [String] {
      issues.filter { verdicts.contains($0.verdict) }.map { $0.name }
    }
    let (robust, near, fragile) = (names([.robust]), names([.near, .unsure]), names([.fragile]))
    let untried = names([.untried])
    var parts: [String] = []
    if !robust.isEmpty { parts.append("\(robust.count) \(be(robust)) robust (\(list(robust)))") }
    if !near.isEmpty {
      parts.append("\(near.count) \(be(near)) likely but not sure (\(list(near)))")
    }
    if !fragile.isEmpty {
      parts.append(
        "\(fragile.count) \(be(fragile)) fragile: one level on one criterion would lower the rating "
          + "(\(list(fragile)))")
    }
    if !untried.isEmpty {
      parts.append("of \(untried.count) it is not worked out (\(list(untried)))")
    }
    let all = issues.count == 1 ? "the 1 \(label) rating" : "the \(issues.count) \(label) ratings"
    return "Of \(all)\(isAgreed ? " that the matrix gives too" : ""), "
      + parts.joined(separator: "; ") + "."
  }

  private static func be(_ names: [String]) -> String { names.count == 1 ? "is" : "are" }

  /// The issues of which least is known: those in the worst band of the domain that tells it.
  static func knowledge(_ issues: [String], domain: String, label: String) -> String {
    guard !issues.isEmpty else {
      return
        "No issue is \(label) for \(ConsensusWording.lowered(domain)), where a higher rating means that "
        + "less is known."
    }
    return
      "Least is known of \(list(issues)). For \(ConsensusWording.lowered(domain)), where a higher rating "
      + "means that less is known, \(issues.count == 1 ? "it is" : "they are") \(label)."
  }

  /// The issues whose scores are those of an earlier year.
  static func carriedOver(_ issues: [String]) -> String {
    guard !issues.isEmpty else { return "" }
    return
      "\(issues.count == 1 ? "1 issue has" : "\(issues.count) issues have") the scores of an earlier "
      + "year, and nobody has gone through \(issues.count == 1 ? "it" : "them") since: \(list(issues))."
  }

  /// How many issues are agreed, by whom and when.
  ///
  /// `The scores of 12 of 24 issues were agreed: 10 by All on 14 February 2018 and 2 by Police.`
  static func agreed(_ agreements: [IssueAgreement], of all: Int) -> String {
    guard !agreements.isEmpty else { return "" }
    var groups: [(agreement: IssueAgreement, count: Int)] = []
    for agreement in agreements {
      if let place = groups.firstIndex(where: { $0.agreement == agreement }) {
        groups[place].count += 1
      } else {
        groups.append((agreement, 1))
      }
    }
    let parts = groups.map { agreement, count in
      "\(count)" + (agreement.by.isEmpty ? "" : " by \(agreement.by)")
        + (agreement.on.isEmpty ? "" : " on \(CalendarDate(agreement.on)?.text ?? agreement.on)")
    }
    let issues =
      agreements.count == all && all > 1
      ? "all \(all) issues" : "\(agreements.count) of \(Count.of(all, "issue"))"
    return "The scores of \(issues) were agreed: \(NameList.text(parts, most: mostNames))."
  }

  private static func list(_ names: [String]) -> String {
    NameList.text(names, most: mostNames)
  }
}
