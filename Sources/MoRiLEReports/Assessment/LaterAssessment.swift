import MoRiLE
import MoRiLEFormats

/// An assessment whose rows are made when they are written, so that they need not all be held.
///
/// It is the document that ``AssessmentReport`` is, as far as a workbook shows it, to the last byte.
package struct LaterAssessment: Report {
  /// What is known of a row.
  package struct Row: Sendable {
    /// Its rank, and whether others share it.
    package let rank: Int?
    package let isTied: Bool
    /// Which of the sets of scores it has.
    package let result: Int
    package let issue: String
    package let theme: String
    /// The unknown criteria that leave its rated score open, in words.
    package let settledBy: String
    /// The texts of its own columns.
    package let own: [String]

    /// Describes a row.
    package init(
      rank: Int?, isTied: Bool, result: Int, issue: String, theme: String, settledBy: String,
      own: [String]
    ) {
      (self.rank, self.isTied, self.result) = (rank, isTied, result)
      (self.issue, self.theme, self.settledBy, self.own) = (issue, theme, settledBy, own)
    }
  }

  /// What is known of all rows before any of them is made.
  package struct Outline: Sendable {
    /// The scores that rows have, each set once, in the order of the first rows that have them.
    package let scores: [[Interval]]
    /// How many rows have each set.
    package let counts: [Int]
    /// Whether some rows have a rank of their own, and some one that they share.
    package let hasRanks: Bool
    package let hasTies: Bool
    /// Whether it is said of some row what would settle its score.
    package let isOpen: Bool
    /// The header of the column that groups the issues, and those of the input's own columns.
    package let theme: String
    package let own: [String]

    /// Describes the rows.
    package init(
      scores: [[Interval]], counts: [Int], hasRanks: Bool, hasTies: Bool, isOpen: Bool,
      theme: String, own: [String]
    ) {
      (self.scores, self.counts, self.hasRanks, self.hasTies) = (scores, counts, hasRanks, hasTies)
      (self.isOpen, self.theme, self.own) = (isOpen, theme, own)
    }

    /// How many rows there are.
    var rowCount: Int { counts.reduce(0, +) }
  }

  private let model: Model
  private let subject: String
  private let outline: Outline
  private let row: @Sendable (Int) -> Row

  /// Makes an assessment.
  ///
  /// - Parameters:
  ///   - model: The model that scored.
  ///   - subject: What the data are, for the heading.
  ///   - outline: What is known of all rows.
  ///   - row: Makes a row by its place in the ranking; the last one is often asked for again.
  package init(
    _ model: Model, subject: String, _ outline: Outline, row: @escaping @Sendable (Int) -> Row
  ) {
    (self.model, self.subject, self.outline, self.row) = (model, subject, outline, row)
  }

  /// The assessment as a workbook shows it.
  package var document: Document {
    let ratings = zip(outline.scores, outline.counts).map { scores, count in
      (rating: model.rating.rating(of: scores[model.rating.score]), count: count)
    }
    let count = AssessmentReport.countText(outline.rowCount, model.rating.countText(ratings))
    return Document(
      subject, subtitle: model.titled, isBrief: true,
      parts: [
        .only(.pages, [.notes(["\(count).", "Score is \(model.scaleText)."])]), .table(table),
        .only(.pages, model.rating.askedParts),
      ])
  }

  private var table: DocumentTable {
    let style = NumberStyle.column(
      outline.scores.map { $0[model.rating.score] }, thresholds: model.shownThresholds)
    let plan = AssessmentTable(
      model, style: style, theme: outline.theme, own: outline.own, hasAgreed: false,
      isRanked: outline.hasRanks || outline.hasTies || outline.rowCount == 0)
    let (outline, row) = (outline, row)
    var table = DocumentTable("issues", "", plan.columns, for: [.pages, .programs])
    table.later = DocumentTable.LaterRows(
      count: outline.rowCount,
      cell: { place, column in
        let found = row(place)
        return plan.cell(plan.contents[column], of: outline.scores[found.result])
          ?? plan.cell(column, Self.cells(of: found))
      },
      found: { column in Self.found(plan.contents[column], plan, outline) })
    return table
  }

  private static func cells(of row: Row) -> AssessmentTable.Row {
    AssessmentTable.Row(
      rank: rank(row.rank, row.isTied), issue: row.issue, theme: row.theme, scores: [], agreed: nil,
      settledBy: row.settledBy, own: row.own)
  }

  private static func rank(_ rank: Int?, _ isTied: Bool) -> DocumentTable.Cell {
    rank.map { .shown("\($0)" + (isTied ? "=" : ""), Fraction($0)) } ?? .blank
  }

  /// The cells of a column as far as they must be known before any row is made.
  private static func found(
    _ content: AssessmentTable.Content, _ plan: AssessmentTable, _ outline: Outline
  ) -> [DocumentTable.Cell] {
    switch content {
    case .rank:
      (outline.hasRanks ? [rank(1, false)] : []) + (outline.hasTies ? [rank(1, true)] : [])
    case .settledBy: outline.isOpen ? [.text("?")] : []
    default: outline.scores.compactMap { plan.cell(content, of: $0) }
    }
  }
}
