import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLESystem

extension InputFile {
  /// Opens a file, or standard input for `-`.
  static func open(_ path: String) throws(Exit) -> InputFile {
    try Exit.onFault { () throws(SystemFault) in try InputFile(path) }
  }

  /// Reads it whole, unless it has more than a file of its kind may have.
  ///
  /// What is no plain file may have no end: it is read to the limit and no further, nor beyond a byte that no
  /// table has.
  func bytes(_ kind: InputKind) throws(Exit) -> [UInt8] {
    let most = isPlain ? kind.most : kind.mostStreamed
    if size > most { throw kind.refusal(name, size) }
    guard Memory.isAvailable(size) else { throw kind.refusal(name, withoutMemoryFor: size) }
    let isStreamedTable = !isPlain && kind.isTable
    let bytes = try Exit.onFault { () throws(SystemFault) in
      try self.bytes(atMost: most) { isStreamedTable && Self.isNoTable($0, newest: $1) }
    }
    guard let bytes else { throw kind.refusal(name, nil) }
    return bytes
  }

  /// Whether bytes are refused as a table whatever follows them, so that no more need be read.
  private static func isNoTable(_ bytes: [UInt8], newest: Int) -> Bool {
    if Workbook.isLikely(bytes) || PackedTable.isLikely(bytes) { return false }
    if DecodedText.refusal(of: Array(bytes.prefix(8))) != nil { return true }
    // In UTF-16 a byte 0 is a part of most characters, and JSON has faults of its own to tell.
    let isOther = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let first = bytes.first { !" \t\r\n".utf8.contains($0) }
    if isOther || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return false }
    return Memory.isByte(0, amongLast: newest, of: bytes)
  }
}

extension SourceFile {
  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String, _ kind: InputKind = .table) throws(Exit) -> SourceFile {
    let file = try InputFile.open(path)
    return SourceFile(name: file.name, bytes: try file.bytes(kind))
  }
}

extension NamedText {
  /// Maps a file, or reads what cannot be mapped, such as standard input for `-`.
  static func read(_ path: String) throws(Exit) -> NamedText {
    let file = try InputFile.open(path)
    if let mapped = file.mapped() {
      return NamedText(file.name, TextBytes(mapped, count: file.size))
    }
    return NamedText(file.name, TextBytes(try file.bytes(.largeTable)))
  }

  /// Reads a table, of a workbook the sheet that is wanted.
  static func read(table path: String, _ run: Run) throws(Exit) -> NamedText {
    let place = run.place(ofTable: path)
    return try read(place.path).table(run, sheet: place.sheet)
  }

  /// The table of incidents itself, or the sheet that has the columns that are asked for where it is a workbook.
  func incidents(_ call: CountCall, _ run: Run) throws(Exit) -> NamedText {
    guard let workbook else { return self }
    return NamedText(try call.table(of: workbook, run))
  }

  /// The file where it is a workbook.
  private var workbook: SourceFile? {
    guard Workbook.isLikely(text.bytes(0..<min(text.count, 4))) else { return nil }
    return SourceFile(name: name, bytes: text.bytes(0..<text.count))
  }

  /// The table itself, or the sheet of it that is wanted where it is a workbook.
  ///
  /// - Parameter name: The name of the sheet, where it is known.
  func table(_ run: Run, sheet name: String?) throws(Exit) -> NamedText {
    guard let workbook else { return self }
    return NamedText(try run.sheet(of: workbook, named: name))
  }
}

extension Run {
  /// Tells the cells of workbooks whose results differ from what their issues come to, which were read by the batch
  /// scorer, and gives how many they are.
  ///
  /// The issues are read into memory where a workbook has results.
  func tellDifferences(_ model: Model, in tables: [NamedText]) throws(Exit) -> Int {
    try tellDifferences(
      model, from: tables.compactMap { table in table.sheet.map { (table.name, $0) } }
    ) { () throws(Exit) in
      do throws(FileFaults) {
        return try IssueSheet.read(tables.map { $0.file }, models: [model]).issues
      } catch {
        preconditionFailure("these issues have been read before")
      }
    }
  }
}
