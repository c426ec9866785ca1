/// The place of a cell in its sheet, both counted from 0.
package struct CellPlace: Hashable, Sendable {
  package var row: Int
  package var column: Int

  /// Names a place.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place that a reference such as `F12` names; nil where it names none.
  init?(_ reference: some Collection<UInt8>) {
    var (row, column) = (0, 0)
    for byte in reference {
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      if letter <= 25, row == 0, column < 17_000 {
        column = column * 26 + Int(letter) + 1
      } else if 0x30...0x39 ~= byte, row < 2_000_000 {
        row = row * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The place as people and formulas know it, such as `F12`.
  package var name: String { Self.letters(column) + "\(row + 1)" }

  /// The place as formulas know it that do not move with their cell, such as `$F$12`.
  package var fixedName: String { "$" + Self.letters(column) + "$\(row + 1)" }

  /// The letters of a column: A to Z, AA to XFD.
  package static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, [UInt8]())
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Cells from one corner to another, both among them.
package struct CellRange: Hashable, Sendable {
  package let first: CellPlace
  package let last: CellPlace

  /// The cells from one corner to another.
  package init(_ first: CellPlace, _ last: CellPlace) {
    self.first = first
    self.last = last
  }

  /// The cells of some rows and columns, counted from 0.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellPlace(row: rows.lowerBound, column: columns.lowerBound)
    last = CellPlace(row: rows.upperBound, column: columns.upperBound)
  }

  /// The range as people and formulas know it, such as `A2:F12`.
  package var name: String { first == last ? first.name : first.name + ":" + last.name }

  /// The range as formulas know it that do not move with their cell, such as `$A$2:$F$12`.
  package var fixedName: String {
    first == last ? first.fixedName : first.fixedName + ":" + last.fixedName
  }
}
