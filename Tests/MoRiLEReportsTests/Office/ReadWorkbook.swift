import TestSupport

/// A workbook that was written, as plain as a test needs it: numbers as `#1 0.00`, with their format.
struct ReadWorkbook {
  /// The names of its sheets.
  let names: [String]
  private let file: Unzipped
  private let texts: [String]
  private let formats: [String]

  init(_ bytes: [UInt8]) throws {
    file = try Unzipped(bytes)
    names = Self.values(
      of: " name=\"",
      in: file.text("xl/workbook.xml")?.part(from: "<sheets>", to: "</sheets>") ?? "")
    texts = (file.text("xl/sharedStrings.xml") ?? "").components("<si>").map {
      Self.plain($0.part(from: ">", to: "</t>"))
    }
    let styles = file.text("xl/styles.xml") ?? ""
    var codes = ["0": "General", "1": "0", "2": "0.00", "9": "0%", "49": "@"]
    for format in styles.part(from: "<numFmts", to: "</numFmts>").components("<numFmt ") {
      codes[format.part(from: "numFmtId=\"", to: "\"")] = Self.plain(
        format.part(from: "formatCode=\"", to: "\"/>"))
    }
    formats = styles.part(from: "<cellXfs", to: "</cellXfs>").components("<xf ").map {
      codes[$0.part(from: "numFmtId=\"", to: "\"")] ?? "?"
    }
  }

  /// A part as text; empty where there is none of the name.
  func part(_ name: String) -> String { file.text(name) ?? "" }

  /// The rows of a sheet, by its place, each up to its last cell that is not blank.
  func rows(of sheet: Int) -> [[String]] {
    part("xl/worksheets/sheet\(sheet + 1).xml").components("<row ").map { row in
      var cells: [String] = []
      for cell in row.components("<c ") {
        let name = cell.part(from: "r=\"", to: "\"")
        let letters = name.prefix { $0.isLetter }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
        while cells.count < column { cells.append("") }
        let value = cell.part(from: "<v>", to: "</v>")
        let head = cell.part(from: "", to: ">")
        let style = Int(head.part(from: " s=\"", to: "\"")) ?? 0
        cells.append(
          value.isEmpty
            ? "" : head.contains("t=\"s\"") ? texts[Int(value) ?? 0] : "#\(value) \(formats[style])"
        )
      }
      return cells
    }
  }

  private static func values(of word: String, in text: String) -> [String] {
    text.components(word).map { plain($0.part(from: "", to: "\"")) }
  }

  private static func plain(_ text: String) -> String {
    var text = text
    for (spelled, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(spelled, with: plain)
    }
    return text
  }
}

extension String {
  /// What stands between two words; empty where the first is not there.
  fileprivate func part(from first: String, to last: String) -> String {
    guard let start = first.isEmpty ? startIndex : firstRange(of: first)?.upperBound else {
      return ""
    }
    let rest = self[start...]
    return String(rest[..<(rest.firstRange(of: last)?.lowerBound ?? rest.endIndex)])
  }

  /// What follows each of some equal words, up to the next.
  fileprivate func components(_ word: String) -> [String] {
    split(separator: word, omittingEmptySubsequences: false).dropFirst().map { String($0) }
  }
}
