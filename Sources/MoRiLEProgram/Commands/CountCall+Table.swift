import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

extension CountCall {
  /// Writes the counts as a table, and tells what is to be told of them.
  /// - Throws: that there are none, or too many.
  package func write(_ count: IncidentCount, _ warnings: String, _ run: Run) throws(Exit) {
    run.tell(warnings)
    if let months = count.seriesMonths, months.count > IncidentCount.mostMonths {
      throw Exit(
        .faultyData,
        "morile: error: a series has at most \(grouped(IncidentCount.mostMonths)) months, and "
          + "\(Month.text(months.lowerBound)) to \(Month.text(months.upperBound)) are more; "
          + "name those that are meant with --period")
    }
    if let size = count.excess {
      let parts = [
        Self.number(of: size.issues, "issue"),
        query.areas?.isSeveral == true ? Self.number(of: size.areas, "area") : nil,
        count.seriesMonths.map { Self.number(of: $0.count, "month") },
      ].compactMap { $0 }
      throw Exit(
        .faultyData,
        "morile: error: \(parts.joined(separator: " in ")) are more than "
          + "\(grouped(IncidentCount.mostRows)) rows, the most that a table has; ask for fewer with --where, --period, "
          + "--csp or --lad, or another --by")
    }
    run.tell(notes(count))
    guard !count.isEmpty else {
      let areas = query.areas == nil ? "" : "--areas, "
      throw Exit(
        .faultyData,
        "morile: error: none of \(grouped(count.rows)) rows is to be counted; "
          + "check \(areas)--where, --period and --by")
    }
    run.put(table: query.isMonthly ? series(count) : try table(count, run))
  }

  /// `1 issue`, `4,168 issues`.
  private static func number(of things: Int, _ word: String) -> String {
    "\(grouped(things)) \(word)\(things == 1 ? "" : "s")"
  }

  private func table(_ count: IncidentCount, _ run: Run) throws(Exit) -> String {
    var writer = CSVWriter()
    let hasPrevious = query.previous != nil
    let columns = ["count"] + (hasPrevious ? ["previous_count"] : [])
    let weighed = try weighed(count, run)
    writer.append(header([], columns) + (weighed?.columns ?? []).map { .text($0) })
    for (place, issue) in count.issues.enumerated() {
      let counts = [issue.count] + (hasPrevious ? [issue.previous] : [])
      writer.append(
        row(issue.name, issue.area, [], counts) + (weighed.map { $0.cells(place) } ?? []))
    }
    return writer.text
  }

  /// What the counts weigh, if that is asked for; what is to be told of it is told.
  private func weighed(_ count: IncidentCount, _ run: Run) throws(Exit) -> WeighedCounts? {
    guard let harm else { return nil }
    let areas = query.areas.flatMap { $0.isSeveral ? $0.names : nil }
    return try harm.weigh(
      count.issues.map { issue in
        WeighedCounts.Row(
          issue.name, in: areas.map { $0[issue.area] } ?? "", issue.count.map { Int64($0) },
          issue.previous.map { Int64($0) }, population: populations.flatMap { $0[issue.area] })
      }, hasPrevious: query.previous != nil, hasPopulation: populations != nil,
      population: areas == nil ? populations?.first.flatMap { $0 } : nil, run)
  }

  private func series(_ count: IncidentCount) -> String {
    var writer = CSVWriter()
    writer.append(header(["month"], ["count", "previous_count", "twelve_month_count"]))
    for row in count.months {
      writer.append(
        self.row(
          row.name, row.area, [.text(Month.text(row.month))], [row.count, row.previous, row.year]))
    }
    return writer.text
  }

  private func header(_ keys: [String], _ counts: [String]) -> [CSVCell] {
    let area = query.areas?.isSeveral == true ? ["area"] : []
    let names = ["issue"] + area + keys + counts + (populations == nil ? [] : ["population"])
    return names.map { .text($0) }
  }

  /// A row; what is not known is blank.
  private func row(
    _ issue: String, _ area: Int, _ keys: [CSVCell], _ counts: [Int?]
  ) -> [CSVCell] {
    var cells: [CSVCell] = [.text(issue)]
    if let areas = query.areas, areas.isSeveral { cells.append(.text(areas.names[area])) }
    cells += keys
    cells += counts.map { .number($0.map { "\($0)" } ?? "") }
    if let populations { cells.append(.number(populations[area].map { "\($0)" } ?? "")) }
    return cells
  }
}
