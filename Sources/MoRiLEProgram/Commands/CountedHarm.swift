import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What `morile count --harm` weighs by.
package struct CountedHarm: Sendable {
  /// The options of it.
  static let options: [Option] = [
    .harm.meaning("what the counts weigh by offence, in columns beside them"), .harmMap,
    .harmWeights,
  ]

  /// Which offences the issues are made of; nil where offences are counted, and not incidents.
  let map: HarmMap?
  let weights: [HarmWeights]

  /// Reads the files that a call names; nil where nothing is to be weighed.
  /// - Throws: all faults of the files.
  init?(_ run: Run) throws(Exit) {
    guard run.arguments.wantsHarm else { return nil }
    (map, weights) = try run.harmFiles(beside: [])
  }

  /// Reads the files by which incidents are weighed; nil where they are not to be.
  /// - Throws: the same, that no map is named, and that there is no one period.
  init?(ofIncidents query: IncidentQuery, _ run: Run) throws(Exit) {
    guard run.arguments.wantsHarm else { return nil }
    if query.isMonthly {
      throw .usage(
        "counts by month are not weighed; leave out --monthly, or --harm", run.arguments.command)
    }
    guard run.arguments.has(.harmMap) else {
      throw Run.withoutHarmMap(run.arguments.command, isYear: false)
    }
    try self.init(run)
  }

  /// Weighs counts of incidents, and tells what is to be told of it.
  ///
  /// - Parameter population: The people that all rows are counted for; nil where they are not known, or rows have several.
  /// - Returns: nil where no map says what issues are made of.
  func weigh(
    _ rows: [WeighedCounts.Row], hasPrevious: Bool, hasPopulation: Bool, population: Fraction?,
    _ run: Run
  ) throws(Exit) -> WeighedCounts? {
    guard let map else { return nil }
    let weighed = try FaultReport.orExit(map.file) { () throws(Faults) in
      try WeighedCounts(
        map, weights, of: rows, hasPrevious: hasPrevious, hasPopulation: hasPopulation)
    }
    run.tell(weighed.warnings, more: weighed.moreWarnings, in: map.file)
    run.tell(weighed.text(population: population))
    return weighed
  }
}

extension WeighedCounts {
  /// What is to be told of them, a line each: what is not weighed, with its counts, and what all weigh together.
  ///
  /// - Parameter population: The people that all are counted for; nil where they are not known, or rows have several.
  func text(population: Fraction?) -> String {
    var lines: [String] = []
    for gap in gaps {
      let counts = gap.parts.first.map { $0.counts.count > 1 ? "count, before" : "count" } ?? ""
      lines.append("morile: warning: \(gap.text) (\(counts)):")
      lines += gap.parts.map { "  \($0.name): \($0.counts.joined(separator: ", "))" }
    }
    lines += totals(population: population).map { "morile: note: \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }
}
