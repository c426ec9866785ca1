/// Checks the words that stand for levels of a criterion, and makes them.
struct ModelWords {
  private(set) var words: [CriterionWord] = []
  private(set) var faults: [Fault] = []

  /// - Parameters:
  ///   - criterion: The criterion as stated.
  ///   - scale: Its scale; nil where it is faulty.
  init(_ criterion: ModelDefinition.Criterion, scale: ClosedRange<Int>?) {
    let name = criterion.id.text
    if criterion.words.count > ModelDefinition.mostParts {
      faults.note(
        .tooMuch, criterion.id,
        "\"\(name)\" has \(criterion.words.count) words; at most \(ModelDefinition.mostParts) are "
          + "allowed")
      return
    }
    var seen: [String: SourceText] = [:]
    for word in criterion.words where !word.text.isMissing {
      let key = columnKey(word.text.text)
      if let fault = Self.fault(of: word.text.text, key) {
        faults.note(.value, word.text, "\"\(word.text.text)\" \(fault)")
      } else if let before = seen[key] {
        let place = before.position.map { " on line \($0.line)" } ?? ""
        faults.note(
          .repeated, word.text,
          "\"\(word.text.text)\" is the word \"\(before.text)\"\(place) again; keep one")
      }
      seen[key] = word.text
      add(word, name, scale)
    }
  }

  /// Why a text cannot be a word; nil where it can.
  private static func fault(of text: String, _ key: String) -> String? {
    if key.isEmpty { return "is no word: write what stands in the cell, with a letter or digit" }
    if key == "?" { return "is no word: in a cell it says that the score is not known" }
    let unsigned = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if Fraction(decimal: unsigned) != nil {
      return "is a number, which stands for itself in a cell; remove it"
    }
    return nil
  }

  private mutating func add(
    _ word: ModelDefinition.Word, _ name: String, _ scale: ClosedRange<Int>?
  ) {
    guard let scale, let score = word.score, !score.isMissing else {
      words.append(CriterionWord(word.text.text, score: nil))
      return
    }
    guard let whole = score.value.int, scale.contains(whole) else {
      faults.note(
        .value, score,
        "\"\(word.text.text)\" stands for \(score.value), which is not on the scale "
          + "\(scale.lowerBound) to \(scale.upperBound) of \"\(name)\"")
      return
    }
    words.append(CriterionWord(word.text.text, score: whole))
  }
}
