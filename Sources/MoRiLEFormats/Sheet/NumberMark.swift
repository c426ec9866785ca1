import MoRiLE

/// What published tables have in place of a number, of which each file tells the first of its kind.
package enum NumberMark: Hashable, CaseIterable {
  /// A mark of a number that is not known: see ``UnknownMark``.
  case unknown
  /// `<5`: a number that is only said to be small, so that nobody can be told from it.
  case suppressed

  /// The one warning of a file in which there are some.
  func message(_ text: String, _ number: Interval?, of input: Input) -> String {
    guard self == .suppressed, let number else { return UnknownMark.message(text, of: input) }
    let (low, high) = (number.low.decimalText(18), number.high.decimalText(18))
    return
      "\(input.id) \"\(text)\" is taken as \(low) to \(high), as small numbers are published that are suppressed, and "
      + "so is each such number; what follows from it is a range"
  }
}
