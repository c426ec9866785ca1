import MoRiLE

/// What a measure is held against beside its target: the figure of the country or of the family of similar areas.
public struct MeasureComparator: Hashable, Sendable {
  /// Whose figure it is.
  public enum Name: String, CaseIterable, Sendable {
    /// The country's.
    case national
    /// That of the most similar family, the group of comparable areas.
    case family
  }

  /// Whose figure it is.
  public let name: Name
  /// The figures, by the months with which their periods end; nil where not known.
  public let values: [Fraction?]

  /// Makes a comparator.
  /// - Precondition: there are twelve figures.
  public init(_ name: Name, _ values: [Fraction?]) {
    precondition(values.count == MonitoredMeasure.months, "a year has twelve months")
    self.name = name
    self.values = values
  }
}

extension MeasureComparator.Name {
  /// The series that holds it.
  var role: MeasureSeries.Role {
    switch self {
    case .national: .national
    case .family: .family
    }
  }
}

/// How a measure stands to a comparator at the end of a period.
public struct MeasureComparison: Hashable, Sendable {
  /// Whose figure it is.
  public let name: MeasureComparator.Name
  /// The measure's own figure.
  public let actual: Fraction
  /// The comparator's.
  public let figure: Fraction
  /// Of a proportion, its counts.
  public let counts: Proportion?

  /// Whether the counts can be told from the comparator; nil without counts, and where it is no chance.
  public var test: BinomialTest? {
    let chance = figure / 100
    guard let counts, Fraction.zero <= chance, chance <= .one else { return nil }
    return counts.test(against: chance)
  }

  /// How far the measure lies above the comparator, in its own unit.
  public var difference: Fraction { actual - figure }
}
