import MoRiLE
import MoRiLEReports

/// The places that issues have when scores are off: a line over the places from 5 to 95 % of simulations, and a
/// mark on the middle one, which half of them are not below.
struct PlaceChart {
  /// The most issues in one picture, so that it goes on one page.
  static let most = 40

  private static let rowHeight = 17
  private static let (left, right, top) = (250, 700, 26)

  private let report: AssessmentReport
  private let simulation: SimulationResult

  init(_ report: AssessmentReport, _ simulation: SimulationResult) {
    self.report = report
    self.simulation = simulation
  }

  /// The pictures, each of so many issues as go on a page.
  var figures: [Figure] {
    let entries = report.ranking.entries
    return stride(from: 0, to: entries.count, by: Self.most).map { start in
      let part = Array(entries[start..<min(start + Self.most, entries.count)])
      let which =
        entries.count <= Self.most ? "" : ", issues \(start + 1) to \(start + part.count)"
      return Figure(
        "Places in 5 to 95 % of simulations (line) and the middle one (mark)\(which).",
        picture(part),
        says: says(part))
    }
  }

  private func says(_ entries: [Ranking.Entry]) -> String {
    entries.map { entry in
      let place = simulation.issues[entry.index].place
      return "\(report.assessments[entry.index].issue.name): "
        + (place.count == 1
          ? "place \(place.lowerBound)" : "places \(place.lowerBound) to \(place.upperBound)")
    }.joined(separator: "; ") + "."
  }

  private func picture(_ entries: [Ranking.Entry]) -> Picture {
    let height = Self.top + entries.count * Self.rowHeight + 8
    var drawing = Drawing(width: 720, height: height)
    for place in ticks {
      let x = x(place)
      drawing.line((x, Self.top - 4), (x, height - 6), .grid)
      drawing.text("\(place)", x, Self.top - 9, .middle)
    }
    drawing.text("Place", Self.left - 22, Self.top - 9, .end, isBold: true)
    for (row, entry) in entries.enumerated() {
      let y = Self.top + row * Self.rowHeight + Self.rowHeight / 2
      let assessment = report.assessments[entry.index]
      let rating = report.rating(entry.index)
      let isTop = rating.possible == 0...0
      drawing.text(
        Drawing.cut(assessment.issue.name, to: Self.left - 30, isBold: isTop), Self.left - 22,
        y + 4, .end, isBold: isTop)
      let place = simulation.issues[entry.index].place
      drawing.line((x(place.lowerBound), y), (x(place.upperBound), y), .value)
      for end in [place.lowerBound, place.upperBound] {
        drawing.line((x(end), y - 3), (x(end), y + 3), .value)
      }
      drawing.mark(RatingMark(rating).place, x(middle(entry.index)), y)
    }
    return drawing.picture
  }

  /// The place that an issue has, or a better one, in at least half of the simulations; never beyond the line.
  func middle(_ issue: Int) -> Int {
    var runs = 0
    for (above, count) in simulation.issues[issue].places.enumerated() {
      runs += count
      if 2 * runs >= simulation.runs { return above + 1 }
    }
    return simulation.issues[issue].place.upperBound
  }

  private var count: Int { report.assessments.count }

  /// Places with a line: the first, and every fifth, tenth or further one.
  private var ticks: [Int] {
    let step = [5, 10, 20, 50, 100, 200].first { count / $0 <= 10 } ?? 500
    return [1] + Array(stride(from: step, through: count, by: step))
  }

  private func x(_ place: Int) -> Int {
    count < 2
      ? Self.left
      : Self.left + (Self.right - Self.left) * (place - 1) / (count - 1)
  }
}
