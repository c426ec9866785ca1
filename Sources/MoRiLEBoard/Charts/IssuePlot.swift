import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The issues by two values, as the model's `plot` says: harm against likelihood.
///
/// Each issue is a mark in the shape and colour of its rating, with its name beside it. Where an issue's
/// values are not known, its mark stands in the middle of what they can be, with lines to the ends.
struct IssuePlot {
  private static let (width, height) = (720, 540)
  private static let area = LabelPlacement.Box(left: 58, top: 14, right: 706, bottom: 478)
  /// What is left between the axes and the lowest values, so that marks do not stand on an axis.
  private static let inset = 12
  private static let longestName = 270
  private static let lineHeight = Drawing.fontSize + 2
  /// The most issues that share a label.
  private static let mostLines = 6

  /// How many issues have no label, because there is no room for it.
  private(set) var unlabelled = 0
  private(set) var picture = Drawing(width: width, height: height).picture

  private let report: AssessmentReport
  private let plot: Plot

  /// Draws the issues of an assessment; nil where its model has no plot.
  init?(_ report: AssessmentReport) {
    guard let plot = report.model.plot, !report.assessments.isEmpty else { return nil }
    self.report = report
    self.plot = plot
    draw()
  }

  /// What the plot is of: `Harm against Likelihood and trends`.
  var title: String {
    let across = ConsensusWording.lowered(report.model.title(of: plot.across))
    return "\(report.model.title(of: plot.up)) against \(across)"
  }

  /// What the plot says, for those who cannot see it.
  var says: String {
    let model = report.model
    let top = report.ranking.entries.map { report.assessments[$0.index] }
      .filter {
        model.share(of: plot.up, in: $0).low * 2 >= 1
          && model.share(of: plot.across, in: $0).low * 2 >= 1
      }
      .map { $0.issue.name }
    let (up, across) = (model.title(of: plot.up), model.title(of: plot.across))
    let who =
      top.isEmpty ? "No issue is" : Count.of(top.count, "issue") + (top.count == 1 ? " is" : " are")
    let names = top.isEmpty ? "" : ": " + top.prefix(12).joined(separator: "; ")
    let more = top.count > 12 ? "; and \(top.count - 12) more" : ""
    return
      "Each issue by \(across) (to the right) and \(up) (upwards), marked by its rating. \(who) in the "
      + "upper half of both\(names)\(more). The scores of every issue are among the tables."
  }

  /// What stands below the plot.
  var caption: String {
    let missing =
      unlabelled == 0
      ? ""
      : " \(Count.of(unlabelled, "issue")) of lower rank \(unlabelled == 1 ? "has" : "have") no label for want of room."
    let lines =
      [plot.up, plot.across].contains { !thresholds($0).isEmpty }
      ? " Dashed lines are the thresholds of these domains." : ""
    return "\(title), the whole range of each." + lines + missing
  }

  // MARK: - Drawing

  private mutating func draw() {
    var drawing = Drawing(width: Self.width, height: Self.height)
    let area = Self.area
    axes(&drawing)
    let groups = groups
    let marks = groups.map { group in
      let point = point(group[0])
      return LabelPlacement.Mark(
        x: point.x, y: point.y, radius: Drawing.markRadius,
        width: group.map { Drawing.width(name($0), isBold: isBold($0)) }.max() ?? 0,
        height: group.count * Self.lineHeight)
    }
    let placement = LabelPlacement(
      marks,
      in: .init(left: area.left + 2, top: area.top, right: area.right, bottom: area.bottom - 2))
    for case let label? in placement.labels { clear(label.box, &drawing) }
    for (mark, label) in zip(marks, placement.labels) {
      guard let label, label.isApart else { continue }
      drawing.line((mark.x, mark.y), LabelPlacement.end(of: label.box, from: mark), .leader)
    }
    for (group, mark) in zip(groups, marks) {
      for issue in group.reversed() {
        spread(issue, &drawing)
        drawing.mark(RatingMark(report.rating(issue)).place, mark.x, mark.y)
      }
    }
    for (group, label) in zip(groups, placement.labels) {
      guard let label else {
        unlabelled += group.count
        continue
      }
      for (line, issue) in group.enumerated() {
        drawing.text(
          name(issue), label.x, label.box.top + (line + 1) * Self.lineHeight - 3,
          label.anchor, isBold: isBold(issue))
      }
    }
    legend(&drawing)
    picture = drawing.picture
  }

  /// Clears an area for a text.
  private func clear(_ box: LabelPlacement.Box, _ drawing: inout Drawing) {
    drawing.rectangle(
      left: box.left, top: "\(box.top)", width: "\(box.right - box.left)",
      height: "\(box.bottom - box.top)", "#fff")
  }

