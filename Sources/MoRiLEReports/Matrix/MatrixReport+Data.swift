import MoRiLE
import MoRiLEFormats

extension MatrixReport {
  // MARK: - A row for each number

  /// A row for each number: what it is, of which criterion, domain or band, and the number.
  public var dataTables: [DocumentTable] { [numberTable] }

  private var numberTable: DocumentTable {
    var table = DocumentTable(
      "numbers", "",
      [
        .data("finding", .text), .data("of", .text), .data("place", .text),
        .data(
          "value", style: NumberStyle(decimals: 2, thresholds: model.shownThresholds),
          exact: model.scoresOnFractions.contains(model.rating.score) ? .always : .never),
      ])
    func add(_ finding: String, _ of: String, _ place: String, _ value: Fraction?) {
      table.add([
        .named(finding, id: Column.id(finding)), .text(of), .text(place),
        .number(value),
      ])
    }
    let rated = model.ratedScore.id
    add("combinations", rated, "", check.combinations)
    add("distinct totals", rated, "", check.totals.map { Fraction($0.totals.count) })
    if let totals = check.totals {
      add("lowest total", rated, "", totals.lowest)
      add("highest total", rated, "", totals.highest)
      for total in totals.mostCrowded.prefix(5) {
        add("most crowded total", rated, "", total.value)
        add("combinations of the most crowded", rated, "", total.combinations)
      }
      add("probability of a tie", rated, "", totals.tieProbability)
      add("step between totals", rated, "", totals.step)
      add("unreached steps", rated, "", totals.unreached)
      if let gap = totals.widestGaps.first {
        add("widest gap", rated, "", gap.width)
        add("widest gap from", rated, "", gap.low)
      }
      for band in model.rating.bands {
        guard let threshold = band.threshold else { continue }
        let beside = totals.neighbours(of: threshold)
        if let below = beside.below { add("nearest total below", rated, band.label, below) }
        if let from = beside.from { add("first total from", rated, band.label, from) }
      }
    }
    for shares in shares {
      for (place, band) in shares.scale.bands.enumerated() {
        add("share of band", shares.id, band.label, shares.shares?[place])
      }
    }
    for (criterion, effect) in effects {
      add("changes by one level", criterion.id, "", effect?.oneLevel)
      add("changes end to end", criterion.id, "", effect?.endToEnd)
      for (place, step) in (effect?.steps ?? []).enumerated() {
        let score = criterion.scale.lowerBound + place
        add("least added", criterion.id, "\(score) to \(score + 1)", step.low)
        add("most added", criterion.id, "\(score) to \(score + 1)", step.high)
      }
    }
    for rise in model.unprovedRises {
      add(
        "tried for a fall, not proved", model.criteria[rise.criterion].id,
        model.scores[rise.score].id,
        Fraction(rise.tried))
    }
    for (domain, reversal) in check.reversals {
      let id = model.domains[domain].id
      add("lowest total at worst", id, "", reversal?.worst.low)
      add("highest total at least", id, "", reversal?.least.high)
      if let pair = reversal?.pair {
        add("levels outranked", id, vector(pair.worse), Fraction(pair.levels))
        add("total outranked", id, vector(pair.worse), pair.worse.total)
        add("total that outranks", id, vector(pair.least), pair.least.total)
      }
    }
    return table
  }

  // MARK: - JSON

  /// The report as JSON; null stands where something could not be counted.
  public var data: [(String, JSONOutput)]? {
    var members: [(String, JSONOutput)] = [
      ("model", model.reference),
      ("score", .string(model.ratedScore.id)),
      ("combinations", .range(Interval(check.combinations))),
      ("totals", check.totals.map { json($0) } ?? .null),
      (
        "bands",
        .array(
          shares.map { shares in
            .object([
              ("of", .string(shares.id)),
              (
                "shares",
                shares.shares.map { found in
                  .array(
                    zip(shares.scale.bands, found).map { band, share in
                      .object([("label", .string(band.label)), ("share", .number(share))])
                    })
                } ?? .null
              ),
            ])
          })
      ),
      ("criteria", .array(effects.map { json($0, $1) })),
      (
        "indirect",
        .array(
          check.indirect.map { indirect in
            .object([
              ("criterion", .string(model.criteria[indirect.criterion].id)),
              (
                "onlyWhereBlank",
                .array(indirect.through.map { .string(model.criteria[$0].id) })
              ),
            ])
          })
      ),
      ("domains", .array(check.reversals.map { json($0, $1) })),
    ]
    if !model.unprovedRises.isEmpty {
      members.append(("unprovedRises", .array(model.unprovedRises.map { json($0) })))
    }
    return members
  }

