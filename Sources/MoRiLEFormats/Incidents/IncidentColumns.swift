import MoRiLE

/// The columns of a table of incidents that a query asks for.
package struct IncidentColumns: Sendable {
  /// The column whose cells become the issues.
  package let by: Int
  /// The column of months; nil where the query does not ask for it.
  package let month: Int?
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
    conditions = query.conditions.map { (column: column($0.header), pattern: $0.pattern) }
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// A fault for each whole row whose cell in the column of months is none.
  package static func monthFaults(_ document: CSVDocument, _ column: Int) -> [Fault] {
    (0..<document.rowCount).compactMap { row in
      guard document.isComplete(row: row) else { return nil }
      let text = document.cell(row: row, column: column)
      if Month.read(date: text) != nil { return nil }
      return Fault(
        .value, at: document.position(row: row, column: column),
        length: document.length(row: row, column: column),
        "\(document.header[column]) \"\(text)\" is not a month; write it as 2019-01")
    }
  }
}
