import MoRiLE
import MoRiLEReports

/// What is said of how sure the rating of one issue is, beside pictures that have the numbers.
struct SureWording {
  private let report: RobustnessReport
  private let assessment: Assessment
  private let standing: Robustness.Standing
  private let wording: RobustnessWording

  init(_ report: RobustnessReport, _ issue: Int) {
    self.report = report
    assessment = report.assessment.assessments[issue]
    standing = report.robustness.issues[issue]
    wording = report.wording(issue)
  }

  private var model: Model { report.assessment.model }

  /// The finding behind the rating's label.
  ///
  /// `, but only just: any single level less makes it Moderate.`
  var finding: String {
    let none = "no single level on one question changes it"
    switch wording.verdict {
    case .open:
      let settled = assessment.unsettled.map { model.criteria[$0].title }
      return ", not settled: it hangs on \(RobustnessWording.list(settled))."
    case .untried: return ". What one level would change is not worked out: it would take too long."
    case .robust: return ", and sure: \(none)."
    case .unsure: return ", but not surely: \(none), and yet many tries do."
    case .near: return ", but near a threshold: \(changesText)."
    case .fragile: return ", but only just: \(changesText)."
    }
  }

  /// `any single level less makes it Moderate`, `one level on any of 6 questions makes it High`.
  private var changesText: String {
    let possible = model.singleChanges(of: assessment)
    let parts = SureChanges.all(standing).map { group -> String in
      let label = "\(group.rating.band == nil ? "leaves" : "makes") it \(group.rating.text)"
      for (isMore, word) in [(false, "less"), (true, "more")] {
        let all = possible.filter { ($0.to > $0.from) == isMore }
        let own = group.changes.filter { ($0.change.to > $0.change.from) == isMore }
        if own.count == group.changes.count, own.count == all.count, own.count > 1 {
          return "any single level \(word) \(label)"
        }
      }
      let questions = Set(group.changes.map { $0.change.criterion })
      guard questions.count > 1 else {
        let title = questions.first.map { model.criteria[$0].title } ?? ""
        return "one level on \(ConsensusWording.lowered(title)) \(label)"
      }
      return "one level on any of \(questions.count) questions \(label)"
    }
    return parts.joined(separator: ", and ")
  }
}

/// Changes of one level that lead to the same rating.
struct SureChanges {
  let rating: Rating
  /// The changes, the one that moves the score least first.
  private(set) var changes: [SingleChange]

  /// The changes that change a rating, by what they make it, the highest first.
  static func all(_ standing: Robustness.Standing) -> [SureChanges] {
    var groups: [SureChanges] = []
    for change in standing.changes {
      if let place = groups.firstIndex(where: { $0.rating == change.rating }) {
        groups[place].changes.append(change)
      } else {
        groups.append(SureChanges(rating: change.rating, changes: [change]))
      }
    }
    return groups.sorted { $0.rating.possible.lowerBound < $1.rating.possible.lowerBound }
  }

  /// The same with the changes that move a score least at the front.
  func nearestFirst(to score: Interval) -> SureChanges {
    let sorted = changes.enumerated().sorted { left, right in
      let (own, other) = (
        (left.element.score.low - score.low).magnitude,
        (right.element.score.low - score.low).magnitude
      )
      return own == other ? left.offset < right.offset : own < other
    }
    return SureChanges(rating: rating, changes: sorted.map { $0.element })
  }

  /// What is said above the buttons that try them, before the rating that they lead to.
  var text: String {
    changes.count == 1
      ? "Try it. This change of one level makes it"
      : "Try one. Each of these \(changes.count) changes of one level makes it"
  }
}
