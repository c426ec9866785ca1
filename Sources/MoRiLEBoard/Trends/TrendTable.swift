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
    table.add(
      Column("trend", "Trend"),
      rows.map { row in
        row.text.map { .named($0, id: row.word ?? "") } ?? row.word.map { .text($0) } ?? .blank
      })
    if let trends { add(trends, to: &table) }
    let own = ownColumns
    table.addOwn(
      own.map { sheet.columns[$0] },
      sheet.cells.prefix(rows.count).map { texts in own.map { texts[$0] } })
    return table
  }

  private func add(_ trends: Trends, to table: inout DocumentTable) {
    if let rate = trends.rate {
      table.add(
        Column(model.measures[rate].id, "Rate", .number), rows.map { measure($0.rate, rate) })
    }
    table.add(
      Column(model.inputs[trends.count].id, "Count", .number), rows.map { count($0.count) })
    table.add(
      Column(model.inputs[trends.previous].id, "Before", .number), rows.map { count($0.previous) })
    if let change = trends.change {
      table.add(
        Column(model.measures[change].id, "Change", .percent),
        rows.map { measure($0.change, change) })
    }
    addChance(trends, to: &table)
    table.add(
      Column("comparison", "Comparison", for: .people, flow: .flexible),
      rows.map { $0.comparison.map { comparison($0) } ?? .blank })
    if let level = trends.comparison {
      table.add(
        .data(model.criteria[level].id),
        rows.map { .number($0.comparison?.level.map { Fraction($0.score) }) })
    }
  }

  /// What the counts can bear: for programs, and p for whoever reads a page.
  private func addChance(_ trends: Trends, to table: inout DocumentTable) {
    table.add(
      Column("p_value", "p", .number, for: [.pages, .programs]),
      rows.map { row in
        row.movement?.test.map {
          .shown(ComparisonWording.probability($0), $0.probability(decimals: 6))
        } ?? .blank
      })
    if trends.change != nil {
      addLimits("change", "Change", rows.map { $0.changeLimits }, to: &table)
    }
    if trends.rate != nil { addLimits("rate", "Rate", rows.map { $0.rateLimits }, to: &table) }
  }

  private func addLimits(
    _ id: String, _ title: String, _ limits: [Interval?], to table: inout DocumentTable
  ) {
    table.add(
      Column("\(id)_low", "\(title) from", .number, for: .programs),
      limits.map { .number($0?.low) })
    table.add(
      Column("\(id)_high", "\(title) to", .number, for: .programs),
      limits.map { .number($0?.high) })
  }

  private func measure(_ value: Interval?, _ index: Int) -> DocumentTable.Cell {
    cell(value, NumberStyle(decimals: model.measures[index].decimals, isPadded: true).text(value))
  }

  private func count(_ value: Interval?) -> DocumentTable.Cell {
    cell(value, value.map { TrendWording.count($0) } ?? "")
  }

  private func cell(_ value: Interval?, _ text: String) -> DocumentTable.Cell {
    guard let value else { return .blank }
    return value.value.map { .shown(text, $0) } ?? .score(value, text)
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
