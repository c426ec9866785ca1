import MoRiLE

/// How sure a rating is, in a sentence that can be pasted into a paper: all the rules for it.
///
/// A rating is called robust where no change of one level changes it and at least nine tenths of
/// simulations keep it; fragile where such a change does and fewer keep it. Without a simulation the
/// changes alone decide.
package struct RobustnessWording {
  /// The share of simulations from which a rating is called robust.
  package static let robustFrom = Fraction(9, over: 10)

  private let model: Model
  private let assessment: Assessment
  private let standing: Robustness.Standing
  private let shares: [Fraction]?
  private let byChance: ChangeByChance?

  /// Makes the wording for an issue.
  /// - Parameters:
  ///   - model: The model of the assessment.
  ///   - assessment: The issue as it is scored.
  ///   - standing: What changes of levels would do to it.
  ///   - shares: The share of simulations with each rating, in the order of the bands; nil without a
  ///     simulation.
  ///   - byChance: The change of its counts from which a score follows, where it is no more than chance.
  package init(
    _ model: Model, _ assessment: Assessment, _ standing: Robustness.Standing, shares: [Fraction]?,
    byChance: ChangeByChance? = nil
  ) {
    self.model = model
    self.assessment = assessment
    self.standing = standing
    self.shares = shares
    self.byChance = byChance
  }

  /// How sure a rating is, in one word.
  package enum Verdict: Sendable {
    /// No change of one level changes it, and most simulations keep it.
    case robust
    /// No such change does, and yet many simulations change it.
    case unsure
    /// Such a change does, though most simulations keep it.
    case near
    /// Such a change does, and many simulations do.
    case fragile
    /// What one level would change was not worked out.
    case untried
    /// It is not settled.
    case open
  }

  /// How sure the rating is.
  package var verdict: Verdict {
    guard assessment.rating.band != nil else { return .open }
    guard standing.isTried else { return .untried }
    let kept = shares.map { $0[assessment.rating.possible.lowerBound] }
    let isOften = kept.map { $0 >= Self.robustFrom } ?? standing.changes.isEmpty
    if standing.changes.isEmpty { return isOften ? .robust : .unsure }
    return isOften ? .near : .fragile
  }

  /// The finding, without a full stop.
  ///
  /// `High, and robust: no single one-level change lowers it; 97 % of simulations keep it High`
  package var sentence: String {
    verdictText
      + (chanceText.map { "; it \($0)" } ?? "")
  }

  /// What the rating rests on: `rests on a rise that is no more than chance (279 to 299, p = 0.43): without it Moderate`;
  /// nil where it would be the same without.
  package var chanceText: String? {
    byChance.flatMap { $0.decides ? ChanceWording.rests($0) : nil }
  }

  private var verdictText: String {
    guard let band = assessment.rating.band else { return openSentence }
    let kept = shares.map { $0[assessment.rating.possible.lowerBound] }
    let keeps = kept.map { "\(share($0)) of simulations keep it \(band.label)" } ?? ""
    let none = "no single one-level change \(verb) it"
    return switch verdict {
    case .robust: "\(band.label), and robust: \(none)" + (keeps.isEmpty ? "" : "; \(keeps)")
    case .unsure: "\(band.label), but not surely: \(none), and yet only \(keeps)"
    case .near: "\(band.label), but near a threshold: \(changesText), though \(keeps)"
    case .fragile, .open: "\(band.label), but fragile: \(changesText)"
    case .untried:
      "\(band.label); what one level would change is not worked out"
        + (keeps.isEmpty ? "" : "; \(keeps)")
    }
  }

  /// What a rating that is not certain could be.
  private var openSentence: String {
    let settled = assessment.unsettled.map { model.criteria[$0].title }
    var text = "\(assessment.rating.text), not settled: it hangs on \(Self.list(settled))"
    guard let shares else { return text }
    let parts = assessment.rating.possible.map {
      "\(share(shares[$0])) of simulations make it \(model.rating.bands[$0].label)"
    }
    text += "; " + Self.list(parts)
    return text
  }

  /// What a change would do to the rating, where none does.
  private var verb: String {
    let place = assessment.rating.possible.lowerBound
    if place == 0 { return "lowers" }
    return place == model.rating.bands.count - 1 ? "raises" : "changes"
  }

  /// The changes that change the rating: one of each kind, with how often simulations do, and how many
  /// others there are.
  private var changesText: String {
    var parts: [String] = []
    let own = assessment.rating.possible.lowerBound
    let ratings = model.rating.bands.indices.filter { $0 != own }.map { $0...$0 }
    let others = standing.changes.map { $0.rating.possible }.filter { !ratings.contains($0) }
    for possible in ratings + (others.isEmpty ? [] : [others[0]]) {
      let found = standing.changes.filter { $0.rating.possible == possible }
      guard let first = found.first else { continue }
      var text = change(first) + " makes it \(first.rating.text)"
      if found.count > 1 { text += ", as \(Count.of(found.count - 1, "other change")) would" }
      if let shares, possible.count == 1 { text += " (\(share(shares[possible.lowerBound])))" }
      parts.append(text)
    }
    return parts.joined(separator: "; ")
  }

  /// A change as a partner would say it: `capacity one level worse`.
  private func change(_ single: SingleChange) -> String {
    let isWorse = single.rating.possible.lowerBound < assessment.rating.possible.lowerBound
    let criterion = model.criteria[single.change.criterion]
    return "\(criterion.title) one level \(isWorse ? "worse" : "better")"
  }

  private func share(_ share: Fraction) -> String {
    ShareWording.text(share, besides: [Self.robustFrom])
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

// MARK: - Margins

extension RobustnessWording {
  /// What lies between the rating and the next ones; what the score can be where it is not known.
  ///
  /// `10.19 points above the threshold of 56; 2 levels would make it Moderate (psychological 4 to 3, cost
  /// 3 to 2)`
  package var margin: String {
    var parts: [String] = []
    if !assessment.isFullyScored {
      let style = NumberStyle(decimals: 2, thresholds: model.shownThresholds)
      parts.append("The score can be \(style.text(assessment.score))")
    }
    guard let margin = standing.margin else { return parts.joined() }
    if let up = margin.up {
      parts.append("\(points(up)) short of \(up.band.label)" + text(standing.fewestUp))
    }
    if let down = margin.down {
      let threshold = model.thresholdText(down.threshold, of: model.rating)
      let above = down.points == .zero ? "On" : "\(points(down)) above"
      parts.append("\(above) the threshold of \(threshold)" + text(standing.fewestDown))
    }
    // Each is a sentence of its own.
    return parts.joined(separator: ". ")
  }

  private func points(_ step: Margin.Step) -> String {
    let text = step.points.decimalText(2)
    return text == "0" ? "Under 0.01 points" : text + (step.points == 1 ? " point" : " points")
  }

  private func text(_ fewest: FewestLevels?) -> String {
    guard let fewest else { return "" }
    return "; \(Count.of(fewest.levels, "level")) would make it \(fewest.band.label) "
      + "(\(changes(fewest)))"
  }

  /// The changes of the fewest levels: `psychological 4 to 3, cost 3 to 2`.
  func changes(_ fewest: FewestLevels) -> String {
    fewest.changes.map { "\(model.criteria[$0.criterion].id) \($0.from) to \($0.to)" }
      .joined(separator: ", ")
  }
}
