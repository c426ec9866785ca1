extension Model {
  /// How likely each level of each criterion is for an issue, as the model's ``uncertainty`` has it; nil
  /// for a model that states none.
  ///
  /// A score may be off as the spread for the confidence says; where the confidence itself is
  /// not known, as the mean of the spreads for the levels that it may have. A criterion that is not
  /// known has every level that it may have with the same chance: of an issue that given scores cut, every level
  /// that they leave it, each criterion by itself.
  /// - Precondition: the assessment is by this model.
  /// - Returns: For each criterion the chances of its levels, lowest level first; they add up to 1.
  public func chances(of assessment: Assessment) -> [[Fraction]]? {
    guard let uncertainty else { return nil }
    var spreads = uncertainty.spreads
    if let index = uncertainty.confidence {
      let low = criteria[index].scale.lowerBound
      spreads = (assessment.given.levels(index) ?? Array(assessment.levels[index])).map {
        uncertainty.spreads[$0 - low]
      }
    }
    return criteria.indices.map { index in
      chances(
        of: criteria[index], at: assessment.levels[index],
        left: assessment.given.levels(index), spreads)
    }
  }

  private func chances(
    of criterion: Criterion, at levels: ClosedRange<Int>, left: [Int]?,
    _ spreads: [Uncertainty.Spread]
  ) -> [Fraction] {
    let scale = criterion.scale
    guard levels.count == 1 else {
      let possible = left ?? Array(levels)
      let each = Fraction(1, over: Int64(possible.count))
      return scale.map { possible.contains($0) ? each : .zero }
    }
    var chances = scale.map { _ in Fraction.zero }
    let share = Fraction(1, over: Int64(spreads.count))
    let half = Fraction(1, over: 2)
    for spread in spreads {
      for (off, chance) in spread.off(criterion).enumerated() {
        for level in [levels.lowerBound - off, levels.lowerBound + off] {
          let place = min(max(level, scale.lowerBound), scale.upperBound) - scale.lowerBound
          chances[place] = chances[place] + chance * share * half
        }
      }
    }
    return chances
  }
}
