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

  /// The figures of cells that stand for themselves, each where its period ends.
  mutating func placed(
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
