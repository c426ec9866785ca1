import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How often an issue has each place in simulations, as columns beside each other.
struct SurePlaces {
  /// The columns that there are, each for one place; those at the ends that hardly ever come are left out.
  private(set) var columns: [JSONOutput] = []

  /// The most columns that can be told apart.
  private static let most = 40

  /// Counts the places of an issue.
  init(_ issue: Int, _ report: RobustnessReport) {
    guard let simulation = report.simulation, let own = report.places?.ranges[issue] else { return }
    let counts = simulation.issues[issue].places
    let least = max(1, simulation.runs / 200)
    let often = counts.indices.filter { counts[$0] >= least }
    let now = own.lowerBound - 1...own.upperBound - 1
    var first = min(often.first ?? now.lowerBound, now.lowerBound)
    var last = max(often.last ?? now.upperBound, now.upperBound)
    if last - first >= Self.most {
      first = max(first, min(now.lowerBound - Self.most / 2, last - Self.most + 1))
      last = min(last, first + Self.most - 1)
    }
    let highest = max(1, counts[first...last].max() ?? 1)
    columns = (first...last).map { place in
      let isNow = now.contains(place)
      // Two numbers side by side could not be told apart.
      let isNear = now.contains(place - 1) || now.contains(place + 1)
      let isRound = place == first || (place + 1) % 5 == 0
      return .object([
        ("place", .number(place + 1)), ("isNow", .boolean(isNow)),
        ("label", .string(isNow || (isRound && !isNear) ? "\(place + 1)" : "")),
        ("text", .string(ShareWording.tight(simulation.share(counts[place])))),
        (
          "share",
          .number(
            (Fraction(Int64(counts[place]), over: Int64(highest)) * 1000).rounded(decimals: 0).int
              ?? 0)
        ),
      ])
    }
  }
}
