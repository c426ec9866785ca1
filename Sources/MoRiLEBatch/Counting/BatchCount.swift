import MoRiLE
import MoRiLEFormats

/// Incidents of files of any size, counted on several threads.
package struct BatchCount {
  /// The counts.
  package let count: IncidentCount
  /// What is to be told of the files, and forbids no result.
  package let warnings: BatchFaults

  /// Counts the incidents of files that all have the columns asked for.
  package static func count(
    _ given: [NamedText], _ query: IncidentQuery, workers: Int,
    done: @escaping @Sendable (Int, Int) -> Void
  ) -> Result<BatchCount, BatchFaults> {
    let groups = (0..<max(1, workers)).map { _ in GroupTable() }
    var sum = IncidentSum()
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
    return .success(BatchCount(count: sum.result, warnings: found))
  }
}

extension IncidentSum {
  /// Adds what parts of a file gave.
  fileprivate mutating func add(_ parts: [CountedPart], _ groups: [GroupTable]) {
    for part in parts {
      for number in part.counts.indices {
        let name = String(decoding: groups[part.worker].texts[number], as: UTF8.self)
        add(name, count: part.counts[number], previous: part.previous[number])
      }
      rows += part.faults.rowsRead
      blanks += part.blanks
      months.formUnion(part.months)
    }
  }
}
