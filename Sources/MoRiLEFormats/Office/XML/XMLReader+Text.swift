import MoRiLE

extension XMLReader {
  /// Reads the text at ``offset``, as far as it is given in one piece; false where it stands outside all elements.
  mutating func readText() throws(Faults) -> Bool {
    var place = offset
    while true {
      while place < limit, base[place] != UInt8(ascii: "<") { place += 1 }
      if place < limit || place - offset >= Self.wholeText { break }
      let seen = place - offset
      if try !readMore(keeping: offset) { break }
      place = offset + seen
    }
    if place == limit { place = endOfWholeReferences(place) }
    isLiteral = false
    text = offset..<place
    offset = place
    if open.isEmpty {
      for byte in UnsafeBufferPointer(start: base + text.lowerBound, count: text.count)
      where !byte.isXMLSpace { throw malformed("a text stands outside its elements") }
      return false
    }
    return true
  }

  /// The end of a piece of text, or the last `&` and what else may belong to what follows.
  private func endOfWholeReferences(_ end: Int) -> Int {
    var place = end
    while place > offset, end - place < 12 {
      place -= 1
      if base[place] == UInt8(ascii: ";") { break }
      if base[place] == UInt8(ascii: "&"), place > offset { return place }
    }
    return base[end - 1] == 0x0D && end - 1 > offset ? end - 1 : end
  }

  /// Reads what begins with `<!`; true where it is a text.
  mutating func readMarked() throws(Faults) -> Bool {
    if isSpelled("<![CDATA[", offset..<min(limit, offset + 9)) {
      if open.isEmpty { throw malformed("a text stands outside its elements") }
      let end = try find("]]>", from: 9)
      isLiteral = true
      text = offset + 9..<end
      offset = end + 3
      return true
    }
    if isSpelled("<!--", offset..<min(limit, offset + 4)) {
      offset = try find("-->", from: 4) + 3
      return false
    }
    throw Faults([
      Fault(
        .unreadable, at: nil,
        "\"\(part)\" in this file has a document type, which no workbook has: check where the file comes from"
      )
    ])
  }

  /// Passes over an instruction, such as the first line, which may name the encoding.
  mutating func readInstruction() throws(Faults) {
    let end = try find("?>", from: 2)
    let content = UnsafeBufferPointer(start: base + offset + 2, count: end - offset - 2)
    if content.starts(with: "xml ".utf8) { try check(declaration: Array(content)) }
    offset = end + 2
  }

  /// Checks that the encoding that the first line names is one of Unicode.
  private func check(declaration: [UInt8]) throws(Faults) {
    let text = Array("encoding".utf8)
    guard
      let start = declaration.indices.first(where: { declaration[$0...].starts(with: text) })
    else { return }
    let rest = declaration[(start + text.count)...].drop {
      $0.isXMLSpace || $0 == UInt8(ascii: "=")
    }
    guard let quote = rest.first else { return }
    let name = rest.dropFirst().prefix { $0 != quote }.map { $0.lowercased }
    let known = ["utf-8", "utf8", "utf-16", "us-ascii", "ascii"]
    guard known.contains(where: { name.elementsEqual($0.utf8) }) else {
      throw Faults([
        Fault(
          .unreadable, at: nil,
          "\"\(part)\" in this file is written in \(String(decoding: name, as: UTF8.self)), and workbooks in "
            + "UTF-8: open it in the program that it comes from and save it again")
      ])
    }
  }

  /// Where bytes stand next, at least so many behind ``offset``.
  private mutating func find(_ mark: StaticString, from distance: Int) throws(Faults) -> Int {
    var place = offset + distance
    let length = mark.utf8CodeUnitCount
    while true {
      while place + length <= limit {
        if base[place] == mark.utf8Start[0], isSpelled(mark, place..<place + length) {
          return place
        }
        place += 1
      }
      let seen = place - offset
      guard try readMore(keeping: offset) else {
        throw malformed("it ends inside a comment or the like")
      }
      place = offset + seen
    }
  }
}

// MARK: - What texts mean

extension XMLReader {
  /// Adds what the text that was read last means.
  mutating func appendText(to bytes: inout [UInt8]) {
    if isLiteral { appendLiteral(text, to: &bytes) } else { append(text, to: &bytes) }
  }

  /// Adds what bytes at hand mean: entities become their characters, and any line end a line feed.
  ///
  /// An entity that is none of the five, and a number that is no character, become U+FFFD.
  @inline(__always)
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
    var isPlain = true
    for place in range where base[place] == UInt8(ascii: "&") || base[place] == 0x0D {
      isPlain = false
    }
    if isPlain { return }
    bytes.removeSubrange(start...)
    appendSpelled(range, to: &bytes)
  }

  private func appendSpelled(_ range: Range<Int>, to bytes: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = base[place]
      place += 1
      switch byte {
      case UInt8(ascii: "&"):
        var end = place
        while end < range.upperBound, end - place < 12, base[end] != UInt8(ascii: ";") { end += 1 }
        let isClosed = end < range.upperBound && base[end] == UInt8(ascii: ";")
        bytes.append(utf8Of: isClosed ? character(place..<end) : "\u{FFFD}")
        if isClosed { place = end + 1 }
      case 0x0D:
        bytes.append(0x0A)
        if place < range.upperBound, base[place] == 0x0A { place += 1 }
      default: bytes.append(byte)
      }
    }
  }

  private func appendLiteral(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for place in range {
      if base[place] != 0x0D {
        bytes.append(base[place])
      } else if place + 1 == range.upperBound || base[place + 1] != 0x0A {
        bytes.append(0x0A)
      }
    }
  }

  /// The character that stands between `&` and `;`.
  private func character(_ range: Range<Int>) -> Unicode.Scalar {
    if isSpelled("amp", range) { return "&" }
    if isSpelled("lt", range) { return "<" }
    if isSpelled("gt", range) { return ">" }
    if isSpelled("quot", range) { return "\"" }
    if isSpelled("apos", range) { return "'" }
    guard range.count >= 2, base[range.lowerBound] == UInt8(ascii: "#") else { return "\u{FFFD}" }
    let isHex = base[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    var code: UInt32 = 0
    let digits = range.lowerBound + (isHex ? 2 : 1)..<range.upperBound
    for place in digits {
      guard let digit = base[place].hexDigit, isHex || digit < 10, code < 0x11_0000 else {
        return "\u{FFFD}"
      }
      code = code * (isHex ? 16 : 10) + digit
    }
    guard !digits.isEmpty, code != 0 else { return "\u{FFFD}" }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}

extension UInt8 {
  /// What the byte stands for as a digit of a number to the base 16; nil where it is none.
  var hexDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
