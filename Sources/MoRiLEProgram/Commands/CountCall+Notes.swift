import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension CountCall {
  /// What a reader of the counts should know before comparing them, a line each.
  func notes(_ count: IncidentCount) -> String {
    var notes: [String] = []
    if let months = count.seriesMonths {
      let option = query.period == nil ? "the series" : "--period"
      notes += missing(
        months, of: option, "the counts of these months, and the sums that need them,", count)
      if query.period != nil {
        notes += missing(
          months.lowerBound - 12...months.lowerBound - 1, of: "the year before --period",
          "the counts and sums that need them,", count)
      }
      notes += breaks(months.lowerBound - 12...months.upperBound)
    } else {
      for (option, range, column) in [
        ("--period", query.period, "count"), ("--previous", query.previous, "previous_count"),
      ] {
        guard let range else { continue }
        notes += missing(range.months, of: option, column, count)
      }
      if let period = query.period, let previous = query.previous,
        period.months.count != previous.months.count
      {
        notes.append(
          "--period has \(Count.of(period.months.count, "month")) and --previous "
            + "\(previous.months.count), so that the counts cannot be compared as they are")
      }
      if let last = query.period?.months {
        let first = query.previous?.months ?? last
        notes += breaks(
          min(first.lowerBound, last.lowerBound)...max(first.upperBound, last.upperBound))
      }
    }
    notes += unmet(count) + unplaced(count)
    if count.blanks > 0 {
      notes.append(
        "\(Self.incidents(count.blanks)) left out, whose cell in \"\(query.by)\" is blank")
    }
    return notes.map { "morile: warning: \($0)\n" }.joined()
  }

  /// `1 incident is`, `2,000 incidents are`.
  private static func incidents(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "incident is" : "incidents are")"
  }

  private func breaks(_ months: ClosedRange<Int>) -> [String] {
    DataBreak.within(months, of: query).map { $0.text }
  }

  /// The months that no file has rows of, and those of which single forces have none.
  ///
  /// - Parameter column: What is left blank therefore.
  private func missing(
    _ range: ClosedRange<Int>, of option: String, _ column: String, _ count: IncidentCount
  ) -> [String] {
    let all = count.coverage.allMonths
    let outcome =
      "\(column) \(column.hasSuffix(",") ? "are" : "is") not known and left blank"
    func text(_ months: [Int], _ rows: String) -> String {
      let list = NameList.text(months.map { Month.text($0) }, most: 6)
      let share =
        range.count == 1 ? "the month" : "\(months.count) of the \(range.count) months"
      return "no file has \(rows) of \(list), \(share) of \(option): \(outcome)"
    }
    let none = range.filter { !all.contains($0) }
    var notes = none.isEmpty ? [] : [text(none, "rows")]
    var areas: [String: [Int]] = [:]
    for area in 0..<(query.areas.map { $0.areas.count } ?? 1) {
      for (force, _) in count.coverage.missing(range, ofArea: area) {
        areas[force, default: []].append(area)
      }
    }
    for (force, places) in areas.sorted(by: { $0.key < $1.key }) where !force.isEmpty {
      let own = count.coverage.months[force] ?? []
      let months = range.filter { all.contains($0) && !own.contains($0) }
      if months.isEmpty { continue }
      let names = query.areas.map { choice in places.map { choice.names[$0] } } ?? []
      let inside = query.areas?.isSeveral == true ? " in \(NameList.text(names))" : ""
      notes.append(text(months, "rows by \(force)") + inside)
    }
    return notes
  }

  /// The forces and areas of which `--where` keeps no row, so that they count as having had none.
  private func unmet(_ count: IncidentCount) -> [String] {
    if query.conditions.isEmpty || count.isEmpty { return [] }
    let isAnyMonth = query.period == nil && query.previous == nil
    let rows = isAnyMonth ? "meets --where" : "of the months asked for meets --where"
    guard let areas = query.areas else {
      let forces = count.coverage.forces(withoutArea: 0).filter { !$0.isEmpty }
      if forces.isEmpty { return [] }
      return [
        "no row by \(NameList.text(forces)) \(rows), so that "
          + "\(forces.count == 1 ? "it counts" : "they count") as having had none"
      ]
    }
    let coverage = count.coverage
    let unmet = areas.areas.indices.filter {
      coverage.forces[$0] != nil && !coverage.counted.contains($0)
    }
    if unmet.isEmpty { return [] }
    return [
      "no row of \(NameList.text(unmet.map { areas.names[$0] })) \(rows), so that "
        + "\(unmet.count == 1 ? "its" : "their") counts are 0 where they are known"
    ]
  }

  /// What is said of incidents that are in no area, and of areas that have none.
  private func unplaced(_ count: IncidentCount) -> [String] {
    guard let areas = query.areas else { return [] }
    var notes: [String] = []
    let (found, code) = (count.unplaced, query.code)
    if found.withoutCode > 0 {
      notes.append(
        "\(Self.incidents(found.withoutCode)) in no area, whose cell in \"\(code)\" is blank")
    }
    if found.unknown > 0 {
      notes.append(
        "\(Self.incidents(found.unknown)) in no area, whose code in \"\(code)\" no look-up has")
    }
    if found.several > 0 {
      notes.append(
        "\(Self.incidents(found.several)) in no area, whose code in \"\(code)\" the look-up puts into several"
      )
    }
    let unseen = areas.areas.indices.filter { count.coverage.forces[$0] == nil }
    if !unseen.isEmpty, !count.isEmpty {
      notes.append(
        "no file has rows of \(NameList.text(unseen.map { areas.names[$0] })): all counts of "
          + "\(unseen.count == 1 ? "it" : "them") are not known and left blank")
    }
    return notes
  }
}
