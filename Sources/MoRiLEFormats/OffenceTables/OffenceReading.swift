import MoRiLE

/// Reads the Home Office's tables of offences, in time linear in their size and in memory that does not grow with it.
///
/// Of a workbook all sheets are read that have the columns, and the others, such as notes, are passed over.
package final class OffenceReading {
  var tally: OffenceTally
  /// What is read: a file, and the sheet of it.
  var places = OffencePlaces("", sheet: nil)
  /// The columns of the table that is read; nil while its header is looked for.
  var columns: OffenceColumns?
  /// How many cells the header has.
  var width = 0
  /// Whether the sheet that is read is hidden.
  private var isHidden = false
  var row = CSVRow(delimiter: CSVDelimiter.comma.rawValue)
  /// How many records of the sheet stand above what is read.
  var above = 0
  /// How many tables the file has.
  var found = 0
  /// Hears of bytes of a text that are wanted no more.
  var passed: (Range<Int>) -> Void = { _ in }
  /// How many bytes are passed at a time.
  static let stretch = 1 << 24
  /// The sheet that comes nearest to a table, with the columns that it lacks.
  var nearest: (sheet: String?, missing: [String])?

  /// Begins to read for a partnership of a name.
  package init(partnership name: String) { tally = OffenceTally(name) }

  // MARK: - Files

  /// Reads a file that is held in memory, a workbook or a text.
  /// - Throws: The fault for which it is refused, or that it has no such table.
  package func read(_ file: SourceFile) throws(Faults) {
    if Workbook.isLikely(file.bytes) {
      try read(workbook: file)
    } else {
      try file.bytes.withUnsafeBufferPointer { bytes throws(Faults) in
        try read(text: bytes, of: file.name)
      }
    }
  }

  /// Reads a workbook.
  /// - Throws: The fault for which it is refused, or that no sheet has the columns.
  package func read(workbook file: SourceFile) throws(Faults) {
    begin(file: file.name)
    try Workbook.read(
      file,
      into: SheetPieces(
        begin: { name, isHidden throws(Faults) in
          self.begin(sheet: name)
          self.isHidden = isHidden
        },
        take: { bytes throws(Faults) in try self.take(bytes, from: 0) },
        end: { notes throws(Faults) in self.end(notes) }))
    try expectTable("no sheet of this workbook is a table of offences")
  }

  /// Reads a text; one that is not UTF-8 is copied.
  ///
  /// - Parameter passed: Hears of bytes that are wanted no more, or not for some time.
  /// - Throws: The fault for which it is refused, or that it lacks columns.
  package func read(
    text bytes: UnsafeBufferPointer<UInt8>, of name: String,
    passed: @escaping (Range<Int>) -> Void = { _ in }
  ) throws(Faults) {
    if let refusal = DecodedText.refusal(of: Array(bytes.prefix(8))) { throw Faults([refusal]) }
    self.passed = passed
    defer { self.passed = { _ in } }
    if !isUTF8(bytes) {
      let text = try DecodedText(Array(bytes)).bytes
      try text.withUnsafeBufferPointer { text throws(Faults) in try read(decoded: text, of: name) }
    } else {
      try read(decoded: bytes, of: name)
    }
  }

  private func read(
    decoded bytes: UnsafeBufferPointer<UInt8>, of name: String
  ) throws(Faults) {
    begin(file: name)
    begin(sheet: nil)
    let hasMark = bytes.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF])
    let line = SeparatorLine(Array(bytes.prefix(16))[...])
    _ = try take(bytes, from: hasMark ? 3 : line?.end ?? 0, named: line?.delimiter)
    // What is no text at all, or has nothing in it, is told as such.
    if found == 0 { _ = try DecodedText(Array(bytes.prefix(Self.mostHead))) }
    try expectTable("this is no table of offences")
  }

  /// Whether a text is UTF-8, of which some is looked at at a time.
  private func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = min(bytes.count, start + Self.stretch)
      // No character is parted: the next one begins with a byte that is none of the later ones.
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let part = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end])
      guard UTF8Check(part, from: 0).isValid else { return false }
      passed(start..<end)
      start = end
    }
    return true
  }

  private func begin(file name: String) {
    places = OffencePlaces(name, sheet: nil)
    found = 0
    nearest = nil
  }

  private func begin(sheet name: String?) {
    places = OffencePlaces(places.file, sheet: name)
    columns = nil
    above = 0
    row = CSVRow(delimiter: CSVDelimiter.comma.rawValue)
  }

  private func end(_ notes: SheetNotes) {
    guard columns != nil else { return }
    if let message = notes.unsolvedMessage {
      tally.add(fault: .init(place: places.table, text: message))
    }
    if isHidden {
      tally.warn(.init(place: places.table, text: "this sheet is hidden, and is counted"))
    }
    if !notes.hiddenRows.isEmpty {
      tally.warn(.init(place: places.table, text: notes.hiddenRowsMessage))
    }
  }

  /// Ends the reading.
  package func finish() -> (tables: OffenceTables, faults: [OffenceTables.Note], more: Int) {
    (tally.tables, tally.faults, tally.moreFaults)
  }

  private func expectTable(_ message: String) throws(Faults) {
    if found > 0 { return }
    let all = OffenceColumns.required.joined(separator: ", ")
    var text = "\(message): its columns are \(all)"
    if let nearest {
      let place = nearest.sheet.map { "the sheet \"\($0)\"" } ?? "it"
      text += "; \(place) lacks \(nearest.missing.joined(separator: ", "))"
    }
    throw Faults([Fault(.missing, at: nil, text)])
  }
}
