/// One level of a criterion's scale.
public struct Level: Hashable, Sendable {
  /// The score that stands for the level in a cell.
  public let score: Int
  /// The descriptor: what is true of an issue on this level.
  public let means: String
  /// The points that the level carries, for `points(…)` in a formula; nil where the scale has none.
  public let points: Fraction?
}

/// One scored question about an issue, such as financial harm to victims.
public struct Criterion: Hashable, Sendable {
  /// The name in formulas and headers.
  public let id: String
  /// The name in a vector: a short one where the model gives it, else the id.
  public let code: String
  /// The name for a reader.
  public let title: String
  /// The question that the score answers; empty where the model gives none.
  public let asks: String
  /// The index in ``Model/domains`` of the domain that the criterion belongs to.
  public let domain: Int
  /// The levels, lowest score first; their scores are consecutive whole numbers.
  public let levels: [Level]
  /// The formula used where the cell is blank, if the criterion has one.
  public let defaultFormula: Formula?
  /// Whether a higher level is meant to lower scores.
  public let lowers: Bool
  /// Whether the score is counted from data rather than judged, so that it is less likely to be off.
  public let isCounted: Bool
  /// The words that stand for levels in its cells; none for most criteria.
  public let words: [CriterionWord]
  /// Further headers that mean its column, in a table that has none below its id or title.
  public let headers: [String]

  /// The lowest and highest score of the scale.
  public var scale: ClosedRange<Int> {
    (levels.first?.score ?? 0)...(levels.last?.score ?? 0)
  }

  /// Whether the levels carry points.
  public var hasPoints: Bool { levels.first?.points != nil }

  /// The level with a score, or nil if the score is not on the scale.
  public func level(_ score: Int) -> Level? {
    scale.contains(score) ? levels[score - scale.lowerBound] : nil
  }

  /// The ends of the scale.
  package var interval: Interval { steps.interval }

  /// The scale as the steps of formulas use it.
  var steps: Scale { Scale(scores: scale, points: levels.compactMap { $0.points }) }
}
