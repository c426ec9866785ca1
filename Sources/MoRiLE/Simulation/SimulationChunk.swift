/// Works out some runs of a simulation, a chunk at a time.
///
/// All numbers of a chunk lie in rows of one for each run, so that loops over them turn into vector
/// instructions. `Lane` is the narrowest whole number that holds every score.
final class SimulationChunk<Lane: SimulationLane> {
  typealias Row = UnsafeMutablePointer<Lane>

  let simulation: Simulation
  var tally: SimulationTally
  /// The numbers drawn for each criterion of the issue at hand.
  private let numbers: UnsafeMutablePointer<Int16>
  /// Which criteria have theirs already.
  private var isDrawn: [Bool]
  /// What the counts of the issue at hand come to in each run.
  private let outcomes: UnsafeMutablePointer<Int16>
  private var areCountsDrawn = false
  /// Rows for sums within sums.
  private let spare: Row
  /// The weights of each run.
  let weights: Row
  /// The score of each issue.
  let scores: Row
  /// How many issues are above the one at hand.
  let above: Row
  /// The greatest whole number of a score below each threshold in each run, highest threshold first.
  let limits: Row
  private var weightDraw: WeightDraw?
  private var chunk = 0

  static var runs: Int { Simulation.chunkRuns }

  init(_ simulation: Simulation) {
    self.simulation = simulation
    tally = SimulationTally(simulation)
    let runs = Self.runs
    let terms = simulation.score.terms
    numbers = .allocate(capacity: max(1, simulation.scales.count) * runs)
    isDrawn = simulation.scales.map { _ in false }
    outcomes = .allocate(capacity: runs)
    spare = .allocate(capacity: 2 * (terms.map { $0.depth }.max() ?? 1) * runs + runs)
    weights = .allocate(capacity: terms.count * runs)
    // Rows that fill the last four up belong to no issue and are never above one.
    let rows = (simulation.draws.count + 3) / 4 * 4
    scores = .allocate(capacity: max(1, rows) * runs)
    scores.initialize(repeating: .min, count: rows * runs)
    above = .allocate(capacity: runs)
    weightDraw = simulation.score.weights
    let thresholds = simulation.score.thresholds
    limits = .allocate(capacity: max(1, thresholds.count) * runs)
    for (band, threshold) in thresholds.enumerated() {
      (limits + band * runs).initialize(repeating: Lane(clamping: threshold.limit), count: runs)
    }
  }

  deinit {
    numbers.deallocate()
    outcomes.deallocate()
    spare.deallocate()
    weights.deallocate()
    scores.deallocate()
    above.deallocate()
    limits.deallocate()
  }

  /// Counts what comes out in some chunks.
  func tally(_ chunks: Range<Int>) -> SimulationTally {
    for chunk in chunks {
      self.chunk = chunk
      drawWeights()
      for issue in simulation.draws.indices { score(issue) }
      count(min(Self.runs, simulation.settings.runs - chunk * Self.runs))
    }
    return tally
  }

  // MARK: - Drawing

  /// With more cuts than these it is quicker to search among them than to compare with each.
  private static var mostCompared: Int { 16 }

  private func drawWeights() {
    guard weightDraw != nil else { return }
    weightDraw?.begin(
      RandomNumbers(seed: simulation.settings.seed, parts: Part.weights, UInt64(chunk)))
    let units = weightDraw?.units ?? 1
    for run in 0..<Self.runs {
      var row = weights
      for weight in weightDraw?.next() ?? [] {
        row[run] = Lane(truncatingIfNeeded: weight)
        row += Self.runs
      }
      if simulation.score.hasRest { row[run] = Lane(truncatingIfNeeded: units) }
    }
    for (band, threshold) in simulation.score.thresholds.enumerated()
    where !threshold.parts.isEmpty {
      // A score on its threshold has reached it: the limit is the whole number below.
      let limit = limits + band &* Self.runs
      limit.update(repeating: -1, count: Self.runs)
      for (place, part) in threshold.parts.enumerated() {
        let (weight, part) = (weights + place &* Self.runs, Lane(truncatingIfNeeded: part))
        for run in 0..<Self.runs { limit[run] &+= weight[run] &* part }
      }
    }
  }

  /// The random numbers of a criterion of an issue, drawn at its first use.
  private func numbers(_ criterion: Int, of issue: IssueDraw) -> UnsafeMutablePointer<Int16> {
    let row = numbers + criterion &* Self.runs
    if !isDrawn[criterion] {
      isDrawn[criterion] = true
      if let places = issue.counted?.places(of: criterion) {
        drawCounts(issue)
        for run in 0..<Self.runs { row[run] = places[Int(UInt16(bitPattern: outcomes[run]))] }
      } else {
        var lanes = RandomLanes(
          RandomNumbers(
            seed: simulation.settings.seed, parts: Part.levels, issue.key, UInt64(criterion),
            UInt64(chunk)))
        lanes.fill(row, count: Self.runs)
      }
    }
    return row
  }

