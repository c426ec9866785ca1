import MoRiLE

/// One thing that was done in a workshop.
public struct SessionStep: Hashable, Sendable {
  /// What can be done.
  public enum Action: Hashable, Sendable {
    /// A cell was changed.
    case score(ScoreChange)
    /// The scores of the issue, as they were then, were ratified, and perhaps another rating than they give.
    case agree
    /// The issue was opened again after it was ratified.
    case reopen
  }

  /// What was done.
  public let action: Action
  /// The name of the issue.
  public let issue: String
  /// Who asked for it, by initials or role; empty if nobody was named.
  public var who: String
  /// Why; empty if no reason was given.
  public var reason: String
  /// When, as ``SessionTime`` spells it; empty if that is not known.
  public let time: String
  /// The label of the rating that was agreed in place of the one that the scores give; empty where there is
  /// none.
  public let agreedRating: String

  /// Makes a step.
  public init(
    _ action: Action, issue: String, who: String = "", reason: String = "", time: String = "",
    agreedRating: String = ""
  ) {
    self.action = action
    self.agreedRating = agreedRating
    self.issue = issue
    self.who = who
    self.reason = reason
    self.time = time
  }

  /// The change of a cell, if the step is one.
  public var change: ScoreChange? {
    if case .score(let change) = action { change } else { nil }
  }

  /// Whether the step changed a rating, or agreed another, and no reason was given for it.
  public var lacksReason: Bool {
    (change?.changesRating == true || !agreedRating.isEmpty) && reason.isEmpty
  }
}

/// The change of one cell.
public struct ScoreChange: Hashable, Sendable {
  /// The id of the criterion.
  public let criterion: String
  /// What stood in the cell.
  public let from: Cell
  /// What stands in it now.
  public let to: Cell
  /// The issue's rating before the change, in words.
  public let ratingBefore: String
  /// The issue's rating after it, in words.
  public let ratingAfter: String

  /// Makes a change.
  public init(
    criterion: String, from: Cell, to: Cell, ratingBefore: String, ratingAfter: String
  ) {
    self.criterion = criterion
    self.from = from
    self.to = to
    self.ratingBefore = ratingBefore
    self.ratingAfter = ratingAfter
  }

  /// Whether the issue had another rating after it.
  public var changesRating: Bool { ratingBefore != ratingAfter }
}

extension Cell {
  /// The cell as a file has it: a score, `2 to 3`, `?` or nothing.
  ///
  /// A range is not written `2-3`, of which Excel makes a date.
  public var text: String {
    switch self {
    case .score(let score): "\(score)"
    case .range(let levels): "\(levels.lowerBound) to \(levels.upperBound)"
    case .unknown: "?"
    case .blank: ""
    }
  }

  /// The cell that a text stands for, on whichever scale; nil if it is none.
  public init?(text: String) {
    switch text {
    case "": self = .blank
    case "?": self = .unknown
    default:
      let ends = RangeText(text)?.ends ?? [text]
      guard let low = Fraction(decimal: ends[0])?.int,
        let high = Fraction(decimal: ends[ends.count - 1])?.int, low <= high
      else { return nil }
      self = .levels(low...high)
    }
  }
}

extension IssueAgreement {
  /// Makes the agreement that a step of a session is.
  public init(_ step: SessionStep) {
    let who = Array(step.who.utf8)
    let named = String(decoding: who[who.trimmed(who.indices)], as: UTF8.self)
    self.init(
      by: named.isEmpty ? SheetMarks.nobodyNamed : named, on: String(step.time.prefix(10)))
  }
}
