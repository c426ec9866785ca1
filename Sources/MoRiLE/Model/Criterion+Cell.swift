extension Criterion {
  /// The cell that a text stands for: a score on the scale, one of the criterion's words, a range of either, `?`, or
  /// nothing.
  ///
  /// A whole number may be written with decimals that are all zero, as spreadsheets do; a range as `2-3`, `2 to 3`
  /// or `moderate to high`. Returns nil for everything else: ``offScale(_:)`` says why.
  public func cell(_ text: String) -> Cell? {
    if text.isEmpty { return .blank }
    if text == "?" { return .unknown }
    if let cell = singleCell(text) { return cell }
    guard let range = RangeText(text), case .score(let low)? = singleCell(range.ends[0]),
      case .score(let high)? = singleCell(range.ends[1]), low <= high
    else { return nil }
    return .levels(low...high)
  }

  /// The cell of a score or a word.
  private func singleCell(_ text: String) -> Cell? {
    let unsigned = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let number = Fraction(decimal: unsigned) else { return cell(ofWord: text) }
    guard let score = number.int, scale.contains(score) else { return nil }
    return .score(score)
  }

  /// The message for a text that is not a cell of this criterion.
  public func offScale(_ text: String) -> String {
    let ends = "\(scale.lowerBound) to \(scale.upperBound)"
    if let reason = Self.isDate(text) { return "\(id) \"\(text)\" \(reason)" }
    let range = RangeText(text)?.ends.map { singleCell($0)?.level }
    if let range, let low = range[0], let high = range[1], low > high {
      return "\(id) \"\(text)\" \(RangeText.isReversed)"
    }
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

// MARK: - Dates

extension Criterion {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// What happened to a cell that is a date, as Excel makes one of `2-3`; nil for any other.
  ///
  /// It is one in the forms `2026-03-02`, with or without a time, `02/03/2026`, `02-Mar` and `Mar-02`, with or
  /// without a year.
  private static func isDate(_ text: String) -> String? {
    let day = text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "T") }
    let parts = day.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
    }
    guard 2...3 ~= parts.count else { return nil }
    let words = parts.map { part in String(decoding: part, as: UTF8.self).lowercased() }
    let months = words.count { Self.months.contains($0) }
    let numbers = words.count { word in
      1...4 ~= word.utf8.count && word.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    let hasYear = words.contains { $0.utf8.count == 4 }
    guard numbers + months == words.count, months == 1 || months == 0 && words.count == 3 && hasYear
    else { return nil }
    return "is a date: Excel makes one of 2-3; format the column as text, and write the score again"
  }
}

extension Input {
  /// Whether the input may have this value.
  public func allows(_ number: Fraction) -> Bool {
    minimum <= number && number <= maximum && (!isWhole || number.isWhole)
  }

  /// The lowest number that the input may have.
  package var lowest: Fraction {
    isWhole ? minimum.roundedUp.map { Fraction($0) } ?? minimum : minimum
  }

  /// The message for a number that this input may not have, as it was written.
  public func notAllowed(_ text: String, _ number: Fraction?) -> String {
    "\(id) \"\(text)\" \(isNotAllowed(number))"
  }

  /// Why this input may not have a number, to stand after it.
  package func isNotAllowed(_ number: Fraction?) -> String {
    let kind = isWhole ? "a whole number" : "a number"
    let (low, high) = (minimum.decimalText(18), maximum.decimalText(18))
    if maximum < Self.highest { return "is not \(kind) from \(low) to \(high)" }
    let isTooHigh = number.map { $0 > Self.highest } ?? false
    return "is not \(kind) of at least \(low)"
      + (isTooHigh ? " and at most \(high)" : "")
  }
}
