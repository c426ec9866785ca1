import MoRiLE
import MoRiLEFormats

extension ConsensusReport {
  /// What JSON holds: what each scorer gave, what was agreed, what is disputed and what that
  /// could do, and every measure of agreement.
  ///
  /// Numbers are exact as in an assessment; ends of intervals of alpha are rounded to six decimals.
  public var data: [(String, JSONOutput)]? {
    [
      ("model", model.reference),
      ("scorers", .array(panel.scorers.map { .string($0) })),
      ("rule", .string(consensus.rule.rawValue)),
      ("samples", .number("\(consensus.sampling.samples)")),
      ("seed", .string("\(consensus.sampling.seed)")),
      ("compared", compared),
      ("issues", .array(consensus.agreed.indices.map { issue($0) })),
      ("disputes", .array(consensus.disputes.map { dispute($0) })),
      ("criteria", .array(criterionRows.map { agreement($0) })),
      ("overall", .object(alphas(consensus.overall))),
      ("pooled", .object(alphas(consensus.pooled))),
      ("rankings", ranking),
      ("leans", .array(zip(panel.scorers, consensus.leans).map { lean($0, $1) })),
      ("differences", .array(sheets.differences.map { difference($0) })),
      ("sentences", .array(sentences.map { .string($0) })),
    ]
  }

  private var compared: JSONOutput {
    let compared = consensus.compared
    return .object([
      ("cells", .number("\(compared.cells)")), ("alike", .number("\(compared.alike)")),
      ("disputed", .number("\(compared.cells - compared.alike)")),
      ("forDiscussion", .number("\(consensus.forDiscussion.count)")),
    ])
  }

  // MARK: - Issues

  private func issue(_ index: Int) -> JSONOutput {
    let agreed = consensus.agreed[index]
    let cells = model.criteria.indices.map { cell(index, $0) }
    return .object([
      ("issue", .string(agreed.name)), ("theme", .string(agreed.theme)),
      (
        "inputs",
        .object(
          zip(model.inputs, agreed.inputs).map { input, number in
            (input.id, number.map { .range($0) } ?? .null)
          })
      ),
      ("cells", .object(zip(model.criteria, cells).map { ($0.id, $1) })),
      (
        "columns",
        .array(
          sheets.carried.map { column in
            .object([
              ("header", .string(column.header)), ("cell", .string(column.texts[index])),
            ])
          })
      ),
    ])
  }

  private func cell(_ issue: Int, _ criterion: Int) -> JSONOutput {
    let given = consensus.cells[issue][criterion]
    let level = consensus.levels[issue][criterion]
    var members: [(String, JSONOutput)] = [
      ("given", .array(given.cells.map { json($0) })),
      ("scorers", .number("\(given.given.count)")),
      ("lowest", given.spread.map { .number("\($0.lowerBound)") } ?? .null),
      ("highest", given.spread.map { .number("\($0.upperBound)") } ?? .null),
      ("agreed", json(consensus.agreed[issue].cells[criterion])),
    ]
    if case .split(let levels) = level {
      members.append(("discuss", .array(levels.map { .number("\($0)") })))
    }
    return .object(members)
  }

  private func json(_ cell: Cell) -> JSONOutput {
    switch cell {
    case .score(let level): .number("\(level)")
    case .range: .string(cell.text)
    case .unknown: .string("?")
    case .blank: .null
    }
  }

  // MARK: - Disputes

  private func score(_ score: Interval) -> JSONOutput {
    .range(score, besides: model.shownThresholds)
  }

  private func dispute(_ issue: DisputedIssue) -> JSONOutput {
    .object([
      ("issue", .string(name(of: issue.issue))),
      ("rating", .string(issue.agreed.rating.text)),
      ("agreedScore", score(issue.agreed.score)),
      ("possibleRatings", .array(issue.rating.labels.map { .string($0) })),
      ("score", score(issue.score)),
      ("points", issue.isTried ? .range(Interval(issue.points)) : .null),
      ("bands", issue.isTried ? .number("\(issue.bands)") : .null),
      ("isTried", .boolean(issue.isTried)),
      ("cells", .array(issue.cells.map { dispute($0) })),
    ])
  }

  private func dispute(_ cell: DisputedCell) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("criterion", .string(model.criteria[cell.criterion].id)),
      ("points", cell.isTried ? .range(Interval(cell.points)) : .null),
      ("bands", cell.isTried ? .number("\(cell.bands)") : .null),
      (
        "outcomes",
        .array(
          cell.outcomes.map { outcome in
            .object([
              ("level", .number("\(outcome.level)")), ("scorers", .number("\(outcome.votes)")),
              ("score", score(outcome.score)), ("rating", .string(outcome.rating.text)),
            ])
          })
      ),
    ]
    if let sentence = ConsensusWording.dispute(cell, in: consensus) {
      members.append(("sentence", .string(sentence + ".")))
    }
    return .object(members)
  }

  private func difference(_ difference: PanelSheets.Difference) -> JSONOutput {
    .object([
      ("issue", .string(name(of: difference.issue))), ("column", .string(difference.column)),
      ("isInput", .boolean(difference.isInput)),
      ("texts", .array(difference.texts.map { .string($0) })),
    ])
  }
}
