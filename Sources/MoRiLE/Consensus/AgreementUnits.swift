/// The levels that an agreement is worked out from, counted: which levels each unit got, how often.
///
/// A unit is one issue on one criterion, with the levels of at least two scorers. Units with the same
/// levels are one pattern, so that drawing units anew costs one addition a unit.
struct AgreementUnits {
  /// Units whose levels are compared with each other.
  struct Column {
    /// The levels in use, lowest first.
    let levels: [Int]
    /// How many scorers gave each level, for each different unit.
    let patterns: [[Int64]]
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
    var patterns: [[Int64]] = []
    var places: [[Int64]: Int] = [:]
    for (index, issue) in cells.enumerated() {
      for criterion in criteria where issue[criterion].given.count >= 2 {
        var counts = [Int64](repeating: 0, count: sorted.count)
        for (level, count) in issue[criterion].votes {
          if let place = sorted.firstIndex(of: level) { counts[place] += Int64(count) }
        }
        let place = places[counts] ?? patterns.count
        if place == patterns.count {
          patterns.append(counts)
          places[counts] = place
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

  /// The same in a sample of as many issues, drawn with replacement.
  func drawn(by numbers: inout RandomNumbers) -> [[Int64]] {
    var counts = noFrequencies
    for _ in issues.indices {
      for unit in issues[Int(numbers.next(below: UInt64(issues.count)))] {
        counts[unit.column][unit.pattern] += 1
      }
    }
    return counts
  }

  private var noFrequencies: [[Int64]] {
    columns.map { [Int64](repeating: 0, count: $0.patterns.count) }
  }
}
