import MoRiLE
import MoRiLEReports

/// How the measures of a year stand to their targets and to last year, and where they are heading.
public struct MonitoringReport: Report {
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

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - sheet: The measures.
  ///   - subject: What they are, such as the name of their file.
  ///   - month: The month, from 0, by whose end they are judged; nil for the last with a number, each
  ///     measure by its own.
  public init(_ sheet: MeasureSheet, subject: String, month: Int? = nil) {
    months = sheet.months
    measures = month.map { month in sheet.measures.map { $0.asAt(month) } } ?? sheet.measures
    self.subject = subject
    self.month = month
  }

  /// The measures as a paper of their own, without the months of each, which are many rows.
  public var document: Document {
    Document(
      "Measures against their targets",
      facts: [
        .init("Measures", subject), .init("Year", yearText), .init("As at", asAt),
      ],
      style: Self.style, parts: parts)
  }

  /// The style of the table of measures, which has many columns.
  static let style = """
    .measures { font-size: 8pt; }
    .measures thead th { font-size: 8pt; }
    .measures img.small { height: 1rem; }
    .measures th, .measures td { padding-right: 0.3rem; }
    .measures .rating { white-space: normal; }

    """

  /// The names of all its tables.
  public var tableNames: [String] { Table.allCases.map { $0.rawValue } }

  /// One of its tables.
  public func tables(named name: String) -> [DocumentTable] {
    switch Table(rawValue: name) {
    case .measures: [measuresTable]
    case .months: [monthsTable]
    case nil: []
    }
  }

  /// How many measures are judged how.
  var summary: String {
    MonitoringWording.summary(
      measures.map { measure in measure.now.flatMap { measure.position(in: $0).judgement } })
  }

  /// What a paper for the Board takes up.
  package var parts: [DocumentPart] {
    var parts: [DocumentPart] = [
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
          Figure("From the start of the year", chart.picture, says: says(measure), isWide: false)))
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
  var measuresTable: DocumentTable {
    var table = DocumentTable(
      Table.measures.rawValue, Self.measuresCaption,
      [
        .name("measure", "Measure"), Column("aim", "Aim"), Column("month", "Month", .date),
        Column("to_date", "To date", .number), Column("target", "Target", .number),
        Column("last_year", "Last year", .number), Column("change", "Change", .percent),
        Column("judgement", "Judgement", .rating), Column("forecast", "Forecast", .number),
        Column("forecast_judgement", "Forecast judged", .rating),
        Column("course", "Course", .picture),
      ])
    for measure in measures {
      let position = measure.now.map { measure.position(in: $0) }
      let style = MeasureNumbers(measure)
      let end = MonitoredMeasure.months - 1
      let forecast = measure.forecast
      let course = Sparkline(measure)
      table.add([
        .text(measure.name), .text(measure.aim.rawValue),
        measure.now.map { months[$0].cell } ?? .blank,
        style.cell(position?.actual, in: measure.now), style.cell(position?.target),
        style.cell(position?.previous), MeasureNumbers.change(position?.change),
        Self.cell(position?.judgement), style.cell(forecast?.value, in: end),
        Self.cell(forecast?.judgement),
        course.picture.map { .picture($0, says: course.says) } ?? .blank,
      ])
    }
    return table
  }

  private static let measuresCaption =
    "To date, target and last year are from the start of the year to the end of the month. The course is "
    + "the distance from the target month by month, above or below the line, the margin in grey; without a "
    + "target, from last year."

  /// One row for each measure and month.
  var monthsTable: DocumentTable {
    var table = DocumentTable(
      Table.months.rawValue, "Each measure at the end of each month.",
      [
        .name("measure", "Measure"), Column("month", "Month", .date),
        Column("number", "Number", .number), Column("to_date", "To date", .number),
        Column("target", "Target", .number), Column("off_target", "Off target", .percent),
        Column("last_year", "Last year", .number), Column("change", "Change", .percent),
        Column("judgement", "Judgement", .rating), Column("forecast", "Forecast", .number),
      ])
    for measure in measures {
      let style = MeasureNumbers(measure)
      for month in months.indices {
        let position = measure.position(in: month)
        let isCounted = position.actual != nil
        table.add([
          .text(measure.name), months[month].cell, style.cell(position.number),
          style.cell(position.actual, in: month), style.cell(position.target),
          MeasureNumbers.change(position.offTarget), style.cell(position.previous),
          MeasureNumbers.change(position.change), Self.cell(position.judgement),
          isCounted
            ? style.cell(measure.asAt(month).forecast?.value, in: MonitoredMeasure.months - 1)
            : .blank,
        ])
      }
    }
    return table
  }

  private static func cell(_ judgement: Judgement?) -> DocumentTable.Cell {
    judgement.map { .rating($0.mark, id: $0.id) } ?? .blank
  }
}

extension MonthColumn {
  /// The month as a cell: programs get `2014-04`, or `apr` where the year is not known.
  fileprivate var cell: DocumentTable.Cell {
    let number = month < 10 ? "0\(month)" : "\(month)"
    return .named(shortTitle, id: year.map { "\($0)-\(number)" } ?? shortName.lowercased())
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
