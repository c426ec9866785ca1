/// A word that stands for a level in the cells of a criterion, such as `above average` for 1.
///
/// Words and cells are compared in the form of ``columnKey(_:)``: in any case, with spaces, hyphens and
/// underscores alike.
public struct CriterionWord: Hashable, Sendable {
  /// The word.
  public let text: String
  /// The score of the level that it stands for; nil where it says that the level is not known.
  public let score: Int?
  /// The form in which it is compared.
  let key: String

  init(_ text: String, score: Int?) {
    self.text = text
    self.score = score
    key = columnKey(text)
  }

  /// What the word makes of a cell.
  public var cell: Cell { score.map { .score($0) } ?? .unknown }
}

extension Criterion {
  /// The most words that a message lists.
  private static let mostListed = 8

  /// The cell of a word; nil for a text that is none of the criterion's words.
  func cell(ofWord text: String) -> Cell? {
    if words.isEmpty { return nil }
    if let word = words.first(where: { $0.text == text }) { return word.cell }
    let key = columnKey(text)
    return words.first { $0.key == key }?.cell
  }

  /// The criterion's words for a message: `high, above average, low and 2 more`.
  public var wordList: String {
    let rest = words.count - Self.mostListed
    return words.prefix(Self.mostListed).map { $0.text }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
