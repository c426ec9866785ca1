import MoRiLE

// MARK: - Given scores

extension IssueReader {
  /// The score that a cell gives; nil where it gives none.
  ///
  /// What is no number is told and passed over: a column "Response" may well hold words, and no result is wrong
  /// without them.
  mutating func givenScore(
    _ text: String, _ score: Int, _ model: Model, _ document: CSVDocument, _ row: Int,
    _ column: Int
  ) -> GivenScore? {
    switch GivenNumber.read(text, score: score) {
    case .none: break
    case .score(let given): return given
    case .fault(let reason):
      add(
        .value, .warning, document, row, column,
        "\(model.scores[score].id) \"\(text)\" \(reason), and gives no score; head the column otherwise "
          + "where it holds something else")
    }
    return nil
  }

  /// Holds the given scores of an issue, which stand in some columns, against its cells.
  mutating func checkGiven(
    _ issue: Issue, _ columns: [Int], _ model: Model, _ document: CSVDocument, _ row: Int
  ) {
    for fault in GivenFault.all(model.assess(issue), model) {
      add(fault.kind, fault.severity, document, row, columns[fault.given], fault.message)
    }
  }
}
