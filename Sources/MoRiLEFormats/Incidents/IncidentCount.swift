import MoRiLE

/// Incidents counted by issue.
package struct IncidentCount: Sendable {
  /// An issue and its counts.
  package struct Issue: Hashable, Sendable {
    /// The text that the incidents were counted by.
    package let name: String
    /// How many there are in the period.
    package let count: Int
    /// How many there are in the period before.
    package let previous: Int

    /// Names counts.
    package init(name: String, count: Int, previous: Int) {
      self.name = name
      self.count = count
      self.previous = previous
    }
  }

  /// The issues, by name.
  package let issues: [Issue]
  /// How many rows were read.
  package let rows: Int
  /// How many incidents were left out because nothing says which issue they are.
  package let blanks: Int
  /// The months that the files have rows of.
  package let months: Set<Int>
}

/// Adds up the incidents of tables.
package struct IncidentSum {
  private var counts: [String: (count: Int, previous: Int)] = [:]
  /// How many rows were read.
  package var rows = 0
  /// How many incidents have no text to count them by.
  package var blanks = 0
  /// The months that have rows.
  package var months: Set<Int> = []

  /// Begins with nothing.
  package init() {}

  /// Adds incidents of one text: those of the period, and those before.
  package mutating func add(_ name: String, count: Int, previous: Int) {
    let before = counts[name] ?? (0, 0)
    counts[name] = (before.count + count, before.previous + previous)
  }

  /// The issues; spellings that are compared as one are one, under the one that stands most often.
  package var result: IncidentCount {
    var merged: [String: [(name: String, count: Int, previous: Int)]] = [:]
    for (name, value) in counts where value.count + value.previous > 0 {
      merged[issueKey(name), default: []].append((name, value.count, value.previous))
    }
    let issues = merged.values.map { spellings in
      let best = spellings.min { left, right in
        let (a, b) = (left.count + left.previous, right.count + right.previous)
        return a == b ? left.name < right.name : a > b
      }
      return IncidentCount.Issue(
        name: best?.name ?? "", count: spellings.reduce(0) { $0 + $1.count },
        previous: spellings.reduce(0) { $0 + $1.previous })
    }
    return IncidentCount(
      issues: issues.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, rows: rows,
      blanks: blanks, months: months)
  }
}
