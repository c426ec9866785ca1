import MoRiLE
import MoRiLEFormats

/// Incidents counted by issue.
package struct IncidentCount {
  /// An issue and its counts.
  package struct Issue: Hashable, Sendable {
    /// The text that the incidents were counted by.
    package let name: String
    /// How many there are in the period.
    package let count: Int
    /// How many there are in the period before.
    package let previous: Int
  }

  /// The issues, by name.
  package let issues: [Issue]
  /// How many rows were read.
  package let rows: Int
  /// How many incidents were left out because nothing says which issue they are.
  package let blanks: Int
  /// The months that the files have rows of.
  package let months: Set<Int>
  /// What is to be told of the files, and forbids no result.
  package let warnings: BatchFaults

  /// Counts the incidents of files that all have the columns asked for.
  package static func count(
    _ given: [NamedText], _ query: IncidentQuery, workers: Int,
    done: @escaping @Sendable (Int, Int) -> Void
  ) -> Result<IncidentCount, BatchFaults> {
    let groups = (0..<max(1, workers)).map { _ in GroupTable() }
    var sum = CountSum()
    var faults = CountFaults(query)
    for (index, file) in given.enumerated() {
      do throws(Faults) {
        var input = try BatchInput(file, query.header)
        for round in 0..<2 {
          guard let opening = input.opening, !opening.isBroken,
            let columns = faults.columns(of: input, index)
          else {
            faults.add(input, index)
            break
          }
          let text = input.text
          func scan(_ workers: Int, _ partBytes: Int) -> [CountedPart] {
            PartScan(text, opening, partBytes: partBytes).run(
              workers: workers,
              makeScan: {
                IncidentScan(text, opening, columns, query, groups[$0], worker: $0)
              }, done: done)
          }
          var parts = scan(workers, 2 << 20)
          if !PartScan.follow(parts, from: opening.end) { parts = scan(1, .max / 2) }
          if parts.allSatisfy({ $0.isText }) || round == 1 {
            sum.add(parts, groups)
            faults.add(parts, input, index, columns)
            break
          }
          input = try BatchInput(decoding: file, query.header)
        }
      } catch {
        faults.add(error, file, index)
      }
    }
    let found = faults.all(given.map { $0.name })
    if found.hasErrors { return .failure(found) }
    return .success(sum.result(found))
  }

  init(issues: [Issue], rows: Int, blanks: Int, months: Set<Int>, warnings: BatchFaults) {
    self.warnings = warnings
    self.issues = issues
    self.rows = rows
    self.blanks = blanks
    self.months = months
  }
}

/// Adds up the parts of all files.
struct CountSum {
  private var counts: [String: (count: Int, previous: Int)] = [:]
  private var rows = 0
  private var blanks = 0
  private var months: Set<Int> = []

  mutating func add(_ parts: [CountedPart], _ groups: [GroupTable]) {
    for part in parts {
      for number in part.counts.indices {
        let name = String(decoding: groups[part.worker].texts[number], as: UTF8.self)
        let before = counts[name] ?? (0, 0)
        counts[name] = (
          before.count + part.counts[number], before.previous + part.previous[number]
        )
      }
      rows += part.faults.rowsRead
      blanks += part.blanks
      months.formUnion(part.months)
    }
  }

  /// The issues; spellings that are compared as one are one, under the one that stands most often.
  func result(_ warnings: BatchFaults) -> IncidentCount {
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
      blanks: blanks, months: months, warnings: warnings)
  }
}
