import MoRiLE
import MoRiLEFormats

// MARK: - How far the scorers agree

extension ConsensusReport {
  func agreement(_ row: AgreementRow) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("criterion", .string(row.name))]
    if let disputed = row.disputed {
      members += [
        ("disputed", .number("\(disputed.cells)")),
        ("tried", .number("\(disputed.tried)")),
        ("pivotal", disputed.known.map { .number("\($0.changes)") } ?? .null),
        ("points", disputed.known.map { .range(Interval($0.points)) } ?? .null),
      ]
    }
    return .object(members + alphas(row.alpha))
  }

  func alphas(_ pair: AlphaPair) -> [(String, JSONOutput)] {
    [("cells", .number("\(pair.units)")), ("levels", .number("\(pair.values)"))]
      + AgreementMetric.allCases.map { ($0.rawValue, alpha(pair[$0])) }
  }

  private func alpha(_ alpha: Alpha) -> JSONOutput {
    .object([
      ("alpha", alpha.value.map { .range(Interval($0)) } ?? .null),
      ("undefined", alpha.gap.map { .string($0.text) } ?? .null),
      ("from5To95", alpha.interval.map { .range($0) } ?? .null),
      ("undefinedSamples", .number("\(alpha.undefinedSamples)")),
    ])
  }

  var ranking: JSONOutput {
    let ranking = consensus.ranking
    return .object([
      ("kendallsW", ranking.w.map { .range(Interval($0)) } ?? .null),
      ("issues", .array(ranking.issues.map { .string(name(of: $0)) })),
      (
        "ranks",
        .array(ranking.columns.map { .array($0.ranks.map { .range(Interval($0)) }) })
      ),
      (
        "scores",
        .array(
          ranking.columns.map {
            .array($0.scores.map { .exact($0, besides: model.shownThresholds) })
          })
      ),
    ])
  }

  func lean(_ scorer: String, _ lean: Lean) -> JSONOutput {
    .object([
      ("scorer", .string(scorer)), ("cells", .number("\(lean.cells)")),
      ("overall", lean.overall.map { .range(Interval($0)) } ?? .null),
      (
        "criteria",
        .object(
          zip(model.criteria, lean.criteria).map { criterion, value in
            (criterion.id, value.map { .range(Interval($0)) } ?? .null)
          })
      ),
    ])
  }
}
