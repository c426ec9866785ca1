import MoRiLE

/// A number as people read it in a cell: `£1,200`, `+5.3 %`, `>99 %`, `2=`.
struct ShownNumber {
  /// What stands before and after the digits.
  let before: String
  let after: String
  /// The digits as a number.
  let value: Fraction
  /// How many decimals are shown.
  let decimals: Int
  /// Whether thousands are told apart.
  let hasCommas: Bool

  private static func isDigit(_ character: Character) -> Bool {
    character.utf8.count == 1 && (0x30...0x39).contains(character.utf8.first ?? 0)
  }

  /// Reads a text; nil where there is more in it than one number with a sign or a unit.
  init?(_ text: String) {
    var (before, digits, after) = ("", "", "")
    var hasCommas = false
    for character in text {
      if Self.isDigit(character) || (character == "." && !digits.isEmpty && after.isEmpty) {
        guard after.isEmpty else { return nil }
        digits.append(character)
      } else if character == ",", !digits.isEmpty, after.isEmpty {
        hasCommas = true
      } else if digits.isEmpty {
        before.append(character)
      } else {
        after.append(character)
      }
    }
    guard ["", "+", "-", "−", "£", "+£", "-£", "−£", ">", "<"].contains(before),
      ["", "%", " %", "="].contains(after), let value = Fraction(decimal: digits)
    else { return nil }
    (self.before, self.after, self.hasCommas) = (before, after, hasCommas)
    self.value = value
    decimals = WorkbookNumber.decimals(digits)
  }

  var isPercent: Bool { after == "%" || after == " %" }
  var isMoney: Bool { before.last == "£" }
  var isSigned: Bool { before.first == "+" }
  /// Whether it says that the number is not quite all, or not quite nothing.
  var isNearly: Bool { before == ">" || before == "<" }
}