  private func json(_ rise: UnprovedRise) -> JSONOutput {
    .object([
      ("score", .string(model.scores[rise.score].id)),
      ("criterion", .string(model.criteria[rise.criterion].id)),
      ("tried", .number("\(rise.tried)")), ("combinations", .number(rise.combinations)),
    ])
  }

  private func total(_ value: Fraction) -> JSONOutput {
    .exact(value, besides: model.shownThresholds)
  }

  private func json(_ totals: MatrixTotals) -> JSONOutput {
    .object([
      ("distinct", .number("\(totals.totals.count)")),
      ("lowest", total(totals.lowest)), ("highest", total(totals.highest)),
      (
        "mostCrowded",
        .object([
          ("totals", .array(totals.mostCrowded.map { total($0.value) })),
          ("combinations", .number(totals.mostCrowded.first?.combinations ?? .zero)),
        ])
      ),
      ("tieProbability", .number(totals.tieProbability)), ("step", .number(totals.step)),
      ("unreached", .number(totals.unreached)),
      (
        "widestGaps",
        .array(
          totals.widestGaps.map { gap in
            .object([("from", total(gap.low)), ("to", total(gap.high))])
          })
      ),
      (
        "thresholds",
        .array(
          model.rating.bands.compactMap { band in
            band.threshold.map { threshold in
              let beside = totals.neighbours(of: threshold)
              return .object([
                ("label", .string(band.label)), ("from", .threshold(threshold)),
                ("nearestBelow", beside.below.map { total($0) } ?? .null),
                ("firstToReach", beside.from.map { total($0) } ?? .null),
              ])
            }
          })
      ),
    ])
  }

  private func json(_ criterion: Criterion, _ effect: MatrixEffect?) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("criterion", .string(criterion.id))]
    if let effect {
      members += [
        ("changesByOneLevel", .number(effect.oneLevel)),
        ("changesEndToEnd", .number(effect.endToEnd)), ("changesAtAll", .number(effect.any)),
        ("oneLevelAdds", .array(effect.steps.map { .range($0) })),
      ]
    } else {
      members.append(("counted", .boolean(false)))
    }
    return .object(members)
  }

  private func json(_ domain: Int, _ reversal: MatrixReversal?) -> JSONOutput {
    let id = ("domain", JSONOutput.string(model.domains[domain].id))
    guard let reversal else { return .object([id, ("counted", .boolean(false))]) }
    func input(_ input: MatrixReversal.Input) -> JSONOutput {
      .object([
        ("total", total(input.total)),
        ("rating", .string(model.rating.bands[model.rating.band(of: input.total)].label)),
        ("vector", .string(vector(input))),
      ])
    }
    return .object([
      id, ("levels", .number("\(reversal.levels)")),
      ("atWorst", .range(reversal.worst, besides: model.shownThresholds)),
      ("atLeast", .range(reversal.least, besides: model.shownThresholds)),
      (
        "furthestOutranked",
        reversal.pair.map {
          .object([
            ("levels", .number("\($0.levels)")), ("worse", input($0.worse)),
            ("least", input($0.least)),
          ])
        } ?? .null
      ),
    ])
  }
}

extension JSONOutput {
  /// A number, with its exact value beside it where six decimals do not hold it.
  fileprivate static func number(_ value: Fraction) -> JSONOutput { .range(Interval(value)) }
}
