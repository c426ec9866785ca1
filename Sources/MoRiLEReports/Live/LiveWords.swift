import MoRiLE

/// What a live workbook says beside its cells.
enum LiveWords {
  /// The most characters of the message that a cell shows when it is chosen.
  static let longestMessage = 255

  /// The message of a criterion's cells: its levels, shortened where they are long.
  static func message(_ criterion: Criterion) -> String {
    let levels = criterion.levels.map { "\($0.score): \($0.means)" }
    let end = "\n? not known"
    let whole = levels.joined(separator: "\n") + end
    if whole.utf16.count <= longestMessage { return whole }
    // Each level gets the same room, and what short ones leave.
    var room = (longestMessage - end.utf16.count) / levels.count - 1
    let spared = levels.reduce(0) { $0 + max(0, room - $1.utf16.count) }
    let long = levels.count { $0.utf16.count > room }
    if long > 0 { room += spared / long }
    let short = levels.map { cut($0, to: max(room, 4)) }.joined(separator: "\n") + end
    return cut(short, to: longestMessage)
  }

  /// A text that is cut at a word, so that it has no more than some characters as spreadsheets count them.
  static func cut(_ text: String, to length: Int) -> String {
    if text.utf16.count <= length { return text }
    var kept = ""
    var used = 0
    var atWord = ""
    for character in text {
      let more = String(character).utf16.count
      if used + more > length - 1 { break }
      if character == " " { atWord = kept }
      kept.append(character)
      used += more
    }
    // A long word is cut within it.
    if atWord.utf16.count * 2 < used { atWord = kept }
    while let last = atWord.last, last == " " || last == "," || last == ";" || last == ":" {
      atWord.removeLast()
    }
    return atWord + "…"
  }

  static func message(_ input: Input) -> String {
    cut("\(input.means)\n\(input.limitText); blank where it is not known", to: longestMessage)
  }

  /// The note on a criterion's header.
  static func note(_ criterion: Criterion) -> String {
    var lines: [String] = []
    if !criterion.asks.isEmpty { lines.append(criterion.asks) }
    lines += criterion.levels.map { level in
      let points = level.points.map { " [\(ExactNumber.points(Interval($0)))]" } ?? ""
      return "\(level.score)\(points): \(level.means)"
    }
    lines.append(
      criterion.defaultFormula.map { "Blank: \($0.text). ? where it is not known." }
        ?? "Blank or ? where it is not known.")
    lines.append("Column: \(criterion.id)")
    return lines.joined(separator: "\n")
  }

  static func note(_ input: Input, _ live: LiveModel) -> String {
    var lines = [input.means, "\(input.limitText); blank where it is not known."]
    if input.isPercentage { lines.append("Write 5 for 5 %.") }
    let most = input.isWhole ? live.mostInput : live.mostInput / 1_000
    if input.maximum > most {
      lines.append(
        "A number above \(most) counts as not known here, since formulas would round."
      )
    }
    if !input.isWhole {
      lines.append("At most \(LiveCompiler.inputDecimals) decimals count.")
    }
    lines.append("Column: \(input.id)")
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func note(_ score: Score) -> String {
    "\(score.formula.text)\nBlank where it is not known; lowest and highest stand at the right.\nColumn: \(score.id)"
  }

  static let ratingNote =
    "Given only where the lowest and the highest score that unknown cells allow have the same rating."
}
