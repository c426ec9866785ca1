import MoRiLE

/// A text that says what a number is at most, as counts are published that are suppressed: `<5`, `<=5` or `\u{2264}5`.
struct LimitText {
  /// The text of the number after the sign, without white space before it.
  let limit: String
  /// Whether something is below the number, and not the number itself.
  let isBelow: Bool

  /// Takes a text apart; nil for one that does not begin with such a sign.
  init?(_ text: String) {
    for (sign, isBelow) in [("<=", false), ("\u{2264}", false), ("<", true)]
    where text.hasPrefix(sign) {
      limit = String(text.dropFirst(sign.count).drop { $0.isSpace })
      self.isBelow = isBelow
      return
    }
    return nil
  }
}
