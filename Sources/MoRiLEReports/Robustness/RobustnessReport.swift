import MoRiLE
import MoRiLEFormats

/// How sure the ratings and ranks of an assessment are.
public struct RobustnessReport: Report {
  /// The tables, by the names that they are asked for.
  public enum Table: String, CaseIterable, Sendable {
    /// A row for each issue, with a sentence.
    case issues
    /// Every change of one level that would change a rating.
    case changes
    /// Every change of one level that would alter the first places.
    case first
    /// How often each issue is above each other one.
    case pairs
    /// How often each issue is in each place.
    case places
    /// The mean weights of the runs in which each issue is first.
    case weights
  }

  /// The assessment that it is about.
  public let assessment: AssessmentReport
  /// What single changes would do.
  public let robustness: Robustness
  /// What simulations say; nil where there is none.
  public private(set) var simulation: SimulationResult?
  /// Why there is none.
  public let refusal: String
  /// For each issue the change from which a score follows, where it is no more than chance.
  private let byChance: [ChangeByChance?]
  /// Whether scores of an issue are drawn as its counts might have been recorded.
  private let drawsCounts: Bool
  /// The places as scored, which stand beside those of simulations; nil where there are none.
  package let places: ScoredPlaces?

  /// Makes the report of an assessment.
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - robustness: What single changes would do to it.
  ///   - simulation: What simulations of it say, or why it cannot be simulated.
  public init(
    _ assessment: AssessmentReport, robustness: Robustness,
    simulation: Result<SimulationResult, SimulationRefusal>
  ) {
    self.assessment = assessment
    self.robustness = robustness
    let model = assessment.model
    let issues = assessment.assessments.map { $0.issue }
    let criteria = model.criteriaFromInputs
    byChance =
      criteria.isEmpty ? issues.map { _ in nil } : issues.map { model.changeByChance(of: $0) }
    drawsCounts = issues.contains { !model.criteriaDrawn(of: $0, criteria).isEmpty }
    switch simulation {
    case .success(let result):
      (self.simulation, refusal) = (result, "")
      places = ScoredPlaces(assessment.assessments)
    case .failure(let refusal):
      (self.simulation, self.refusal) = (nil, refusal.message)
      places = nil
    }
  }

  var model: Model { assessment.model }

  /// The same with another simulation, of more runs.
  package func with(_ simulation: SimulationResult) -> RobustnessReport {
    var report = self
    report.simulation = simulation
    return report
  }

  /// The places as scored where they are not the ranks; nil where ranks say the same, or nothing is simulated.
  package var ownPlaces: ScoredPlaces? {
    places.flatMap { $0.differ(from: assessment.ranking) ? $0 : nil }
  }

  /// The issues in the order of the ranking, by index.
  var order: [Int] { assessment.ranking.entries.map { $0.index } }

  func name(_ issue: Int) -> String { assessment.assessments[issue].issue.name }

  /// The words for an issue.
  package func wording(_ issue: Int) -> RobustnessWording {
    RobustnessWording(
      model, assessment.assessments[issue], robustness.issues[issue],
      shares: simulation.map { result in
        result.issues[issue].ratings.map { result.share($0) }
      }, byChance: byChance[issue])
  }

  /// The finding for an issue and what lies between its rating and the next ones, in words.
  public func finding(_ issue: Int) -> String {
    let wording = wording(issue)
    return [wording.sentence, wording.margin].filter { !$0.isEmpty }.map { $0 + "." }
      .joined(separator: " ")
  }

  /// The table of issues, with what it means below it.
  public var document: Document {
    Document(
      assessment.subject, subtitle: assessment.modelText, isBrief: true,
      parts: [.table(issueTable)])
  }

  /// The table of issues as programs get it.
  public var dataTables: [DocumentTable] { [issueDataTable] }

  /// The names of all its tables.
  public var tableNames: [String] { Table.allCases.map { $0.rawValue } }

  /// One of its tables.
  public func tables(named name: String) -> [DocumentTable] {
    Table(rawValue: name).map { tables($0) } ?? []
  }

