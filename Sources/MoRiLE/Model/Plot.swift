/// What a plot of a model's issues shows: each issue a mark, placed by two values and drawn by up to
/// two more.
public struct Plot: Hashable, Sendable {
  /// A value of an issue that a plot can show.
  public enum Axis: Hashable, Sendable {
    /// The score at this index of ``Model/scores``.
    case score(Int)
    /// The criterion at this index of ``Model/criteria``.
    case criterion(Int)
  }

  /// What sets how far to the right a mark stands.
  public let across: Axis
  /// What sets how far up a mark stands.
  public let up: Axis
  /// What sets how large a mark is, if anything does.
  public let size: Axis?
  /// What sets how dense the texture of a mark is, if anything does.
  public let texture: Axis?
}

extension Model {
  /// The name of a score or criterion in formulas and headers.
  /// - Precondition: the index of `axis` is one of this model.
  public func id(of axis: Plot.Axis) -> String {
    switch axis {
    case .score(let index): scores[index].id
    case .criterion(let index): criteria[index].id
    }
  }

  /// The name of a score or criterion for a reader.
  /// - Precondition: the index of `axis` is one of this model.
  public func title(of axis: Plot.Axis) -> String {
    switch axis {
    case .score(let index): scores[index].title
    case .criterion(let index): criteria[index].title
    }
  }

  /// Where an issue stands in the possible range of a score or criterion: 0 at the lowest value, 1 at
  /// the highest, exactly.
  ///
  /// For a score the range is its ``Score/range``, for a criterion the ends of its scale; points do not
  /// count. A value that is not known gives the share of its lowest and of its highest.
  /// A score that is always the same, which no model's own plot shows, stands at 0.
  /// - Precondition: the index of `axis` is one of this model, and `assessment` is by this model.
  public func share(of axis: Plot.Axis, in assessment: Assessment) -> Interval {
    let value: Interval
    let range: Interval
    switch axis {
    case .score(let index):
      (value, range) = (assessment.scores[index], scores[index].range)
    case .criterion(let index):
      let levels = assessment.levels[index]
      value = Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound))
      range = criteria[index].interval
    }
    guard range.value == nil else { return Interval(.zero) }
    let span = range.high - range.low
    return Interval((value.low - range.low) / span, (value.high - range.low) / span)
  }
}
