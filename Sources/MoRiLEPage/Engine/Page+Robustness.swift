import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Page {
  /// The most issues of which the page tells it: with more it would stand still for seconds.
  private static let mostIssues = 200
  /// How many simulations there are where a request does not say.
  private static let usualRuns = 10_000

  /// `sure`: how sure the ratings and ranks are as the scores stand, as `morile robustness` tells it; and
  /// the finding for an `issue` on its own.
  ///
  /// `runs`, `seed` and `first` may be given; under what if, its thresholds and weights hold.
  func sure(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing else { return .message("nothing is open") }
    guard workshop.issues.count <= Self.mostIssues else {
      return .message(
        "With more than \(Self.mostIssues) issues this takes too long in a page: save the adjusted CSV, and "
          + "ask morile robustness.")
    }
    let settings = SimulationSettings(
      runs: min(max(1, asked.number("runs") ?? Self.usualRuns), SimulationSettings.usualRuns),
      seed: UInt64(max(0, asked.number("seed") ?? 1)),
      first: max(1, asked.number("first") ?? 10))
    let assessment = AssessmentReport(
      workshop.sheet.with(whatIf?.issues ?? workshop.issues, model: standing.model),
      subject: workshop.file.name)
    let report = RobustnessReport(
      assessment,
      robustness: Robustness(standing.model, assessment.assessments, first: settings.first),
      simulation: assessment.simulated(settings) { $0.run() })
    return .object([
      ("done", .boolean(true)),
      ("sentence", place(asked).map { .string(report.finding($0)) } ?? .null),
      (
        "text",
        .string(TerminalFormat.text(report.document, Style(width: asked.number("width") ?? 80)))
      ),
    ])
  }
}
