/// What came out of a ``Simulation``: for each issue how often it had each rating, place and score.
///
/// All counts are runs, so that a share is a count over ``runs``. A share is an estimate: with 100,000
/// runs one of 50 % is within 0.4 percentage points of what endless runs would give, in 99 of 100
/// simulations. And it is no surer than the chances that the model assumes.
public struct SimulationResult: Hashable, Sendable {
  /// What came out for one issue.
  public struct Standing: Hashable, Sendable {
    /// In how many runs the issue had each rating, in the order of the model's bands.
    public let ratings: [Int]
    /// The score that 5 % of runs are not above, and the one that 95 % are not above.
    ///
    /// Exact where the score has few enough values, as with fixed weights on the models of this
    /// package; else to a small part of its range, outwards.
    public let score: Interval
    /// The same for the place: 1 more than the number of issues with a higher score, so that issues
    /// with equal scores share the better place.
    public let place: ClosedRange<Int>
    /// In how many runs the issue was in each place, the first place first: its rank acceptability.
    public let places: [Int]
    /// In how many runs the issue was above each other issue, in the order of the issues.
    public let above: [Int]
    /// The central weights: the mean weights of the runs in which the issue was first.
    ///
    /// They are in the order of ``ModelDefinition/weights``, those of 0 left out; nil where weights are
    /// fixed, or where the issue never was first.
    public let centralWeights: [Fraction]?
  }

  /// How the simulation was run.
  public let settings: SimulationSettings
  /// What came out for each issue, in the order of the assessments.
  public let issues: [Standing]

  /// How many runs there were.
  public var runs: Int { settings.runs }

  /// In how many runs an issue was among the first places that the settings ask for.
  public func timesFirst(_ issue: Int) -> Int {
    issues[issue].places.prefix(settings.first).reduce(0, +)
  }

  /// The share of the runs that a count is.
  public func share(_ count: Int) -> Fraction { Fraction(Int64(count), over: Int64(runs)) }
}

extension Simulation {
  /// What the counts of all runs come to.
  /// - Precondition: the counts are those of every part, once.
  public func result(of tally: SimulationTally) -> SimulationResult {
    SimulationResult(
      settings: settings, issues: draws.indices.map { standing($0, tally) })
  }

  /// What the counts of the first parts alone come to, as a simulation of as many runs with the same seed.
  /// - Precondition: the counts are those of the first `parts` parts, once.
  public func result(of tally: SimulationTally, after parts: Int) -> SimulationResult {
    var part = self
    part.settings = settings.with(runs: min(settings.runs, parts * Self.chunkRuns))
    return part.result(of: tally)
  }

  private func standing(_ issue: Int, _ tally: SimulationTally) -> SimulationResult.Standing {
    let count = draws.count
    let places = tally.places[issue * count..<(issue + 1) * count]
    let parts = tally.scores[issue * tally.scoreParts..<(issue + 1) * tally.scoreParts]
    let (low, high) = (quantile(parts, 5), quantile(parts, 95))
    let wide = Int64(1) << Int64(tally.scoreShift) - 1
    return SimulationResult.Standing(
      ratings: ratings(issue, parts, tally),
      score: Interval(
        value(Int64(low) << Int64(tally.scoreShift)),
        value(min(Int64(high) << Int64(tally.scoreShift) + wide, score.high - score.low))),
      place: quantile(places, 5) + 1...quantile(places, 95) + 1,
      places: places.map { Int($0) },
      above: tally.above[issue * count..<(issue + 1) * count].map { Int($0) },
      centralWeights: centralWeights(issue, first: Int(places.first ?? 0), tally))
  }

  private func ratings(
    _ issue: Int, _ scores: ArraySlice<UInt32>, _ tally: SimulationTally
  ) -> [Int] {
    guard tally.scoresTellRatings else {
      return tally.ratings[issue * tally.bands..<(issue + 1) * tally.bands].map { Int($0) }
    }
    var ratings = rating.bands.map { _ in 0 }
    // Counters go up with the score, and bands begin with the highest.
    var band = score.thresholds.count
    for index in scores.indices {
      let above = Int64(index - scores.startIndex)
      while band > 0, score.low + above > score.thresholds[band - 1].limit { band -= 1 }
      ratings[band] += Int(scores[index])
    }
    return ratings
  }

  /// The index of the first counter by which so many hundredths of the runs are counted.
  private func quantile(_ counts: ArraySlice<UInt32>, _ percent: Int) -> Int {
    let least = (Int64(settings.runs) * Int64(percent) + 99) / 100
    var total: Int64 = 0
    for index in counts.indices {
      total += Int64(counts[index])
      if total >= least { return index - counts.startIndex }
    }
    return max(0, counts.count - 1)
  }

  private func value(_ above: Int64) -> Fraction {
    Fraction(score.low + above) / score.denominator
  }

  private func centralWeights(_ issue: Int, first: Int, _ tally: SimulationTally) -> [Fraction]? {
    guard let weights = score.weights, first > 0 else { return nil }
    let terms = score.terms.count
    let sums = tally.leadingWeights[issue * terms..<(issue + 1) * terms]
    let all = Fraction(Int64(first)) * Fraction(weights.units)
    return sums.prefix(score.hasRest ? terms - 1 : terms).map {
      Fraction($0) / all * score.weightSum
    }
  }
}
