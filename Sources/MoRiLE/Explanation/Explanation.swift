/// How one number of an assessment came about: a tree, from a score down to the cells.
public struct Explanation: Hashable, Sendable {
  /// What the number is.
  public enum Kind: Hashable, Sendable {
    /// A number from the data.
    case input
    /// A number worked out from inputs.
    case measure
    /// A level, and where it comes from.
    case criterion(Origin)
    /// A number worked out from criteria.
    case score
  }

  /// Where a criterion's level comes from.
  public enum Origin: Hashable, Sendable {
    /// The cell.
    case cell
    /// The default, since the cell is blank.
    case byDefault
    /// Nowhere: every level of the scale is possible, unless given scores leave only some.
    case unknown
  }

  /// A piece of a formula with the numbers put in.
  public enum Piece: Hashable, Sendable {
    /// Text of the formula: operators, numbers and parentheses.
    case text(String)
    /// The value of a name, of `share(…)` or of `points(…)`; nil where it is not known.
    case value(Interval?)
  }

  /// What the number is.
  public let kind: Kind
  /// The id in the model.
  public let name: String
  /// The name for a reader.
  public let title: String
  /// The formula as written; nil for inputs, and for criteria unless they take their default.
  public let formula: String?
  /// The formula with the numbers put in; empty without a formula.
  public let numbers: [Piece]
  /// The result; nil where it is not known.
  public let value: Interval?
  /// The lowest and highest result that the scales allow ("out of"); nil for inputs and measures.
  public let range: Interval?
  /// The descriptor of a criterion's level, where it has one; the reason why a measure is undefined.
  public let means: String
  /// The levels that the given scores leave of a criterion that is not known; nil where they leave all.
  public let left: [Int]?
  /// The points that a criterion's level carries; nil where its levels carry none.
  public let points: Interval?
  /// What the formula uses, in its order.
  ///
  /// What the tree has already explained is not repeated: it has
  /// no parts the second time.
  public let parts: [Explanation]
}

extension Model {
  /// Explains an assessment made with this model: the rated score first, then each score, criterion and
  /// measure that is no part of it.
  public func explanations(of assessment: Assessment) -> [Explanation] {
    var explainer = Explainer(model: self, assessment: assessment)
    let rated = explainer.score(rating.score)
    return [rated] + explainer.remaining()
  }
}
