import MoRiLE
import MoRiLEFormats

extension Page {
  /// `plot`: where some `issues`, or all, stand in the model's plot.
  ///
  /// For each the place, and then, in thousandths of each axis's own range: across from and to, up from and to,
  /// size and texture. From and to are the same where all is known. Size and texture are those in the
  /// middle of what is possible.
  func plot(_ asked: PageRequest) -> JSONOutput {
    guard let standing, let plot = standing.model.plot else {
      return .object([("done", .boolean(true)), ("marks", .array([]))])
    }
    let chosen = asked.numbers("issues")
    let issues = chosen.isEmpty ? Array(standing.assessments.indices) : chosen
    let marks = issues.filter { standing.assessments.indices.contains($0) }.map { index in
      mark(index, standing.assessments[index], standing.model, plot)
    }
    return .object([("done", .boolean(true)), ("marks", .array(marks))])
  }

  private func mark(
    _ index: Int, _ assessment: Assessment, _ model: Model, _ plot: Plot
  ) -> JSONOutput {
    let across = model.share(of: plot.across, in: assessment)
    let up = model.share(of: plot.up, in: assessment)
    func middle(_ axis: Plot.Axis?) -> Fraction {
      axis.map { axis in
        let share = model.share(of: axis, in: assessment)
        return (share.low + share.high) / 2
      } ?? Fraction(1, over: 2)
    }
    let shares = [
      across.low, across.high, up.low, up.high, middle(plot.size), middle(plot.texture),
    ]
    return .array(
      [.number(index)] + shares.map { .number(($0 * 1000).rounded(decimals: 0).int ?? 0) })
  }
}
