import MoRiLE

extension MeasureRows {
  /// The measures, as far as they can be made of the rows; their faults go to ``reader``.
  mutating func measures() -> [MonitoredMeasure] {
    groups.compactMap { group -> MonitoredMeasure? in
      if !group.hasAim {
        reader.add(
          .missing, group.firstRow, Column.aim,
          "\"\(group.name)\" has no aim; it is one of reduce, increase, monitor")
      }
      func row(_ kind: MeasureSeries.Kind) -> Row? {
        group.rows.first { $0.series.kind == kind }
      }
      let (actual, previous, target) = (row(.actual), row(.previous), row(.target))
      if actual == nil {
        reader.add(
          .missing, group.firstRow, Column.measure,
          "\"\(group.name)\" has no actual series, so that there is nothing to judge")
      }
      guard months.count == MonitoredMeasure.months else { return nil }
      for row in group.rows { check(row) }
      if let target { check(target, against: actual, aim: group.aim?.aim) }
      guard let actual, let aim = group.aim?.aim else { return nil }
      return MonitoredMeasure(
        name: group.name, aim: aim, actual: actual.cumulative ?? Self.nothing,
        previous: previous?.cumulative, target: target?.cumulative)
    }
  }

  private static let nothing = [Fraction?](repeating: nil, count: MonitoredMeasure.months)

  private mutating func check(_ row: Row) {
    guard let last = row.last else { return }
    let isOver = row.series.kind == .previous
    let end = MonitoredMeasure.months - 1
    if row.series.isCumulative {
      if isOver, last < end {
        reader.add(
          .missing, row.row, Column.firstMonth + end,
          "last year's total is blank: a forecast needs it; give it, or leave the row out")
      }
      warnOfFall(row)
      return
    }
    for month in 0...(isOver ? end : last)
    where reader.text(row.row, Column.firstMonth + month).isEmpty {
      reader.add(
        .missing, row.row, Column.firstMonth + month,
        "\(months[month].title) is blank, and every sum after it would be a guess; give the number (0 if "
          + "there was none), or give the series as cumulative, where a month may be blank")
    }
  }

  private mutating func warnOfFall(_ row: Row) {
    var before: Fraction?
    for (month, number) in row.numbers.enumerated() {
      guard let number else { continue }
      if let before, number < before {
        reader.add(
          .doubtful, row.row, Column.firstMonth + month,
          "\(months[month].title) is lower than the month before, which a cumulative series is only where "
            + "something was corrected; is the series monthly?", .warning)
        return
      }
      before = number
    }
  }

  private mutating func check(_ target: Row, against actual: Row?, aim: Aim?) {
    guard let last = target.last else { return }
    if aim == .monitor {
      reader.add(
        .contradiction, target.row, Column.series,
        "the aim is monitor, so that nothing is judged against this target", .warning)
    } else if let actual = actual?.last, last < actual {
      reader.add(
        .missing, target.row, Column.firstMonth + last + 1,
        "the target ends before the actual numbers, which go on to \(months[actual].title)")
    } else if last < MonitoredMeasure.months - 1 {
      reader.add(
        .missing, target.row, Column.firstMonth + last + 1,
        "the target ends with \(months[last].title), so that a forecast is not judged", .warning)
    } else if aim == .reduce, target.cumulative?[last] == .zero {
      reader.add(
        .doubtful, target.row, Column.firstMonth + last,
        "15 % of a target of 0 is 0, so that any number above it is a concern at once", .warning)
    }
  }
}

extension MeasureRows.Row {
  /// The numbers from the start of the year; nil where the row is blank.
  fileprivate var cumulative: [Fraction?]? { last == nil ? nil : series.cumulative(numbers) }
}
