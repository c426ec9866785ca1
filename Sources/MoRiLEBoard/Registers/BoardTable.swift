/// The tables of the papers on decisions, areas of focus and spending, by the names that they are asked for.
public enum BoardTable: String, CaseIterable, Sendable {
  /// Each issue with its rating, rank and decision.
  case decisions
  /// Issues of the highest rating, and such as may have it, without a decision.
  case undecided
  /// Decisions without a reason.
  case unreasoned
  /// Decisions on issues that the year has not.
  case unknown
  /// Reviews that are due or come up.
  case reviews
  /// Areas of focus with their ratings and scores, in order.
  case areas
  /// The issues behind each area of focus.
  case areaIssues = "area_issues"
  /// Issues of the highest rating that no area of focus answers.
  case unanswered
  /// Areas of focus whose rating is not the highest.
  case lowerAreas = "lower_areas"
  /// The money by the rating of what it answers.
  case spendingByRating = "spending_by_rating"
  /// The money by issue.
  case spendingByIssue = "spending_by_issue"
  /// The money by the status of its lines.
  case statuses
  /// Issues of the highest rating without a line.
  case uncovered
  /// All lines.
  case lines
  /// Lines that answer no issue of the highest rating.
  case otherLines = "other_lines"
  /// Lines whose amount is left open.
  case openLines = "open_lines"
  /// Issues that lines name and the year has not.
  case unlisted
  /// The priorities of the plan that lines name.
  case priorities

  /// The register that a table is about.
  public var register: BoardRegister {
    switch self {
    case .decisions, .undecided, .unreasoned, .unknown, .reviews: .decisions
    case .areas, .areaIssues, .unanswered, .lowerAreas: .areas
    case .spendingByRating, .spendingByIssue, .statuses, .uncovered, .lines, .otherLines,
      .openLines,
      .unlisted, .priorities:
      .spending
    }
  }
}

/// The registers that a Board's questions are answered from.
public enum BoardRegister: String, CaseIterable, Sendable {
  /// What was decided on each issue.
  case decisions
  /// The areas of focus and the issues behind them.
  case areas
  /// The lines of the grant.
  case spending

  /// Its file in a year's folder.
  package var file: YearFile {
    switch self {
    case .decisions: .decisions
    case .areas: .areas
    case .spending: .spending
    }
  }
}
