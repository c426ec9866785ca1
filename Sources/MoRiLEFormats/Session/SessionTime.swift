/// Times of a session as text: `2026-11-21T14:02:10`, by the clock of the room, in the form of ISO 8601.
///
/// Nothing here has a clock: who makes a step says when.
public enum SessionTime {
  /// Whether a text is a time in this form, or empty.
  public static func isTime(_ text: String) -> Bool {
    if text.isEmpty { return true }
    let form = "0000-00-00T00:00:00".utf8
    guard text.utf8.count == form.count else { return false }
    return zip(text.utf8, form).allSatisfy { byte, wanted in
      wanted == UInt8(ascii: "0") ? byte.isDigit : byte == wanted
    }
  }

  /// A time as people write it: `2026-11-21 14:02`.
  public static func text(_ time: String) -> String {
    let minutes = time.utf8.prefix(16).map { $0 == UInt8(ascii: "T") ? 0x20 : $0 }
    return String(decoding: minutes, as: UTF8.self)
  }

  /// A length of time for a reader: `45 s`, `3 min 05 s`, `1 h 02 min`.
  public static func duration(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(two(seconds % 60)) s" }
    return "\(seconds / 3600) h \(two(seconds / 60 % 60)) min"
  }
}
