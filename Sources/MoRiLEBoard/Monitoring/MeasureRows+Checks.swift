import MoRiLE

extension MeasureRows {
  /// The measures, as far as they can be made of the rows; their faults go to ``reader``.
  mutating func measures() -> [MonitoredMeasure] {
    groups.compactMap { group -> MonitoredMeasure? in
      if !group.hasAim {
        reader.add(
          .missing, group.firstRow, Column.aim,
          "\"\(group.name)\" has no aim; it is one of \(Aim.names)")
      }
      if !group.rows.contains(where: { $0.series.role == .actual }) {
        reader.add(
          .missing, group.firstRow, Column.measure,
          "\"\(group.name)\" has no actual series, so that there is nothing to judge")
      }
      guard hasWholeYear, let form = form(of: group) else { return nil }
      let actual = figures(.actual, of: group, form)
      let previous = figures(.previous, of: group, form)
      let target = figures(.target, of: group, form)
      let comparators = MeasureComparator.Name.allCases.compactMap { name in
        figures(name.role, of: group, form).map { MeasureComparator(name, $0.values) }
      }
      let aim = group.aim?.value
      if form.kind == .sum {
        for row in group.rows { checkSums(row) }
      }
      if let target, let row = group.row(.target) ?? group.row(.target, .count) {
        check(target, in: row, against: actual, aim, form)
      }
      guard let actual, let aim else { return nil }
      return MonitoredMeasure(
        name: group.name, kind: form.kind,
        isCumulative: group.row(.actual)?.series.step == .cumulative, unit: form.unit, aim: aim,
        actual: actual.values, counts: actual.counts, previous: previous?.known,
        target: target?.known,
        comparators: comparators)
    }
  }

  /// Tells of months or quarters before the last with a figure that are blank; the year before needs them all.
  mutating func checkGaps(_ row: Row, _ columns: [Int], _ figures: MeasureFigures) {
    guard let last = figures.last else { return }
    let isOver = row.series.role == .previous
    for column in columns
    where row.cells[column].isBlank && (isOver || places[column] < last) {
      reader.add(
        .missing, row.row, Column.firstPeriod + column,
        "\(periods[column].title) is blank, and every sum after it would be a guess; give the number (0 if "
          + "there was none), or give the series as cumulative, where a month may be blank")
    }
  }

  private mutating func checkSums(_ row: Row) {
    guard row.series.step == .cumulative else { return }
    let filled = periods.indices.filter { !row.cells[$0].isBlank }
    guard let last = filled.map({ places[$0] }).max() else { return }
    if row.series.role == .previous, last < MeasureYear.end {
      reader.add(
        .missing, row.row, column(after: MeasureYear.end - 1),
        "last year's total is blank: a forecast needs it; give it, or leave the row out")
    }
    var before: Fraction?
    for period in filled.sorted(by: { places[$0] < places[$1] }) {
      guard let number = row.cells[period].number else { continue }
      if let before, number < before {
        reader.add(
          .doubtful, row.row, Column.firstPeriod + period,
          "\(periods[period].title) is lower than \(year.months.isEmpty ? "the period" : "the month") before, "
            + "which a cumulative series is only where something was corrected; is the series monthly?",
          .warning)
        return
      }
      before = number
    }
  }

  private mutating func check(
    _ target: MeasureFigures, in row: Row, against actual: MeasureFigures?, _ aim: Aim?,
    _ form: MeasureForm
  ) {
    guard let last = target.last else { return }
    let isSum = form.kind == .sum
    if aim == .monitor {
      reader.add(
        .contradiction, row.row, Column.series,
        "the aim is monitor, so that nothing is judged against this target", .warning)
    } else if isSum, let actual = actual?.last, last < actual {
      reader.add(
        .missing, row.row, column(after: last),
        "the target ends before the actual numbers, which go on to \(year.title(actual))")
    } else if isSum, last < MeasureYear.end {
      reader.add(
        .missing, row.row, column(after: last),
        "the target ends with \(year.title(last)), so that a forecast is not judged", .warning)
    } else if aim?.wanted == .less, target.values[last] == .zero {
      reader.add(
        .doubtful, row.row, column(at: last),
        "15 % of a target of 0 is 0, so that any number above it is a concern at once", .warning)
    }
  }

  /// The column of the first period that ends with a month.
  private func column(at place: Int) -> Int {
    Column.firstPeriod + (places.firstIndex(of: place) ?? 0)
  }

  /// The column of the first period that ends after a month, or else the last.
  private func column(after place: Int) -> Int {
    Column.firstPeriod + (periods.indices.first { places[$0] > place } ?? periods.count - 1)
  }
}

extension MeasureFigures {
  /// The figures; nil where the row is blank.
  fileprivate var known: [Fraction?]? { last == nil ? nil : values }
}
