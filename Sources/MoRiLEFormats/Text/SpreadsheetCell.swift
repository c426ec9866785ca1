import MoRiLE

/// A cell as spreadsheets name it: `F12` is the sixth column of the twelfth row.
package struct SpreadsheetCell: Hashable, Sendable {
  /// The row, from 1.
  package let row: Int
  /// The column, from 1.
  package let column: Int

  /// Makes a cell of its row and column, both from 1.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The column in letters and the row in digits.
  package var text: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + "\(row)"
  }
}

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
    var quoted = "'"
    for character in name {
      quoted.append(character)
      if character == "'" { quoted.append(character) }
    }
    return quoted + "'"
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
