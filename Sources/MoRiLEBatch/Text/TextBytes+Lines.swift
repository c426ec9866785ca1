import MoRiLE
import MoRiLEFormats

extension TextBytes {
  /// The most bytes of a line that are taken to be shown.
  private static let mostLineBytes = 4 << 20

  /// A file that was refused for some faults, with the lines of those if it is UTF-8: where it is not, they
  /// could not be told from the bytes of a line alone.
  func refused(_ name: String, _ faults: [Fault], sheet: SheetOrigin? = nil) -> SourceFile {
    let bytes = UnsafeRawBufferPointer(start: base, count: count)
    let isUTF8 = UTF8Check(bytes, from: 0).isValid
    return SourceFile(
      name: name, bytes: [], gaps: [], shown: isUTF8 ? lines(of: faults) : [:],
      sheet: sheet)
  }

  /// The lines that faults stand on, by number.
  func lines(of faults: [Fault]) -> [Int: [UInt8]] {
    lines(Set(faults.compactMap { $0.position?.line }))
  }

  /// Some lines, by number; they end at LF, CRLF or CR.
  ///
  /// It takes time linear in the text up to the last of them.
  func lines(_ wanted: Set<Int>) -> [Int: [UInt8]] {
    guard let last = wanted.max() else { return [:] }
    var lines: [Int: [UInt8]] = [:]
    var start = 0
    for number in 1...last {
      var end = start
      while end < count, base[end] != 0x0A, base[end] != 0x0D { end += 1 }
      if wanted.contains(number) {
        var cut = min(end, start + Self.mostLineBytes)
        // A character is never parted from its last byte.
        while cut > start, cut < end, base[cut] & 0xC0 == 0x80 { cut -= 1 }
        lines[number] = bytes(start..<cut)
      }
      if end == count { break }
      start = end + (base[end] == 0x0D && base[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }
}
