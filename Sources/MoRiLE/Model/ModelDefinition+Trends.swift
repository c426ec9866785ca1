// Which way numbers go.
extension ModelDefinition {
  /// Which way the numbers of an issue go: the ids of what is shown, and the arrows with their rules.
  public struct Trends: Sendable {
    /// An arrow.
    public struct Arrow: Sendable {
      /// Its word.
      public var label: SourceText
      /// A sign beside the word.
      public var mark: SourceText?
      /// The sign where the change cannot be told from none.
      public var inDoubt: SourceText?
      /// Whether it is only given where the change is more than chance.
      public var isMoreThanChance: Bool
      /// The formula that gives it; nil for the last arrow.
      public var rule: SourceText?

      /// Makes an arrow.
      public init(
        label: SourceText, mark: SourceText? = nil, inDoubt: SourceText? = nil,
        isMoreThanChance: Bool = false, rule: SourceText? = nil
      ) {
        self.label = label
        self.mark = mark
        self.inDoubt = inDoubt
        self.isMoreThanChance = isMoreThanChance
        self.rule = rule
      }
    }

    /// Where the rule comes from.
    public var source: SourceText
    /// The id of the input that is the number of this year.
    public var count: SourceText
    /// The id of the input that is the number of the year before.
    public var previous: SourceText
    /// The id of the input that is the population of this year.
    public var population: SourceText?
    /// The id of the input that is the population of the year before.
    public var previousPopulation: SourceText?
    /// The id of the measure that is the rate.
    public var rate: SourceText?
    /// The id of the measure that is the change.
    public var change: SourceText?
    /// The id of the criterion that scores the comparison with similar areas.
    public var comparison: SourceText?
    /// The words of a comparison that say that an issue is higher than similar areas.
    public var higher: [SourceText]
    /// The formula that holds where the counts are too few to tell a trend.
    public var few: SourceText?
    /// The arrows, in the order in which they are tried; nil if their absence was already reported.
    public var arrows: [Arrow]?

    /// Makes what a model says of trends.
    public init(
      source: SourceText, count: SourceText, previous: SourceText,
      population: SourceText? = nil, previousPopulation: SourceText? = nil,
      rate: SourceText? = nil, change: SourceText? = nil, comparison: SourceText? = nil,
      higher: [SourceText] = [], few: SourceText? = nil, arrows: [Arrow]?
    ) {
      self.source = source
      self.count = count
      self.previous = previous
      self.population = population
      self.previousPopulation = previousPopulation
      self.rate = rate
      self.change = change
      self.comparison = comparison
      self.higher = higher
      self.few = few
      self.arrows = arrows
    }
  }
}
