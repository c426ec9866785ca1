import MoRiLE

/// Which force has rows of which months, and of which areas.
///
/// A force that has rows of an area, and none of a month, did not publish the month: how many incidents the area had then is
/// unknown, and not what the other forces have.
package struct IncidentCoverage: Sendable {
  /// The months that each force has rows of; without a column of forces all rows are those of one without a name.
  package private(set) var months: [String: Set<Int>] = [:]
  /// The forces that have rows of each area.
  package private(set) var forces: [Int: Set<String>] = [:]
  /// The areas that have rows which are counted.
  package private(set) var counted: Set<Int> = []

  /// Begins with nothing.
  package init() {}

  /// Notes that a force has rows of a month.
  package mutating func add(_ force: String, month: Int) {
    months[force, default: []].insert(month)
  }

  /// Notes that a force has rows of an area.
  package mutating func add(_ force: String, area: Int) {
    forces[area, default: []].insert(force)
  }

  /// Notes that an area has a row which is counted.
  package mutating func add(counted area: Int) { counted.insert(area) }

  /// Notes that all forces have rows of an area.
  mutating func addAllForces(ofArea area: Int) {
    for force in months.keys { add(force, area: area) }
  }

  /// The forces, by name, of which no row is of an area.
  package func forces(withoutArea area: Int) -> [String] {
    let own = forces[area] ?? []
    return months.keys.filter { !own.contains($0) }.sorted()
  }

  /// The months that any file has rows of.
  package var allMonths: Set<Int> { months.values.reduce(into: []) { $0.formUnion($1) } }

  /// The forces of an area, by name, that have no rows of some months, with those months.
  package func missing(
    _ range: ClosedRange<Int>, ofArea area: Int
  ) -> [(force: String, months: [Int])] {
    (forces[area] ?? []).sorted().compactMap { force in
      let own = months[force] ?? []
      let missing = range.filter { !own.contains($0) }
      return missing.isEmpty ? nil : (force, missing)
    }
  }

  /// Whether the counts of an area in some months are known: it has rows, and all forces that have rows of it have rows of
  /// each month.
  func isKnown(_ area: Int, _ range: MonthRange?, of query: IncidentQuery) -> Bool {
    guard let forces = forces[area] else { return query.areas == nil && range == nil }
    guard let range else { return true }
    return forces.allSatisfy { force in
      let own = months[force] ?? []
      return range.months.allSatisfy { own.contains($0) }
    }
  }

  /// The months of a series: those of the period, or else from the first to the last that the files have; nil where they
  /// have none.
  func series(_ query: IncidentQuery) -> ClosedRange<Int>? {
    let all = allMonths
    guard let first = all.min(), let last = all.max() else { return nil }
    return query.period?.months ?? first...last
  }
}
