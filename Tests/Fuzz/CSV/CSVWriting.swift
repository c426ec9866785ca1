import MoRiLE

@testable import MoRiLEFormats

/// A table written and read again is the same table, in every delimiter and line end.
func checkWriting(_ document: CSVDocument) {
  let rows = (0..<document.rowCount).map { row in
    (0..<document.columnCount).map { document.rawCell(row: row, column: $0) }
  }
  for delimiter in CSVDelimiter.allCases {
    // Cells as they are, and made harmless for a spreadsheet.
    var plain = CSVWriter(delimiter: delimiter)
    var harmless = CSVWriter(delimiter: delimiter, lineEnd: .carriageReturnLineFeed)
    for row in [document.header] + rows {
      plain.append(row.map { .number($0) })
      harmless.append(row.map { .text(checked($0)) })
    }
    checkReading(plain.bytes, [document.header] + rows)
    checkReading(harmless.bytes, [document.header] + rows)
  }
}

private func checkReading(_ file: [UInt8], _ rows: [[String]]) {
  let document: CSVDocument
  do throws(Faults) {
    document = try CSVDocument.read(file)
  } catch {
    require(false, "what was written is read: \(error.all[0].message)")
    return
  }
  require(document.rowCount == rows.count - 1, "each row is read: \(document.rowCount)")
  require(document.columnCount == rows[0].count, "each column is read: \(document.columnCount)")
  for (text, title) in zip(document.header, rows[0]) {
    require(same(text, trimmed(title)), "a title is read as \(title.debugDescription)")
  }
  for (row, cells) in rows.dropFirst().enumerated() {
    for (column, cell) in cells.enumerated() {
      let text = document.rawCell(row: row, column: column)
      require(
        same(text, cell), "a cell is read as \(cell.debugDescription), not \(text.debugDescription)"
      )
    }
  }
}

/// A text that was read, of which no spreadsheet runs anything once it is made harmless.
private func checked(_ text: String) -> String {
  let harmless = CSVWriter.harmless(text)
  require(same(CSVWriter.harmless(harmless), harmless), "what is harmless stays so")
  require(same(CSVWriter.original(harmless), text), "what was made harmless is what it was")
  require(same(harmless, text) || same(harmless, "'" + text), "no more than a mark is added")
  let first = harmless.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
  if let first, "=@\t\r\n＝＠＋－".unicodeScalars.contains(first), !trimmed(harmless).isEmpty {
    require(false, "\(harmless.debugDescription) is not run by a spreadsheet")
  }
  if first == "+" || first == "-" {
    // A number, and so nothing but digits and its signs.
    let allowed = "+-0123456789.,% ".unicodeScalars
    require(
      harmless.unicodeScalars.allSatisfy { allowed.contains($0) }
        && harmless.unicodeScalars.filter { $0 == "+" || $0 == "-" }.count == 1,
      "\(harmless.debugDescription) is a number")
  }
  return text
}

/// The text without white space around it, by scalars: CRLF is one character of a string.
private func trimmed(_ text: String) -> String {
  let spaces: [Unicode.Scalar] = [" ", "\t", "\n", "\r", "\u{A0}"]
  var scalars = Array(text.unicodeScalars)
  while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
  return scalars.drop { spaces.contains($0) }.reduce(into: "") { $0.unicodeScalars.append($1) }
}
