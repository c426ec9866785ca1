/// Writes XML into one buffer.
///
/// Nothing that comes from data can be taken for mark-up, and no character stands in it that XML 1.0 does not hold:
/// what becomes of such a one is said by ``Unheld``.
///
/// Source: XML 1.0, fifth edition, sections 2.2 and 2.4; ECMA-376 part 1, section 22.9.2.19, for `_xHHHH_`.
package struct XMLWriter {
  /// What becomes of the characters that XML cannot hold.
  package enum Unheld: Sendable {
    /// They are spelled `_xHHHH_`, as workbooks do; a text that looks so already is spelled so that it stays.
    case spelled
    /// They become U+FFFD.
    case replaced
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let unheld: Unheld

  /// Begins a part, with the declaration that every part has.
  package init(_ unheld: Unheld, hasDeclaration: Bool = true) {
    self.unheld = unheld
    if hasDeclaration { put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
  }

  /// Takes what has been written, so that it can go on its way and room is made.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: - Elements

  /// Begins an element.
  package mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    put(">")
  }

  /// Ends an element.
  package mutating func end(_ name: String) {
    put("</")
    put(name)
    put(">")
  }

  /// Writes an element without content.
  package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    put("/>")
  }

  /// Writes an element that holds a text.
  package mutating func line(
    _ name: String, _ text: String, _ attributes: [(String, String)] = []
  ) {
    begin(name, attributes)
    self.text(text)
    end(name)
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
    put("<")
    put(name)
    for (name, value) in attributes {
      put(" ")
      put(name)
      put("=\"")
      text(value, isAttribute: true)
      put("\"")
    }
  }

  // MARK: - Texts

  /// Writes mark-up as it is.
  @inline(never)
  package mutating func put(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Writes bytes as they are.
  @inline(__always)
  package mutating func put(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Writes a text.
  package mutating func text(_ text: String, isAttribute: Bool = false) {
    var text = text
    text.withUTF8 { write($0, isAttribute: isAttribute) }
  }

  /// Writes the bytes of a text.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, isAttribute: Bool = false) {
    var plain = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Most bytes are as they are.
      if byte >= 0x20, byte < 0xEF, byte != 0x5F, byte != 0x26, byte != 0x3C, byte != 0x3E,
        byte != 0x22
      {
        place += 1
        continue
      }
      guard let (spelling, length) = spelling(text, place, isAttribute) else {
        place += 1
        continue
      }
      bytes.append(contentsOf: text[plain..<place])
      put(spelling)
      place += length
      plain = place
    }
    bytes.append(contentsOf: text[plain...])
  }

  /// What stands for the character at a place, and how many bytes it has; nil where it stands for itself.
  private func spelling(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ isAttribute: Bool
  ) -> (String, Int)? {
    switch text[place] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): isAttribute ? ("&quot;", 1) : nil
    case 0x09: isAttribute ? ("&#9;", 1) : nil
    case 0x0A: isAttribute ? ("&#10;", 1) : nil
    case 0x0D: unheld == .spelled ? ("_x000D_", 1) : ("&#13;", 1)
    case let byte where byte < 0x20: (mark(UInt16(byte)), 1)
    case UInt8(ascii: "_"): unheld == .spelled && isSpelled(text, place) ? ("_x005F_", 1) : nil
    // U+FFFE and U+FFFF.
    case 0xEF where place + 2 < text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE:
      (mark(0xFF00 | UInt16(text[place + 2]) + 0x40), 3)
    default: nil
    }
  }

  private func mark(_ unit: UInt16) -> String {
    guard unheld == .spelled else { return "\u{FFFD}" }
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }

  /// Whether a text looks like the spelling of a character: `_x`, four hexadecimal digits, `_`.
  private func isSpelled(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + 6 < text.count, text[place + 1] | 0x20 == UInt8(ascii: "x"),
      text[place + 6] == UInt8(ascii: "_")
    else { return false }
    return text[place + 2..<place + 6].allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
    }
  }
}
