import MoRiLEFormats

extension SessionMeeting {
  /// The day for a reader: `14 February 2018`; as it stands where the calendar has no such day.
  public var dayText: String { CalendarDate(date)?.text ?? date }

  /// Who was there: `Police, Council, Probation`.
  public var presentText: String { present.joined(separator: ", ") }

  /// When and where: `14 February 2018, Council House`.
  public var whenText: String {
    [dayText, place].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// All of it: `Plymouth 2017/18, 14 February 2018, Council House; present: Police, Council`; empty where nobody
  /// said anything.
  public var text: String {
    let about = [title, whenText].filter { !$0.isEmpty }.joined(separator: ", ")
    let who = present.isEmpty ? "" : "present: \(presentText)"
    return [about, who].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension SessionNote {
  /// Who said it and when, as far as that is known: `Police, 2018-02-14 14:20`.
  var byText: String {
    [who, SessionTime.text(time)].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
