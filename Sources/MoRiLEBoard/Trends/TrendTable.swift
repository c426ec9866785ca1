import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The rows of a crime table.
struct TrendTable {
  private let model: Model
  private let trends: Trends?
  private let rows: [IssueTrend]
  private let sheet: IssueSheet

  /// The table of a model; one that gives no trends has the columns of the issues alone.
  init(_ model: Model, _ trends: Trends?, _ rows: [IssueTrend], _ sheet: IssueSheet) {
    self.model = model
    self.trends = trends
    self.rows = rows
    self.sheet = sheet
  }

  /// The table: for people as they read it, for programs with exact numbers under the model's own ids and with the
  /// columns that the model does not know.
  func table(_ id: String, _ caption: String) -> DocumentTable {
    var table = DocumentTable(id, caption, titleWidth: 18)
    table.add(.name("issue", "Issue"), rows.map { .text($0.name) })
    if rows.contains(where: { !$0.theme.isEmpty }) {
      table.add(.data(sheet.themeHeader, .text), rows.map { .text($0.theme) })
    }
    if let trends {
      let columns = TrendColumns(model, trends, rows)
      columns.addArrow(to: &table)
      columns.addNumbers(to: &table)
      addComparison(trends, to: &table)
    } else {
      table.add(Column("trend", "Trend"), rows.map { _ in .blank })
    }
    let own = ownColumns
    table.addOwn(
      own.map { sheet.columns[$0] },
      sheet.cells.prefix(rows.count).map { texts in own.map { texts[$0] } })
    return table
  }

  private func addComparison(_ trends: Trends, to table: inout DocumentTable) {
    table.add(
      Column("comparison", "Comparison", for: .people, flow: .flexible),
      rows.map { $0.comparison.map { comparison($0) } ?? .blank })
    if let level = trends.comparison {
      table.add(
        .data(model.criteria[level].id),
        rows.map { .number($0.comparison?.level.map { Fraction($0.score) }) })
    }
  }

  private func comparison(_ comparison: IssueTrend.Comparison) -> DocumentTable.Cell {
    guard let level = comparison.level, comparison.text != "\(level.score)" else {
      return .text(comparison.text)
    }
    return .text(comparison.text.isEmpty ? "\(level.score)" : "\(comparison.text) (\(level.score))")
  }

  /// The columns that are carried through: those that the model does not know, inputs that are not shown
  /// before, and the comparison where it is in words.
  private var ownColumns: [Int] {
    let plan = ColumnPlan(sheet.columns, model: model)
    return plan.roles.indices.filter { column in
      if sheet.columns[column].isEmpty { return false }
      return switch plan.roles[column] {
      case .carried, .given, .theme: true
      case .input(let input): input != trends?.count && input != trends?.previous
      case .criterion(let criterion):
        criterion == trends?.comparison
          && columnKey(sheet.columns[column]) != model.criteria[criterion].id
      case .issue: false
      }
    }
  }
}
