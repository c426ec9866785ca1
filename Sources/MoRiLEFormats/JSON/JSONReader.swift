import MoRiLE

/// Reads JSON (RFC 8259, nothing more lenient) into values that know their places.
///
/// Time and memory are linear in the size of the file. Beside what the RFC forbids, a file is
/// refused if an object has a key twice or if objects and arrays are nested more than 64 deep.
public struct JSONReader {
  /// How deep objects and arrays may be nested.
  public static let maximumDepth = 64

  /// The text in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// The next byte to read.
  var offset = 0
  /// How many objects and arrays are open.
  var depth = 0
  /// What has been found wrong and could be passed over.
  var log = FaultLog()

  /// The line of ``anchor``.
  private var line = 1
  /// An offset whose place is known and that is no later than ``offset``.
  private var anchor = 0
  /// The column of ``anchor``.
  private var anchorColumn = 1
  /// The lines, made when the first fault is placed.
  private var lines: SourceLines?

  /// Reads one value and nothing after it.
  ///
  /// - Parameter bytes: The file: UTF-8, with or without a byte order mark.
  /// - Throws: All the faults that one reading can find. Faults inside a value, two equal keys and a
  ///   comma too many are passed over so that others are found; other faults of syntax end the
  ///   reading. At most 100 are told in full.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> JSONValue {
    if let fault = encodingFault(in: bytes) { throw Faults([fault]) }
    var reader = JSONReader(bytes)
    return try reader.document()
  }

  private init(_ file: [UInt8]) {
    bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
  }

  private mutating func document() throws(Faults) -> JSONValue {
    skipSpace()
    guard offset < bytes.count else {
      throw Faults([Fault(.missing, at: nil, "the file is empty; it must hold one JSON value")])
    }
    let value = try self.value()
    skipSpace()
    guard offset == bytes.count else { throw trailingText() }
    if log.hasErrors { throw Faults(log.all) }
    return value
  }

  /// Reads the value that begins at ``offset``.
  mutating func value() throws(Faults) -> JSONValue {
    let start = place()
    let content: JSONValue.Content
    switch bytes[offset] {
    case UInt8(ascii: "{"): content = try object()
    case UInt8(ascii: "["): content = try array()
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      content = number()
    case let byte where byte.isLetter: content = word()
    default: throw noValue()
    }
    let end = place()
    let length = end.line == start.line ? end.column - start.column : 1
    return JSONValue(content, at: start, length: length)
  }

  /// Goes past white space to the next token or the end.
  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09:
        offset += 1
      case 0x0A, 0x0D:
        offset += bytes[offset] == 0x0D && bytes.hasLineFeed(at: offset + 1) ? 2 : 1
        line += 1
        anchor = offset
        anchorColumn = 1
      default:
        return
      }
    }
  }

  /// The place of ``offset``, found by counting on from the last one.
  mutating func place() -> Position {
    anchorColumn += bytes.characterCount(in: anchor..<offset)
    anchor = offset
    return Position(line: line, column: anchorColumn)
  }

  /// The place of any byte, for a fault there.
  mutating func place(ofByte offset: Int) -> Position {
    let lines = self.lines ?? SourceLines(decoded: bytes)
    self.lines = lines
    return lines.position(ofByte: offset)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or an underscore.
  var isLetter: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
