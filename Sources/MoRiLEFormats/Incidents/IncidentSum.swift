import MoRiLE

/// Adds up the incidents of tables.
package struct IncidentSum {
  /// An area and a time whose incidents are counted together.
  package struct Place: Hashable, Sendable {
    /// The number of the area among those asked for; 0 where none are.
    package let area: Int
    /// When they were.
    package let time: IncidentTime

    /// Makes a place.
    package init(area: Int, time: IncidentTime) {
      self.area = area
      self.time = time
    }
  }

  private var counts: [Place: [String: Int]] = [:]
  /// How many rows were read.
  package var rows = 0
  /// How many incidents have no text to count them by.
  package var blanks = 0
  /// How many incidents are in no area, and why.
  package var unplaced = UnplacedIncidents()
  /// Which force has rows of which months and areas.
  package var coverage = IncidentCoverage()

  /// Begins with nothing.
  package init() {}

  /// Adds incidents of one text.
  package mutating func add(_ name: String, _ count: Int, at place: Place) {
    counts[place, default: [:]][name, default: 0] += count
  }

  /// What has come of it, as a query asks; spellings that are compared as one are one, under the one that stands most
  /// often.
  ///
  /// - Parameter most: How many rows the table may have; where it would have more, none is made.
  package func result(
    _ query: IncidentQuery, most: Int = IncidentCount.mostRows
  ) -> IncidentCount {
    var names: [String: [String: Int]] = [:]
    var merged: [Place: [String: Int]] = [:]
    for (place, texts) in counts {
      for (name, count) in texts where count > 0 {
        let key = issueKey(name)
        names[key, default: [:]][name, default: 0] += count
        merged[place, default: [:]][key, default: 0] += count
      }
    }
    let issues = names.map { key, spellings in
      let best = spellings.min { left, right in
        left.value == right.value ? left.key < right.key : left.value > right.value
      }
      return (key: key, name: best?.key ?? "")
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let areas = query.areas.map { $0.areas.count } ?? 1
    var coverage = coverage
    if query.areas == nil, query.conditions.isEmpty { coverage.addAllForces(ofArea: 0) }
    var count = IncidentCount(
      rows: rows, blanks: blanks, unplaced: unplaced, coverage: coverage, isEmpty: issues.isEmpty)
    if query.isMonthly {
      guard let months = coverage.series(query) else { return count }
      count.seriesMonths = months
      if months.count > IncidentCount.mostMonths { return count }
    }
    let rowsOfIssue = max(1, areas * (count.seriesMonths.map { $0.count } ?? 1))
    guard issues.count <= most / rowsOfIssue else {
      count.excess = (issues.count, areas)
      return count
    }
    if let months = count.seriesMonths {
      count.months = IncidentCount.series(
        issues, areas: areas, months, coverage, isAreas: query.areas != nil
      ) { merged[Place(area: $0, time: IncidentTime(month: $1))]?[$2] ?? 0 }
      return count
    }
    count.issues = issues.flatMap { issue in
      (0..<areas).map { area in
        var (now, before) = (0, 0)
        for time in [(true, false), (false, true), (true, true)] {
          let time = IncidentTime(isNow: time.0, isBefore: time.1)
          let found = merged[Place(area: area, time: time)]?[issue.key] ?? 0
          now += time.isNow ? found : 0
          before += time.isBefore ? found : 0
        }
        return IncidentCount.Issue(
          name: issue.name, area: area,
          count: coverage.isKnown(area, query.period, of: query) ? now : nil,
          previous: coverage.isKnown(area, query.previous, of: query) ? before : nil)
      }
    }
    return count
  }
}

/// How many incidents that were to be counted are in no area, and why.
package struct UnplacedIncidents: Hashable, Sendable {
  /// Those whose cell of the code is blank.
  package var withoutCode = 0
  /// Those whose code the look-ups do not have.
  package var unknown = 0
  /// Those whose code the look-ups put into several areas.
  package var several = 0

  /// Begins with none.
  package init() {}

  /// Adds an incident of which the index of the areas says why it is in none.
  package mutating func add(_ place: Int) {
    if place == AreaIndex.withoutCode { withoutCode += 1 }
    if place == AreaIndex.unknown { unknown += 1 }
    if place == AreaIndex.several { several += 1 }
  }

  /// Adds others.
  package static func += (sum: inout UnplacedIncidents, others: UnplacedIncidents) {
    sum.withoutCode += others.withoutCode
    sum.unknown += others.unknown
    sum.several += others.several
  }
}
