import MoRiLE
import MoRiLEFormats

extension ChangeLog {
  /// The record as CSV, a row for each step; texts that a spreadsheet would run are made harmless.
  ///
  /// A blank cell is empty and an unknown one `?`; agreements and reopenings have no criterion.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(Self.headers.map { .text($0) })
    for step in session.steps {
      let change = step.change
      writer.append([
        .text(SessionTime.text(step.time)), .text(step.issue), .text(step.verb),
        .text(change?.criterion ?? ""), .number(change?.from.text ?? ""),
        .number(change?.to.text ?? ""), .text(change?.ratingBefore ?? ""),
        .text(change?.ratingAfter ?? ""), .text(step.who), .text(step.reason),
      ])
    }
    return writer.text
  }

  /// The record as JSON: what the session file has of each step, flat, and the counts.
  public var json: String {
    let outcome = outcome
    return JSONOutput.object([
      ("formatVersion", .number("1")),
      (
        "model",
        .object([("id", .string(session.modelID)), ("version", .string(session.modelVersion))])
      ),
      ("file", .string(session.file)),
      ("started", .string(session.started)),
      ("steps", .array(session.steps.map { json($0) })),
      ("changes", .number("\(outcome.changes)")),
      ("issuesChanged", .number("\(outcome.changed.count)")),
      ("ratingChangesWithoutReason", .number("\(outcome.changesWithoutReason)")),
      ("issuesAgreed", .number("\(outcome.agreements.count)")),
      ("issues", .number("\(session.issueCount)")),
    ]).text() + "\n"
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
    return .object(members + [("who", .string(step.who)), ("reason", .string(step.reason))])
  }

  /// The record as a Markdown page.
  public var markdown: String {
    var text = "# Record of the workshop\n\n"
    text += Markdown.text("\(session.file), with \(session.modelID) \(session.modelVersion)")
    if !session.started.isEmpty { text += ", begun \(SessionTime.text(session.started))" }
    text += "\n\n"
    guard !session.steps.isEmpty else { return text + Self.empty + "\n" }
    let headers = [
      "Time", "Issue", "Done", "Criterion", "From", "To", "Rating before", "Rating after", "Who",
      "Reason",
    ]
    text += Markdown.row(headers) + Markdown.rule(headers.count)
    for step in session.steps {
      let change = step.change
      text += Markdown.row([
        SessionTime.text(step.time), step.issue, step.verb, change?.criterion ?? "",
        change?.from.phrase ?? "", change?.to.phrase ?? "", change?.ratingBefore ?? "",
        change?.ratingAfter ?? "", step.who, step.lacksReason ? "none given" : step.oneLineReason,
      ])
    }
    return text + "\n" + outcome.sentence + "\n"
  }
}
