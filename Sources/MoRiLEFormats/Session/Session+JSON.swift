import MoRiLE

extension Session {
  /// The word by which a session file is known.
  static let kind = "morile session"

  /// The session as a JSON file, which ``SessionReader`` reads again.
  ///
  /// What nobody said of the meeting, and a list in which nothing was parked, are left out.
  public var json: String {
    var members: [(String, JSONOutput)] = [
      ("kind", .string(Self.kind)),
      ("formatVersion", .number("\(Self.formatVersion)")),
      ("model", .object([("id", .string(modelID)), ("version", .string(modelVersion))])),
      ("file", .string(file)),
      ("issues", .number("\(issueCount)")),
      ("started", .string(started)),
    ]
    if meeting != .unknown { members.append(("meeting", meeting.json)) }
    members += [
      ("record", .array(steps.map { $0.json })),
      (
        "discussed",
        .array(
          discussed.map {
            .object([("issue", .string($0.issue)), ("seconds", .number("\($0.seconds)"))])
          })
      ),
    ]
    if !parked.isEmpty { members.append(("parked", .array(parked.map { $0.json }))) }
    return JSONOutput.object(members).text() + "\n"
  }
}

extension SessionMeeting {
  /// The meeting as session files have it.
  public var json: JSONOutput {
    .object([
      ("title", .string(title)), ("date", .string(date)), ("place", .string(place)),
      ("present", .array(present.map { .string($0) })), ("ends", .string(ends)),
    ])
  }
}

extension SessionNote {
  /// The note as session files have it.
  public var json: JSONOutput {
    .object([
      ("text", .string(text)), ("issue", .string(issue)), ("who", .string(who)),
      ("time", .string(time)),
    ])
  }
}

extension SessionStep {
  var json: JSONOutput {
    var members: [(String, JSONOutput)] = [("do", .string(verb)), ("issue", .string(issue))]
    if let change {
      members += [
        ("criterion", .string(change.criterion)), ("from", .string(change.from.text)),
        ("to", .string(change.to.text)),
        (
          "rating",
          .object([
            ("from", .string(change.ratingBefore)), ("to", .string(change.ratingAfter)),
          ])
        ),
      ]
    }
    if !agreedRating.isEmpty { members.append(("as", .string(agreedRating))) }
    members += [("who", .string(who)), ("reason", .string(reason)), ("time", .string(time))]
    return .object(members)
  }

  /// The word that stands for what was done: `score`, `agree` or `reopen`.
  public var verb: String {
    switch action {
    case .score: "score"
    case .agree: "agree"
    case .reopen: "reopen"
    }
  }
}
