/// What is known of the meeting that held a session: what it was, when, where and who was there.
public struct SessionMeeting: Hashable, Sendable {
  /// What the meeting was about, such as `Plymouth 2017/18`; empty if nobody said.
  public let title: String
  /// The day, as `2018-02-14`; empty if nobody said.
  public let date: String
  /// Where it was; empty if nobody said.
  public let place: String
  /// Who was there: the partners, each by one name.
  public let present: [String]
  /// Until when it was to go, by the clock of the room, as `16:30`; empty if no time was set.
  public let ends: String

  /// Nothing is known of the meeting.
  public static let unknown = SessionMeeting()

  /// Makes what is known of a meeting.
  public init(
    title: String = "", date: String = "", place: String = "", present: [String] = [],
    ends: String = ""
  ) {
    self.title = title
    self.date = date
    self.place = place
    self.present = present
    self.ends = ends
  }

  /// Whether a text is a day in the form of sessions, or empty.
  public static func isDay(_ text: String) -> Bool {
    text.isEmpty || SessionTime.isTime(text + "T00:00:00")
  }

  /// Whether a text is a time of the clock in the form of sessions, or empty.
  public static func isClock(_ text: String) -> Bool {
    text.isEmpty || SessionTime.isTime("2000-01-01T\(text):00")
  }
}

/// Something that was parked: said in the room, to be settled elsewhere.
public struct SessionNote: Hashable, Sendable {
  /// What was said.
  public let text: String
  /// The name of the issue on which it was said; empty if it is about none.
  public let issue: String
  /// Who said it; empty if nobody was named.
  public let who: String
  /// When, as ``SessionTime`` spells it; empty if that is not known.
  public let time: String

  /// Makes a note.
  public init(_ text: String, issue: String = "", who: String = "", time: String = "") {
    self.text = text
    self.issue = issue
    self.who = who
    self.time = time
  }
}
