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
}
