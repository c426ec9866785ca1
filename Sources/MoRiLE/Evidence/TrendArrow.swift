extension Model {
  /// Which way the numbers of an issue go: the first arrow whose rule is not 0, worked out from exact
  /// numbers, or else the last.
  ///
  /// An arrow that asks for more than chance is passed by where the two counts may as well come from the same average
  /// (``countChange(of:)``).
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where an input that a rule needs is not known, since any arrow might then be right; and
  ///   for a model without ``trends``.
  public func arrow(of assessment: Assessment) -> Trends.Arrow? {
    guard let trends else { return nil }
    for (arrow, step) in zip(trends.arrows, arrowSteps) {
      guard let value = assessment.values[step]?.value else { return nil }
      if value == .zero { continue }
      if !arrow.isMoreThanChance { return arrow }
      guard let isTold = isMoreThanChance(assessment) else { return nil }
      if isTold { return arrow }
    }
    return trends.arrows.last
  }

  /// Whether the change of an issue is more than chance, and what the test tells goes the same way: with populations the
  /// counts can rise and yet be fewer than were to be expected.
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where ``countChange(of:)`` is.
  public func isMoreThanChance(_ assessment: Assessment) -> Bool? {
    guard let counts = countChange(of: assessment) else { return nil }
    let expected = counts.share * Fraction(counts.previous + counts.count)
    let change = trends?.change.flatMap { assessment.measures[$0]?.value }
    let way = change?.sign ?? Fraction(counts.count - counts.previous).sign
    return counts.isMoreThanChance && way == (Fraction(counts.count) - expected).sign
  }

  /// The counts of an issue beside each other, to be told apart or not: against the change of the population where the
  /// populations of both years are known.
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where a count is not known, or not as one whole number that can be compared; and for a model
  ///   without ``trends``.
  public func countChange(of assessment: Assessment) -> CountChange? {
    guard let trends else { return nil }
    let inputs = assessment.issue.inputs
    func whole(_ input: Int) -> Int? { inputs[input]?.value?.int }
    guard let previous = whole(trends.previous), let count = whole(trends.count) else { return nil }
    let populations = trends.populations.flatMap { places in
      inputs[places.previous]?.value.flatMap { before in
        inputs[places.count]?.value.map { (previous: before, count: $0) }
      }
    }
    return CountChange(from: previous, to: count, populations: populations)
  }

  /// Whether the counts of an issue are too few to tell a trend, as the model says in ``Trends/few``; false
  /// where that is not known.
  ///
  /// - Precondition: the assessment is by this model.
  public func hasTooFewCounts(_ assessment: Assessment) -> Bool {
    fewStep.flatMap { assessment.values[$0] }.map { $0.low > .zero } ?? false
  }
}
