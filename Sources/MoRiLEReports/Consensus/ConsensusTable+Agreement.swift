import MoRiLE
import MoRiLEFormats

// MARK: - How far the scorers agree

extension ConsensusReport {
  /// A criterion, or all of them, with its alpha.
  struct AgreementRow {
    let name: String
    let alpha: AlphaPair
    /// What its disputed cells could do; nil for all criteria together.
    let disputed: DisputedCriterion?
  }

  /// The criteria in the order in which they need the room's time.
  var criterionRows: [AgreementRow] {
    consensus.disputedCriteria.map { disputed in
      AgreementRow(
        name: model.criteria[disputed.criterion].id,
        alpha: consensus.criteria[disputed.criterion], disputed: disputed)
    }
  }

  var totalRows: [AgreementRow] {
    [
      AgreementRow(name: "overall", alpha: consensus.overall, disputed: nil),
      AgreementRow(name: "pooled", alpha: consensus.pooled, disputed: nil),
    ]
  }

  var agreementTable: ReportTable {
    var table = ReportTable(
      [
        "criterion", "cells", "levels", "disputed", "pivotal", "points", "ordinal",
        "ordinal_low", "ordinal_high", "interval", "interval_low", "interval_high", "undefined",
      ], thresholds: [.zero, .one])
    for row in criterionRows + totalRows {
      table.add(
        [.text(row.name), .whole(row.alpha.units), .whole(row.alpha.values)]
          + [
            .number(row.disputed.map { Fraction($0.cells) }),
            .number(row.disputed?.known.map { Fraction($0.changes) }),
            .number(row.disputed?.known?.points),
          ]
          + AgreementMetric.allCases.flatMap { metric -> [ReportTable.Cell] in
            let alpha = row.alpha[metric]
            return [
              .number(alpha.value), .number(alpha.interval?.low), .number(alpha.interval?.high),
            ]
          } + [.text(row.alpha.ordinal.gap?.text ?? "")])
    }
    return table
  }

  var rankTable: ReportTable {
    let ranking = consensus.ranking
    let own = ["issue"]
    let names = scorerHeaders(besides: own)
    var table = ReportTable(
      own + names.map { "\($0) rank" } + names.map { "\($0) score" },
      thresholds: model.shownThresholds)
    for (place, issue) in ranking.issues.enumerated() {
      table.add(
        [.text(name(of: issue))] + ranking.columns.map { .number($0.ranks[place]) }
          + ranking.columns.map { .number($0.scores[place]) })
    }
    return table
  }

  var leanTable: ReportTable {
    var table = ReportTable(
      ["scorer", "overall", "cells"] + model.criteria.map { $0.id }, thresholds: [.zero])
    for (scorer, lean) in zip(panel.scorers, consensus.leans) {
      table.add(
        [.text(scorer), .number(lean.overall), .whole(lean.cells)]
          + lean.criteria.map { .number($0) })
    }
    return table
  }

  var summaryTable: ReportTable {
    let compared = consensus.compared
    var table = ReportTable(["what", "value"], thresholds: [.zero, .one])
    for (name, value) in [
      ("scorers", panel.scorers.count), ("issues", panel.entries.count),
      ("cells scored by two or more", compared.cells), ("cells alike", compared.alike),
      ("cells disputed", compared.cells - compared.alike),
      ("cells for discussion", consensus.forDiscussion.count),
      ("issues whose rating could change", consensus.disputes.count { $0.changesRating }),
    ] {
      table.add([.text(name), .whole(value)])
    }
    table.add([.text("Kendall's W"), .number(consensus.ranking.w)])
    table.add([.text("issues ranked by all"), .whole(consensus.ranking.issues.count)])
    table.add([.text("rule"), .text(consensus.rule.rawValue)])
    table.add([.text("samples"), .whole(consensus.sampling.samples)])
    table.add([.text("seed"), .text("\(consensus.sampling.seed)")])
    return table
  }
}

extension Alpha.Gap {
  /// Why there is no alpha, for a narrow column.
  var text: String {
    switch self {
    case .tooFew: "too few"
    case .noVariation: "no variation"
    }
  }
}

extension DisputedCriterion {
  /// The same, if anything is known of what its cells could do: what was not tried is no 0.
  var known: DisputedCriterion? { tried == 0 && cells > 0 ? nil : self }
}
