import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// One issue as partners scored it on their own.
extension Page {
  /// `partner-issue`: each question of an `issue` of the sheets, by its place there, with how many gave each level; in
  /// words, and with what the other scores give, where they differ.
  ///
  /// With `names` it tells who gave which.
  func partnerIssue(_ asked: PageRequest) -> JSONOutput {
    guard let report = round(asked)?.round.report, let issue = asked.number("issue"),
      report.consensus.agreed.indices.contains(issue)
    else { return .message("there is no such issue") }
    let consensus = report.consensus
    let model = consensus.panel.model
    let dispute = consensus.disputes.first { $0.issue == issue }
    let agreed = dispute?.agreed ?? model.assess(consensus.agreed[issue])
    let lowest = model.criteria.map { $0.scale.lowerBound }.min() ?? 0
    let highest = model.criteria.map { $0.scale.upperBound }.max() ?? 0
    let domains = model.domains.enumerated().compactMap { place, domain -> JSONOutput? in
      let rows = model.criteria.indices.filter { model.criteria[$0].domain == place }
      if rows.isEmpty { return nil }
      return .object([
        ("title", .string(domain.title)),
        (
          "rows",
          .array(
            rows.map { criterion in
              question(
                criterion, issue, report, dispute, lowest...highest, named: asked.flag("names"))
            })
        ),
      ])
    }
    return .object([
      ("done", .boolean(true)), ("issue", .number(issue)),
      ("open", .number(places(of: report)[issue])), ("name", .string(report.name(of: issue))),
      ("rating", .bands(agreed.rating)), ("label", .string(agreed.rating.text)),
      ("sentence", .string(PartnerWording(report).sentence(issue))),
      ("levels", .array((lowest...highest).map { .number($0) })), ("domains", .array(domains)),
    ])
  }

  private func question(
    _ criterion: Int, _ issue: Int, _ report: ConsensusReport, _ dispute: DisputedIssue?,
    _ levels: ClosedRange<Int>, named isNamed: Bool
  ) -> JSONOutput {
    let consensus = report.consensus
    let scale = consensus.panel.model.criteria[criterion]
    let given = consensus.cells[issue][criterion]
    let cell = dispute?.cells.first { $0.criterion == criterion }
    let agreed = consensus.levels[issue][criterion]
    let style = NumberStyle(
      decimals: 1, thresholds: consensus.panel.model.shownThresholds)
    let others = (cell?.outcomes ?? []).filter { outcome in
      outcome.votes > 0 && agreed != .level(outcome.level)
    }
    return .object([
      ("title", .string(scale.title)), ("differs", .boolean(given.isDisputed)),
      (
        "counts",
        .array(
          levels.map { level in
            scale.scale.contains(level) ? .number(given.given.count { $0 == level }) : .null
          })
      ),
      (
        "agreed",
        .array(agreed.candidates.map { .number($0) })
      ),
      (
        "words",
        .array(
          given.isDisputed
            ? given.votes.map { words(of: $0.level, scale, given, report, named: isNamed) } : [])
      ),
      (
        "others",
        .array(
          others.map { outcome in
            .object([
              ("text", .string("at \(outcome.level): \(style.text(outcome.score))")),
              ("rating", .bands(outcome.rating)), ("label", .string(outcome.rating.text)),
            ])
          })
      ),
      ("note", .string(Self.note(given, agreed, consensus.panel.scorers.count))),
    ])
  }

  /// A level in words, and who gave it where names are told.
  private func words(
    of level: Int, _ scale: Criterion, _ given: PanelCell, _ report: ConsensusReport,
    named isNamed: Bool
  ) -> JSONOutput {
    let scorers = zip(report.consensus.panel.scorers, given.cells)
      .filter { $0.1 == .score(level) }.map { $0.0 }
    return .object([
      ("level", .number(level)),
      ("means", .string(scale.levels.first { $0.score == level }?.means ?? "")),
      ("who", isNamed ? .string(NameList.text(scorers, most: 50)) : .null),
    ])
  }

  /// What squares do not show: who did not score, and that there is no middle.
  private static func note(_ given: PanelCell, _ agreed: AgreedLevel, _ count: Int) -> String {
    var parts: [String] = []
    if case .split = agreed { parts.append("split evenly: for the room") }
    let missing = count - given.given.count
    if missing == count {
      parts.append("nobody scored it")
    } else if missing > 0 {
      parts.append("\(missing) did not score it")
    }
    return parts.joined(separator: "; ")
  }
}
