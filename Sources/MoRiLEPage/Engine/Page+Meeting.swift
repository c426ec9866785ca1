import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// The meeting, and what it parks.
extension Page {
  /// `meet`: what is known of the meeting: `title`, `date`, `place`, `present` and until when it `ends`.
  ///
  /// Before the first step it begins at the `time` of the request.
  func meet(_ asked: PageRequest) -> JSONOutput {
    let (date, ends) = (Self.line(asked.text("date")), Self.line(asked.text("ends")))
    guard SessionMeeting.isDay(date), date.isEmpty || CalendarDate(date) != nil else {
      return .message("\"\(date)\" is not a day; it is written like 2026-11-21")
    }
    guard SessionMeeting.isClock(ends) else {
      return .message("\"\(ends)\" is not a time; it is written like 16:30")
    }
    var present: [String] = []
    for text in asked.texts("present") {
      let name = Self.line(text ?? "")
      if !name.isEmpty, !present.contains(name) { present.append(name) }
    }
    if workshop?.entries.isEmpty == true, !asked.time.isEmpty { workshop?.started = asked.time }
    workshop?.meeting = SessionMeeting(
      title: Self.line(asked.text("title")), date: date, place: Self.line(asked.text("place")),
      present: present, ends: ends)
    return .object([("done", .boolean(true)), ("state", state)])
  }

  /// `park`: keeps a note, `text`, on an `issue`, or on none; `who`, `time`.
  func park(_ asked: PageRequest) -> JSONOutput {
    let text = Self.line(asked.text("text"))
    guard let workshop, !text.isEmpty else { return .message("There is nothing to park.") }
    workshop.parked.append(
      SessionNote(
        text, issue: place(asked).map { workshop.issues[$0].name } ?? "", who: asked.text("who"),
        time: asked.time))
    return .object([("done", .boolean(true)), ("state", state)])
  }

  /// `unpark`: takes the note at the place `note` away.
  func unpark(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let place = asked.number("note"), workshop.parked.indices.contains(place)
    else { return .message("there is no such note") }
    workshop.parked.remove(at: place)
    return .object([("done", .boolean(true)), ("state", state)])
  }

  /// A text on one line, without the blanks around it.
  private static func line(_ text: String) -> String {
    let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    return String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
  }
}

extension Workshop {
  /// What the files of a meeting are called: by its title and its day, and by the table, `own`, where it has no title;
  /// `plymouth-2017-18-2018-02-14`.
  func fileName(of own: String) -> String {
    let title = Self.plain(meeting.title)
    let name = title.isEmpty ? own : title
    return meeting.date.isEmpty ? name : "\(name)-\(meeting.date)"
  }

  /// A text in what every system takes in a name; empty where it has no letter and no digit.
  private static func plain(_ text: String) -> String {
    let words = text.lowercased().utf8.split { byte in
      !((0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80)
    }
    return String(
      words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-").prefix(80))
  }
}
