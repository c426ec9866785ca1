import MoRiLE
import MoRiLEFormats

/// How sure the ratings and ranks of an assessment are, ready to be written in any of the formats.
public struct RobustnessReport: HandReport {
  /// The tables that the report has, each of which can be written as CSV.
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
  public let simulation: SimulationResult?
  /// Why there is none.
  public let refusal: String
  /// The table that is written as text, CSV or Markdown; JSON has them all.
  public let table: Table
  /// The places as scored, which stand beside those of simulations; nil where there are none.
  package let places: ScoredPlaces?

  /// Makes the report of an assessment.
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - robustness: What single changes would do to it.
  ///   - simulation: What simulations of it say, or why it cannot be simulated.
  ///   - table: The table to write.
  public init(
    _ assessment: AssessmentReport, robustness: Robustness,
    simulation: Result<SimulationResult, SimulationRefusal>, table: Table = .issues
  ) {
    self.assessment = assessment
    self.robustness = robustness
    self.table = table
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
      })
  }

  /// The finding for an issue and what lies between its rating and the next ones, in words.
  public func finding(_ issue: Int) -> String {
    let wording = wording(issue)
    return [wording.sentence, wording.margin].filter { !$0.isEmpty }.map { $0 + "." }
      .joined(separator: " ")
  }

  /// The table as it is written.
  var rows: RobustnessRows {
    switch table {
    case .issues: issueRows
    case .changes: changeRows
    case .first: firstRows
    case .pairs: pairRows
    case .places: placeRows
    case .weights: weightRows
    }
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
  }
}

/// A table of a report: headers and cells for reading, and the same for other programs.
struct RobustnessRows {
  /// The heads of the table for reading.
  var columns: [TextTable.Column] = []
  /// The rows for reading; a note goes below a row.
  var rows: [(cells: [String], note: String)] = []
  /// The heads and rows for other programs, with all there is.
  var headers: [String] = []
  var cells: [[CSVCell]] = []
  /// What is said where there are no rows.
  var none = ""
}
