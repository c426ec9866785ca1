import MoRiLE

/// The figures of one series of a measure, by the months with which their periods end.
struct MeasureFigures {
  /// The figures: sums from the start of the year, levels, or proportions in per cent; nil where not known.
  var values = [Fraction?](repeating: nil, count: MonitoredMeasure.months)
  /// The counts of proportions.
  var counts = [Proportion?](repeating: nil, count: MonitoredMeasure.months)
  /// The last period with a figure, or with what should be one.
  var last: Int?
}

/// What the rows of a measure make of it.
struct MeasureForm {
  let name: String
  let kind: MeasureKind
  /// The unit; `%` for what is a percentage.
  let unit: String

  /// Whether its figures are percentages.
  var isPercentage: Bool { Self.isPercentage(unit) }

  /// Whether a unit is one of percentages: `%`, `% of victims`, `percent`, `per cent`.
  static func isPercentage(_ unit: String) -> Bool {
    unit.utf8.contains(UInt8(ascii: "%"))
      || ["percent", "per_cent", "percentage"].contains(columnKey(unit))
  }
}

extension MeasureRows.Group {
  /// The row of one series, or of one of the two counts of it.
  func row(_ role: MeasureSeries.Role, _ part: MeasureSeries.Part? = nil) -> MeasureRows.Row? {
    rows.first { $0.series.role == role && $0.series.part == part }
  }

  private func hasCell(where isWanted: (MeasureCell) -> Bool) -> Bool {
    rows.contains { $0.cells.contains(where: isWanted) }
  }

  /// Whether a cell is a percentage with its sign.
  var hasPercentages: Bool {
    hasCell { if case .number(_, let isPercentage) = $0 { isPercentage } else { false } }
  }

  /// Whether counts out of others are given.
  var hasProportions: Bool {
    rows.contains { $0.series.part != nil }
      || hasCell { cell in
        switch cell {
        case .proportion, .unreadable(isProportion: true): true
        case .blank, .unreadable, .number: false
        }
      }
  }
}

extension MeasureRows {
  /// The kind and the unit of a measure, as its rows say or by its cells.
  ///
  /// Where no kind is given, counts out of others make a proportion; percentages, or a unit of them, a level; all
  /// else is a sum. Nil where a kind is given that is none.
  mutating func form(of group: Group) -> MeasureForm? {
    let hasPercentages = group.hasPercentages
    let unit = group.unit?.value ?? ""
    let kind: MeasureKind
    if let given = group.kind {
      kind = given.value
    } else if group.hasKind {
      return nil
    } else if group.hasProportions {
      kind = .proportion
    } else if hasPercentages || MeasureForm.isPercentage(unit) {
      kind = .level
    } else {
      kind = .sum
    }
    let form = MeasureForm(
      name: group.name, kind: kind,
      unit: unit.isEmpty && (hasPercentages || kind == .proportion) && kind != .sum ? "%" : unit)
    checkUnit(of: group, form)
    return form
  }

  private mutating func checkUnit(of group: Group, _ form: MeasureForm) {
    guard let unit = group.unit else { return }
    if form.kind == .sum, form.isPercentage {
      reader.add(
        .contradiction, unit.row, Column.unit,
        "\"\(group.name)\" is a sum, and percentages are never added; give its kind as level")
    } else if form.kind == .proportion, !form.isPercentage {
      reader.add(
        .contradiction, unit.row, Column.unit,
        "\"\(group.name)\" is a proportion, which is told in %; leave the unit blank")
    }
  }
}
