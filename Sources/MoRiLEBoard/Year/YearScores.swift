import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How far the scoring of a year has come.
struct YearScores: Sendable {
  /// This year's issues.
  let issues: YearIssues
  /// Each issue scored, where the issues have scores.
  let assessments: [Assessment]
  /// What was agreed for each issue, and what the matrix gives or the list has, in the order of the file.
  let ratings: [(agreed: AgreedRating?, matrix: Rating?)]
  /// The names of the issues in the highest band, in the order of the file.
  let top: [String]
  /// The highest rating.
  let topLabel: String
  /// The issues that are still as they came from last year, by index.
  let untouched: [Int]
  /// How many issues the file says to be agreed.
  let agreed: Int
  /// Whether the file has a column of marks.
  let hasMarks: Bool

  /// Scores the issues, and compares those that are marked with last year's.
  ///
  /// - Parameters:
  ///   - issues: This year's issues.
  ///   - agreed: What was agreed for each of them; nil where nothing is said to be.
  ///   - last: Last year's; nil where they cannot be read.
  ///   - model: The model whose highest rating counts where the issues have ratings alone.
  init(
    _ issues: YearIssues, agreed ratings: [AgreedRating?]?, last: YearIssues?, model: Model
  ) {
    self.issues = issues
    let scale = (issues.model ?? model).rating
    topLabel = scale.bands[0].label
    assessments = issues.sheet.map { sheet in sheet.issues.map { sheet.model.assess($0) } } ?? []
    let matrix: [Rating?] =
      switch issues.content {
      case .scored: assessments.map { $0.rating }
      case .listed(let list): list.lines.map { scale.rating(labelled: $0.rating) }
      case .none: []
      }
    self.ratings = zip(matrix, ratings ?? matrix.map { _ in nil }).map { ($1, $0) }
    top = zip(issues.names, self.ratings).filter {
      ($1.agreed?.rating ?? $1.matrix)?.possible == 0...0
    }.map { $0.0 }
    agreed = issues.sheet?.agreements.count { $0 != nil } ?? 0
    hasMarks = issues.sheet?.hasCarriedOver ?? false
    untouched = Self.untouched(issues, last)
  }

  /// The marked issues whose scores are those that last year's file gives; where last year has no such issue,
  /// the mark alone counts.
  private static func untouched(_ issues: YearIssues, _ last: YearIssues?) -> [Int] {
    guard let sheet = issues.sheet else { return [] }
    let marked = issues.marks.indices.filter { !issues.marks[$0].isEmpty }
    guard let last else { return marked }
    let carried = CarriedScores(last, to: sheet.model)
    let places = last.places
    return marked.filter { index in
      guard let place = places[issueKey(sheet.issues[index].name)] else { return true }
      return sheet.issues[index].cells == carried.cells(place)
    }
  }

  /// The issues none of whose cells has a score or `?`.
  var blank: [Assessment] {
    assessments.filter { $0.issue.cells.allSatisfy { $0 == .blank } }
  }

  /// The other issues with cells that leave their score open.
  var open: [Assessment] {
    assessments.filter { !$0.isFullyScored && $0.issue.cells.contains { $0 != .blank } }
  }
}
