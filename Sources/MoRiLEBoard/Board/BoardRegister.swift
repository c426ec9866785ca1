/// The registers that a Board's questions are answered from.
public enum BoardRegister: String, CaseIterable, Sendable {
  /// What was decided on each issue.
  case decisions
  /// The areas of focus and the issues behind them.
  case areas
  /// The lines of the grant.
  case spending
  /// What partners do.
  case actions
  /// The figures of the grant.
  case grant

  /// The names of the tables that its report has.
  public var tables: [String] {
    switch self {
    case .decisions: DecisionReport.Table.allCases.map { $0.rawValue }
    case .areas: AreaReport.Table.allCases.map { $0.rawValue }
    case .spending: SpendingReport.Table.allCases.map { $0.rawValue }
    case .actions: ActionReport.Table.allCases.map { $0.rawValue }
    // They stand in the tables of the lines.
    case .grant: []
    }
  }

  /// Its file in a year's folder.
  package var file: YearFile {
    switch self {
    case .decisions: .decisions
    case .areas: .areas
    case .spending: .spending
    case .actions: .actions
    case .grant: .grant
    }
  }
}
