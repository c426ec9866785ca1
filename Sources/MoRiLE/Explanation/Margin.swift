/// How far a score is from the next band up and down.
public struct Margin: Hashable, Sendable {
  /// A band next to the one that the score is in, and the way to it.
  public struct Step: Hashable, Sendable {
    /// The neighbouring band.
    public let band: Band
    /// The threshold that lies between.
    public let threshold: Fraction
    /// How far it is to the threshold.
    ///
    /// Upwards, the points that are missing, above zero. Downwards, the points that the score is above
    /// the threshold: it may lose these and no more.
    public let points: Fraction
  }

  /// The way up; nil in the highest band.
  public let up: Step?
  /// The way down; nil in the lowest band.
  public let down: Step?

  /// The margin of a score whose rating is certain; nil for another.
  ///
  /// For a range it is what is certain: the least that is missing upwards, and the least to spare.
  public init?(_ assessment: Assessment) {
    let scale = assessment.rating.scale
    guard assessment.rating.possible.count == 1 else { return nil }
    let place = assessment.rating.possible.lowerBound
    let above = place > 0 ? scale.bands[place - 1] : nil
    up = above.flatMap { band in
      band.threshold.map {
        Step(band: band, threshold: $0, points: $0 - assessment.score.high)
      }
    }
    down = scale.bands[place].threshold.map {
      Step(band: scale.bands[place + 1], threshold: $0, points: assessment.score.low - $0)
    }
  }
}