  /// One of its tables; of pairs people read others than programs get.
  private func tables(_ table: Table) -> [DocumentTable] {
    switch table {
    case .issues: [issueTable, issueDataTable]
    case .changes: [changeTable]
    case .first: [firstTable]
    case .pairs: [neighbourTable, pairTable]
    case .places: [placeTable]
    case .weights: [weightTable]
    }
  }

  /// An empty table with what is said below each.
  func table(
    _ id: Table, _ columns: [Column] = [], for audience: Audience = .all, rows: Int = 0,
    none: String = ""
  ) -> DocumentTable {
    DocumentTable(
      id.rawValue, "", columns, for: audience, rows: rows,
      notes: [id == .issues ? legend : "", firstText, methodText].filter { !$0.isEmpty },
      none: none, titleWidth: 12)
  }

  /// What the columns of the table of issues are.
  private var legend: String {
    guard let simulation else { return "" }
    return
      "Kept is the share of simulations that keep the rating. Places and scores are those from 5 to "
      + "95 % of simulations. First \(simulation.settings.first) is the share in which the issue is there."
      + (ownPlaces == nil ? "" : " \(Self.placeText)")
  }

  /// What a place as scored is.
  package static var placeText: String {
    "Place is 1 more than the number of issues that score higher, as it is in each simulation: a range "
      + "where scores are not known."
  }

  // MARK: - In words

  /// What single changes do to the first places.
  ///
  /// `Of 586 changes of one level, 210 alter the first 10 places, and 34 of them who is there.` What was not
  /// worked out is said behind it.
  package var firstText: String {
    let leftOut = RobustnessLeftOut(robustness, assessment.assessments)
    return ([alterationText] + leftOut.sentences).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is said where no change does something, and only of those that were tried.
  func noneText(_ verb: String) -> String {
    robustness.issues.allSatisfy { $0.isTried }
      ? "No change of one level \(verb)."
      : robustness.changeCount == 0
        ? "No change was tried." : "No change of one level that was tried \(verb)."
  }

  private var alterationText: String {
    let altering = robustness.alterations.count
    let first = "the first \(Count.of(robustness.first, "place"))"
    let changes = Count.of(robustness.changeCount, "change") + " of one level"
    if robustness.changeCount == 0 {
      // Why not is said behind it.
      if robustness.issues.contains(where: { !$0.isTried }) { return "" }
      return "No cell has a score that could be one level off, so that nothing alters \(first)."
    }
    guard altering > 0 else { return "None of \(changes) alters \(first)." }
    let members = robustness.alterations.count { !$0.entering.isEmpty || !$0.leaving.isEmpty }
    let verb = altering == 1 ? "alters" : "alter"
    let who = members == 0 ? "but none of them" : "and \(members) of them"
    return "Of \(changes), \(altering) \(verb) \(first), \(who) who is there."
  }

  /// What is said of issues that given scores cut.
  private static let givenText =
    "Where a score is given, each unknown cell is drawn by itself from the levels that it leaves, so that the "
    + "score drawn may be another than the one given."

  /// What is said of scores that follow from counts.
  private static let countedText =
    "Scores that follow from counts are drawn with the counts, each as another year with the same average might have "
    + "recorded it (Poisson)."

  /// How the simulation was run and what it assumes; or why there is none.
  package var methodText: String {
    guard let simulation else { return "Not simulated: \(refusal)." }
    let settings = simulation.settings
    let weights =
      switch settings.weights {
      case .fixed: "weights as the model has them"
      case .uniform: "any weights, all equally likely"
      case .within(let percent): "weights within \(percent) % of the model's"
      }
    let runs = simulation.runs == 1 ? "1 simulation" : "\(grouped(simulation.runs)) simulations"
    return "\(runs), seed \(settings.seed), \(weights). "
      + "How far scores may be off: \(model.uncertainty?.source ?? "")"
      + (drawsCounts ? " \(Self.countedText)" : "")
      + (assessment.assessments.contains { $0.given.counts && !$0.isEveryLevelKnown }
        ? " \(Self.givenText)" : "")
  }
}
