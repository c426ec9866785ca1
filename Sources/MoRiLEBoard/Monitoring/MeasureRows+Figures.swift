import MoRiLE

extension MeasureRows {
  /// The figures of a series; nil where the measure has none.
  mutating func figures(
    _ role: MeasureSeries.Role, of group: Group, _ form: MeasureForm
  ) -> MeasureFigures? {
    var figures: MeasureFigures?
    if let row = group.row(role) {
      figures = form.kind == .sum ? sums(row, form) : levels(row, form)
    }
    guard let counts = group.row(role, .count) ?? group.row(role, .total) else { return figures }
    guard form.kind == .proportion else {
      reader.add(
        .contradiction, counts.row, Column.series,
        "\"\(group.name)\" is a \(form.kind.rawValue), and n and N are the counts of a proportion")
      return figures
    }
    if figures != nil {
      reader.add(
        .repeated, counts.row, Column.series,
        "\(role.rawValue) of \"\(group.name)\" is given by itself and by its counts; keep one of the two"
      )
      return figures
    }
    return proportions(group.row(role, .count), of: group.row(role, .total), counts, role)
  }

  // MARK: - Sums

  private mutating func sums(_ row: Row, _ form: MeasureForm) -> MeasureFigures {
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

  // MARK: - Levels and proportions

  private mutating func levels(_ row: Row, _ form: MeasureForm) -> MeasureFigures {
    for (period, cell) in row.cells.enumerated() { checkLevel(row, period, cell, form) }
    return placed(row) { cell in
      if case .proportion(let counts) = cell { return (counts.percentage, counts) }
      return cell.number.map { ($0, nil) }
    }
  }

  private mutating func checkLevel(
    _ row: Row, _ period: Int, _ cell: MeasureCell, _ form: MeasureForm
  ) {
    let column = Column.firstPeriod + period
    switch cell {
    case .number(_, isPercentage: true) where !form.isPercentage:
      reader.add(
        .contradiction, row.row, column,
        "\(reader.text(row.row, column)) is a percentage, and the unit of \"\(form.name)\" is \(form.unit)"
      )
    case .number where form.kind == .proportion && row.series.role == .actual:
      reader.add(
        .missing, row.row, column,
        "\(periods[period].title) does not say of how many it is a part; write it as 3 of 12, or give the kind as "
          + "level"
      )
    case .number(let number, _)
    where form.kind == .proportion && (number.sign < 0 || number > 100):
      reader.add(
        .value, row.row, column,
        "\(periods[period].title) is \(number.decimalText(6)) %; a part of the whole is 0 to 100 %")
    case .proportion where form.kind == .level:
      reader.add(
        .contradiction, row.row, column,
        "\(periods[period].title) is a number out of others, and \"\(form.name)\" is a level; give its kind "
          + "as proportion")
    case .blank, .unreadable, .number, .proportion: break
    }
  }

  /// The proportions whose counts stand in two rows.
  private mutating func proportions(
    _ counts: Row?, of totals: Row?, _ known: Row, _ role: MeasureSeries.Role
  ) -> MeasureFigures {
    guard let counts, let totals else {
      let missing = counts == nil ? MeasureSeries.Part.count : .total
      reader.add(
        .missing, known.row, Column.series,
        "there is no series \"\(role.rawValue) \(missing.rawValue)\", without which this one says nothing"
      )
      return MeasureFigures()
    }
    var cells: [MeasureCell] = []
    for period in periods.indices {
      switch (counts.cells[period], totals.cells[period]) {
      case (.blank, .blank): cells.append(.blank)
      case (.number(let count, isPercentage: false), .number(let total, isPercentage: false)):
        cells.append(
          proportion(count, of: total, counts.row, period).map { .proportion($0) }
            ?? .unreadable(isProportion: true))
      case (.unreadable, _), (_, .unreadable): cells.append(.unreadable(isProportion: true))
      case (let count, let total):
        let row = count.isBlank || !total.isBlank ? counts : totals
        reader.add(
          .missing, row.row, Column.firstPeriod + period,
          "n and N of \(periods[period].title) are two whole numbers, and here is only one")
        cells.append(.unreadable(isProportion: true))
      }
    }
    return placed(Row(row: counts.row, series: counts.series, cells: cells)) { cell in
      if case .proportion(let counts) = cell { (counts.percentage, counts) } else { nil }
    }
  }

  // MARK: - Places

  /// The figures of cells that stand for themselves, each where its period ends.
  private mutating func placed(
    _ row: Row, _ read: (MeasureCell) -> (value: Fraction?, counts: Proportion?)?
  ) -> MeasureFigures {
    var figures = MeasureFigures()
    var taken: [Int: Int] = [:]
    for (period, cell) in row.cells.enumerated() where !cell.isBlank {
      let place = places[period]
      if let first = taken[place], row.cells[first] != cell {
        reader.add(
          .contradiction, row.row, Column.firstPeriod + period,
          "\(periods[period].title) ends with \(periods[first].title), and has another figure; keep one, or "
            + "give it as a measure of its own")
        continue
      }
      taken[place] = period
      let figure = read(cell)
      (figures.values[place], figures.counts[place]) = (figure?.value, figure?.counts)
      figures.last = max(figures.last ?? 0, place)
    }
    return figures
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

extension Proportion {
  /// The part in per cent; nil for 0 of 0.
  var percentage: Fraction? { value.map { $0 * 100 } }
}
