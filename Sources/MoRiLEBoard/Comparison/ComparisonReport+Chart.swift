import MoRiLE
import MoRiLEReports

extension ComparisonReport {
  /// The slope chart; nil where no issue goes on from one year to the next.
  package var chart: Figure? {
    guard let chart = SlopeChart(steps) else { return nil }
    return Figure(
      MovementWording.caption(
        years.map { $0.name }, isRanked: chart.isRanked, omitted: chart.omitted),
      chart.picture,
      says: steps.map { says($0) }.joined(separator: " "))
  }

  /// The movements of band of a step, in words.
  private func says(_ step: YearStep) -> String {
    func moved(_ direction: YearStep.Direction) -> [String] {
      step.this.entries.indices.compactMap { place in
        guard step.direction(place) == direction, case .same(let last) = step.origin(place) else {
          return nil
        }
        return "\(step.this.entries[place].name) (\(step.last.entries[last].rating.text) to "
          + "\(step.this.entries[place].rating.text))"
      }
    }
    return MovementWording.picture(
      step.last.name, step.this.name, up: moved(.up), down: moved(.down), same: moved(.same).count)
  }
}
