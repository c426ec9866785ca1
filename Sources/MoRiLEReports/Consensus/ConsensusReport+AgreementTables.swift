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

  private static let alphaStyle = NumberStyle(decimals: 2, thresholds: [.zero, .one])

  var agreementTable: DocumentTable {
    func number(_ id: String, _ title: String) -> Column {
      Column(id, title, .number, style: Self.alphaStyle)
    }
    var table = DocumentTable(
      Table.agreement.rawValue, "",
      [
        .name("criterion", "Criterion"), number("cells", "Cells"), number("levels", "Levels"),
        number("disputed", "Disputed"), number("pivotal", "Pivotal"), number("points", "Points"),
        number("ordinal", "Ordinal"), number("ordinal_low", "Low"),
        number("ordinal_high", "High"), number("interval", "Interval"),
        number("interval_low", "Low"), number("interval_high", "High"),
        Column("undefined", "Undefined"),
      ])
    for row in criterionRows + totalRows {
      table.add(
        [
          .text(row.name), .whole(row.alpha.units), .whole(row.alpha.values),
          .number(row.disputed.map { Fraction($0.cells) }),
          .number(row.disputed?.known.map { Fraction($0.changes) }),
          .number(row.disputed?.known?.points),
        ]
          + AgreementMetric.allCases.flatMap { metric -> [DocumentTable.Cell] in
            let alpha = row.alpha[metric]
            return [
              .number(alpha.value), .number(alpha.interval?.low), .number(alpha.interval?.high),
            ]
          } + [row.alpha.ordinal.gap.map { .named($0.text, id: Column.id($0.text)) } ?? .blank])
    }
    return table
  }

  var rankTable: DocumentTable {
    let ranking = consensus.ranking
    let own: [Column] = [.name("issue", "Issue")]
    var table = DocumentTable(
      Table.ranks.rawValue, "",
      own + scorerColumns(besides: own, " rank", .number)
        + scorerColumns(
          besides: own, " score", .score,
          style: NumberStyle(decimals: 2, thresholds: model.shownThresholds)))
    for (place, issue) in ranking.issues.enumerated() {
      table.add(
        [.text(name(of: issue))] + ranking.columns.map { .number($0.ranks[place]) }
          + ranking.columns.map { .number($0.scores[place]) })
    }
    return table
  }

  var leanTable: DocumentTable {
    let style = NumberStyle(decimals: 2, thresholds: [.zero])
    var table = DocumentTable(
      Table.leans.rawValue, "",
      [
        .name("scorer", "Scorer"), Column("overall", "Overall", .number, style: style),
        Column("cells", "Cells", .number),
      ] + model.criteria.map { Column($0.id, $0.id, .number, style: style) })
    for (scorer, lean) in zip(panel.scorers, consensus.leans) {
      table.add(
        [.text(scorer), .number(lean.overall), .whole(lean.cells)]
          + lean.criteria.map { .number($0) })
    }
    return table
  }

  var summaryTable: DocumentTable {
    let compared = consensus.compared
    var table = DocumentTable(
      Table.summary.rawValue, "",
      [.name("what", "What"), Column("value", "Value", .number, style: Self.alphaStyle)])
    func add(_ what: String, _ value: DocumentTable.Cell) {
      table.add([.named(what, id: Column.id(what)), value])
    }
    add("scorers", .whole(panel.scorers.count))
    add("issues", .whole(panel.entries.count))
    add("cells scored by two or more", .whole(compared.cells))
    add("cells alike", .whole(compared.alike))
    add("cells disputed", .whole(compared.cells - compared.alike))
    add("cells for discussion", .whole(consensus.forDiscussion.count))
    add("issues whose rating could change", .whole(consensus.disputes.count { $0.changesRating }))
    add("Kendall's W", .number(consensus.ranking.w))
    add("issues ranked by all", .whole(consensus.ranking.issues.count))
    add("rule", .text(consensus.rule.rawValue))
    add("samples", .whole(consensus.sampling.samples))
    add("seed", .text("\(consensus.sampling.seed)"))
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
