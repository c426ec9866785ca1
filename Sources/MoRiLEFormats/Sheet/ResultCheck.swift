import MoRiLE

/// Holds what a workbook says that its formulas came to against what the engine makes of the same scores.
///
/// That is how a force finds the broken formula in its old matrix, and how a live workbook proves itself: each cell
/// with another rank, score or rating is named. A number is the same where it rounds to what its column shows; a rank
/// where it is the one by either way of counting after a tie. Blank cells say nothing and are passed over.
package struct ResultCheck {
  private let model: Model
  private let assessments: [Assessment]
  private var places: [String: Int] = [:]
  /// The rank of each issue by both ways of counting on after a tie.
  private let ranks: [[Int?]]

  /// Prepares to hold results against those of an assessment.
  package init(_ assessments: [Assessment], _ model: Model) {
    self.model = model
    self.assessments = assessments
    ranks = RankingStyle.allCases.map { style in
      var ranks = [Int?](repeating: nil, count: assessments.count)
      for entry in Ranking(assessments, style: style).entries { ranks[entry.index] = entry.rank }
      return ranks
    }
    for (place, assessment) in assessments.enumerated() {
      places[issueKey(assessment.issue.name)] = place
    }
  }

  /// What finds the header below titles: the first row that names a column of issues.
  private static let search = HeaderSearch { headers in
    headers.contains { columnKey($0) == "issue" } ? .whole : .columns(0)
  }

  /// Whether a table has a column of issues and one of results that are held against the engine's.
  ///
  /// - Parameters:
  ///   - table: The table, or its first rows.
  ///   - model: The model of the issues.
  ///   - isScored: Whether the issues were read from it, so that what it gives of scores was compared before.
  package static func hasResults(_ table: SourceFile, _ model: Model, isScored: Bool) -> Bool {
    guard let document = try? CSVDocument.readPastFaults(table, header: search) else {
      return false
    }
    return document.header.contains { columnKey($0) == "issue" }
      && !columns(of: document, model, isScored: isScored).isEmpty
  }

  private static func columns(
    of document: CSVDocument, _ model: Model, isScored: Bool
  ) -> [ResultColumn] {
    ResultColumn.all(in: document, model).filter { column in
      if case .score = column.kind { !isScored } else { true }
    }
  }

  /// A warning for each cell of a table that differs, and how many more there are.
  ///
  /// - Parameters:
  ///   - table: A sheet with a column of issues; others have nothing to compare.
  ///   - isScored: Whether the issues were read from it, so that what it gives of scores was compared before.
  package func differences(in table: SourceFile, isScored: Bool) -> FaultLog {
    var log = FaultLog()
    guard let document = try? CSVDocument.readPastFaults(table, header: Self.search),
      let names = document.header.firstIndex(where: { columnKey($0) == "issue" })
    else { return log }
    let columns = Self.columns(of: document, model, isScored: isScored)
    if columns.isEmpty { return log }
    let rows = (0..<document.rowCount).filter { document.isComplete(row: $0) }
    let found = rows.compactMap { row in
      places[issueKey(document.cell(row: row, column: names))].map { (row, $0) }
    }
    let isWhole = Set(found.map { $0.1 }).count == assessments.count
    for (row, issue) in found {
      for column in columns {
        let text = document.cell(row: row, column: column.place)
        guard !text.isEmpty, let other = other(text, column, issue, isWhole) else { continue }
        log.add(
          Fault(
            .contradiction, .warning, at: document.position(row: row, column: column.place),
            length: document.length(row: row, column: column.place),
            "\(column.title) is \(text) in the workbook, and \(other) by the scores of "
              + "\(assessments[issue].issue.name); look at the formula of this cell"), as: .warning)
      }
    }
    return log
  }

  /// What the engine has where a text is something else; nil where they are the same.
  private func other(
    _ text: String, _ column: ResultColumn, _ issue: Int, _ isWhole: Bool
  ) -> String? {
    let assessment = assessments[issue]
    switch column.kind {
    case .rank:
      guard isWhole else { return nil }
      let number = Int(text.utf8.last == UInt8(ascii: "=") ? String(text.dropLast()) : text)
      if ranks.contains(where: { $0[issue] == number }) { return nil }
      return ranks[0][issue].map { "\($0)" } ?? "not known"
    case .rating: return other(text, assessment.rating)
    case .domainRating(let domain):
      return assessment.domainRatings[domain].flatMap { other(text, $0) }
    case .score(let score):
      let range = assessment.scores[score]
      return range.value.map { other(text, $0, column) } ?? "not known"
    case .lowest(let score): return other(text, assessment.scores[score].low, column)
    case .highest(let score): return other(text, assessment.scores[score].high, column)
    }
  }

  /// The same of a rating, before which a mark may stand.
  private func other(_ text: String, _ rating: Rating) -> String? {
    let words = text.split(separator: " ", maxSplits: 1)
    let named =
      rating.scale.rating(labelled: text)
      ?? words.last.flatMap { rating.scale.rating(labelled: String($0)) }
    return named == rating ? nil : rating.band == nil ? "not certain (\(rating.text))" : rating.text
  }

  private func other(_ text: String, _ value: Fraction, _ column: ResultColumn) -> String? {
    guard case .number(let number) = NumberText.read(text) else {
      return value.decimalText(column.decimals)
    }
    // Further decimals than twelve are what a computer's arithmetic adds.
    let decimals = min(max(column.decimals, ResultColumn.decimals(of: text)), 12)
    var unit = Fraction(1, over: 2)
    for _ in 0..<decimals { unit = unit * Fraction(1, over: 10) }
    let isSame = number - unit <= value && value <= number + unit
    return isSame ? nil : value.decimalText(min(decimals, 6), besides: [number])
  }
}
