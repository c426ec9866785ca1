import MoRiLE

extension RatingScale {
  /// What is said of a text that is none of the scale's labels, after what it is: `is not one of High, Moderate`.
  package func isNoLabel(_ text: String) -> String { "\"\(text)\" \(noLabel(text))" }

  /// The same without the word itself.
  package func noLabel(_ text: String) -> String {
    let labels = bands.map { $0.label }
    return "is not one of \(labels.joined(separator: ", "))" + suggestion(for: text, among: labels)
  }
}
