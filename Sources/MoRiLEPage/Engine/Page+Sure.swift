import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// How sure the ratings and ranks are.
extension Page {
  /// The most issues of which the page tells it: with more it would stand still for seconds.
  private static let mostIssues = 200
  /// How many parts of a simulation are done where a request does not say.
  private static let usualParts = 4

  /// `sure`: which ratings could change by one level on one question, and how often each is kept in simulation.
  ///
  /// The simulation has `runs` runs from a `seed`, of which each request does some `parts` more, until the answer
  /// says that it `isDone`. Under what if, its thresholds and weights hold.
  func sure(_ asked: PageRequest) -> JSONOutput {
    guard let report = sureReport(asked) else { return Self.tooMany }
    let groups = SureGroup.all(report)
    let count = groups.reduce(0) { $0 + $1.issues.count }
    let kept = report.assessment.assessments.count - count
    return .object([
      ("done", .boolean(true)), ("isDone", .boolean(howSure?.state.isDone ?? true)),
      ("title", .string(Self.title(count))),
      ("groups", .array(groups.map { group(of: $0, report) })),
      ("notes", .array(Self.notes(report, others: kept).map { .string($0) })),
    ])
  }

  static var tooMany: JSONOutput {
    .message(
      "With more than \(mostIssues) issues this takes too long in a page: save the adjusted CSV, and "
        + "ask morile robustness.")
  }

  /// What is known so far, with some parts more of the simulation; nil with too many issues.
  func sureReport(_ asked: PageRequest) -> RobustnessReport? {
    guard let workshop, let standing, workshop.issues.count <= Self.mostIssues else { return nil }
    let runs = min(
      max(1, asked.number("runs") ?? SimulationSettings.usualRuns), SimulationSettings.usualRuns)
    let seed = UInt64(max(0, asked.number("seed") ?? 1))
    let parts = min(max(0, asked.number("parts") ?? Self.usualParts), 1_000)
    let key = "\(steps) \(runs) \(seed) \(whatIf?.text ?? "")"
    if howSure?.key == key {
      howSure?.state.run(parts: parts)
    } else {
      let assessment = AssessmentReport(
        workshop.sheet.with(whatIf?.issues ?? workshop.issues, model: standing.model),
        subject: workshop.file.name)
      let settings = SimulationSettings(runs: runs, seed: seed)
      howSure = (key, HowSure(assessment, settings, parts: max(1, parts), after: howSure?.state))
    }
    return howSure?.state.report
  }

  private static func title(_ count: Int) -> String {
    switch count {
    case 0: "No rating could change"
    case 1: "1 rating could change"
    default: "\(count) ratings could change"
    }
  }

  private static func notes(_ report: RobustnessReport, others kept: Int) -> [String] {
    let others =
      kept == 1
      ? "1 other keeps its rating whatever one question says."
      : "\(kept) others keep their rating whatever one question says."
    let runs = report.simulation.map { "\(grouped($0.runs)) \($0.runs == 1 ? "try" : "tries")" }
    return [
      others,
      runs.map { "Kept: of \($0), the share with the same rating." }
        ?? "Not simulated: \(report.refusal).",
    ]
  }

  private func group(of group: SureGroup, _ report: RobustnessReport) -> JSONOutput {
    let rows = group.issues.map { issue -> JSONOutput in
      let ways = report.robustness.issues[issue].changes.count
      let isKnown = group.way != .open && group.way != .untried
      return .object([
        ("issue", .number(issue)),
        ("name", .string(report.assessment.assessments[issue].issue.name)),
        ("ways", .string(isKnown ? "\(ways)" : "")), ("kept", .string(kept(issue, report))),
      ])
    }
    return .object([
      ("rating", .bands(group.rating)), ("text", .string(group.way.text)), ("rows", .array(rows)),
    ])
  }

  /// The share of simulations that keep a rating; empty where there is none to keep.
  private func kept(_ issue: Int, _ report: RobustnessReport) -> String {
    let rating = report.assessment.assessments[issue].rating
    guard let simulation = report.simulation, rating.band != nil else { return "" }
    return ShareWording.tight(
      simulation.share(simulation.issues[issue].ratings[rating.possible.lowerBound]))
  }
}
