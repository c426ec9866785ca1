import MoRiLE
import MoRiLEFormats

// MARK: - Agreement and leans for a terminal

extension ConsensusReport {
  /// The criteria on which scorers differ, those that need the room's time first.
  func disputedCriteria(_ style: Style) -> String {
    var table = TextTable([
      .init("Criterion", isFlexible: true), .init("Disputed", .right), .init("Pivotal", .right),
      .init("Points", .right),
    ])
    let points = NumberStyle(decimals: 2, isPadded: true)
    for row in criterionRows {
      guard let disputed = row.disputed, disputed.cells > 0 else { continue }
      table.add([
        .init(row.name), .init("\(disputed.cells) of \(row.alpha.units)"),
        .init(disputed.known.map { "\($0.changes)" } ?? ""),
        .init(disputed.known.map { points.text($0.points) } ?? ""),
      ])
    }
    return table.text(width: style.width)
  }

  /// Alpha of each criterion, in the model's order, and of all.
  func agreement(_ style: Style) -> String {
    var table = TextTable([
      .init("Criterion", isFlexible: true), .init("Cells", .right), .init("Ordinal alpha"),
      .init("Interval alpha"),
    ])
    let criteria = zip(model.criteria, consensus.criteria).map { ($0.id, $1) }
    for (name, alpha) in criteria + totalRows.map({ ($0.name, $0.alpha) }) {
      table.add([
        .init(name), .init("\(alpha.units)"), .init(Self.text(alpha.ordinal)),
        .init(Self.text(alpha.interval)),
      ])
    }
    return table.text(width: style.width)
  }

  /// `0.86, 0.74 to 0.93`, or why there is none.
  static func text(_ alpha: Alpha) -> String {
    guard let value = alpha.value else { return alpha.gap?.text ?? "" }
    let ends = NumberStyle(decimals: 2, isPadded: true)
    return ConsensusWording.text(value) + (alpha.interval.map { ", \(ends.text($0))" } ?? "")
  }

  func leans(_ style: Style) -> String {
    var table = TextTable([
      .init("Scorer", isFlexible: true), .init("Overall", .right),
      .init("Highest on", isFlexible: true), .init("Lowest on", isFlexible: true),
    ])
    for (scorer, lean) in zip(panel.scorers, consensus.leans) {
      let ends = extremes(lean)
      table.add([
        .init(scorer), .init(lean.overall.map { Self.signed($0) } ?? "none"),
        .init(ends.highest), .init(ends.lowest),
      ])
    }
    return table.text(width: style.width)
  }

  /// The criteria on which a scorer is furthest above and below the others.
  func extremes(_ lean: Lean) -> (highest: String, lowest: String) {
    let known = lean.criteria.enumerated().compactMap { index, value in
      value.map { (index: index, value: $0) }
    }
    func text(_ end: (index: Int, value: Fraction)?, _ sign: Int) -> String {
      guard let end, end.value.sign == sign else { return "" }
      return "\(model.criteria[end.index].id) \(Self.signed(end.value))"
    }
    return (
      text(known.max { $0.value < $1.value }, 1), text(known.min { $0.value < $1.value }, -1)
    )
  }

  /// A number with its sign: `+0.05`.
  static func signed(_ value: Fraction) -> String {
    let style = NumberStyle(decimals: 2, isPadded: true, thresholds: [.zero])
    return (value.sign > 0 ? "+" : "") + style.text(value)
  }
}
