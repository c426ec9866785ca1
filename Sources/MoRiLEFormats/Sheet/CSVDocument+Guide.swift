extension CSVDocument {
  /// Whether one of a row's cells is the mark of guidance alone: its column may have been moved.
  package func isGuide(row: Int) -> Bool {
    header.indices.contains { IssueSheet.isGuide(cell(row: row, column: $0)) }
  }
}
