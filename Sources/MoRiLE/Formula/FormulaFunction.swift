extension Formula {
  /// A function of the language.
  public enum Function: String, CaseIterable, Hashable, Sendable {
    /// The lowest of its arguments.
    case min
    /// The highest of its arguments.
    case max
    /// Where its argument stands in its own possible range, 0 to 1.
    case share
    /// The points that the level of a criterion carries.
    case points
  }
}
