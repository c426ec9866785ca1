import MoRiLE
import MoRiLEFormats

/// The record of a session, ready to be written in any of the formats: each change of a score, each
/// agreement and each reopening, in its order.
public struct ChangeLog: HandReport {
  /// The session.
  public let session: Session

  /// Makes the record of a session.
  public init(_ session: Session) {
    self.session = session
  }

  static let headers = [
    "time", "issue", "do", "criterion", "from", "to", "rating_before", "rating_after", "who",
    "reason",
  ]

  /// What is said of a session in which nothing was done.
  static let empty =
    "Nothing was decided in this session: no score was changed and no issue agreed."

  var outcome: SessionOutcome { SessionOutcome(session) }

  // MARK: - Table

  /// The record as a table for a terminal, the reasons below their rows.
  public func text(_ style: Style) -> String {
    guard !session.steps.isEmpty else {
      return PrintedText.paragraph(Self.empty, width: style.width)
    }
    var table = TextTable([
      .init("Time"), .init("Issue", isFlexible: true), .init("Done", isFlexible: true),
      .init("Rating", isFlexible: true), .init("Who", isFlexible: true),
    ])
    for step in session.steps {
      table.add(
        [
          .init(SessionTime.text(step.time)), .init(step.issue), .init(step.doneText),
          .init(step.change?.ratingText ?? ""), .init(step.who),
        ], note: note(step))
    }
    return table.text(width: style.width) + "\n"
      + PrintedText.paragraph(outcome.sentence, width: style.width)
  }

  private func note(_ step: SessionStep) -> String {
    if step.lacksReason { return "no reason given" }
    return step.reason.isEmpty ? "" : "reason: \(step.oneLineReason)"
  }
}

extension SessionStep {
  /// What was done, in words: `physical 2 to 3`, `agreed`, `opened again`.
  var doneText: String {
    switch action {
    case .score(let change):
      "\(change.criterion) \(change.from.phrase) to \(change.to.phrase)"
    case .agree: "agreed"
    case .reopen: "opened again"
    }
  }

  /// The reason with its line ends as spaces.
  var oneLineReason: String {
    String(String.UnicodeScalarView(reason.unicodeScalars.map { $0.isLineEnd ? " " : $0 }))
  }
}

extension ScoreChange {
  /// `Moderate to High`, or `High` where the rating stayed.
  var ratingText: String {
    changesRating ? "\(ratingBefore) to \(ratingAfter)" : ratingAfter
  }
}

extension Unicode.Scalar {
  /// Whether a new line begins after it.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