  /// The issues, by index, that stand at the same place, which share a label of some lines; in the order of the ranking.
  private var groups: [[Int]] {
    var groups: [[Int]] = []
    for entry in report.ranking.entries {
      let own = point(entry.index)
      let same = groups.firstIndex { group in
        group.count < Self.mostLines && point(group[0]) == own
      }
      if let same { groups[same].append(entry.index) } else { groups.append([entry.index]) }
    }
    return groups
  }

  private func isBold(_ issue: Int) -> Bool { report.rating(issue).possible == 0...0 }

  private func name(_ issue: Int) -> String {
    Drawing.cut(
      report.sheet.issues[issue].name, to: Self.longestName, isBold: isBold(issue))
  }

  private func axes(_ drawing: inout Drawing) {
    let (area, model) = (Self.area, report.model)
    let style = NumberStyle(decimals: 2)
    for threshold in thresholds(plot.across) {
      let x = x(threshold.share)
      drawing.line((x, area.top), (x, area.bottom), .threshold)
      drawing.text(threshold.text, x, area.bottom + 14, .middle)
    }
    for threshold in thresholds(plot.up) {
      let y = y(threshold.share)
      drawing.line((area.left, y), (area.right, y), .threshold)
      drawing.text(threshold.text, area.left - 5, y + 4, .end)
    }
    drawing.line((area.left, area.bottom), (area.right, area.bottom), .axis)
    drawing.line((area.left, area.top), (area.left, area.bottom), .axis)
    let (across, up) = (range(plot.across), range(plot.up))
    drawing.text(style.text(across.low), x(.zero), area.bottom + 14, .middle)
    drawing.text(style.text(across.high), x(.one), area.bottom + 14, .middle)
    drawing.text(style.text(up.low), area.left - 5, y(.zero) + 4, .end)
    drawing.text(style.text(up.high), area.left - 5, y(.one) + 4, .end)
    drawing.text(
      model.title(of: plot.across), (area.left + area.right) / 2, area.bottom + 30, .middle,
      isBold: true)
    drawing.text(
      model.title(of: plot.up), 14, (area.top + area.bottom) / 2, .middle, isBold: true,
      isUpright: true)
  }

  private func legend(_ drawing: inout Drawing) {
    let scale = report.model.rating
    var x = Self.area.left
    let y = Self.height - 10
    var marks = scale.bands.indices.map { RatingMark(band: $0, of: scale) }
    if report.assessments.indices.contains(where: { report.rating($0).possible.count > 1 }) {
      marks.append(RatingMark(open: "Not settled"))
    }
    for mark in marks {
      drawing.mark(mark.place, x + 5, y - 4)
      drawing.text(mark.text, x + 15, y)
      x += 35 + Drawing.width(mark.text)
    }
  }

  /// Lines to the ends of what is not known.
  private func spread(_ issue: Int, _ drawing: inout Drawing) {
    let (across, up) = (share(plot.across, issue), share(plot.up, issue))
    let point = point(issue)
    if across.value == nil {
      drawing.line((x(across.low), point.y), (x(across.high), point.y), .leader)
    }
    if up.value == nil {
      drawing.line((point.x, y(up.low)), (point.x, y(up.high)), .leader)
    }
  }

  // MARK: - Places

  private func share(_ axis: Plot.Axis, _ issue: Int) -> Interval {
    report.model.share(of: axis, in: report.assessments[issue])
  }

  private func point(_ issue: Int) -> (x: Int, y: Int) {
    let (across, up) = (share(plot.across, issue), share(plot.up, issue))
    return (x((across.low + across.high) / 2), y((up.low + up.high) / 2))
  }

  private func x(_ share: Fraction) -> Int {
    Self.area.left + Self.inset
      + ChartScale.pixels(share, of: Self.area.right - Self.area.left - 2 * Self.inset)
  }

  private func y(_ share: Fraction) -> Int {
    Self.area.bottom - Self.inset
      - ChartScale.pixels(share, of: Self.area.bottom - Self.area.top - 2 * Self.inset)
  }

  private func range(_ axis: Plot.Axis) -> Interval {
    switch axis {
    case .score(let index): report.model.scores[index].range
    case .criterion(let index): report.model.criteria[index].interval
    }
  }

  /// The thresholds of the domain whose score is on an axis.
  private func thresholds(_ axis: Plot.Axis) -> [(text: String, share: Fraction)] {
    guard case .score(let index) = axis,
      let scale = report.model.domains.compactMap({ $0.rating }).first(where: { $0.score == index })
    else { return [] }
    let range = range(axis)
    return scale.thresholds.map {
      (report.model.thresholdText($0, of: scale), ($0 - range.low) / (range.high - range.low))
    }
  }
}
