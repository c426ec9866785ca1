extension Criterion {
  /// The cell that a text stands for: a score on the scale, one of the criterion's words, `?`, or nothing.
  ///
  /// A whole number may be written with decimals that are all zero, as spreadsheets do. Returns nil
  /// for everything else: ``offScale(_:)`` says why.
  public func cell(_ text: String) -> Cell? {
    if text.isEmpty { return .blank }
    if text == "?" { return .unknown }
    let unsigned = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let number = Fraction(decimal: unsigned) else { return cell(ofWord: text) }
    guard let score = number.int, scale.contains(score) else { return nil }
    return .score(score)
  }

  /// The message for a text that is not a cell of this criterion.
  public func offScale(_ text: String) -> String {
    let ends = "\(scale.lowerBound) to \(scale.upperBound)"
    let orWords = words.isEmpty ? "" : ", nor one of the words \(wordList)"
    guard let number = Fraction(decimal: text) else {
      let advice = "leave the cell blank or write ? where the score is not known"
      return "\(id) \"\(text)\" is not on the scale \(ends)\(orWords)"
        + suggestion(for: text, among: words.map { $0.text }, advice: advice)
    }
    return "\(id) \"\(text)\" is not " + (number.isWhole ? "on the scale " : "a whole number from ")
      + ends + orWords
  }
}

extension Input {
  /// Whether the input may have this value.
  public func allows(_ number: Fraction) -> Bool {
    minimum <= number && number <= maximum && (!isWhole || number.isWhole)
  }

  /// The message for a number that this input may not have, as it was written.
  public func notAllowed(_ text: String, _ number: Fraction?) -> String {
    let kind = isWhole ? "a whole number" : "a number"
    let (low, high) = (minimum.decimalText(18), maximum.decimalText(18))
    if maximum < Self.highest { return "\(id) \"\(text)\" is not \(kind) from \(low) to \(high)" }
    let isTooHigh = number.map { $0 > Self.highest } ?? false
    return "\(id) \"\(text)\" is not \(kind) of at least \(low)"
      + (isTooHigh ? " and at most \(high)" : "")
  }
}
