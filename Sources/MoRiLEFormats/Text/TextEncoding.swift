/// How a file spells its text in bytes, found from the bytes themselves.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8 without a byte order mark; plain ASCII is found as this.
  case utf8
  /// UTF-8 after the byte order mark EF BB BF, as Excel's "CSV UTF-8" writes it.
  case utf8WithMark
  /// UTF-16, lower byte first, after the byte order mark FF FE, as Excel's "Unicode Text" writes it.
  case utf16LittleEndian
  /// UTF-16, higher byte first, after the byte order mark FE FF.
  case utf16BigEndian
  /// Windows-1252, as Excel in Britain writes its plain "CSV".
  case windows1252

  /// The encoding's usual name in prose.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 with a byte order mark"
    case .utf16LittleEndian: "UTF-16, little-endian"
    case .utf16BigEndian: "UTF-16, big-endian"
    case .windows1252: "Windows-1252"
    }
  }

  /// The encoding that `file` is read in, and how many bytes its byte order mark has.
  static func find(in file: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    let mark = marks(file)
    if mark > 0, UTF8Check(file, from: mark).isValid { return (.utf8WithMark, mark) }
    if file.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if file.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if UTF8Check(file, from: 0).isValid { return (.utf8, 0) }
    return (.windows1252, mark)
  }

  /// How many bytes the byte order marks have that UTF-8 text begins with.
  ///
  /// A program that joins marked texts, or marks one that has its mark, leaves more than one.
  package static func marks(_ text: some RandomAccessCollection<UInt8>) -> Int {
    var rest = text[...]
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    return text.count - rest.count
  }
}
