import MoRiLE
import MoRiLEReports

extension AreaReport {
  /// What the Board is told: sentences, and the tables behind them.
  package var parts: [DocumentPart] {
    [.heading("Areas of focus"), .list(sentences)] + Table.allCases.map { .table(table($0)) }
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

  /// The tables, by the names that they are asked for.
  enum Table: String, CaseIterable {
    /// Areas of focus with their ratings and scores, in order.
    case areas
    /// The issues behind each area of focus.
    case areaIssues = "area_issues"
    /// Issues of the highest rating that no area of focus answers.
    case unanswered
    /// Areas of focus whose rating is not the highest.
    case lowerAreas = "lower_areas"
  }

  /// One table.
  func table(_ id: Table) -> DocumentTable {
    let label = year.topLabel
    switch id {
    case .areas:
      var table = areaTable(id, "Areas of focus in the order of the scores behind them.", lines)
      table.addOwn(list.ownHeaders, lines.map { $0.area.own })
      return table
    case .areaIssues:
      let pairs = lines.flatMap { line in line.issues.map { (area: line.area, issue: $0) } }
      var table = DocumentTable(id.rawValue, "The scored issues behind each area of focus.")
      table.add(.name("area_of_focus", "Area of focus"), pairs.map { .text($0.area.name) })
      table.add(Column("group", "Group"), pairs.map { .text($0.area.group) })
      table.add(Column("issue", "Issue", flow: .flexible), pairs.map { .text($0.issue.name) })
      table.addRatings(pairs.map { $0.issue }, of: year)
      table.add(scoreColumn, pairs.map { .score(year.score(of: $0.issue)) })
      return table
    case .unanswered:
      let issues = unanswered
      var table = DocumentTable(
        id.rawValue, "Issues that are or may be \(label) and are behind no area of focus.")
      table.add(.name("issue", "Issue"), issues.map { .text($0.name) })
      table.addRatings(issues, of: year)
      table.add(scoreColumn, issues.map { .score(year.score(of: $0)) })
      table.add(Column("rank", "Rank", .number), issues.map { $0.rankCell })
      return table
    case .lowerAreas:
      return areaTable(
        id, "Areas of focus without an issue that is or may be \(label).", lower)
    }
  }

  private func areaTable(_ id: Table, _ caption: String, _ lines: [Line]) -> DocumentTable {
    var table = DocumentTable(id.rawValue, caption)
    table.add(.name("area_of_focus", "Area of focus"), lines.map { .text($0.area.name) })
    table.add(Column("group", "Group"), lines.map { .text($0.area.group) })
    table.add(Column("place", "Place"), lines.map { .text($0.place) })
    table.add(
      Column("rating", "Rating", .rating),
      lines.map { line in
        line.standing.rating.map { .rating($0) }
          ?? .named(AreaWording.unscored, id: "not_scored")
      })
    table.add(scoreColumn, lines.map { .score($0.standing.score) })
    return table
  }

  private var scoreColumn: Column {
    Column(
      "score", "Score", .score,
      style: NumberStyle(decimals: 2, thresholds: year.model == nil ? [] : year.scale.thresholds))
  }
}

extension AreaReport.Line {
  /// Whether scores are missing on which its place or rating could hang.
  var isOpen: Bool { standing.height.map { $0.value == nil } ?? false }
}
