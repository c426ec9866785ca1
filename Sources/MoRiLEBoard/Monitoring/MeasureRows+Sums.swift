import MoRiLE

extension MeasureRows {
  /// The figures of a sum: from the start of the year to the end of each period.
  mutating func sums(_ row: Row, _ form: MeasureForm) -> MeasureFigures {
    // The year's total is the same by months and from the start of the year.
    let isTotal = row.cells.indices.allSatisfy { periods[$0] == .year || row.cells[$0].isBlank }
    guard let step = row.series.step ?? (isTotal ? .cumulative : nil) else {
      let role = reader.text(row.row, Column.series)
      reader.add(
        .missing, row.row, Column.series,
        "series \"\(role)\" does not say whether it is monthly, quarterly or cumulative; of a level, such as "
          + "a rate or a percentage, give the kind")
      return MeasureFigures()
    }
    for (period, cell) in row.cells.enumerated() { checkSummand(row, period, cell, form) }
    return step == .cumulative
      ? placed(row) { $0.number.map { ($0, nil) } } : summed(row, step)
  }

  private mutating func checkSummand(
    _ row: Row, _ period: Int, _ cell: MeasureCell, _ form: MeasureForm
  ) {
    let column = Column.firstPeriod + period
    switch cell {
    case .number(_, isPercentage: true):
      reader.add(
        .contradiction, row.row, column,
        "\(reader.text(row.row, column)) is a percentage, and \"\(form.name)\" is a sum: percentages are never "
          + "added; give its kind as level")
    case .number(let number, _) where number.sign < 0:
      reader.add(
        .value, row.row, column,
        "\(periods[period].title) is below zero; take a correction off the month that it corrects")
    case .blank, .unreadable, .number, .proportion: break
    }
  }

  /// The sums of a series by months or by quarters, as far as they go without a gap.
  private mutating func summed(_ row: Row, _ step: MeasureSeries.Step) -> MeasureFigures {
    let columns = periods.indices.filter { periods[$0].step == step }
    guard !columns.isEmpty else {
      reader.add(
        .contradiction, row.row, Column.series,
        "a \(step.rawValue) series needs a column for each \(step == .monthly ? "month" : "quarter")"
      )
      return MeasureFigures()
    }
    var figures = MeasureFigures()
    var sum: Fraction? = .zero
    for column in columns.sorted(by: { places[$0] < places[$1] }) {
      let cell = row.cells[column]
      sum = sum.flatMap { sum in cell.number.map { sum + $0 } }
      figures.values[places[column]] = sum
      if !cell.isBlank { figures.last = places[column] }
    }
    checkGaps(row, columns, figures)
    for (period, cell) in row.cells.enumerated() where periods[period].step != step {
      keepTotal(row, period, cell, &figures)
    }
    return figures
  }

  /// Takes the year's total that stands beside months or quarters.
  private mutating func keepTotal(
    _ row: Row, _ period: Int, _ cell: MeasureCell, _ figures: inout MeasureFigures
  ) {
    guard !cell.isBlank else { return }
    let (column, end) = (Column.firstPeriod + period, MeasureYear.end)
    guard periods[period] == .year else {
      reader.add(
        .contradiction, row.row, column,
        "a \(row.series.step?.rawValue ?? "") series has nothing for \(periods[period].title); leave it blank"
      )
      return
    }
    if let last = figures.last, last < end, figures.values[last] == cell.number {
      reader.add(
        .doubtful, row.row, column,
        "the year is given as \(reader.text(row.row, column)), which is what its parts come to so far, by "
          + "the end of \(year.title(last)): it is not taken for the whole year", .warning)
      return
    }
    if let sum = figures.values[end], let total = cell.number, sum != total {
      reader.add(
        .contradiction, row.row, column,
        "the year is given as \(total.decimalText(6)), and its parts add up to \(sum.decimalText(6)), which "
          + "is what is used", .warning)
    } else {
      figures.values[end] = cell.number
    }
    figures.last = end
  }
}

extension PeriodColumn {
  /// Which step of a sum the column is for.
  fileprivate var step: MeasureSeries.Step? {
    switch self {
    case .month: .monthly
    case .quarter: .quarterly
    case .year: nil
    }
  }
}
