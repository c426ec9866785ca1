import MoRiLE
import MoRiLEFormats

/// The record of a session: each change of a score, each agreement and each reopening, in its order.
public struct ChangeLog: Report {
  /// The session.
  public let session: Session

  /// Makes the record of a session.
  public init(_ session: Session) {
    self.session = session
  }

  /// What is said of a session in which nothing was done.
  static let empty =
    "Nothing was decided in this session: no score was changed and no issue agreed."

  private var outcome: SessionOutcome { SessionOutcome(session) }

  /// The record: a row for each step, and what it comes to.
  public var document: Document {
    let begun = session.started.isEmpty ? "" : ", begun \(SessionTime.text(session.started))"
    return Document(
      "Record of the workshop",
      subtitle: "\(session.file), with \(session.modelID) \(session.modelVersion)\(begun)",
      parts: meeting + [.table(table)]
        + (session.steps.isEmpty ? [] : [.only(.people, [.paragraph(outcome.sentence)])]) + parked)
  }

  /// What is known of the meeting.
  private var meeting: [DocumentPart] {
    let text = session.meeting.text
    return text.isEmpty ? [] : [.only(.people, [.paragraph("\(text).")])]
  }

  /// What was parked.
  private var parked: [DocumentPart] {
    if session.parked.isEmpty { return [] }
    let notes = session.parked.map { note in
      let by = [note.issue, note.byText].filter { !$0.isEmpty }.joined(separator: "; ")
      return note.text + (by.isEmpty ? "" : " (\(by))")
    }
    return [.only(.people, [.paragraph("Parked:"), .list(notes)])]
  }

  /// A row for each step, as people read it.
  private var table: DocumentTable {
    var table = DocumentTable(
      "steps", "",
      [
        Column("time", "Time", .date), Column("issue", "Issue", flow: .flexible, isTitle: true),
        Column("do", "Done", for: .pages),
        Column("done", "Done", for: .terminal, flow: .flexible),
        Column("criterion", "Criterion", for: .pages), Column("from", "From", for: .pages),
        Column("to", "To", for: .pages),
        Column("rating", "Rating", for: .terminal, flow: .flexible),
        Column("rating_before", "Rating before", for: .pages),
        Column("rating_after", "Rating after", for: .pages),
        Column("who", "Who", flow: .flexible), Column("reason", "Reason", flow: .below("reason: ")),
      ], for: .people, none: Self.empty, titleWidth: 12)
    for step in session.steps {
      let change = step.change
      table.add([
        .text(SessionTime.text(step.time)), .text(step.issue), .text(step.verb),
        .text(step.doneText), .text(change?.criterion ?? ""), .text(change?.from.phrase ?? ""),
        .text(change?.to.phrase ?? ""), .text(change?.ratingText ?? ""),
        .text(change?.ratingBefore ?? ""), .text(change?.ratingAfter ?? step.agreedRating),
        .text(step.who),
        .text(step.lacksReason ? "none given" : step.oneLineReason),
      ])
    }
    return table
  }

  /// The steps as programs get them.
  public var dataTables: [DocumentTable] { [dataTable] }

  /// A row for each step, as programs get it.
  ///
  /// A blank cell is empty and an unknown one `?`; agreements and reopenings have no criterion.
  package var dataTable: DocumentTable {
    let ids = [
      "time", "issue", "do", "criterion", "from", "to", "rating_before", "rating_after", "who",
      "reason",
    ]
    var table = DocumentTable("steps", "", ids.map { Column($0, $0) }, for: .programs)
    for step in session.steps {
      let change = step.change
      let texts = [
        SessionTime.text(step.time), step.issue, step.verb, change?.criterion ?? "",
        change?.from.text ?? "", change?.to.text ?? "", change?.ratingBefore ?? "",
        change?.ratingAfter ?? step.agreedRating, step.who, step.reason,
      ]
      table.add(texts.map { .text($0) })
    }
    return table
  }

  /// What JSON holds: what the session file has of each step, flat, and the counts.
  public var data: [(String, JSONOutput)]? {
    let outcome = outcome
    return [
      (
        "model",
        .object([("id", .string(session.modelID)), ("version", .string(session.modelVersion))])
      ),
      ("file", .string(session.file)),
      ("started", .string(session.started)), ("meeting", session.meeting.json),
      ("steps", .array(session.steps.map { json($0) })),
      ("parked", .array(session.parked.map { $0.json })),
      ("changes", .number("\(outcome.changes)")),
      ("issuesChanged", .number("\(outcome.changed.count)")),
      ("ratingChangesWithoutReason", .number("\(outcome.changesWithoutReason)")),
      ("issuesAgreed", .number("\(outcome.agreements.count)")),
      ("issues", .number("\(session.issueCount)")),
    ]
  }

  private func json(_ step: SessionStep) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("time", .string(step.time)), ("issue", .string(step.issue)), ("do", .string(step.verb)),
    ]
    if let change = step.change {
      members += [
        ("criterion", .string(change.criterion)), ("from", .string(change.from.text)),
        ("to", .string(change.to.text)), ("ratingBefore", .string(change.ratingBefore)),
        ("ratingAfter", .string(change.ratingAfter)),
      ]
    }
    if !step.agreedRating.isEmpty { members.append(("as", .string(step.agreedRating))) }
    return .object(members + [("who", .string(step.who)), ("reason", .string(step.reason))])
  }
}

extension SessionStep {
  /// What was done, in words: `physical 2 to 3`, `agreed`, `opened again`.
  var doneText: String {
    switch action {
    case .score(let change):
      "\(change.criterion) \(change.from.phrase) to \(change.to.phrase)"
    case .agree: agreedRating.isEmpty ? "agreed" : "agreed as \(agreedRating)"
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
