import MoRiLE
import MoRiLEReports

/// The places of issues with the places that they have when scores are off: a mark for the place as scored,
/// a line over the places from 5 to 95 % of simulations.
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
        "Places as scored (mark) and in 5 to 95 % of simulations (line)\(which).", svg: svg(part),
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

  private func svg(_ entries: [Ranking.Entry]) -> String {
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
      let isTop = assessment.rating.possible == 0...0
      drawing.text(
        Drawing.cut(assessment.issue.name, to: Self.left - 30, isBold: isTop), Self.left - 22,
        y + 4, .end, isBold: isTop)
      let place = simulation.issues[entry.index].place
      drawing.line((x(place.lowerBound), y), (x(place.upperBound), y), .value)
      for end in [place.lowerBound, place.upperBound] {
        drawing.line((x(end), y - 3), (x(end), y + 3), .value)
      }
      if let own = self.place(assessment) {
        drawing.mark(RatingMark(assessment.rating).place, x(own), y)
      }
    }
    return drawing.svg
  }

  /// The place as scored: one more than the issues that are surely above; nil where the score is not known.
  private func place(_ assessment: Assessment) -> Int? {
    guard let score = assessment.score.value else { return nil }
    return 1 + report.assessments.count { $0.score.value.map { $0 > score } ?? false }
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
