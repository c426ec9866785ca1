import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What counts weigh that have just been made: for each row of a counted file its count times the weights of its offences,
/// by one table of weights or by several.
///
/// An issue some of whose offences have no weight weighs nothing that is known: its cells are blank, and what is missing is
/// told with its counts (``gaps``).
package final class WeighedCounts: Sendable {
  /// A row of the counted file.
  package struct Row: Sendable {
    let issue: String
    let area: String
    let count: Interval?
    let previous: Interval?
    let population: Fraction?

    /// Makes a row.
    ///
    /// - Parameters:
    ///   - area: The area; empty where the file has one.
    ///   - count: The count of the period; nil where it is not known.
    ///   - previous: That of the period before, likewise.
    ///   - population: The people that it is counted for; nil where they are not known.
    package init(
      _ issue: String, in area: String = "", _ count: Int64?, _ previous: Int64?,
      population: Fraction?
    ) {
      (self.issue, self.area, self.population) = (issue, area, population)
      self.count = count.map { Interval(Fraction($0)) }
      self.previous = previous.map { Interval(Fraction($0)) }
    }

    /// The row as people read it.
    var name: String { area.isEmpty ? issue : "\(issue) in \(area)" }
  }

  /// What is not weighed, and why.
  package struct Gap: Sendable {
    /// The reason.
    package let text: String
    /// What it is, with its counts of the period and of the one before.
    package let parts: [(name: String, counts: [String])]
  }

  let rows: [Row]
  /// What they weigh, by each table of weights.
  let sums: [HarmSums]
  /// Whether the rows have a count of the period before, and a population.
  let hasPrevious: Bool
  let hasPopulation: Bool
  /// What is not weighed.
  package let gaps: [Gap]
  /// What looks like a slip in the map.
  package let warnings: [Fault]
  package let moreWarnings: Int

  init(
    _ rows: [Row], _ sums: [HarmSums], hasPrevious: Bool, hasPopulation: Bool, gaps: [Gap],
    _ slips: Slips
  ) {
    (self.rows, self.sums, self.gaps) = (rows, sums, gaps)
    (self.hasPrevious, self.hasPopulation) = (hasPrevious, hasPopulation)
    (warnings, moreWarnings) = (slips.told, slips.more)
  }

  // MARK: - By a map

  /// Weighs counts of issues of which a map says what offences they are made of.
  ///
  /// - Parameters:
  ///   - weights: The tables of weights, the one that matters most first.
  ///   - rows: The counts.
  ///   - hasPrevious: Whether there are counts of a period before.
  ///   - hasPopulation: Whether there are populations.
  /// - Throws: counts of offences in the map that do not go with those of their issue.
  package convenience init(
    _ map: HarmMap, _ weights: [HarmWeights], of rows: [Row], hasPrevious: Bool, hasPopulation: Bool
  ) throws(Faults) {
    var issues: [String] = []
    var numbers: [String: Int] = [:]
    let places = rows.map { row in
      let number = numbers[issueKey(row.issue)] ?? issues.count
      if number == issues.count {
        numbers[issueKey(row.issue)] = number
        issues.append(row.issue)
      }
      return number
    }
    let mapped = MappedOffences(map, issues, in: "what is counted", weights)
    let sums = try mapped.sums(
      of: zip(rows, places).map { row, place in
        .init(
          name: row.name, count: row.count, previous: row.previous,
          offences: mapped.offences[place])
      }, weights)
    self.init(
      rows, sums, hasPrevious: hasPrevious, hasPopulation: hasPopulation,
      gaps: Self.gaps(rows, sums, map, hasPrevious: hasPrevious), mapped.slips)
  }

  private static func gaps(
    _ rows: [Row], _ sums: [HarmSums], _ map: HarmMap, hasPrevious: Bool
  ) -> [Gap] {
    func gap(_ reason: String, _ places: [Int], _ name: (Int) -> String) -> Gap? {
      if places.isEmpty { return nil }
      let number = Set(places.map { issueKey(rows[$0].issue) }).count
      return Gap(
        (number == 1 ? "1 issue has " : "\(grouped(number)) issues have ") + reason
          + ", so that what \(number == 1 ? "it weighs" : "they weigh") is not known",
        places.map { (name($0), rows[$0].count, rows[$0].previous) }, hasPrevious: hasPrevious)
    }
    let file = map.file.name.split(separator: "/").last.map { String($0) } ?? "the map"
    let lines = sums.first?.lines ?? []
    let unmapped = gap(
      "no offence in \(file)", rows.indices.filter { lines[$0].offences.isEmpty }
    ) { rows[$0].name }
    let open = sums.map { sums in
      gap(
        "an offence without a weight in \(sums.weights.title)",
        rows.indices.filter { sums.lines[$0].isOpen }
      ) { place in
        let offences = sums.lines[place].unweighed.map { $0.written }
        return "\(rows[place].name), for \(NameList.text(offences))"
      }
    }
    return ([unmapped] + open).compactMap { $0 }
  }
}

extension WeighedCounts.Gap {
  init(
    _ text: String, _ parts: [(name: String, count: Interval?, previous: Interval?)],
    hasPrevious: Bool
  ) {
    self.text = text
    self.parts = parts.map { part in
      (
        part.name,
        (hasPrevious ? [part.count, part.previous] : [part.count]).map {
          $0.map { TrendWording.count($0) } ?? "not known"
        }
      )
    }
  }
}
