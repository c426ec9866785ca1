extension Model {
  /// Where an issue stands in the possible range of a score or criterion: 0 at the lowest value, 1 at
  /// the highest, exactly.
  ///
  /// For a score the range is its ``Score/range``, for a criterion the ends of its scale; points do not
  /// count. A value that is not known gives the share of its lowest and of its highest.
  /// A score that is always the same, which no model's own plot shows, stands at 0.
  /// - Precondition: the index of `axis` is one of this model, and `assessment` is by this model.
  public func share(of axis: Plot.Axis, in assessment: Assessment) -> Interval {
    let value: Interval
    let range: Interval
    switch axis {
    case .score(let index):
      (value, range) = (assessment.scores[index], scores[index].range)
    case .criterion(let index):
      let levels = assessment.levels[index]
      value = Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound))
      range = criteria[index].interval
    }
    guard range.value == nil else { return Interval(.zero) }
    let span = range.high - range.low
    return Interval((value.low - range.low) / span, (value.high - range.low) / span)
  }
}
