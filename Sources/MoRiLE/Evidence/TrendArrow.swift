extension Model {
  /// Which way the numbers of an issue go: the first arrow whose rule is not 0, worked out from exact
  /// numbers, or else the last.
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where an input that a rule needs is not known, since any arrow might then be right; and
  ///   for a model without ``trends``.
  public func arrow(of assessment: Assessment) -> Trends.Arrow? {
    guard let trends else { return nil }
    for (arrow, step) in zip(trends.arrows, arrowSteps) {
      guard let value = assessment.values[step]?.value else { return nil }
      if value != .zero { return arrow }
    }
    return trends.arrows.last
  }

  /// Whether the counts of an issue are too few to tell a trend, as the model says in ``Trends/few``; false
  /// where that is not known.
  ///
  /// - Precondition: the assessment is by this model.
  public func hasTooFewCounts(_ assessment: Assessment) -> Bool {
    fewStep.flatMap { assessment.values[$0] }.map { $0.low > .zero } ?? false
  }
}
