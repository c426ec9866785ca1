/// What the given scores of an issue say beside its cells.
public struct GivenFinding: Hashable, Sendable {
  /// What became of the given scores that the cells leave open.
  public enum Cut: Hashable, Sendable {
    /// The cells leave no given score open, so that there is nothing to cut.
    case none
    /// What is left to each criterion: its levels, by the criterion's index, lowest first; nil for one that has all
    /// the levels that it has without given scores.
    ///
    /// Where `isTight` is false, some score may have a wider range than what is left to the cells allows.
    case levels([[Int]?], isTight: Bool)
    /// There are too many combinations to search: everything is as without given scores.
    case tooMuch
    /// No combination of levels gives what is given: everything is as without given scores.
    case impossible
  }

  /// The given scores that the cells alone say to be others.
  public let contradicted: [GivenScore]
  /// The given scores that the cells leave open.
  public let open: [GivenScore]
  /// What became of these.
  public let cut: Cut

  /// Whether given scores count beside the cells.
  public var counts: Bool {
    if case .levels = cut { true } else { false }
  }

  /// The levels that are left to a criterion, by its index, where given scores leave fewer; else nil.
  public func levels(_ criterion: Int) -> [Int]? {
    if case .levels(let levels, _) = cut { levels[criterion] } else { nil }
  }

  static let none = GivenFinding(contradicted: [], open: [], cut: .none)
}
