extension Criterion {
  /// The cell that a text stands for: a score on the scale, `?`, or nothing.
  ///
  /// A whole number may be written with decimals that are all zero, as spreadsheets do. Returns nil
  /// for everything else: ``offScale(_:)`` says why.
  public func cell(_ text: String) -> Cell? {
    if text.isEmpty { return .blank }
    if text == "?" { return .unknown }
    guard let score = Fraction(text)?.int, scale.contains(score) else { return nil }
    return .score(score)
  }

  /// The message for a text that is not a cell of this criterion.
  public func offScale(_ text: String) -> String {
    "\(id) \"\(text)\" is not on the scale \(scale.lowerBound) to \(scale.upperBound)"
      + (Fraction(text) == nil
        ? "; leave the cell blank or write ? where the score is not known" : "")
  }
}

extension Input {
  /// Whether the input may have this value.
  public func allows(_ number: Fraction) -> Bool {
    minimum <= number && number <= maximum && (!isWhole || number.isWhole)
  }

  /// The message for a text that is not a number this input may have.
  public func notAllowed(_ text: String) -> String {
    let kind = isWhole ? "a whole number" : "a number"
    if maximum < Self.highest {
      return "\(id) \"\(text)\" is not \(kind) from \(minimum) to \(maximum)"
    }
    return "\(id) \"\(text)\" is not \(kind) of at least \(minimum)"
      + (Fraction(text) ?? .zero > Self.highest ? " and at most \(Self.highest)" : "")
  }
}
