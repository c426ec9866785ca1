import MoRiLE
import MoRiLEReports

extension MonitoringReport {
  /// One row for each measure.
  var measuresTable: DocumentTable {
    // Paper has no room for them; a unit of per cent stands with its numbers.
    let roomy: Audience = [.terminal, .programs]
    var table = DocumentTable(
      Table.measures.rawValue, MonitoringWording.measuresCaption(measures),
      [
        .name("measure", "Measure"), Column("kind", "Kind", for: roomy),
        Column("unit", "Unit", for: roomy),
        Column("aim", "Aim"), Column("month", "As at", .date),
        Column("to_date", "To date", .number), Column("target", "Target", .number),
        Column("last_year", "Last year", .number), Column("change", "Change", .percent),
        Column("judgement", "Judgement", .rating), Column("forecast", "Forecast", .number),
        Column("forecast_judgement", "Forecast judged", .rating),
        Column("course", "Course", .picture),
      ])
    for measure in measures {
      let position = measure.now.map { measure.position(in: $0) }
      let style = MeasureNumbers(measure)
      let forecast = measure.forecast
      let course = course(of: measure)
      table.add([
        .text(measure.name), .text(measure.kind.rawValue), .text(measure.unit),
        .text(measure.aim.rawValue), measure.now.map { year.cell($0) } ?? .blank,
        style.cell(position?.actual, in: measure.now), style.cell(position?.target),
        style.cell(position?.previous),
        style.difference(position?.actual, from: position?.previous),
        Self.cell(position?.judgement), style.cell(forecast?.value, in: MeasureYear.end),
        Self.cell(forecast?.judgement),
        course.picture.map { .picture($0, says: course.says) } ?? .blank,
      ])
    }
    return table
  }

  /// One row for each measure and month, or other period that the table has.
  var monthsTable: DocumentTable {
    var table = DocumentTable(
      Table.months.rawValue,
      year.months.isEmpty
        ? "Each measure in each period." : "Each measure at the end of each month.",
      [
        .name("measure", "Measure"), Column("month", "As at", .date),
        Column("number", "Number", .number), Column("to_date", "To date", .number),
        Column("target", "Target", .number), Column("off_target", "Off target", .percent),
        Column("last_year", "Last year", .number), Column("change", "Change", .percent),
        Column("judgement", "Judgement", .rating), Column("forecast", "Forecast", .number),
      ])
    for measure in measures {
      let style = MeasureNumbers(measure)
      for month in year.places {
        let position = measure.position(in: month)
        let isCounted = position.actual != nil
        table.add([
          .text(measure.name), year.cell(month), style.cell(position.number),
          style.cell(position.actual, in: month), style.cell(position.target),
          style.difference(position.actual, from: position.target), style.cell(position.previous),
          style.difference(position.actual, from: position.previous), Self.cell(position.judgement),
          isCounted
            ? style.cell(measure.asAt(month).forecast?.value, in: MeasureYear.end) : .blank,
        ])
      }
    }
    return table
  }

  /// One row for each measure and comparator, and for each proportion without one.
  var comparisonsTable: DocumentTable {
    var table = DocumentTable(
      Table.comparisons.rawValue, MonitoringWording.comparisonsCaption,
      [
        .name("measure", "Measure"), Column("month", "As at", .date),
        Column("figure", "Figure", .number), Column("n", "n", .number),
        Column("of", "N", .number), Column("low", "From", .number),
        Column("high", "To", .number), Column("against", "Against"),
        Column("comparator", "Its figure", .number),
        Column("difference", "Difference", .number, for: [.terminal, .programs]),
        Column("p", "p", .number), Column("finding", "Finding", flow: .flexible),
      ], none: "No measure has counts or anything to be compared with.")
    for measure in measures {
      if let now = measure.now {
        let comparisons = measure.comparisons(in: now)
        for comparison in comparisons { table.add(row(measure, now, comparison)) }
        if comparisons.isEmpty, measure.counts[now] != nil { table.add(row(measure, now, nil)) }
      }
      if let emptied = measure.emptied { table.add(row(measure, emptied, nil)) }
    }
    return table
  }

  private func row(_ measure: MonitoredMeasure, _ place: Int, _ comparison: MeasureComparison?)
    -> [DocumentTable.Cell]
  {
    let style = MeasureNumbers(measure)
    let counts = measure.counts[place]
    let hasFigure = measure.actual[place] != nil
    let test = comparison?.test
    let interval = hasFigure ? counts.map { Self.interval($0) } : nil
    return [
      .text(measure.name), year.cell(place), style.cell(measure.actual[place]),
      Self.cell(counts?.count), Self.cell(counts?.total), interval?.low ?? .blank,
      interval?.high ?? .blank,
      .text(comparison?.name.rawValue ?? ""), style.cell(comparison?.figure),
      style.difference(comparison?.actual, from: comparison?.figure),
      test.map { .shown(ChanceWording.probability($0), $0.probability(decimals: 6)) }
        ?? .blank,
      hasFigure
        ? comparison.map { ComparisonWording.cell($0) } ?? .blank
        : .named("no proportion", id: "no_proportion"),
    ]
  }

  /// The ends of the interval of a proportion in per cent, which people read with one decimal.
  private static func interval(
    _ counts: Proportion
  ) -> (low: DocumentTable.Cell, high: DocumentTable.Cell) {
    let (shown, interval) = (ComparisonWording.ends(of: counts), counts.interval(decimals: 6))
    return (.shown(shown.low, interval.low * 100), .shown(shown.high, interval.high * 100))
  }

  private static func cell(_ count: Int?) -> DocumentTable.Cell {
    count.map { .shown(grouped($0), Fraction($0)) } ?? .blank
  }

  /// The course of a measure in small.
  func course(of measure: MonitoredMeasure) -> Sparkline {
    Sparkline(measure, each: year.months.isEmpty ? "period" : "month")
  }

  private static func cell(_ judgement: Judgement?) -> DocumentTable.Cell {
    judgement.map { .rating($0.mark, id: $0.id) } ?? .blank
  }
}

extension Judgement {
  /// The judgement with a shape and a colour.
  var mark: RatingMark {
    switch self {
    case .satisfied: RatingMark(rawValue, at: .low)
    case .someConcerns: RatingMark(rawValue, at: .middle)
    case .concern: RatingMark(rawValue, at: .top)
    case .monitoringOnly: RatingMark(rawValue, at: .none)
    }
  }

  /// The judgement for programs.
  var id: String {
    switch self {
    case .satisfied: "satisfied"
    case .someConcerns: "some_concerns"
    case .concern: "concern"
    case .monitoringOnly: "monitoring_only"
    }
  }
}
