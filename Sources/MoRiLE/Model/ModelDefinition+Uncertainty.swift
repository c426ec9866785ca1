// How far scores may be off.
extension ModelDefinition {
  /// How far scores may be off, by how confident the intelligence is.
  public struct Uncertainty: Sendable {
    /// The spread at one level of confidence.
    public struct Level: Sendable {
      /// The level's score; nil where there is one spread for all issues.
      public var score: SourceNumber?
      /// The chances that a judged score is off by 0, 1, 2 … levels.
      public var judged: [SourceNumber]
      /// The chances that a counted one is; nil where they are the same.
      public var counted: [SourceNumber]?
      /// Where the level begins in the file.
      public var position: Position?

      /// Makes the spread at a level.
      public init(
        score: SourceNumber? = nil, judged: [SourceNumber], counted: [SourceNumber]? = nil,
        at position: Position? = nil
      ) {
        self.score = score
        self.judged = judged
        self.counted = counted
        self.position = position
      }
    }

    /// Where the chances come from.
    public var source: SourceText
    /// The id of the criterion that says how sure an issue's scores are; nil for none.
    public var confidence: SourceText?
    /// The spreads, in the order of the criterion's levels; nil if their absence was already reported.
    public var levels: [Level]?

    /// Makes what a model states of its uncertainty.
    public init(source: SourceText, confidence: SourceText? = nil, levels: [Level]?) {
      self.source = source
      self.confidence = confidence
      self.levels = levels
    }
  }
}
