/// Characters (what a reader sees as one letter) counted in UTF-8 bytes, within one line.
///
/// Between two ASCII bytes there is always the boundary of a character, save in a line end, so only
/// the stretches around other bytes need Unicode's rules; the rest is counted eight bytes at a time.
extension [UInt8] {
  /// How many characters the bytes of `range` have, in time linear in its length.
  func characterCount(in range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let mixed = mixedStretch(from: offset, to: range.upperBound)
      count += mixed.lowerBound - offset
      if !mixed.isEmpty { count += String(decoding: self[mixed], as: UTF8.self).count }
      offset = mixed.upperBound
    }
    return count
  }

  /// The offset after the first `characters` characters of `range`, or its end if it has fewer.
  func offset(after characters: Int, in range: Range<Int>) -> Int {
    var left = characters
    var offset = range.lowerBound
    while left > 0, offset < range.upperBound {
      let mixed = mixedStretch(from: offset, to: range.upperBound)
      let plain = mixed.lowerBound - offset
      if left <= plain { return offset + left }
      left -= plain
      offset = mixed.lowerBound
      for character in String(decoding: self[mixed], as: UTF8.self) {
        if left == 0 { return offset }
        offset += character.utf8.count
        left -= 1
      }
    }
    return offset
  }

  /// The next stretch that plain counting cannot do, or an empty one at `end`.
  ///
  /// It goes from the ASCII byte before one that is not ASCII to the next place between two ASCII
  /// bytes.
  private func mixedStretch(from start: Int, to end: Int) -> Range<Int> {
    let first = endOfASCII(from: start, to: end)
    if first == end { return end..<end }
    var last = first + 1
    while last < end, self[last - 1] >= 0x80 || self[last] >= 0x80 { last += 1 }
    return Swift.max(start, first - 1)..<last
  }
}
