/// How a model says which way the numbers of an issue go: the arrow of the crime tables in strategic
/// assessments, and what stands beside it.
///
/// The arrows and their rule are the model's, with the source that it gives for them. See <doc:TrendArrows>.
public struct Trends: Hashable, Sendable {
  /// One of the arrows, such as rising.
  public struct Arrow: Hashable, Sendable {
    /// Its word.
    public let label: String
    /// A sign beside the word; empty where the model gives none.
    public let mark: String
    /// The sign in place of ``mark`` where the change cannot be told from none; empty where the model gives none.
    public let inDoubt: String
    /// Whether the arrow is only given where the change is more than chance, whatever its formula says.
    public let isMoreThanChance: Bool
    /// The formula, worth 0 or 1, that gives the arrow; nil for the last one, which is given where no
    /// other is.
    public let rule: Formula?

    /// The word with its mark before it.
    public var text: String { mark.isEmpty ? label : "\(mark) \(label)" }

    /// The same of a change that cannot be told from none: with the sign for that, or in brackets.
    public var textInDoubt: String { inDoubt.isEmpty ? "(\(text))" : "\(inDoubt) \(label)" }
  }

  /// The populations of two years, by their indices in ``Model/inputs``.
  public struct Populations: Hashable, Sendable {
    /// That of this year.
    public let count: Int
    /// That of the year before.
    public let previous: Int
  }

  /// Where the rule comes from.
  public let source: String
  /// The index in ``Model/inputs`` of the number of this year.
  public let count: Int
  /// The index in ``Model/inputs`` of the number of the year before.
  public let previous: Int
  /// The indices in ``Model/inputs`` of the populations of this year and of the year before, whose change a change of
  /// counts is held against; nil where the model has none.
  public let populations: Populations?
  /// The index in ``Model/measures`` of the rate; nil where the model has none.
  public let rate: Int?
  /// The index in ``Model/measures`` of the change; nil where the model has none.
  public let change: Int?
  /// The index in ``Model/criteria`` of the criterion that scores the comparison with similar areas; nil
  /// where the model has none.
  public let comparison: Int?
  /// The words of a comparison with similar areas that say that an issue is higher than they are.
  public let higher: [String]
  /// The formula, worth 0 or 1, that holds where the counts are too few to tell a trend, whatever their arrow;
  /// nil where the model has none.
  public let few: Formula?
  /// The arrows, in the order in which their rules are tried.
  public let arrows: [Arrow]
}

extension Model {
  /// The inputs that the rules of the arrows use, directly or by way of measures, by index.
  public var inputsOfArrows: [Int] {
    let counts = trends.flatMap { trends in
      trends.arrows.contains { $0.isMoreThanChance } ? [trends.count, trends.previous] : nil
    }
    return Set(arrowSteps.flatMap { program.inputs(below: $0) } + (counts ?? [])).sorted()
  }

  /// The inputs that a measure uses, directly or by way of others, by index.
  public func inputs(ofMeasure index: Int) -> [Int] {
    program.inputs(below: measureSteps[index])
  }
}
