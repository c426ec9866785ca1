import MoRiLE

// What was counted, in sentences.
extension MatrixReport {
  var basis: String {
    MatrixWording.basis(
      combinations: check.combinations, criteria: check.read.count, score: model.ratedScore.id)
  }

  var totalSentences: [String] {
    guard let totals = check.totals else {
      return [
        MatrixWording.uncounted("The totals"),
        MatrixWording.outOf(short(model.ratedScore.range), score: model.ratedScore.id),
      ]
    }
    var sentences = [
      MatrixWording.totals(
        totals.totals.count, combinations: totals.combinations,
        range: short(Interval(totals.lowest, totals.highest)))
    ]
    let crowded = totals.mostCrowded
    guard let most = crowded.first, let gap = totals.widestGaps.first else { return sentences }
    sentences.append(
      MatrixWording.crowded(
        crowded.map { exact($0.value) }, combinations: most.combinations,
        share: most.combinations / totals.combinations))
    sentences.append(MatrixWording.ties(totals.tieProbability))
    sentences.append(
      MatrixWording.gaps(
        step: exact(totals.step), places: totals.unreached + Fraction(totals.totals.count),
        unreached: totals.unreached, width: exact(gap.width), count: totals.widestGaps.count,
        low: exact(gap.low), high: exact(gap.high)))
    return sentences
  }

  var thresholdSentences: [String] {
    guard let totals = check.totals else { return [] }
    return model.rating.bands.compactMap { band in
      band.threshold.map { threshold in
        let beside = totals.neighbours(of: threshold)
        return MatrixWording.threshold(
          band.label, exact(threshold),
          below: beside.below.map { (short($0), exact(threshold - $0)) },
          from: beside.from.map { (short($0), exact($0 - threshold)) })
      }
    }
  }

  var criterionSentences: [String] {
    var sentences: [String] = []
    for (criterion, effect) in effects {
      guard let effect else { continue }
      if effect.isNever {
        sentences.append(MatrixWording.never(criterion.title))
      } else if effect.endToEnd < MatrixWording.hardlyEver {
        sentences.append(MatrixWording.hardly(criterion.title, share: effect.endToEnd))
      }
    }
    for indirect in check.indirect {
      sentences.append(
        MatrixWording.indirect(
          model.criteria[indirect.criterion].title,
          through: indirect.through.map { model.criteria[$0].title }))
    }
    if check.effects.contains(where: { $0 == nil }) {
      sentences.append(MatrixWording.uncounted("What some criteria can change"))
    }
    if let uneven { sentences.append(uneven) }
    sentences += RiseWording.unproved(model).map {
      "\($0.prefix(1).uppercased())\($0.dropFirst())."
    }
    return sentences
  }

  /// The steps that add least and most, unless all add the same.
  private var uneven: String? {
    var least: (points: Fraction, place: String)?
    var most: (points: Fraction, place: String)?
    for (criterion, effect) in effects {
      for (place, step) in (effect?.steps ?? []).enumerated() {
        let score = criterion.scale.lowerBound + place
        let name = "\(criterion.title), \(score) to \(score + 1)"
        if least.map({ step.low < $0.points }) ?? true { least = (step.low, name) }
        if most.map({ step.high > $0.points }) ?? true { most = (step.high, name) }
      }
    }
    guard let least, let most, least.points != most.points else { return nil }
    let style = NumberStyle(decimals: 2)
    return MatrixWording.unevenSteps(
      least: (style.text(least.points), least.place), most: (style.text(most.points), most.place))
  }

  /// The sentences about a domain.
  func sentences(_ reversal: MatrixReversal) -> [String] {
    let ends = MatrixWording.ends(
      worst: short(reversal.worst), worstRating: model.rating.rating(of: reversal.worst).text,
      least: short(reversal.least), leastRating: model.rating.rating(of: reversal.least).text)
    guard let pair = reversal.pair else { return [ends, MatrixWording.noReversal] }
    let (worse, least) = (rated(pair.worse.total), rated(pair.least.total))
    return [
      ends,
      reversal.isWhole
        ? MatrixWording.wholeReversal(worse: worse, least: least)
        : MatrixWording.reversal(
          levels: pair.levels, of: reversal.levels, worse: worse, least: least),
    ]
  }
}
