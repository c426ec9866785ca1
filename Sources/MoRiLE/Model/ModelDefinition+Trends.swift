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
      /// The formula that gives it; nil for the last arrow.
      public var rule: SourceText?

      /// Makes an arrow.
      public init(label: SourceText, mark: SourceText? = nil, rule: SourceText? = nil) {
        self.label = label
        self.mark = mark
        self.rule = rule
      }
    }

    /// Where the rule comes from.
    public var source: SourceText
    /// The id of the input that is the number of this year.
    public var count: SourceText
    /// The id of the input that is the number of the year before.
    public var previous: SourceText
    /// The id of the measure that is the rate.
    public var rate: SourceText?
    /// The id of the measure that is the change.
    public var change: SourceText?
    /// The id of the criterion that scores the comparison with similar areas.
    public var comparison: SourceText?
    /// The formula that holds where the counts are too few to tell a trend.
    public var few: SourceText?
    /// The arrows, in the order in which they are tried; nil if their absence was already reported.
    public var arrows: [Arrow]?

    /// Makes what a model says of trends.
    public init(
      source: SourceText, count: SourceText, previous: SourceText, rate: SourceText? = nil,
      change: SourceText? = nil, comparison: SourceText? = nil, few: SourceText? = nil,
      arrows: [Arrow]?
    ) {
      self.source = source
      self.count = count
      self.previous = previous
      self.rate = rate
      self.change = change
      self.comparison = comparison
      self.few = few
      self.arrows = arrows
    }
  }
}
