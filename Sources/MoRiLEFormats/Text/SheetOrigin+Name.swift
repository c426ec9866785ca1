import MoRiLE

extension SheetOrigin {
  /// The name of the sheet as formulas write it: in apostrophes, each of its own doubled, unless it is a word.
  ///
  /// A name that a formula would take for a cell or a number is no word here: `'2026'`, `'Q1'`, `'R1C1'`. Nor is one
  /// with letters that are not ASCII: it may stand in apostrophes too.
  package var quotedName: String {
    let isWord = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
      default: false
      }
    }
    let first = name.utf8.first ?? 0x30
    if isWord, !(0x30...0x39).contains(first), first != 0x2E, !isCellName { return name }
    return Self.quoted(name)
  }

  /// A name in apostrophes, each of its own doubled, as formulas may always have it.
  package static func quoted(_ name: String) -> String {
    var result = "'"
    for character in name { result += character == "'" ? "''" : String(character) }
    return result + "'"
  }

  /// Whether the name is that of a cell, as in `A1` or `R1C1`.
  private var isCellName: Bool {
    let bytes = name.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let rest = bytes.dropFirst(letters.count)
    if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy(isDigit) { return true }
    guard bytes.first == UInt8(ascii: "R") || bytes.first == UInt8(ascii: "C") else { return false }
    return bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "C") }
  }
}
