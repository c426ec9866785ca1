/// A cell of a row to be written.
public enum CSVCell: Hashable, Sendable {
  /// A text; one that a spreadsheet would run as a formula is made harmless.
  case text(String)
  /// A number as the caller has formatted it; it is written as it is.
  case number(String)
}

/// Writes rows of cells as CSV, in UTF-8 without a byte order mark.
///
/// A cell stands in quotes if it has a quote, a line end or any of the delimiters that
/// ``CSVDocument`` knows, or if white space is at one of its ends; its quotes are doubled. What is
/// written is read back as it was, except that blank rows and columns are dropped, that white space
/// around a cell is shown only by ``CSVDocument/rawCell(row:column:)``, and that a text which looks as
/// if ``harmless(_:)`` had made it, such as `'=x`, is read as `=x`.
public struct CSVWriter: Sendable {
  /// What stands after each row.
  public enum LineEnd: Hashable, Sendable {
    /// A line feed.
    case lineFeed
    /// A carriage return and a line feed, as on Windows.
    case carriageReturnLineFeed
  }

  /// The rows written so far.
  public private(set) var bytes: [UInt8] = []
  /// What stands between cells.
  public let delimiter: CSVDelimiter
  /// What stands after each row.
  public let lineEnd: LineEnd

  /// Makes a writer that has written nothing.
  public init(delimiter: CSVDelimiter = .comma, lineEnd: LineEnd = .lineFeed) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// The rows written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// One text as it stands between delimiters, made harmless.
  package static func cell(_ text: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(harmless(text))
    return writer.bytes
  }

  /// The same to stand inside quotes that are there already.
  static func quoted(_ text: String) -> [UInt8] {
    harmless(text).utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
  }

  /// Writes a row and its line end.
  public mutating func append(_ row: [CSVCell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(delimiter.rawValue) }
      switch cell {
      case .text(let text): append(Self.harmless(text))
      case .number(let text): append(text)
      }
    }
    if lineEnd == .carriageReturnLineFeed { bytes.append(0x0D) }
    bytes.append(0x0A)
  }

  private mutating func append(_ text: String) {
    let cell = Array(text.utf8)
    guard Self.needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ cell: [UInt8]) -> Bool {
    // At the start of a file, U+FEFF is a byte order mark, `sep=` names the delimiter, and `%PDF` and
    // `PK` with two control characters are taken for other kinds of file.
    if cell.trimmed(cell.indices) != cell.indices || cell.starts(with: [0xEF, 0xBB, 0xBF])
      || cell.starts(with: [0x25, 0x50, 0x44, 0x46]) || cell.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || cell.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8)
    {
      return true
    }
    return cell.contains { byte in
      byte == UInt8(ascii: "\"") || byte.endsLine || CSVDelimiter(rawValue: byte) != nil
    }
  }
}
