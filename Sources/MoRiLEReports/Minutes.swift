import MoRiLE
import MoRiLEFormats

/// The minutes of a workshop as one HTML page: to be printed on A4, filed, and read without any program
/// but a browser.
///
/// The page holds its style and nothing that runs, and asks for nothing from elsewhere. Numbers are those
/// of an ``AssessmentReport``.
public struct Minutes: Sendable {
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
    ranking.entries.sorted { $0.index < $1.index }
  }

  /// The page.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>\(HTMLText.escaped("Minutes of the workshop on \(session.file)"))</title>
    <style>
    \(Self.style)</style>
    </head>
    <body>
    <main>
    <h1>Minutes of the workshop</h1>
    \(facts)\(summary)\(rankingTable)\(discussions)\(notAgreed)\(method)</main>
    </body>
    </html>

    """
  }

  // MARK: - Head

  private var facts: String {
    let model = after.model
    var facts = [
      ("Issues", HTMLText.name(session.file)),
      (
        "Model",
        HTMLText.name(model.title) + " (" + HTMLText.escaped("\(model.id) \(model.version)") + ")"
      ),
    ]
    if !session.started.isEmpty {
      facts.append(("Begun", HTMLText.prose(SessionTime.text(session.started))))
    }
    if !written.isEmpty {
      facts.append(("Minutes written", HTMLText.prose(SessionTime.text(written))))
    }
    let seconds = session.discussed.reduce(0) { $0.addingUpToEnd($1.seconds) }
    if seconds > 0 { facts.append(("Time on issues", SessionTime.duration(seconds))) }
    let rows = facts.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>\n" }.joined()
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
  }

  // MARK: - Pieces

  /// A score as `morile assess` shows it: in line with the others where it is ranked.
  func scoreText(_ assessment: Assessment, _ style: NumberStyle) -> String {
    if assessment.isFullyScored { return style.text(assessment.score) }
    return NumberStyle(decimals: style.decimals, thresholds: style.thresholds)
      .text(assessment.score)
  }

  /// A rating as a word with a shape and a colour, so that it is told apart without the colour.
  func badge(_ rating: Rating) -> String { HTMLText.badge(RatingMark(rating)) }

  /// The same of a band of the model's, by its place.
  func badge(band index: Int) -> String {
    HTMLText.badge(RatingMark(band: index, of: after.model.rating))
  }

  /// The time of a step: without its day where that is the day on which the session began.
  func clock(_ time: String) -> String {
    let text = SessionTime.text(time)
    let day = session.started.utf8.prefix(10)
    guard day.count == 10, text.utf8.count > 11, text.utf8.prefix(10).elementsEqual(day) else {
      return HTMLText.escaped(text)
    }
    return HTMLText.escaped(String(decoding: text.utf8.dropFirst(11), as: UTF8.self))
  }

  /// Who and when, as far as they are known: `AB, 14:02`.
  func byLine(_ who: String, _ time: String) -> String {
    [who.isEmpty ? "" : HTMLText.name(who), clock(time)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
