import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Page {
  /// `plot`: where all issues stand in the model's plot, and its axes.
  ///
  /// For each issue its place, and then, in thousandths of each axis's own range: across from and to, up from and
  /// to, and the middle of both at the opening. From and to are the same where all is known.
  func plot(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing, let plot = standing.model.plot else {
      return .message("the model has no plot")
    }
    let model = standing.model
    let marks = standing.assessments.indices.map { index -> JSONOutput in
      let now = shares(plot, standing.assessments[index], model)
      let was = shares(plot, workshop.opening.assessments[index], workshop.opening.model)
      let shares = [
        now.across.low, now.across.high, now.up.low, now.up.high,
        (was.across.low + was.across.high) / 2, (was.up.low + was.up.high) / 2,
      ]
      return .array(
        [.number(index)] + shares.map { .number(($0 * 1000).rounded(decimals: 0).int ?? 0) })
    }
    let across = ConsensusWording.lowered(model.title(of: plot.across))
    return .object([
      ("done", .boolean(true)),
      ("title", .string("\(model.title(of: plot.up)) against \(across)")),
      ("across", PlotAxis(plot.across, of: model).words),
      ("up", PlotAxis(plot.up, of: model).words), ("marks", .array(marks)),
    ])
  }

  private func shares(
    _ plot: Plot, _ assessment: Assessment, _ model: Model
  ) -> (across: Interval, up: Interval) {
    (model.share(of: plot.across, in: assessment), model.share(of: plot.up, in: assessment))
  }
}
