import MoRiLEFormats
import TestSupport

/// A table of issues as someone might save it, with some of the things that go wrong.
struct RandomTable {
  /// How often something is unusual: in one of so many cells or rows.
  let oddity: Int
  private var random: SeededRandom
  private let delimiter: String
  private let lineEnd: String
  private let columns: [String]

  /// Whether some cells are unknown and scores are given that allow them.
  private let hasRanges: Bool

  init(seed: UInt64, oddity: Int, hasRanges: Bool = false) {
    self.hasRanges = hasRanges
    random = SeededRandom(seed: seed)
    self.oddity = oddity
    delimiter = random.pick([",", ",", ";", "\t"])
    lineEnd = random.pick(["\n", "\n", "\r\n", "\r"])
    var columns = [
      "issue", "category", "count", "previous_count", "population", "likelihood_adjusted",
      "physical_psychological", "financial", "Damage to reputation or public confidence",
      "resourcing", "trend", "concern", "vulnerability", "benchmarking", "Notes", "rank",
    ]
    if random.oneIn(3) { columns[13] = "Comparison" }
    if random.oneIn(6) { columns.append("comparison") }
    if random.oneIn(2) { columns.shuffle(using: &random) }
    if random.oneIn(4) { columns.removeLast(random.pick([1, 3])) }
    if random.oneIn(4) { columns.append(random.pick(["", "", "Ward", "counts"])) }
    if random.oneIn(6) { columns.insert("", at: random.pick([1, 4])) }
    let isGiven = random.oneIn(3)
    if isGiven || hasRanges {
      columns.append(random.pick(["total", "Total given", "TOTAL_published"]))
    }
    if random.oneIn(4) { columns.insert(random.pick(["risk", "impact given"]), at: 3) }
    self.columns = columns
  }

  /// The bytes of a table of some rows.
  mutating func bytes(rows: Int, prefix: String) -> [UInt8] {
    var text = random.oneIn(8) ? "sep=\(delimiter)\(lineEnd)" : ""
    if random.oneIn(8) { text += lineEnd }
    if random.oneIn(5) {
      text += random.pick([
        "Scores of 2026\(lineEnd)", "a,b;c\(lineEnd)\(lineEnd)", "\"Two\nlines\"\(lineEnd)",
        "issue\(lineEnd)by\tx\(lineEnd)", "\"stray\" x\(lineEnd)",
        String(repeating: "t,t\(lineEnd)", count: 18), String(repeating: "t\(lineEnd)", count: 21),
      ])
    }
    text += columns.map { quoted($0) }.joined(separator: delimiter) + lineEnd
    for row in 0..<rows {
      text += self.row(prefix + "\(row)")
      if row < rows - 1 || !random.oneIn(3) { text += lineEnd }
    }
    return encoded(text)
  }

