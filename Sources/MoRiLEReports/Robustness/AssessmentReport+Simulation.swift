import MoRiLE

extension AssessmentReport {
  /// What simulations of the assessment say, or why it cannot be simulated.
  ///
  /// - Parameters:
  ///   - settings: How many simulations, and of what.
  ///   - run: Runs a simulation, on as many threads as there are.
  public func simulated(
    _ settings: SimulationSettings, _ run: (Simulation) -> SimulationResult
  ) -> Result<SimulationResult, SimulationRefusal> {
    do throws(SimulationRefusal) {
      return .success(run(try Simulation(model, assessments, settings: settings)))
    } catch {
      return .failure(error)
    }
  }
}
