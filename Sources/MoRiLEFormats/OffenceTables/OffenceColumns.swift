import MoRiLE

/// The columns of the Home Office's tables of offences by community safety partnership, found by their headers.
///
/// Source: Home Office, Police recorded crime and outcomes open data tables, "Police recorded crime Community Safety
/// Partnership open data".
struct OffenceColumns {
  /// What a column holds.
  enum Column: Int, CaseIterable {
    case year, quarter, partnership, offence, count, code, group, subgroup, force

    /// Its header, as it is published.
    var title: String { titles[0] }

    /// The headers that mean it.
    var titles: [String] {
      switch self {
      case .year: ["Financial Year"]
      case .quarter: ["Financial Quarter"]
      case .partnership: ["CSP Name", "Community Safety Partnership"]
      case .offence: ["Offence Description"]
      case .count: ["Offence Count", "Number of Offences"]
      case .code: ["Offence Code"]
      case .group: ["Offence Group"]
      case .subgroup: ["Offence Subgroup", "Offence Sub-group"]
      case .force: ["Police Force", "Force Name"]
      }
    }

    /// Whether no table is without it.
    var isRequired: Bool { rawValue <= Column.count.rawValue }
  }

  /// The columns that every table has, as they are published.
  static var required: [String] { Column.allCases.filter { $0.isRequired }.map { $0.title } }

  /// The place of each column; nil where the table has none.
  private var places: [Int?]

  /// Finds the columns of a header.
  init(_ header: [String]) {
    let keys = header.map { columnKey($0) }
    places = Column.allCases.map { column in
      let names = column.titles.map { columnKey($0) }
      return keys.firstIndex { names.contains($0) }
    }
  }

  subscript(column: Column) -> Int? { places[column.rawValue] }

  /// The headers of columns that no table may lack and this one does.
  var missing: [String] {
    Column.allCases.filter { $0.isRequired && places[$0.rawValue] == nil }.map { $0.title }
  }

  /// What finds the header of such a table, below titles.
  static let search = HeaderSearch { headers in
    func keys(_ columns: [Column]) -> [[String]] {
      columns.map { $0.titles.map { columnKey($0) } }
    }
    return HeaderSearch.fit(
      headers, required: keys(Column.allCases.filter { $0.isRequired }),
      known: keys(Column.allCases))
  }
}
