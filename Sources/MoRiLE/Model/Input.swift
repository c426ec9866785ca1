/// A number that a model's formulas use and that is not a score, such as a count or a population.
public struct Input: Hashable, Sendable {
  /// The name in formulas and headers.
  public let id: String
  /// The name for a reader.
  public let title: String
  /// What the number is; empty where the model does not say.
  public let means: String
  /// The lowest number allowed.
  public let minimum: Fraction
  /// The highest number allowed.
  public let maximum: Fraction
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool
  /// What the number is counted in; empty where the model does not say.
  public let unit: String
  /// The indices in ``Model/inputs`` of those that must be given wherever this one is.
  public let needs: [Int]

  /// Whether the number is in per cent, so that it may be written with a % sign: 5% is 5.
  public var isPercentage: Bool { unit == "percent" || unit == "%" }

  /// The highest number that any input may have: fifteen nines.
  public static let highest = Fraction(999_999_999_999_999 as Int64)
}

/// A number worked out from inputs, such as a rate per 1,000 people.
public struct Measure: Hashable, Sendable {
  /// The name in formulas.
  public let id: String
  /// The name for a reader.
  public let title: String
  /// How the measure is worked out.
  public let formula: Formula
  /// To how many decimal places the measure is shown; it is never rounded in a formula.
  public let decimals: Int
  /// What it is counted in; empty where the model does not say.
  public let unit: String
  /// The sentence that says why the measure is not defined, where its formula divides by zero.
  public let undefined: String
}
