import MoRiLEFormats

/// Tells cells that can be written as they are from those that need a closer look.
struct CellClass: @unchecked Sendable {
  /// The one there is.
  static let shared = CellClass()

  /// Whether a cell has white space around it, or begins as a formula, perhaps one made harmless, a guide, a
  /// mark that a reader would take for something else, or a character that prints nothing.
  ///
  /// Delimiters, quotes and line ends inside a cell are not looked for.
  @inline(__always)
  func isUnusual(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let start = UnsafeRawPointer(base + range.lowerBound)
    let four = UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)) | 0x2020_2020
    return unusualFirst[Int(base[range.lowerBound])]
      || unusualLast[Int(base[range.upperBound &- 1])] || four == Self.separatorMark
      || four == Self.portableDocument || four == Self.zip
  }

  /// Whether a cell has something in it for which it must stand in quotes.
  static func needsQuotes(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count).contains { byte in
      byte == 0x22 || byte == 0x0A || byte == 0x0D || CSVDelimiter(rawValue: byte) != nil
    }
  }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether four bytes in lower case begin a name that may be that of a total: `tota`, `subt`, `sub-`, `sub `, `gran`
  /// and `over`.
  @inline(__always)
  static func mayBeginTotal(_ four: UInt32) -> Bool {
    four == 0x6174_6F74 || four == 0x7462_7573 || four == 0x2D62_7573 || four == 0x2062_7573
      || four == 0x6E61_7267 || four == 0x7265_766F
  }

  /// Whether they end one: `otal` and `tals`.
  @inline(__always)
  static func mayEndTotal(_ four: UInt32) -> Bool { four == 0x6C61_746F || four == 0x736C_6174 }

  /// `sep=`, by which a first line names the delimiter.
  private static var separatorMark: UInt32 { 0x3D70_6573 }
  /// `%PDF` and the beginning of a zip file, in lower case, which a reader takes for other kinds of file.
  private static var portableDocument: UInt32 { 0x6664_7025 }
  private static var zip: UInt32 { 0x2423_6B70 }

  private let unusualFirst = Self.table(
    // White space and controls, U+00A0, U+FEFF and full-width signs, and all characters that begin as one
    // that prints nothing (see ``NameText``).
    Array(0...0x20) + [0x22, 0x23, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3]
      + Array("=+-@'".utf8))
  private let unusualLast = Self.table([0x20, 0x09, 0x0A, 0x0D, 0xA0])

  private static func table(_ bytes: [UInt8]) -> UnsafeMutablePointer<Bool> {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(repeating: false, count: 256)
    for byte in bytes { table[Int(byte)] = true }
    return table
  }
}
