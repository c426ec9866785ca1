// What would come out if a threshold or a weight were another number.
extension ModelDefinition {
  /// What a term of the rated score counts for: the number that it is multiplied by.
  public struct Weight: Hashable, Sendable {
    /// The term without its number, such as `share(harm)`; with a minus sign where the formula takes it
    /// off.
    public let term: String
    /// The number: 60 in `60 * share(harm)` and in `share(harm) * 60`, 1 where none is written.
    public let value: Fraction
    /// The UTF-8 offsets in the formula of the term with its number, without the sign before it.
    public let range: Range<Int>
  }

  /// The weights of the rated score, in the order of its formula.
  ///
  /// The formula is taken as a sum, whose terms stand between the `+` and `-` outside all parentheses.
  /// Each term's weight is the product of the numbers in it: 2/3 in `2 * share(harm) / 3`. A term that
  /// is a number alone has none, and a sum in parentheses is one term. A formula that compares, or that
  /// cannot be read, has no weights; nor has a definition whose rated score is not there.
  public var weights: [Weight] { weightedTerms.map { $0.weight } }

  /// The definition with other thresholds and weights, for trying what would come out.
  ///
  /// It is as unchecked as any: ``Model/init(validating:)`` tells whether the thresholds are in order and
  /// in reach. Where the file's text changes, its position is dropped, and a fault in it has none; a
  /// number that is what it was changes nothing.
  /// - Parameters:
  ///   - thresholds: The scores from which the bands of the model's own rating begin, in the order of
  ///     the bands that have a threshold, highest first. A threshold that is nil, or not given, stays.
  ///   - weights: The numbers that take the place of those of ``weights``, in their order. A weight that
  ///     is nil, or not given, stays.
  public func changed(thresholds: [Fraction?] = [], weights: [Fraction?] = []) -> ModelDefinition {
    var copy = self
    let bands = rating?.bands ?? []
    let places = bands.indices.filter { bands[$0].threshold != nil }
    for (place, threshold) in zip(places, thresholds) {
      guard let threshold else { continue }
      if case .score(let number) = bands[place].threshold, number.value == threshold { continue }
      copy.rating?.bands?[place].threshold = .score(SourceNumber(threshold))
    }
    guard let rated = ratedScore else { return copy }
    let formula = scores[rated].formula.text
    var bytes = Array(formula.utf8)
    // From the last to the first, so that the offsets of those before stay right.
    for ((term, weight), value) in zip(weightedTerms, weights).reversed() {
      guard let value, value != weight.value else { continue }
      let (range, text) = term.replacement(weight: value)
      bytes.replaceSubrange(range, with: text.utf8)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if text != formula { copy.scores[rated].formula = SourceText(text) }
    return copy
  }

  /// The index of the rated score; nil where the rating or the score is not there.
  private var ratedScore: Int? {
    rating.flatMap { rating in scores.firstIndex { $0.id.text == rating.score.text } }
  }

  /// The terms of the rated score that have a weight, each with it.
  private var weightedTerms: [(term: FormulaTerm, weight: Weight)] {
    guard let rated = ratedScore else { return [] }
    return FormulaTerm.terms(of: scores[rated].formula).compactMap { term in
      term.weight.map { value in
        (term, Weight(term: term.weighed, value: value, range: term.range))
      }
    }
  }
}
