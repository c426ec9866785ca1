import MoRiLE

/// The first letters of ratings where there is no room for the words: H, M, S.
///
/// Each is as short as tells it apart from all other ratings of the model, whether of its issues or of a
/// domain, so that a letter means one rating wherever it stands.
package struct RatingLetters: Sendable {
  private let labels: [String]

  /// The letters of a model's ratings.
  package init(_ model: Model) {
    var labels: [String] = []
    for scale in model.domains.compactMap({ $0.rating }) + [model.rating] {
      for band in scale.bands where !labels.contains(band.label) { labels.append(band.label) }
    }
    self.labels = labels
  }

  /// The letters of one rating: the whole of it where another begins with it.
  package func letters(_ label: String) -> String {
    for length in 1...max(1, label.count) {
      let start = String(label.prefix(length))
      if labels.count(where: { $0.hasPrefix(start) }) == 1 { return start }
    }
    return label
  }

  /// A rating in letters: `M`, or `H/M` where it is not certain.
  package func text(_ rating: Rating) -> String {
    rating.labels.map { letters($0) }.joined(separator: "/")
  }

  /// What the letters of some scales stand for: `H is High, M is Moderate, S is Standard`.
  func legend(_ scales: [RatingScale]) -> String {
    var said: [String] = []
    for band in scales.flatMap({ $0.bands }) {
      let text = "\(letters(band.label)) is \(band.label)"
      if !said.contains(text) { said.append(text) }
    }
    return said.joined(separator: ", ")
  }
}
