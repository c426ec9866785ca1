import MoRiLE
import MoRiLEReports

/// How sure the ratings are as the scores stand: single changes at once, a simulation part by part.
///
/// The parts are those of one simulation, so that after the last of them the numbers are the ones that
/// `morile robustness` gives for the same seed.
struct HowSure {
  /// What is known after the parts that are done.
  private(set) var report: RobustnessReport
  private let simulation: Simulation?
  private var tally: SimulationTally?
  private var parts = 0
  /// For each issue its numbers, the criteria that follow from its counts, and how likely their levels are.
  private let counted: [(inputs: [Interval?], criteria: [Int], levels: CountedLevels?)]

  /// Tries the single changes, and does the first parts of the simulation.
  ///
  /// - Parameter before: How sure the ratings were before the last step, whose counts are not gone through again.
  init(
    _ assessment: AssessmentReport, _ settings: SimulationSettings, parts: Int,
    after before: HowSure?
  ) {
    let model = assessment.model
    let following = model.criteriaFromInputs
    // Weights make nothing of counts, and another table may be of another matrix.
    let before = before.flatMap { before in
      let other = before.report.assessment.model
      return other.inputs == model.inputs && other.measures == model.measures
        && other.criteria == model.criteria && other.trends == model.trends ? before : nil
    }
    counted =
      following.isEmpty
      ? []
      : assessment.assessments.enumerated().map { place, own in
        let criteria = model.criteriaDrawn(of: own.issue, following)
        if let before, before.counted.indices.contains(place),
          before.counted[place].inputs == own.issue.inputs,
          before.counted[place].criteria == criteria
        {
          return before.counted[place]
        }
        return (
          own.issue.inputs, criteria,
          criteria.isEmpty ? nil : model.countedLevels(of: own.issue, following)
        )
      }
    let robustness = Robustness(
      assessment.model, assessment.assessments, first: settings.first)
    do throws(SimulationRefusal) {
      let simulation = try Simulation(
        model, assessment.assessments, counted: counted.map { $0.levels }, settings: settings)
      self.simulation = simulation
      self.parts = min(parts, simulation.chunkCount)
      let tally = simulation.tally(0..<self.parts)
      self.tally = tally
      report = RobustnessReport(
        assessment, robustness: robustness,
        simulation: .success(simulation.result(of: tally, after: self.parts)))
    } catch {
      simulation = nil
      report = RobustnessReport(assessment, robustness: robustness, simulation: .failure(error))
    }
  }

  /// Whether all runs are done, or none can be.
  var isDone: Bool { parts >= simulation?.chunkCount ?? 0 }

  /// Does some more parts of the simulation.
  mutating func run(parts more: Int) {
    guard let simulation, !isDone, var counted = tally else { return }
    let next = parts..<min(parts + more, simulation.chunkCount)
    counted.add(simulation.tally(next))
    tally = counted
    parts = next.upperBound
    report = report.with(simulation.result(of: counted, after: parts))
  }
}
