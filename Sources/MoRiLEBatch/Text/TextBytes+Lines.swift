import MoRiLE

extension TextBytes {
  /// The most bytes of a line that are taken to be shown.
  private static let mostLineBytes = 4 << 20

  /// The lines that faults stand on, by number.
  func lines(of faults: [Fault]) -> [Int: [UInt8]] {
    lines(Set(faults.compactMap { $0.position?.line }))
  }

  /// Some lines, by number; they end at LF, CRLF or CR.
  ///
  /// It takes time linear in the text up to the last of them. UTF-16 has no such lines.
  func lines(_ wanted: Set<Int>) -> [Int: [UInt8]] {
    guard let last = wanted.max() else { return [:] }
    let isUTF16 = count > 1 && min(base[0], base[1]) == 0xFE && max(base[0], base[1]) == 0xFF
    if isUTF16 { return [:] }
    var lines: [Int: [UInt8]] = [:]
    var start = 0
    for number in 1...last {
      var end = start
      while end < count, base[end] != 0x0A, base[end] != 0x0D { end += 1 }
      if wanted.contains(number) {
        lines[number] = bytes(start..<min(end, start + Self.mostLineBytes))
      }
      if end == count { break }
      start = end + (base[end] == 0x0D && base[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }
}
