import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The rows of a crime table, as people read them and as programs get them.
struct TrendTable {
  private let model: Model
  private let trends: Trends
  private let rows: [IssueTrend]
  private let sheet: IssueSheet

  init(_ model: Model, _ trends: Trends, _ rows: [IssueTrend], _ sheet: IssueSheet) {
    self.model = model
    self.trends = trends
    self.rows = rows
    self.sheet = sheet
  }

  // MARK: - For people

  /// The table as people read it; columns that no issue has anything in are left out.
  var shown: ReportTable {
    let hasRate = rows.contains { $0.rate != nil }
    let hasComparison = rows.contains { $0.comparison?.text.isEmpty == false }
    var headers = ["Issue", "Trend"]
    if hasRate { headers.append("Rate") }
    headers += ["Count", "Before"]
    if trends.change != nil { headers.append("Change") }
    if hasComparison { headers.append("Comparison") }
    var table = ReportTable(
      headers, prose: hasComparison ? [headers.count - 1] : [], titleWidth: 18)
    for row in rows {
      var cells: [ReportTable.Cell] = [
        .text(row.name), row.text.map { .text($0) } ?? .blank,
      ]
      if hasRate { cells.append(measure(row.rate, trends.rate)) }
      cells += [count(row.count), count(row.previous)]
      if trends.change != nil { cells.append(measure(row.change, trends.change)) }
      if hasComparison { cells.append(row.comparison.map { comparison($0) } ?? .blank) }
      table.add(cells)
    }
    return table
  }

  private func measure(_ value: Fraction?, _ index: Int?) -> ReportTable.Cell {
    guard let value, let index else { return .blank }
    return .shown(
      NumberStyle(decimals: model.measures[index].decimals, isPadded: true).text(value), value)
  }

  private func count(_ value: Fraction?) -> ReportTable.Cell {
    value.map { .shown(TrendWording.count($0), $0) } ?? .blank
  }

  private func comparison(_ comparison: IssueTrend.Comparison) -> ReportTable.Cell {
    guard let level = comparison.level, comparison.text != "\(level.score)" else {
      return .text(comparison.text)
    }
    return .text(comparison.text.isEmpty ? "\(level.score)" : "\(comparison.text) (\(level.score))")
  }

  // MARK: - For programs

  /// The table as programs get it: exact numbers under the model's own ids, and the columns that the model
  /// does not know.
  var data: ReportTable {
    let themes = rows.contains { !$0.theme.isEmpty } ? [sheet.themeHeader] : []
    let rate = trends.rate.map { [model.measures[$0].id] } ?? []
    let change = trends.change.map { [model.measures[$0].id] } ?? []
    let level = trends.comparison.map { [model.criteria[$0].id] } ?? []
    let ids = [model.inputs[trends.count].id, model.inputs[trends.previous].id]
    let headers = ["issue"] + themes + ["trend"] + rate + ids + change + level
    let own = ownColumns
    let ownHeaders = own.map { column in
      headers.map { columnKey($0) }.contains(columnKey(sheet.columns[column]))
        ? "\(sheet.columns[column]) (file)" : sheet.columns[column]
    }
    var table = ReportTable(headers + ownHeaders)
    for (row, texts) in zip(rows, sheet.cells) {
      var cells: [ReportTable.Cell] = [.text(row.name)]
      if !themes.isEmpty { cells.append(.text(row.theme)) }
      cells.append(row.word.map { .text($0) } ?? .blank)
      if !rate.isEmpty { cells.append(.number(row.rate)) }
      cells += [.number(row.count), .number(row.previous)]
      if !change.isEmpty { cells.append(.number(row.change)) }
      if !level.isEmpty { cells.append(.number(row.comparison?.level.map { Fraction($0.score) })) }
      table.add(cells + own.map { .text(texts[$0]) })
    }
    return table
  }

  /// The columns that are carried through: those that the model does not know, inputs that are not shown
  /// before, and the comparison where it is in words.
  private var ownColumns: [Int] {
    let plan = ColumnPlan(sheet.columns, model: model)
    return plan.roles.indices.filter { column in
      if sheet.columns[column].isEmpty { return false }
      return switch plan.roles[column] {
      case .carried, .theme: true
      case .input(let input): input != trends.count && input != trends.previous
      case .criterion(let criterion):
        criterion == trends.comparison
          && columnKey(sheet.columns[column]) != model.criteria[criterion].id
      case .issue: false
      }
    }
  }
}
