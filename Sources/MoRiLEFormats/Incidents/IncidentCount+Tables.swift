import MoRiLE

extension IncidentCount {
  /// What comes of tables that are held in memory.
  package struct Read: Sendable {
    /// The counts.
    package let count: IncidentCount
    /// What is to be told of the tables, and forbids no result.
    package let warnings: FileFaults
  }

  /// Counts the incidents of tables that all have the columns asked for, in time linear in their size and the
  /// memory of the largest.
  ///
  /// Tables that are larger than memory, and several at once, are for the batch to count, which comes to the same.
  /// - Throws: all faults of all tables.
  package static func count(
    _ files: [SourceFile], _ query: IncidentQuery
  ) throws(FileFaults) -> Read {
    var sum = IncidentSum()
    var (all, more): ([FileFault], Int) = ([], 0)
    for (index, file) in files.enumerated() {
      var found: [Fault] = []
      do throws(Faults) {
        let document = try query.document(file)
        more += document.log.omitted
        do throws(Faults) {
          let columns = try IncidentColumns(of: document, query)
          found = sum.add(document, columns, query)
        } catch {
          all += error.all.map { FileFault(file: index, $0) }
        }
        found += document.log.told
      } catch {
        found = error.all
        more += error.more
      }
      all += found.inOrder.map { FileFault(file: index, $0) }
    }
    let faults = FileFaults(all, more: more)
    if all.contains(where: { $0.fault.severity == .error }) { throw faults }
    return Read(count: sum.result, warnings: faults)
  }
}

extension IncidentSum {
  /// Adds the incidents of a table; gives a fault for each row whose month is none.
  fileprivate mutating func add(
    _ document: CSVDocument, _ columns: IncidentColumns, _ query: IncidentQuery
  ) -> [Fault] {
    for row in 0..<document.rowCount where document.isComplete(row: row) {
      rows += 1
      var asked = (isNow: true, isBefore: false)
      if let column = columns.month {
        guard let month = Month.read(date: document.cell(row: row, column: column)) else {
          continue
        }
        months.insert(month)
        asked = query.asks(for: month)
      }
      guard asked.isNow || asked.isBefore,
        columns.conditions.allSatisfy({
          $0.pattern.matches(document.cell(row: row, column: $0.column))
        })
      else { continue }
      let name = document.cell(row: row, column: columns.by)
      if NameText.isVisible(name) {
        add(name, count: asked.isNow ? 1 : 0, previous: asked.isBefore ? 1 : 0)
      } else {
        blanks += 1
      }
    }
    return columns.month.map { IncidentColumns.monthFaults(document, $0) } ?? []
  }
}
