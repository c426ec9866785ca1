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
  /// The year.
  let year: RatedYear
  /// How sure its scores are; nil for a year of ratings alone.
  let robustness: RobustnessReport?
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
  /// What partners do; nil where no actions are given.
  public var actions: ActionReport?
  /// What came of last year's decisions; nil where nothing is known of them.
  public var effect: EffectReport?
  /// What is said in words; nil where nothing is.
  public var narrative: NarrativeReport?
  /// The crime table; nil where there are no counts.
  public var trends: TrendReport?
  /// How measures stand to their targets; nil where none are given.
  public var monitoring: MonitoringReport?

  /// Makes the report of a year.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - date: The day that it bears.
  ///   - year: The year.
  ///   - robustness: How sure its scores are; nil for a year of ratings alone.
  /// - Precondition: a year with scores comes with how sure they are.
  public init(
    title: String, date: CalendarDate, _ year: RatedYear, robustness: RobustnessReport? = nil
  ) {
    precondition(
      (year.assessment == nil) == (robustness == nil), "scores of which nothing is known")
    self.title = title
    self.date = date
    self.year = year
    self.robustness = robustness
  }

  /// What is said of scores; nil for a year of ratings alone.
  var scored: ScoredReport? {
    guard let assessment = year.assessment, let robustness else { return nil }
    return ScoredReport(
      year: year, assessment: assessment, robustness: robustness, panel: panel,
      comparison: comparison, narrative: narrative)
  }

  /// What the Board has decided and paid for, and how that goes.
  private var boardParts: [DocumentPart] {
    (decisions?.parts ?? []) + (areas?.parts ?? []) + (spending?.parts ?? [])
      + (actions?.parts ?? []) + (monitoring?.parts ?? [])
  }

  /// What each rating asks of the partners.
  private var askParts: [DocumentPart] {
    let asks = year.scale.bands.filter { !$0.means.isEmpty }
    guard !asks.isEmpty else { return [] }
    return [
      .heading("What each rating asks of the partners"),
      .terms(asks.map { .init($0.label, $0.means) }),
    ]
  }

  /// The issues of a year of ratings alone.
  private var ratedParts: [DocumentPart] {
    var table = DocumentTable("ratings", "All issues with their ratings.")
    table.add(.name("issue", "Issue"), year.entries.map { .text($0.name) })
    table.add(Column("theme", "Theme", flow: .flexible), year.entries.map { .text($0.theme) })
    table.addRatings(year.entries, of: year)
    return [
      .heading("The ratings"), .table(table), .paragraph(BoardReportWording.withoutScores),
    ]
  }

  /// What is said in words, where it does not stand under its theme.
  private func narrativeParts(_ narrative: NarrativeReport, isByTheme: Bool) -> [DocumentPart] {
    let rest = narrative.rest(all: !isByTheme)
    return rest.isEmpty ? [] : [.heading(isByTheme ? "Other themes" : "In words")] + rest
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
    let scored = scored
    var parts = summaryParts(scored)
    parts += scored.map { $0.rankingParts + $0.plotParts } ?? ratedParts
    parts += scored?.themeParts ?? []
    if let narrative { parts += narrativeParts(narrative, isByTheme: scored?.hasThemes ?? false) }
    parts += (comparison?.published ?? []) + (trends?.parts ?? [])
    if let scored {
      if trends?.isEmpty == false {
        parts += WatchList(scored.assessment, trends: trends).parts
      }
      parts += scored.surenessParts + scored.panelParts
    }
    parts += askParts + (effect?.parts ?? []) + boardParts
    if let scored { parts += scored.knowledgeParts + scored.methodParts }
    parts += inputParts + (scored?.vectorParts ?? [])
    return Document(
      title,
      facts: [
        .init("Date", date.text), .init("Issues", scored?.assessment.subject ?? year.name),
        .init("Model", year.basis.isEmpty ? "none: ratings without scores" : year.basis),
      ],
      style: Self.style + (spending == nil ? "" : SpendingReport.style)
        + (monitoring == nil ? "" : MonitoringReport.style), parts: parts)
  }
}
