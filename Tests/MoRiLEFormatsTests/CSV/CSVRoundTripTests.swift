import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("CSV written and read back")
struct CSVRoundTripTests {
  struct Dialect: Sendable, CustomTestStringConvertible {
    let delimiter: CSVDelimiter
    let lineEnd: CSVWriter.LineEnd
    let encoding: FileEncoding
    var testDescription: String { "\(delimiter), \(lineEnd), \(encoding)" }
  }

  static let dialects: [Dialect] = CSVDelimiter.allCases.flatMap { delimiter in
    [CSVWriter.LineEnd.lineFeed, .carriageReturnLineFeed].flatMap { lineEnd in
      FileEncoding.allCases.map {
        Dialect(delimiter: delimiter, lineEnd: lineEnd, encoding: $0)
      }
    }
  }

  private static let alphabet = [
    "a", "b", "7", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "\u{A0}", "£", "–", "é", "=", "-",
    "+", "@", "'", ".", "%",
  ]
  private static let wideAlphabet = alphabet + ["😀", "e\u{301}", "事", "\u{FEFF}", "\u{2028}"]

  @Test("gives the same table in every dialect", arguments: dialects)
  func readBack(_ dialect: Dialect) throws {
    var random = SeededRandom(seed: 17)
    for _ in 0..<60 {
      let rows = randomTable(dialect.encoding, &random)
      var writer = CSVWriter(delimiter: dialect.delimiter, lineEnd: dialect.lineEnd)
      for row in rows { writer.append(row) }
      let document = try CSVDocument.read(dialect.encoding.bytes(writer.text))
      #expect(document.columnCount == rows[0].count)
      #expect(document.rowCount == rows.count - 1)
      #expect(rows[0].count == 1 || document.delimiter == dialect.delimiter)
      // By chance, three characters of Windows-1252 may look like one of UTF-8.
      #expect(document.faults.isEmpty || dialect.encoding == .windows1252)
      for (column, cell) in rows[0].enumerated() {
        #expect(Array(document.header[column].utf8) == Array(said(written(cell)).utf8))
      }
      for row in 0..<rows.count - 1 {
        for (column, cell) in rows[row + 1].enumerated() {
          let text = written(cell)
          #expect(Array(document.rawCell(row: row, column: column).utf8) == Array(raw(text).utf8))
          #expect(Array(document.cell(row: row, column: column).utf8) == Array(said(text).utf8))
        }
      }
    }
  }

  /// A table whose first column and header are never blank, so that nothing is dropped.
  ///
  /// Headers end in `£x`, which in Windows-1252 cannot be taken for UTF-8.
  private func randomTable(_ encoding: FileEncoding, _ random: inout SeededRandom) -> [[CSVCell]] {
    let alphabet = encoding == .windows1252 ? Self.alphabet : Self.wideAlphabet
    let columns = Int.random(in: 1...5, using: &random)
    return (0...Int.random(in: 0...6, using: &random)).map { row in
      (0..<columns).map { column in
        if row > 0, column > 0, Bool.random(using: &random) {
          return .number(["-5", "1,234", "7.25", "+4.5 %", ""][column])
        }
        let text = random.text(of: alphabet, upTo: 8)
        return .text(row == 0 || column == 0 ? text + "£x" : text)
      }
    }
  }

  private func written(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text): CSVWriter.harmless(text)
    case .number(let text): text
    }
  }

  /// A text of a file as it is read.
  private func raw(_ text: String) -> String {
    isMade(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// A text of a file as a name is read, which may have white space before an apostrophe that looks so.
  private func said(_ text: String) -> String {
    let spaces: [Unicode.Scalar] = [" ", "\t", "\n", "\r", "\u{A0}"]
    let rest = text.unicodeScalars.drop { spaces.contains($0) }
      .reduce(into: "") { $0.unicodeScalars.append($1) }
    return trimmed(raw(rest))
  }

  private func isMade(_ text: String) -> Bool {
    let rest = String(text.unicodeScalars.dropFirst())
    return text.unicodeScalars.first == "'" && CSVWriter.harmless(rest).utf8.first == 0x27
      && rest.utf8.first != 0x27
  }

  /// The text without white space around it, by scalars: CRLF is one character of a string.
  private func trimmed(_ text: String) -> String {
    let spaces: [Unicode.Scalar] = [" ", "\t", "\n", "\r", "\u{A0}"]
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
    let rest = scalars.drop { spaces.contains($0) }
    return rest.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