  /// Draws what the counts of an issue come to, at the first use of a criterion that follows from them.
  private func drawCounts(_ issue: IssueDraw) {
    if areCountsDrawn { return }
    areCountsDrawn = true
    var lanes = RandomLanes(
      RandomNumbers(
        seed: simulation.settings.seed, parts: Part.counts, issue.key, UInt64(chunk)))
    lanes.fill(outcomes, count: Self.runs)
    issue.counted?.draw(outcomes, count: Self.runs)
  }

  // MARK: - Scoring

  private func score(_ issue: Int) {
    for criterion in isDrawn.indices { isDrawn[criterion] = false }
    areCountsDrawn = false
    let draw = simulation.draws[issue]
    let row = scores + issue &* Self.runs
    guard weightDraw != nil else {
      sum(simulation.score.terms[0], draw, to: row, spare)
      return
    }
    row.update(repeating: 0, count: Self.runs)
    for (place, term) in simulation.score.terms.enumerated() {
      sum(term, draw, to: spare, spare + Self.runs)
      let weight = weights + place &* Self.runs
      for run in 0..<Self.runs { row[run] &+= weight[run] &* spare[run] }
    }
  }

  /// Works a sum out for every run; the rows from `free` on may be used on the way.
  private func sum(_ sum: LaneSum, _ draw: IssueDraw, to row: Row, _ free: Row) {
    var constant = sum.constant
    for case .steps(let criterion, let values) in sum.parts {
      constant += values[draw.levels[criterion].first]
    }
    row.update(repeating: Lane(truncatingIfNeeded: constant), count: Self.runs)
    for part in sum.parts {
      switch part {
      case .steps(let criterion, let values):
        let level = draw.levels[criterion]
        if !level.cuts.isEmpty { steps(level, values, numbers(criterion, of: draw), row) }
      case .table(let criteria, let values):
        table(criteria, values, draw, row, free)
      case .operation(let op, let left, let right, let times):
        let (a, b) = (free, free + Self.runs)
        self.sum(left, draw, to: a, b)
        self.sum(right, draw, to: b, b + Self.runs)
        operate(op, a, b, Lane(truncatingIfNeeded: times), row)
      }
    }
  }

  /// Adds the value of the level that each random number stands for, less that of the first level.
  private func steps(
    _ level: IssueDraw.Level, _ values: [Int64], _ numbers: UnsafeMutablePointer<Int16>, _ row: Row
  ) {
    let cuts = level.cuts
    guard cuts.count <= Self.mostCompared else {
      for run in 0..<Self.runs {
        let rise = values[level.place(of: numbers[run])] - values[level.first]
        row[run] &+= Lane(truncatingIfNeeded: rise)
      }
      return
    }
    func step(_ place: Int) -> SimulationLoops.Step<Lane> {
      let rise = values[level.first + place + 1] - values[level.first + place]
      return SimulationLoops.Step(cut: cuts[place], rise: Lane(truncatingIfNeeded: rise))
    }
    for place in stride(from: 0, to: cuts.count - 1, by: 2) {
      Lane.add(step(place), step(place + 1), numbers, to: row)
    }
    if cuts.count % 2 == 1 { Lane.add(step(cuts.count - 1), numbers, to: row) }
  }

  private func table(
    _ criteria: [Int], _ values: [Int64], _ draw: IssueDraw, _ row: Row, _ free: Row
  ) {
    free.update(repeating: 0, count: Self.runs)
    var stride = 1
    for criterion in criteria {
      let places = (0..<simulation.scales[criterion]).map { Int64($0 * stride) }
      let level = draw.levels[criterion]
      let first = Lane(truncatingIfNeeded: places[level.first])
      for run in 0..<Self.runs { free[run] &+= first }
      if !level.cuts.isEmpty { steps(level, places, numbers(criterion, of: draw), free) }
      stride *= simulation.scales[criterion]
    }
    for run in 0..<Self.runs {
      row[run] &+= Lane(truncatingIfNeeded: values[Int(truncatingIfNeeded: free[run])])
    }
  }

  private func operate(_ op: LaneSum.Operation, _ a: Row, _ b: Row, _ times: Lane, _ row: Row) {
    switch op {
    case .product: for run in 0..<Self.runs { row[run] &+= a[run] &* b[run] &* times }
    case .smaller: for run in 0..<Self.runs { row[run] &+= min(a[run], b[run]) &* times }
    case .larger: for run in 0..<Self.runs { row[run] &+= max(a[run], b[run]) &* times }
    case .less: for run in 0..<Self.runs { row[run] &+= a[run] < b[run] ? times : 0 }
    case .lessOrEqual: for run in 0..<Self.runs { row[run] &+= a[run] <= b[run] ? times : 0 }
    case .equal: for run in 0..<Self.runs { row[run] &+= a[run] == b[run] ? times : 0 }
    case .notEqual: for run in 0..<Self.runs { row[run] &+= a[run] != b[run] ? times : 0 }
    }
  }
}

/// The parts of the work whose random numbers have nothing to do with each other.
private enum Part {
  static let levels: UInt64 = 1
  static let weights: UInt64 = 2
  static let counts: UInt64 = 3
}
