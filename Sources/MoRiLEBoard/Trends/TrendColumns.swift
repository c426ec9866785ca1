import MoRiLE
import MoRiLEReports

/// The columns of a crime table that every row has, whether an issue or a group of them.
struct TrendColumns {
  private let model: Model
  private let trends: Trends
  private let rows: [IssueTrend]

  init(_ model: Model, _ trends: Trends, _ rows: [IssueTrend]) {
    self.model = model
    self.trends = trends
    self.rows = rows
  }

  /// The arrow.
  func addArrow(to table: inout DocumentTable) {
    table.add(
      Column("trend", "Trend"),
      rows.map { row in
        row.text.map { .named($0, id: row.word ?? "") } ?? row.word.map { .text($0) } ?? .blank
      })
  }

  /// The rate, the counts, the change, and what they can bear.
  func addNumbers(to table: inout DocumentTable) {
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
    addChance(to: &table)
  }

  /// What the counts can bear: for programs, and p for whoever reads a page.
  private func addChance(to table: inout DocumentTable) {
    table.add(
      Column("p_value", "p", .number, for: [.pages, .programs]),
      rows.map { row in
        row.movement?.test.map {
          .shown(ChanceWording.probability($0), $0.probability(decimals: 6))
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
}
