import MoRiLE
import MoRiLEFormats

/// What a session comes to: how much was changed, and which agreements still stand at its end.
struct SessionOutcome {
  /// An agreement that stands.
  struct Agreement {
    let who: String
    let time: String
    /// The rating that was agreed in place of the one that the scores give; empty where there is none.
    let rating: String
  }

  /// How many times a score was changed.
  private(set) var changes = 0
  /// How many of these changed a rating and have no reason.
  private(set) var changesWithoutReason = 0
  /// The issues whose scores were changed, by ``key(_:)``.
  private(set) var changed: Set<String> = []
  /// The agreements that stand, by the same: a later change of a score withdraws one.
  private(set) var agreements: [String: Agreement] = [:]
  private let issueCount: Int

  init(_ session: Session) {
    issueCount = session.issueCount
    for step in session.steps {
      let key = Self.key(step.issue)
      switch step.action {
      case .score:
        changes += 1
        if step.lacksReason { changesWithoutReason += 1 }
        changed.insert(key)
        agreements[key] = nil
      case .agree:
        agreements[key] = Agreement(who: step.who, time: step.time, rating: step.agreedRating)
      case .reopen: agreements[key] = nil
      }
    }
  }

  /// The form in which names of issues are compared.
  static func key(_ name: String) -> String { issueKey(name) }

  /// `5 changes of 3 issues`.
  var changeText: String {
    if changes == 0 { return "No score was changed" }
    return Count.of(changes, "change") + " of " + Count.of(changed.count, "issue")
  }

  /// `1 rating change without a reason`.
  var reasonText: String {
    let count = changesWithoutReason
    return count == 0
      ? "no rating change without a reason" : Count.of(count, "rating change") + " without a reason"
  }

  /// `2 of 24 issues agreed`.
  var agreedText: String { "\(agreements.count) of \(Count.of(issueCount, "issue")) agreed" }

  /// All of it in one sentence.
  var sentence: String {
    ([changeText] + (changes > 0 ? [reasonText] : []) + [agreedText]).joined(separator: "; ") + "."
  }
}

extension Int {
  /// The sum, or the highest number there is: a file may hold any lengths of time.
  func addingUpToEnd(_ other: Int) -> Int {
    let (sum, isTooHigh) = addingReportingOverflow(other)
    return isTooHigh ? .max : sum
  }
}
