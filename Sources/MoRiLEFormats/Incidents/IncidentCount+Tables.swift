import MoRiLE

extension IncidentCount {
  /// What comes of tables that are held in memory.
  package struct Read: Sendable {
    /// The counts.
    package let count: IncidentCount
    /// What is to be told of the tables, and forbids no result.
    package let warnings: FileFaults
  }

  /// Counts the incidents of tables that all have the columns asked for, in time linear in their size; only one at a time is
  /// divided into cells.
  ///
  /// Tables that are larger than memory, and several at once, are for the batch to count, which comes to the same.
  /// - Throws: all faults of all tables, at most some hundred of each in full.
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
          let months = sum.add(document, columns, query)
          found = months.faults
          more += months.more
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
    return Read(count: sum.result(query), warnings: faults)
  }
}

extension IncidentSum {
  /// Adds the incidents of a table; gives the faults of the rows whose month is none.
  fileprivate mutating func add(
    _ document: CSVDocument, _ columns: IncidentColumns, _ query: IncidentQuery
  ) -> (faults: [Fault], more: Int) {
    guard columns.month != nil else {
      let time = IncidentTime(isNow: true, isBefore: false)
      for row in 0..<document.rowCount where document.isComplete(row: row) {
        add(document, row, columns, query, force: "", time)
      }
      return ([], 0)
    }
    var sum = self
    let faults = columns.months(of: document) { row, month in
      let force = columns.force.map { document.cell(row: row, column: $0) } ?? ""
      sum.coverage.add(force, month: month)
      sum.add(document, row, columns, query, force: force, query.time(of: month))
    }
    self = sum
    return faults
  }

  /// Adds the incident of a row.
  ///
  /// - Parameter time: When it was; nil where it is not asked for.
  private mutating func add(
    _ document: CSVDocument, _ row: Int, _ columns: IncidentColumns, _ query: IncidentQuery,
    force: String, _ time: IncidentTime?
  ) {
    rows += 1
    var place = 0
    if let areas = query.areas, let column = columns.code {
      let text = document.cell(row: row, column: column)
      place =
        text.isEmpty
        ? AreaIndex.withoutCode
        : AreaCode(text).map { areas.index.place(of: $0) } ?? AreaIndex.unknown
      if place >= 0 { coverage.add(force, area: place) }
      if place == AreaIndex.elsewhere { return }
    }
    guard let time,
      columns.conditions.allSatisfy({
        $0.pattern.matches(document.cell(row: row, column: $0.column))
      })
    else { return }
    guard place >= 0 else {
      unplaced.add(place)
      return
    }
    if query.areas == nil { coverage.add(force, area: 0) }
    coverage.add(counted: place)
    let name = document.cell(row: row, column: columns.by)
    if NameText.isVisible(name) {
      add(name, 1, at: Place(area: place, time: time))
    } else {
      blanks += 1
    }
  }
}