  private mutating func encoded(_ text: String) -> [UInt8] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x93 }
    default: return Array(text.utf8)
    }
  }

  private mutating func row(_ name: String) -> String {
    if random.oneIn(oddity * 2) {
      return random.pick([
        "", "  ", String(repeating: delimiter, count: columns.count - 1), "# guide",
        "# Guide" + String(repeating: delimiter, count: columns.count - 1), "x", "a\"b",
        "\"stray\" quote" + String(repeating: delimiter + "1", count: columns.count - 1),
        String(repeating: delimiter + "2", count: columns.count + 1),
      ])
    }
    if random.oneIn(oddity * 400) { return "\"never closed" }
    if random.oneIn(oddity * 2) { return bare(name) }
    return columns.map { cell($0, name) }.joined(separator: delimiter)
  }

  /// A row without scores, such as a total or a note, perhaps below an empty row.
  private mutating func bare(_ name: String) -> String {
    let title = random.pick([
      "Total", "TOTAL \(name)", "Source: \(name)", "Notes", "Plymouth total", "Prepared by \(name)",
      "Theft \(name)", "issue 1", "\u{200B}", "",
    ])
    let hasCounts = random.oneIn(3)
    let isElsewhere = random.oneIn(6)
    let cells = columns.map { column in
      switch column {
      case "issue": isElsewhere ? "" : quoted(title)
      case "category": isElsewhere ? quoted(title) : ""
      case "count", "population":
        hasCounts ? random.pick(["7", "x", "1,234"].map { quoted($0) }) : ""
      default: ""
      }
    }
    let row = cells.joined(separator: delimiter)
    let empty = random.pick(["", " ", String(repeating: delimiter, count: columns.count - 1)])
    return random.oneIn(2) ? empty + lineEnd + row : row
  }

  private mutating func cell(_ column: String, _ name: String) -> String {
    switch column {
    case "issue":
      if random.oneIn(oddity) {
        return quoted(
          random.pick([
            "", " \(name) ", "A, B \(name)", "say \"\(name)\"", "=\(name)", "two\nlines \(name)",
            "Ünder \(name)", "sep=\(name)", "\(name)\u{A0}", "issue 1", "ISSUE  1", "Straße",
            "STRASSE",
            "+4", "-x", "＝1", "'=\(name)", "=\(name)", "'-x", "'tis \(name)", "K\u{212A}\(name)",
            "\u{200B}", "iss\u{200B}ue 1", "\u{2060}issue \(name)", "Total", "Notes \(name)",
            "Sub-total", "(grand Total)", "Overall total \(name)", "Tot\u{200B}al",
            "\(name) totals.", "Totally",
          ]))
      }
      return random.pick(["Burglary ", "E0100", "Theft from the person ", ""]) + "issue \(name)"
    case "category", "Notes", "rank", "Ward", "counts":
      return quoted(
        random.oneIn(oddity)
          ? random.pick([
            "a;b", "a,b", "a\tb", " x", "\"", "@x", "line\r\nend", "%PDF-1", "PK\u{3}\u{4}", "é",
            "-1", "1,234",
          ])
          : random.pick(["", "Violence", "Acquisitive"]))
    case "": return random.oneIn(oddity * 20) ? "value" : random.pick(["", "", " "])
    case "count", "previous_count", "population":
      if random.oneIn(oddity) {
        return quoted(
          random.pick([
            "", "", "?", "1,234", "12.0", "+7", "-1", "1.5", "x", " 5", "12%", "1E+05", "0",
            "999999999999999", "9999999999999999", "£5", "00012", "0,123", "01,234", ",123",
            "1,2345", "1 234", "1\u{202F}234", "[c]", "-", "N/A", "..", "<5", "< 1,000", "<0",
            "<=3",
            "1,092 to 1,457", "7-9", "9 to 3", "1 to x", "5 to 5", "<5",
          ]))
      }
      return "\(Int.random(in: 0...3000, using: &random))"
    case "total", "Total given", "TOTAL_published", "risk", "impact given":
      if hasRanges {
        return random.pick(["", "?", "0 to 20", "0.0 to 14", "1 to 25.25", "8 to 44"])
      }
      if random.oneIn(2) { return random.pick(["", "", "?"]) }
      if random.oneIn(oddity) {
        return quoted(
          random.pick([
            "High", "1,234", " 7", "-1", "0 to 44", "3 to 9", "9 to 3", "12.", ".5", "1E+05",
            "99999999999999999999", "000000000000000012", "1.5.5", "+8", "a\tb",
          ]))
      }
      let number = Int.random(in: 0...20, using: &random)
      return random.pick(["\(number)", "\(number)", "\(number).0", "\(number).25", "\(number).5"])
    case "comparison", "Comparison", "benchmarking":
      let words = [
        "high", "Above average", "below  average", "LOW", "not available", "not-available", "2",
        "low to high",
        "0",
        "", "?",
      ]
      return quoted(
        random.pick(random.oneIn(oddity) ? ["average", "hgih", "-", "3", " low "] : words))
    default:
      if hasRanges, random.oneIn(25) { return random.pick(["?", "?", "", "1-2"]) }
      if random.oneIn(oddity) {
        return quoted(
          random.pick([
            "", "?", "3", "9", "2.0", "+1", " 2", "x", "-1", "1.5", "1.0 ", "High", "02-Mar",
            "1-2", "0 to 1", "2-9", "2-1", "1 to 2.0",
          ]))
      }
      return "\(Int.random(in: column == "likelihood_adjusted" ? 1...3 : 0...2, using: &random))"
    }
  }

  /// A cell in quotes where it must be, and sometimes where it need not.
  private mutating func quoted(_ text: String) -> String {
    let must = text.contains { "\"\r\n".contains($0) || $0 == "\r\n" } || text.contains(delimiter)
    guard must || random.oneIn(oddity * 2) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
