/// A score of an issue that is known without its cells: one that was published, or that stands in an old matrix
/// whose cells can no longer be read.
public struct GivenScore: Hashable, Sendable {
  /// Which of the model's scores it is, by index.
  public let score: Int
  /// The number as it was given, such as `26`, `55.7` or `18 to 26`.
  public let text: String
  /// What the score may be: all that rounds to what was given.
  ///
  /// A number of *d* decimals stands for every value within half a unit of its last decimal, ends and all, since
  /// halves are rounded one way here and the other way there.
  public let window: Interval

  /// Makes a given score of a number, or of the lowest and highest one that it may be.
  /// - Parameters:
  ///   - score: Which of the model's scores it is, by index.
  ///   - low: The number, or the lowest one, and how many decimals it was given with.
  ///   - high: The highest one; nil where it is one number.
  ///   - text: The number as it was given.
  /// - Precondition: the numbers are in order and have at most 18 decimals.
  public init(
    score: Int, _ low: (value: Fraction, decimals: Int),
    to high: (value: Fraction, decimals: Int)? = nil, text: String
  ) {
    self.score = score
    self.text = text
    let high = high ?? low
    window = Interval(
      low.value - Self.half(low.decimals), high.value + Self.half(high.decimals))
  }

  /// Half a unit of a decimal.
  private static func half(_ decimals: Int) -> Fraction {
    var unit = Fraction(1, over: 2)
    for _ in 0..<decimals { unit = unit * Fraction(1, over: 10) }
    return unit
  }
}
