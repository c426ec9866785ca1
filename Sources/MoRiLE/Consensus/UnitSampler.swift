/// Draws samples of the units of an agreement: as many issues, with replacement, each with all its units.
///
/// All patterns of all columns are counted in one row, since a sample is little more than additions.
struct UnitSampler {
  /// Where the patterns of each column begin in the row, and where those of the last one end.
  private var columnStarts = [0]
  /// The places in the row of the units of all issues, issue by issue.
  private var places: [Int32] = []
  /// Where the units of each issue begin, and where those of the last one end.
  private var issueStarts: [Int32] = [0]

  /// Makes ready to draw from some units.
  init(_ units: AgreementUnits) {
    for column in units.columns {
      columnStarts.append(columnStarts[columnStarts.count - 1] + column.patternCount)
    }
    for issue in units.issues {
      places += issue.map { Int32(columnStarts[$0.column] + $0.pattern) }
      issueStarts.append(Int32(places.count))
    }
  }

  /// How often each pattern of each column comes in a sample.
  /// - Complexity: the number of units.
  func frequencies(by numbers: inout RandomNumbers) -> [[Int64]] {
    let issues = issueStarts.count - 1
    var counts = [Int64](repeating: 0, count: columnStarts[columnStarts.count - 1])
    counts.withUnsafeMutableBufferPointer { counts in
      places.withUnsafeBufferPointer { places in
        if places.count == issues {
          // An issue is one unit, as of a criterion alone.
          for _ in 0..<issues {
            counts[Int(places[Int(numbers.next(below: UInt64(issues)))])] += 1
          }
        } else {
          add(drawn(issues, by: &numbers), places, to: counts)
        }
      }
    }
    return columnStarts.indices.dropLast().map {
      Array(counts[columnStarts[$0]..<columnStarts[$0 + 1]])
    }
  }

  /// How often each issue is drawn.
  private func drawn(_ issues: Int, by numbers: inout RandomNumbers) -> [Int32] {
    var drawn = [Int32](repeating: 0, count: issues)
    drawn.withUnsafeMutableBufferPointer { drawn in
      for _ in 0..<issues { drawn[Int(numbers.next(below: UInt64(issues)))] += 1 }
    }
    return drawn
  }

  /// Counts the units of all issues, each as often as its issue is drawn.
  private func add(
    _ drawn: [Int32], _ places: UnsafeBufferPointer<Int32>,
    to counts: UnsafeMutableBufferPointer<Int64>
  ) {
    // An issue that is drawn several times is gone through once, and one that is not drawn not at all.
    for (issue, often) in drawn.enumerated() where often > 0 {
      for unit in Int(issueStarts[issue])..<Int(issueStarts[issue + 1]) {
        counts[Int(places[unit])] += Int64(often)
      }
    }
  }
}
