import MoRiLE

/// Incidents counted by issue.
package struct IncidentCount: Sendable {
  /// An issue and its counts.
  package struct Issue: Hashable, Sendable {
    /// The text that the incidents were counted by.
    package let name: String
    /// The number of the area among those asked for; 0 where none are.
    package let area: Int
    /// How many there are in the period; nil where that is not known.
    package let count: Int?
    /// How many there are in the period before; nil where that is not known.
    package let previous: Int?

    /// Names counts.
    package init(name: String, area: Int = 0, count: Int?, previous: Int?) {
      self.name = name
      self.area = area
      self.count = count
      self.previous = previous
    }
  }

  /// The counts of an issue around a month.
  package struct OfMonth: Hashable, Sendable {
    /// The text that the incidents were counted by.
    package let name: String
    /// The number of the area among those asked for; 0 where none are.
    package let area: Int
    /// The month.
    package let month: Int
    /// How many there are in the month; nil where that is not known.
    package let count: Int?
    /// How many there are in the same month of the year before; nil where that is not known.
    package let previous: Int?
    /// How many there are in the twelve months up to this one; nil where one of them is not known.
    package let year: Int?
  }

  /// The most months of a series.
  package static let mostMonths = 1_200
  /// The most rows of a table: one for each issue, area and month.
  package static let mostRows = 5_000_000

  /// How many issues and areas there are where they would make more than ``mostRows``; nil else.
  package var excess: (issues: Int, areas: Int)?
  /// The issues, by name and then by area; none where months are counted, or where there are too many.
  package var issues: [Issue] = []
  /// The same by month; none where periods are counted, or where there are too many.
  package var months: [OfMonth] = []
  /// The months of the series; nil where there is none.
  package var seriesMonths: ClosedRange<Int>?
  /// How many rows were read.
  package let rows: Int
  /// How many incidents were left out because nothing says which issue they are.
  package let blanks: Int
  /// How many are in no area.
  package let unplaced: UnplacedIncidents
  /// Which force has rows of which months.
  package let coverage: IncidentCoverage
  /// Whether nothing was counted.
  package let isEmpty: Bool

  /// Counts for each issue, area and month, with the month a year earlier and the sum of twelve months.
  ///
  /// - Parameters:
  ///   - isAreas: Whether an area without rows is one that nothing is known of.
  ///   - count: How many there are of an area, a month and an issue's key.
  static func series(
    _ issues: [(key: String, name: String)], areas: Int, _ months: ClosedRange<Int>,
    _ coverage: IncidentCoverage, isAreas: Bool, _ count: (Int, Int, String) -> Int
  ) -> [OfMonth] {
    let first = months.lowerBound - 12
    let known = (0..<areas).map { area in
      (first...months.upperBound).map { month in
        (coverage.forces[area] ?? []).allSatisfy { coverage.months[$0]?.contains(month) ?? false }
          && !(isAreas && coverage.forces[area] == nil)
      }
    }
    var rows: [OfMonth] = []
    for issue in issues {
      for area in 0..<areas {
        let counts = (first...months.upperBound).map { month in
          known[area][month - first] ? count(area, month, issue.key) : nil
        }
        for month in months {
          let place = month - first
          let year = counts[place - 11...place].reduce(Int?(0)) { sum, next in
            if let sum, let next { sum + next } else { nil }
          }
          rows.append(
            OfMonth(
              name: issue.name, area: area, month: month, count: counts[place],
              previous: counts[place - 12], year: year))
        }
      }
    }
    return rows
  }
}
