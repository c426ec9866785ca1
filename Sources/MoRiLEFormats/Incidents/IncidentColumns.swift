import MoRiLE

/// The columns of a table of incidents that a query asks for.
package struct IncidentColumns: Sendable {
  /// The column whose cells become the issues.
  package let by: Int
  /// The column of months; nil where the query does not ask for it.
  package let month: Int?
  /// The column of codes of areas; nil where the query does not ask for it.
  package let code: Int?
  /// The column of the forces that incidents were reported by; nil where there is none, or months are not asked for.
  package let force: Int?
  /// The columns of the conditions, and what the cells must be like.
  package let conditions: [(column: Int, pattern: TextPattern)]

  /// Finds the columns of a table.
  /// - Throws: a fault for each that it lacks.
  package init(of document: CSVDocument, _ query: IncidentQuery) throws(Faults) {
    let keys = document.header.map { columnKey($0) }
    var faults: [Fault] = []
    func column(_ header: String) -> Int {
      if let column = keys.firstIndex(of: columnKey(header)) { return column }
      let known = document.header.filter { !$0.isEmpty }
      let advice = "the columns are \(known.joined(separator: ", "))"
      faults.append(
        Fault(
          .missing, at: document.position(ofHeader: 0),
          "there is no column \"\(header)\""
            + suggestion(for: header, among: known, advice: advice)))
      return 0
    }
    by = column(query.by)
    month = query.needsMonth ? column(query.month) : nil
    code = query.areas == nil ? nil : column(query.code)
    // In a partnership's own table whoever reported something is a person, and no force.
    let isPublished =
      keys.contains("falls_within") || keys.contains(columnKey(IncidentQuery.usualCode))
    force =
      query.needsMonth && isPublished
      ? keys.firstIndex(of: columnKey(IncidentQuery.force)) : nil
    conditions = query.conditions.map { (column: column($0.header), pattern: $0.pattern) }
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// The month of each whole row, and of the first of those whose cell is none the faults; the others are counted.
  ///
  /// - Parameter each: Is given each row with its month, in order.
  package func months(
    of document: CSVDocument, each: (Int, Int) -> Void = { _, _ in }
  ) -> (faults: [Fault], more: Int) {
    var (faults, more): ([Fault], Int) = ([], 0)
    guard let month else { return (faults, more) }
    for row in 0..<document.rowCount where document.isComplete(row: row) {
      let text = document.cell(row: row, column: month)
      if let read = Month.read(date: text) {
        each(row, read)
      } else if faults.count == Self.mostFaults {
        more += 1
      } else {
        faults.append(
          Fault(
            .value, at: document.position(row: row, column: month),
            length: document.length(row: row, column: month),
            "\(document.header[month]) \"\(text)\" is not a month; write it as 2019-01"))
      }
    }
    return (faults, more)
  }

  /// How many cells that are no month are told in full.
  private static var mostFaults: Int { 100 }
}
