import MoRiLE

/// A UTF-16 file turned into UTF-8, and where its surrogates stand alone.
struct UTF16Reading {
  /// A code unit that is no character, and where U+FFFD stands for it.
  private struct Stray {
    let unit: UInt16?
    let offset: Int
  }

  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var strays: [Stray] = []

  /// Reads a file after its byte order mark of two bytes, and after any further ones.
  init(_ file: [UInt8], bigEndian: Bool) {
    bytes.reserveCapacity(file.count)
    let count = file.count / 2
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(file[2 * index]), UInt16(file[2 * index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 1
    while index < count, unit(index) == 0xFEFF { index += 1 }
    while index < count {
      let code = unit(index)
      index += 1
      if code < 0x80 {
        bytes.append(UInt8(code))
      } else if let scalar = Unicode.Scalar(code) {
        bytes.append(utf8Of: scalar)
      } else if code < 0xDC00, index < count, 0xDC00...0xDFFF ~= unit(index) {
        let pair = 0x10000 + (UInt32(code) & 0x3FF) << 10 + UInt32(unit(index)) & 0x3FF
        index += 1
        bytes.append(utf8Of: Unicode.Scalar(pair) ?? "\u{FFFD}")
      } else {
        addStray(code)
      }
    }
    if !file.count.isMultiple(of: 2) { addStray(nil) }
  }

  private mutating func addStray(_ unit: UInt16?) {
    strays.append(Stray(unit: unit, offset: bytes.count))
    bytes.append(utf8Of: "\u{FFFD}")
  }

  /// Adds an error for each code unit that is no character.
  func addFaults(to log: inout FaultLog) {
    if strays.isEmpty { return }
    let lines = SourceLines(decoded: bytes)
    for stray in strays {
      let place = lines.position(ofByte: stray.offset)
      guard let unit = stray.unit else {
        log.add(
          Fault(
            .unreadable, at: place,
            "the file ends in the middle of a character; save it again, whole"))
        continue
      }
      let code = String(unit, radix: 16, uppercase: true)
      log.add(
        Fault(
          .unreadable, at: place,
          "U+\(code) is half of a character; type the character again and save"))
    }
  }
}
