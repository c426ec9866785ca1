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
    /// How measures stand to the country and the family, and within what proportions lie.
    case comparisons
  }

  let year: MeasureYear
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
    year = sheet.year
    measures = month.map { month in sheet.measures.map { $0.asAt(month) } } ?? sheet.measures
    self.subject = subject
    self.month = month
  }

  /// The measures as a paper of their own, without the months of each, which are many rows.
  public var document: Document {
    Document(
      "Measures against their targets",
      facts: [
        .init("Measures", subject), .init("Year", year.range), .init("As at", asAt),
      ],
      style: Self.style, parts: parts)
  }

  /// The style of the table of measures, which has many columns.
  static let style = """
    .measures, .comparisons { font-size: 8pt; }
    .measures thead th, .comparisons thead th { font-size: 8pt; }
    .measures img.small { height: 1rem; }
    .measures th, .measures td { padding-right: 0.3rem; }
    .comparisons th, .comparisons td { padding-right: 0.3rem; }
    .measures .rating { white-space: normal; }

    """

  /// The names of all its tables.
  public var tableNames: [String] { Table.allCases.map { $0.rawValue } }

  /// One of its tables.
  public func tables(named name: String) -> [DocumentTable] {
    switch Table(rawValue: name) {
    case .measures: [measuresTable]
    case .months: [monthsTable]
    case .comparisons: [comparisonsTable]
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
    let comparisons = comparisonsTable
    if !comparisons.rows.isEmpty {
      parts += [.heading("How they stand to others", level: 3), .table(comparisons)]
    }
    var inWords: [String] = []
    for measure in measures {
      let text = MonitoringWording.sentences(on: measure, year).joined(separator: " ")
      guard let chart = MeasureChart(measure, year) else {
        inWords.append("\(measure.name): \(text)")
        continue
      }
      parts += [
        .heading(measure.name, level: 3), .paragraph(text),
        .figure(
          Figure(
            MonitoringWording.chartTitle(of: measure), chart.picture, says: says(measure),
            isWide: false)),
      ]
    }
    if !inWords.isEmpty {
      parts += [.heading("Measures without a chart", level: 3), .list(inWords)]
    }
    return parts + [
      .heading("How measures are judged"), .list(MonitoringWording.method(for: measures)),
    ]
  }

  private func says(_ measure: MonitoredMeasure) -> String {
    let says = course(of: measure).says
    return says.isEmpty ? "nothing to compare it with." : says + "."
  }

  /// The month by whose end the measures are judged.
  private var asAt: String {
    if let month { return year.title(month) }
    let last = Set(measures.map { $0.now })
    guard last.count == 1, let only = last.first else {
      return
        "the last \(year.months.isEmpty ? "period" : "month") with a number, each measure by its own"
    }
    return only.map { year.title($0) } ?? "no numbers yet"
  }
}
