// Within what the counts of an issue leave what is worked out from them.
extension Model {
  /// The rate (``Trends/rate``) with the exact limits of Poisson in place of the count, in 95 of 100 cases.
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where the rate or the count is not known, or the count is no whole number.
  public func rateLimits(of assessment: Assessment) -> Interval? {
    guard let trends, let rate = trends.rate, assessment.measures[rate] != nil,
      let count = assessment.issue.inputs[trends.count]?.value?.int,
      // Of millions no decimals are needed, and to prove them would take long sums.
      let limits = RecordedCount(count)?.limits(decimals: count > 1_000_000 ? 0 : 4)
    else { return nil }
    return measure(rate, of: assessment, input: trends.count, between: limits)
  }

  /// The change (``Trends/change``) with the limits of ``CountChange/multiple(decimals:)`` times the count of the year
  /// before in place of that of this year, in 95 of 100 cases.
  ///
  /// - Precondition: the assessment is by this model.
  /// - Returns: nil where the change or a count is not known, or the change has no upper limit.
  public func changeLimits(of assessment: Assessment) -> Interval? {
    guard let trends, let change = trends.change, assessment.measures[change] != nil,
      let counts = countChange(of: assessment), let multiple = counts.multiple(),
      let high = multiple.high
    else { return nil }
    let previous = Fraction(counts.previous)
    return measure(
      change, of: assessment, input: trends.count,
      between: Interval(multiple.low * previous, high * previous))
  }

  /// A measure at the two ends of what an input may be; an average need not be whole, as the input itself is.
  private func measure(
    _ measure: Int, of assessment: Assessment, input: Int, between ends: Interval
  ) -> Interval? {
    let issue = assessment.issue
    func value(_ number: Fraction) -> Fraction? {
      var inputs = issue.inputs
      inputs[input] = Interval(number)
      return assess(Issue(name: issue.name, theme: issue.theme, inputs: inputs, cells: issue.cells))
        .measures[measure]?.value
    }
    guard let low = value(ends.low), let high = value(ends.high) else { return nil }
    // A measure that falls and rises again may be further away between the ends than at them.
    let own = assessment.measures[measure]
    return Interval(
      min(low, high, own?.low ?? low), max(low, high, own?.high ?? high))
  }
}
