import MoRiLE

/// Where a measure will stand at the end of the year, if the rest of the year runs as last year did.
///
/// What was counted so far is divided by the share of its total that last year had by the same month. Where
/// nothing is known of last year the target says how the year runs: the forecast is then as far from the
/// target as the number to date is. It is no more than that division: it knows neither chance nor what is
/// done differently this year.
public struct Forecast: Hashable, Sendable {
  /// What says how a year runs.
  public enum Shape: Hashable, Sendable {
    /// Last year.
    case lastYear
    /// The target.
    case target
  }

  /// What a forecast rests on.
  public enum Basis: Hashable, Sendable {
    /// The whole year is counted.
    case complete
    /// The share of its total, usually from 0 to 1, that the shape has by now.
    case shape(Shape, share: Fraction)
    /// The shape has nothing by now, so that it cannot say what is to come.
    case nothingYet(Shape)
    /// Nothing says how the year runs.
    case noShape
  }

  /// The number at the end of the year; nil where there is no forecast.
  public let value: Fraction?
  /// What it rests on.
  public let basis: Basis
  /// Its judgement against the target of the year; nil where one of the two is not known.
  public let judgement: Judgement?
}

extension MonitoredMeasure {
  /// The forecast by the last month with a number; nil before the first, and for what is no sum: a level has no
  /// part of the year to it.
  public var forecast: Forecast? {
    guard kind == .sum, let now, let actual = actual[now] else { return nil }
    let basis = basis(in: now)
    let value: Fraction? =
      switch basis {
      case .complete: actual
      case .shape(_, let share): actual / share
      case .nothingYet, .noShape: nil
      }
    return Forecast(
      value: value, basis: basis, judgement: judgement(of: value, in: Self.months - 1))
  }

  private func basis(in month: Int) -> Forecast.Basis {
    if isComplete { return .complete }
    let shapes: [(Forecast.Shape, [Fraction?]?)] = [(.lastYear, previous), (.target, target)]
    for (shape, series) in shapes {
      guard let part = series?[month], let whole = series?[Self.months - 1] else { continue }
      return part == .zero || whole == .zero
        ? .nothingYet(shape) : .shape(shape, share: part / whole)
    }
    return .noShape
  }
}
