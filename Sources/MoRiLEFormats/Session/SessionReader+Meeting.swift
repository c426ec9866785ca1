import MoRiLE

// What a session says beside its record: the meeting, and what was parked.
extension SessionReader {
  mutating func meeting(_ value: JSONValue?) -> SessionMeeting {
    guard let value else { return .unknown }
    var object = ObjectReader(
      value, what: "a meeting", keys: ["title", "date", "place", "present", "ends"])
    defer { faults += object.faults }
    return SessionMeeting(
      title: object.optionalText("title")?.text ?? "",
      date: checked("date", &object, SessionMeeting.isDay, "a day; it is written like 2026-11-21"),
      place: object.optionalText("place")?.text ?? "",
      present: object.texts("present", "the names of who is there").map { $0.text },
      ends: checked("ends", &object, SessionMeeting.isClock, "a time; it is written like 16:30"))
  }

  mutating func note(_ value: JSONValue) -> SessionNote {
    var object = ObjectReader(value, what: "a note", keys: ["text", "issue", "who", "time"])
    defer { faults += object.faults }
    return SessionNote(
      object.text("text").text, issue: object.optionalText("issue")?.text ?? "",
      who: object.optionalText("who")?.text ?? "", time: time("time", &object))
  }

  /// A time; empty where there is none.
  func time(_ key: String, _ object: inout ObjectReader) -> String {
    checked(key, &object, SessionTime.isTime, "a time; it is written like 2026-11-21T14:02:10")
  }

  /// A text that has a form; empty where there is none.
  private func checked(
    _ key: String, _ object: inout ObjectReader, _ isRight: (String) -> Bool, _ form: String
  ) -> String {
    guard let text = object.optionalText(key) else { return "" }
    if isRight(text.text) { return text.text }
    if let value = object.optional(key) {
      object.fault(.value, value, "\"\(text.text)\" is not \(form)")
    }
    return ""
  }
}
