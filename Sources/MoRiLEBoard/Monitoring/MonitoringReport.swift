import MoRiLE
import MoRiLEReports

/// How the measures of a year stand to their targets and to last year, and where they are heading.
public struct MonitoringReport: Sendable {
  /// The tables that can be asked for alone.
  public enum Table: String, CaseIterable, Sendable {
    /// One row for each measure.
    case measures
    /// One row for each measure and month.
    case months
  }

  let months: [MonthColumn]
  /// The measures, as at the month that is asked for.
  let measures: [MonitoredMeasure]
  private let subject: String
  private let month: Int?
  private let chosen: Table?

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - sheet: The measures.
  ///   - subject: What they are, such as the name of their file.
  ///   - month: The month, from 0, by whose end they are judged; nil for the last with a number, each
  ///     measure by its own.
  ///   - chosen: The table that is asked for alone; nil for the whole report.
  public init(
    _ sheet: MeasureSheet, subject: String, month: Int? = nil, chosen: Table? = nil
  ) {
    months = sheet.months
    measures = month.map { month in sheet.measures.map { $0.asAt(month) } } ?? sheet.measures
    self.subject = subject
    self.month = month
    self.chosen = chosen
  }

  /// The paper of its own.
  ///
  /// The months of all measures are many rows, and stand in it only where they are asked for.
  public var paper: Paper {
    Paper(
      "Measures against their targets",
      facts: [
        .init("Measures", subject), .init("Year", yearText), .init("As at", asAt),
      ],
      parts: parts + (chosen == .months ? [.table(monthsTable)] : []),
      chosen: chosen?.rawValue)
  }

  /// How many measures are judged how.
  var summary: String {
    MonitoringWording.summary(
      measures.map { measure in measure.now.flatMap { measure.position(in: $0).judgement } })
  }

  /// What a paper for the Board takes up.
  package var parts: [Paper.Part] {
    var parts: [Paper.Part] = [
      .heading("How the measures stand"), .paragraph(summary),
      .table(measuresTable),
    ]
    for measure in measures {
      let sentences = [
        MonitoringWording.position(of: measure, months),
        MonitoringWording.forecast(of: measure, months),
      ]
      parts += [
        .heading(measure.name, level: 3),
        .paragraph(sentences.compactMap { $0 }.joined(separator: " ")),
      ]
      guard let chart = MeasureChart(measure, months) else { continue }
      parts.append(
        .figure(
          Figure("From the start of the year", svg: chart.svg, says: says(measure), isWide: false)))
    }
    return parts + [
      .heading("How measures are judged"), .list(MonitoringWording.method),
    ]
  }

  private func says(_ measure: MonitoredMeasure) -> String {
    let says = Sparkline(measure).says
    return says.isEmpty ? "nothing to compare it with." : says + "."
  }

  private var yearText: String {
    "\(months[0].title) to \(months[months.count - 1].title)"
  }

  /// The month by whose end the measures are judged.
  private var asAt: String {
    if let month { return months[month].title }
    let last = Set(measures.map { $0.now })
    guard last.count == 1, let only = last.first else {
      return "the last month with a number, each measure by its own"
    }
    return only.map { months[$0].title } ?? "no numbers yet"
  }

  // MARK: - Tables

  /// One row for each measure.
  var measuresTable: PaperTable {
    var rows = ReportTable(
      [
        "Measure", "Aim", "Month", "To date", "Target", "Last year", "Change", "Judgement",
        "Forecast", "Forecast judged", "Course",
      ])
    for measure in measures {
      let position = measure.now.map { measure.position(in: $0) }
      let style = MeasureNumbers(measure)
      let end = MonitoredMeasure.months - 1
      let forecast = measure.forecast
      let course = Sparkline(measure)
      rows.add([
        .text(measure.name), .text(measure.aim.rawValue),
        .text(measure.now.map { months[$0].shortTitle } ?? ""),
        style.cell(position?.actual, in: measure.now), style.cell(position?.target),
        style.cell(position?.previous), MeasureNumbers.change(position?.change),
        Self.cell(position?.judgement), style.cell(forecast?.value, in: end),
        Self.cell(forecast?.judgement),
        course.svg.map { .picture(svg: $0, says: course.says) } ?? .blank,
      ])
    }
    return PaperTable(Table.measures.rawValue, Self.measuresCaption, rows)
  }

  private static let measuresCaption =
    "To date, target and last year are from the start of the year to the end of the month. The course is "
    + "the distance from the target month by month, above or below the line, the margin in grey; without a "
    + "target, from last year."

  /// One row for each measure and month.
  var monthsTable: PaperTable {
    var rows = ReportTable(
      [
        "Measure", "Month", "Number", "To date", "Target", "Off target", "Last year", "Change",
        "Judgement", "Forecast",
      ])
    for measure in measures {
      let style = MeasureNumbers(measure)
      for month in months.indices {
        let position = measure.position(in: month)
        let isCounted = position.actual != nil
        rows.add([
          .text(measure.name), .text(months[month].shortTitle), style.cell(position.number),
          style.cell(position.actual, in: month), style.cell(position.target),
          MeasureNumbers.change(position.offTarget), style.cell(position.previous),
          MeasureNumbers.change(position.change), Self.cell(position.judgement),
          isCounted
            ? style.cell(measure.asAt(month).forecast?.value, in: MonitoredMeasure.months - 1)
            : .blank,
        ])
      }
    }
    return PaperTable(
      Table.months.rawValue, "Each measure at the end of each month.", rows)
  }

  private static func cell(_ judgement: Judgement?) -> ReportTable.Cell {
    judgement.map { .rating($0.mark) } ?? .blank
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
}
