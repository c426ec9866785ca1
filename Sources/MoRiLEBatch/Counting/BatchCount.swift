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
    _ given: [CountedTable], _ query: IncidentQuery, workers: Int,
    done: @escaping @Sendable (Int, Int) -> Void
  ) -> Result<BatchCount, BatchFaults> {
    let groups = (0..<max(1, workers)).map { _ in GroupTable() }
    var sum = IncidentSum()
    var faults = CountFaults(query)
    for (index, table) in given.enumerated() {
      let file: NamedText
      switch table {
      case .text(let text): file = text
      case .packed(let packed):
        if let count = PackedCount(packed, query, groups, done: done) {
          for (tally, groups) in zip(count.tallies, groups) { tally.add(to: &sum, groups) }
          sum.rows += count.rows
          continue
        }
        do throws(Faults) {
          file = NamedText(packed.name, TextBytes(try packed.bytes()))
        } catch {
          faults.add(error, NamedText(packed.name, TextBytes([])), index)
          continue
        }
      }
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
          func scan(_ workers: Int, _ partBytes: Int) -> (parts: [ScannedPart], [IncidentTally]) {
            let tallies = (0..<workers).map { _ in IncidentTally(query) }
            let parts = PartScan(text, opening, partBytes: partBytes).run(
              workers: workers,
              makeScan: {
                IncidentScan(text, opening, columns, query, groups[$0], tallies[$0])
              }, done: done)
            return (parts, tallies)
          }
          var (parts, tallies) = scan(max(1, workers), 2 << 20)
          if !PartScan.follow(parts, from: opening.end) { (parts, tallies) = scan(1, .max / 2) }
          if parts.allSatisfy({ $0.isText }) || round == 1 {
            for (tally, groups) in zip(tallies, groups) { tally.add(to: &sum, groups) }
            sum.rows += parts.reduce(0) { $0 + $1.faults.rowsRead }
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
    return .success(BatchCount(count: sum.result(query), warnings: found))
  }
}
