import MoRiLE
import MoRiLEReports

extension AreaReport {
  /// What the Board is told: sentences, and the tables behind them.
  package var parts: [Paper.Part] {
    [.heading("Areas of focus"), .list(sentences)]
      + BoardTable.allCases.filter { $0.register == .areas }
      .map { .table(table($0, isComplete: false)) }
  }

  /// The findings.
  var sentences: [String] {
    let label = year.topLabel
    let surely = unanswered.filter { year.isTop($0) }
    let maybe = unanswered.filter { year.mayBeTop($0) }
    return [
      AreaWording.summary(
        count: lines.count, top: lines.count { $0.standing.rating?.possible == 0...0 },
        label: label,
        unscored: lines.count { $0.standing.rating == nil }),
      lines.isEmpty ? nil : AreaWording.rule,
      AreaWording.open(lines.filter { $0.isOpen }.map { $0.area.name }),
      AreaWording.unanswered(
        label, surely.map { $0.name }, any: year.entries.contains { year.isTop($0) }),
      AreaWording.maybeUnanswered(label, maybe.map { $0.name }),
      surely.isEmpty ? nil : AreaWording.lower(label, lower.map { $0.area.name }),
    ].compactMap { $0 }
  }

  /// One table; with `isComplete` also its columns without a text and the list's own columns.
  ///
  /// - Precondition: the table is one of areas of focus.
  package func table(_ id: BoardTable, isComplete: Bool) -> PaperTable {
    switch id {
    case .areas:
      var columns = columns(lines)
      columns.addOwn(list.ownHeaders, lines.map { $0.area.own })
      return PaperTable(
        id.rawValue, "Areas of focus in the order of the scores behind them.",
        columns.table(isComplete: isComplete))
    case .areaIssues:
      let pairs = lines.flatMap { line in line.issues.map { (area: line.area, issue: $0) } }
      var columns = PaperColumns(
        "Area of focus", pairs.map { $0.area.name }, thresholds: thresholds)
      columns.add("Group", pairs.map { .text($0.area.group) })
      columns.add("Issue", isProse: true, pairs.map { .text($0.issue.name) })
      columns.add("Rating", pairs.map { .rating(RatingMark($0.issue.rating)) })
      columns.add("Score", pairs.map { score(year.score(of: $0.issue)) })
      return PaperTable(
        id.rawValue, "The scored issues behind each area of focus.",
        columns.table(isComplete: isComplete))
    case .unanswered:
      let issues = unanswered
      var columns = PaperColumns("Issue", issues.map { $0.name }, thresholds: thresholds)
      columns.add("Rating", issues.map { .rating(RatingMark($0.rating)) })
      columns.add("Score", issues.map { score(year.score(of: $0)) })
      columns.add("Rank", issues.map { .text($0.rank?.text ?? "") })
      return PaperTable(
        id.rawValue, "Issues that are or may be \(year.topLabel) and are behind no area of focus.",
        columns.table(isComplete: isComplete))
    case .lowerAreas:
      return PaperTable(
        id.rawValue, "Areas of focus without an issue that is or may be \(year.topLabel).",
        columns(lower).table(isComplete: isComplete))
    default:
      preconditionFailure("no table of areas of focus")
    }
  }

  private func columns(_ lines: [Line]) -> PaperColumns {
    var columns = PaperColumns(
      "Area of focus", lines.map { $0.area.name }, thresholds: thresholds)
    columns.add("Group", lines.map { .text($0.area.group) })
    columns.add("Place", lines.map { .text($0.place) })
    columns.add(
      "Rating",
      lines.map { line in
        line.standing.rating.map { .rating(RatingMark($0)) } ?? .text(AreaWording.unscored)
      })
    columns.add("Score", lines.map { score($0.standing.score) })
    return columns
  }

  private var thresholds: [Fraction] { year.model == nil ? [] : year.scale.thresholds }

  /// A score as a number; one that is not known as the range that it lies in.
  private func score(_ score: Interval?) -> ReportTable.Cell {
    guard let score else { return .blank }
    return score.value.map { .number($0) }
      ?? .text(NumberStyle(decimals: 2, thresholds: thresholds).text(score))
  }
}

extension AreaReport.Line {
  /// Whether scores are missing on which its place or rating could hang.
  var isOpen: Bool { standing.height.map { $0.value == nil } ?? false }
}
