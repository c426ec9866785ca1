import MoRiLE

/// A score as it stands in a column that is named as one: a number, or `18 to 26` as results write a range.
package enum GivenNumber {
  /// What a text turned out to be.
  package enum Reading {
    /// Nothing: blank or `?`.
    case none
    /// A score.
    case score(GivenScore)
    /// No score; the words say why.
    case fault(String)
  }

  /// Reads the text of a cell as a score of a model, by the score's index.
  package static func read(_ text: String, score: Int) -> Reading {
    if text.isEmpty || text == "?" { return .none }
    let ends = NumberText.isNumber(text) ? [text] : RangeText(text)?.ends ?? [text]
    var numbers: [(value: Fraction, decimals: Int)] = []
    for end in ends {
      switch NumberText.read(end) {
      case .number(let value): numbers.append((value, decimals(end)))
      case .fault(let reason): return .fault(reason)
      }
    }
    guard numbers.count == 2 else {
      return .score(GivenScore(score: score, numbers[0], text: text))
    }
    if numbers[0].value > numbers[1].value { return .fault(RangeText.isReversed) }
    return .score(GivenScore(score: score, numbers[0], to: numbers[1], text: text))
  }

  /// How many digits stand after the point of a number.
  private static func decimals(_ text: String) -> Int {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.utf8.distance(from: point, to: text.utf8.endIndex) - 1
  }
}
