/// The levels that an agreement is worked out from, counted: which levels each unit got, how often.
///
/// A unit is one issue on one criterion, with the levels of at least two scorers. Units with the same
/// levels are one pattern, so that drawing units anew costs one addition a unit.
struct AgreementUnits {
  /// Units whose levels are compared with each other.
  struct Column {
    /// The levels in use, lowest first.
    let levels: [Int]
    /// What the different units got, one after the other.
    private(set) var votes: [Vote] = []
    /// Where each of them begins in ``votes``, and where the last one ends.
    private(set) var starts = [0]
    /// How many scorers a unit may have, lowest first.
    private(set) var sizes: [Int64] = []
    /// Which of ``sizes`` each unit has.
    private(set) var size: [Int] = []

    fileprivate init(levels: [Int], patterns: [[Vote]]) {
      self.levels = levels
      let counts = patterns.map { $0.reduce(0) { $0 + $1.count } }
      sizes = Set(counts).sorted()
      for (pattern, count) in zip(patterns, counts) {
        votes += pattern
        starts.append(votes.count)
        size.append(sizes.firstIndex(of: count) ?? 0)
      }
    }

    /// How many different units there are.
    var patternCount: Int { size.count }
  }

  /// A level, by its place among the column's, and how many scorers gave it.
  struct Vote: Hashable {
    let place: Int
    let count: Int64
  }

  /// A unit, by its column and its pattern there.
  struct Unit {
    let column: Int
    let pattern: Int
  }

  private(set) var columns: [Column] = []
  /// The units of each issue; issues without any are left out.
  private(set) var issues: [[Unit]] = []

  /// The units of some criteria of some issues.
  ///
  /// - Parameters:
  ///   - cells: What the scorers gave, by issue and then criterion.
  ///   - criteria: The criteria, by index.
  ///   - pooled: Whether all criteria are one column, as if they shared one scale.
  init(_ cells: [[PanelCell]], criteria: [Int], pooled: Bool = false) {
    issues = [[Unit]](repeating: [], count: cells.count)
    for group in pooled ? [criteria] : criteria.map({ [$0] }) { add(group, cells) }
    issues.removeAll { $0.isEmpty }
  }

  private mutating func add(_ criteria: [Int], _ cells: [[PanelCell]]) {
    var levels: Set<Int> = []
    for issue in cells {
      for criterion in criteria where issue[criterion].given.count >= 2 {
        levels.formUnion(issue[criterion].given)
      }
    }
    let sorted = levels.sorted()
    var places: [Int: Int] = [:]
    for (place, level) in sorted.enumerated() { places[level] = place }
    var patterns: [[Vote]] = []
    var known: [[Vote]: Int] = [:]
    for (index, issue) in cells.enumerated() {
      for criterion in criteria where issue[criterion].given.count >= 2 {
        let pattern = issue[criterion].votes.map {
          Vote(place: places[$0.level] ?? 0, count: Int64($0.count))
        }
        let place = known[pattern] ?? patterns.count
        if place == patterns.count {
          patterns.append(pattern)
          known[pattern] = place
        }
        issues[index].append(Unit(column: columns.count, pattern: place))
      }
    }
    columns.append(Column(levels: sorted, patterns: patterns))
  }

  /// How many units there are.
  var unitCount: Int { issues.reduce(0) { $0 + $1.count } }

  /// How often each pattern of each column comes, where nothing is drawn anew.
  var frequencies: [[Int64]] {
    var counts = noFrequencies
    for issue in issues {
      for unit in issue { counts[unit.column][unit.pattern] += 1 }
    }
    return counts
  }

  private var noFrequencies: [[Int64]] {
    columns.map { [Int64](repeating: 0, count: $0.patternCount) }
  }
}
