import TestSupport

/// How another program writes a table: what stands around, between and after its cells.
///
/// It spells tables independently of ``CSVWriter``, in ways that that does not use.
struct ForeignDialect: Sendable {
  enum Quotes: CaseIterable {
    /// Around every cell, as databases write them.
    case always
    /// Around cells that need them.
    case whereNeeded
    /// Around some cells that do not need them, and with spaces before and after.
    case atRandom
  }

  let delimiter: String
  let lineEnd: String
  let encoding: FileEncoding
  let quotes: Quotes
  /// Whether the first line is Excel's `sep=;`.
  var isNamed = false
  /// Whether the last row has a line end.
  var endsLine = true
  /// How many empty columns follow the last, and how many empty rows stand among the others.
  var emptyColumns = 0
  var emptyRows = 0

  /// The table as a file.
  func file(_ rows: [[String]], _ random: inout SeededRandom) -> [UInt8] {
    var lines = rows.map { row in
      (row.map { spelled($0, &random) } + Array(repeating: "", count: emptyColumns))
        .joined(separator: delimiter)
    }
    for _ in 0..<emptyRows {
      let blanks = Int.random(in: 0..<rows[0].count + emptyColumns, using: &random)
      let row = String(repeating: delimiter, count: blanks)
      lines.insert(row, at: Int.random(in: 1...lines.count, using: &random))
    }
    if isNamed { lines.insert("sep=" + delimiter, at: 0) }
    return encoding.bytes(lines.joined(separator: lineEnd) + (endsLine ? lineEnd : ""))
  }

  private func spelled(_ cell: String, _ random: inout SeededRandom) -> String {
    let special: Set<Unicode.Scalar> = [",", ";", "\t", "\"", "\n", "\r"]
    let isSpecial = cell.unicodeScalars.contains { special.contains($0) }
    let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}"]
    let ends = [cell.unicodeScalars.first, cell.unicodeScalars.last].compactMap { $0 }
    let isSpaced = ends.contains { spaces.contains($0) }
    let isQuoted: Bool =
      switch quotes {
      case .always: true
      case .whereNeeded: isSpecial || isSpaced
      case .atRandom: isSpecial || isSpaced || Bool.random(using: &random)
      }
    guard isQuoted else { return cell }
    var text = "\""
    for scalar in cell.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text += "\"" }
    }
    text += "\""
    guard quotes == .atRandom else { return text }
    let around = ["", "", " ", "  ", "\u{A0}"]
    return (around.randomElement(using: &random) ?? "") + text
      + (around.randomElement(using: &random) ?? "")
  }
}
