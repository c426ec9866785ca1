import MoRiLE

extension MeasureRows {
  /// The figures of a level, or of a proportion whose counts stand in its cells.
  mutating func levels(_ row: Row, _ form: MeasureForm) -> MeasureFigures {
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
  mutating func proportions(
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
}

extension Proportion {
  /// The part in per cent; nil for 0 of 0.
  var percentage: Fraction? { value.map { $0 * 100 } }
}
