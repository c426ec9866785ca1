import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The paper on which a Board decides, and which it can publish: what was scored, what came out and how sure
/// it is, what moved, what was decided, and all that is needed to work every rating out again.
public struct BoardReport: Report {
  /// A file that the report was made from.
  public struct Source: Sendable {
    let what: String
    let file: SourceFile

    /// The name of the file with the folder that it is in, which tells years apart; the folders above are
    /// nobody's but the analyst's.
    var name: String { file.name.split(separator: "/").suffix(2).joined(separator: "/") }

    /// Names a file.
    ///
    /// - Parameters:
    ///   - what: What it is, such as `Issues and scores`.
    ///   - file: The file.
    public init(_ what: String, _ file: SourceFile) {
      self.what = what
      self.file = file
    }
  }

  /// The title.
  let title: String
  /// The day that the report bears.
  let date: CalendarDate
  /// The assessment.
  let assessment: AssessmentReport
  /// How sure it is.
  let robustness: RobustnessReport
  /// The files that it was made from.
  public var sources: [Source] = []
  /// What several scorers agree on; nil where none are compared.
  public var panel: ConsensusReport?
  /// What moved since last year; nil where there is no last year.
  public var comparison: ComparisonReport?
  /// What was decided; nil where no decisions are given.
  public var decisions: DecisionReport?
  /// The areas of focus; nil where none are given.
  public var areas: AreaReport?
  /// What the grant answers; nil where no lines are given.
  public var spending: SpendingReport?
  /// The crime table; nil where there are no counts.
  public var trends: TrendReport?
  /// How measures stand to their targets; nil where none are given.
  public var monitoring: MonitoringReport?

  /// Makes the report of an assessment.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - date: The day that it bears.
  ///   - assessment: The assessment.
  ///   - robustness: How sure it is.
  public init(
    title: String, date: CalendarDate, _ assessment: AssessmentReport,
    robustness: RobustnessReport
  ) {
    self.title = title
    self.date = date
    self.assessment = assessment
    self.robustness = robustness
  }

  var model: Model { assessment.model }

  /// What the Board has decided and paid for, and how that goes.
  private var boardParts: [DocumentPart] {
    (decisions?.parts ?? []) + (areas?.parts ?? []) + (spending?.parts ?? [])
      + (monitoring?.parts ?? [])
  }

  /// The assessments with their ranks, in the order of the ranking.
  var ranked: [(entry: Ranking.Entry, assessment: Assessment)] {
    assessment.ranking.entries.map { ($0, assessment.assessments[$0.index]) }
  }

  /// The style of the tables of themes, which are read beside each other, and of scores.
  private static let style = """
    table[class^="theme"] { table-layout: fixed; break-inside: avoid; }
    table[class^="theme"] th:first-child { width: 24%; }
    table[class^="theme"] thead th { font-size: 8pt; }
    .levels { font-size: 8.5pt; }
    .levels .number { padding-right: 0.3rem; }
    .levels td:not(.number) { white-space: nowrap; padding-right: 0.3rem; }

    """

  /// The report.
  public var document: Document {
    Document(
      title,
      facts: [
        .init("Date", date.text), .init("Issues", assessment.subject),
        .init("Model", assessment.modelText),
      ],
      style: Self.style + (monitoring == nil ? "" : MonitoringReport.style),
      parts: summaryParts + rankingParts + plotParts + themeParts + (comparison?.published ?? [])
        + (trends?.parts ?? [])
        + surenessParts + panelParts + askParts + boardParts + knowledgeParts + methodParts
        + inputParts + vectorParts)
  }
}
