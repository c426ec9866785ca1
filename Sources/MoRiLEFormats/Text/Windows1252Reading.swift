import MoRiLE

/// A Windows-1252 file turned into UTF-8, and what in it cannot be so.
struct Windows1252Reading {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var undefined: [(byte: UInt8, offset: Int)] = []
  private var mixed: (byte: UInt8, offset: Int)?

  /// Reads a file from `start` on, which is after any byte order mark.
  init(_ file: [UInt8], from start: Int) {
    let check = UTF8Check(file, from: start)
    bytes.reserveCapacity(file.count + file.count / 16)
    var offset = start
    while offset < file.count {
      let end = file.endOfASCII(from: offset, to: file.count)
      bytes.append(contentsOf: file[offset..<end])
      offset = end
      while offset < file.count, file[offset] >= 0x80 {
        if offset == check.firstInvalid, check.hasMultibyte || start > 0 {
          mixed = (file[offset], bytes.count)
        }
        append(file[offset])
        offset += 1
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard byte < 0xA0 else {
      bytes.append(utf8Of: Unicode.Scalar(byte))
      return
    }
    let code = Self.special[Int(byte) - 0x80]
    if code == 0 { undefined.append((byte, bytes.count)) }
    bytes.append(utf8Of: code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}")
  }

  /// Adds an error for each byte that stands for nothing, and a warning if some of the file is UTF-8.
  func addFaults(to log: inout FaultLog) {
    if undefined.isEmpty, mixed == nil { return }
    let lines = SourceLines(decoded: bytes)
    if let mixed {
      log.add(
        Fault(
          .doubtful, .warning, at: lines.position(ofByte: mixed.offset),
          "the file mixes encodings: byte \(Self.name(mixed.byte)) is not UTF-8 and other characters "
            + "are, so all was read as Windows-1252; look for odd letters and save as CSV UTF-8"),
        as: .warning)
    }
    for (byte, offset) in undefined {
      log.add(
        Fault(
          .unreadable, at: lines.position(ofByte: offset),
          "byte \(Self.name(byte)) is no character in Windows-1252; "
            + "type the character again and save as CSV UTF-8"))
    }
  }

  /// A byte from 0x80 as people write it.
  static func name(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }

  /// The byte of a character; nil for one that Windows-1252 has not.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    let code = scalar.value
    if code < 0x80 || 0xA0...0xFF ~= code { return UInt8(code) }
    return special.firstIndex { $0 > 0 && UInt32($0) == code }.map { UInt8($0 + 0x80) }
  }

  /// The characters of the bytes 0x80 to 0x9F, by the WHATWG's and Microsoft's table; 0 for the five
  /// bytes that Microsoft leaves undefined.
  private static let special: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
