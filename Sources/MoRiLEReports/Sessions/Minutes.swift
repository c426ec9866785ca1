import MoRiLE
import MoRiLEFormats

/// The minutes of a workshop: to be printed, filed, and read without any program but a browser.
///
/// Numbers are those of an ``AssessmentReport``.
public struct Minutes: Report {
  let session: Session
  let before: AssessmentReport
  let after: AssessmentReport
  let written: String
  let outcome: SessionOutcome
  /// The places of issues by name.
  let places: [String: Int]
  /// The place of each issue in the ranking before and after.
  let ranksBefore: [Ranking.Entry]
  let ranksAfter: [Ranking.Entry]
  /// The style of the numbers of each assessment.
  let styleBefore: NumberStyle
  let styleAfter: NumberStyle
  /// What partners scored on their own before the room met, by round.
  package var rounds: [ConsensusReport] = []

  /// Makes the minutes of a session.
  ///
  /// - Parameters:
  ///   - session: What was done.
  ///   - before: The issues as they were when the session began.
  ///   - after: The same issues, in the same order, as they are at its end.
  ///   - written: When the minutes are written, as ``SessionTime`` spells it; empty if that is not known.
  /// - Precondition: both assessments have the same number of issues.
  public init(
    _ session: Session, before: AssessmentReport, after: AssessmentReport, written: String
  ) {
    precondition(
      before.assessments.count == after.assessments.count, "these are not the same issues")
    self.session = session
    self.before = before
    self.after = after
    self.written = written
    outcome = SessionOutcome(session)
    var places: [String: Int] = [:]
    for (index, issue) in after.sheet.issues.enumerated() {
      places[SessionOutcome.key(issue.name)] = index
    }
    self.places = places
    ranksBefore = Self.byIssue(before.ranking)
    ranksAfter = Self.byIssue(after.ranking)
    styleBefore = before.scoreStyle
    styleAfter = after.scoreStyle
  }

  private static func byIssue(_ ranking: Ranking) -> [Ranking.Entry] {
    var entries = ranking.entries
    for entry in ranking.entries { entries[entry.index] = entry }
    return entries
  }

  /// The minutes.
  public var document: Document {
    Document(
      "Minutes of the workshop on \(session.meeting.title.isEmpty ? session.file : session.meeting.title)",
      facts: facts, style: Self.style,
      parts: [
        .heading("In short"), .list(summary + roundSentences),
        .heading("Ranking after the workshop"),
        .table(rankingTable), .heading("What was discussed"),
      ] + discussions + parked + [.heading("Not agreed"), notAgreed]
        + [.heading("How the ratings are made")] + method)
  }

  /// The style of the page, beside what pages share.
  private static let style = """
    .ranking th:nth-child(1) { width: 7%; }
    .ranking th:nth-last-child(1) { width: 11%; }
    .changes { table-layout: fixed; }
    .changes td { white-space: pre-line; }
    .standing { width: auto; }

    """

  private var facts: [Term] {
    var facts: [Term] = []
    func add(_ word: String, _ text: String) {
      if !text.isEmpty { facts.append(Term(word, text)) }
    }
    let meeting = session.meeting
    add("Date", meeting.dayText)
    add("Place", meeting.place)
    add("Present", meeting.presentText)
    add("Issues", session.file)
    add("Model", after.modelText)
    add("Begun", session.started.isEmpty ? "" : SessionTime.text(session.started))
    add("Minutes written", written.isEmpty ? "" : SessionTime.text(written))
    let seconds = session.discussed.reduce(0) { $0.addingUpToEnd($1.seconds) }
    add("Time on issues", seconds > 0 ? SessionTime.duration(seconds) : "")
    return facts
  }

  // MARK: - Pieces

  /// A rating as a word with its shape, so that it is told apart by more than the word.
  func marked(_ mark: RatingMark) -> String {
    mark.place.shape.isEmpty ? mark.text : "\(mark.place.shape) \(mark.text)"
  }

  /// The time of a step: without its day where that is the day on which the session began.
  func clock(_ time: String) -> String {
    let text = SessionTime.text(time)
    let day = session.started.utf8.prefix(10)
    guard day.count == 10, text.utf8.count > 11, text.utf8.prefix(10).elementsEqual(day) else {
      return text
    }
    return String(decoding: text.utf8.dropFirst(11), as: UTF8.self)
  }

  /// Who and when, as far as they are known: `AB, 14:02`.
  func byLine(_ who: String, _ time: String) -> String {
    [who, clock(time)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
