import MoRiLE

/// Sentences about the agreement of scorers that can be pasted into a report: what is said when.
package enum ConsensusWording {
  /// The alpha from which scorers are said to agree well, and the one below which they are said not to
  /// agree reliably: customary limits (Krippendorff, 2004), and conventions.
  static let limits = (good: Fraction(4, over: 5), least: Fraction(667, over: 1000))

  // MARK: - Alpha

  /// How far the scorers agree on something, such as a criterion.
  static func agreement(on subject: String, _ alpha: Alpha) -> String {
    guard let value = alpha.value else {
      switch alpha.gap {
      case .noVariation:
        return
          "Every level given for \(subject) is the same: agreement on it cannot be told from chance, "
          + "and alpha is not defined"
      case .tooFew, nil:
        return
          "No issue has two scores of \(subject), so that nothing can be said of agreement on it"
      }
    }
    let found =
      "(alpha \(text(value))" + (alpha.interval.map { ", \(text($0))" } ?? "") + ")"
    if value >= limits.good {
      let isUnsure = alpha.interval.map { $0.low < limits.least } ?? false
      return "The scorers agree well on \(subject) \(found)"
        + (isUnsure ? ", though with other issues it might be below \(text(limits.least))" : "")
    }
    if value >= limits.least {
      return "The scorers agree on \(subject) well enough for tentative conclusions only \(found)"
    }
    return value > .zero
      ? "The scorers do not agree reliably on \(subject) \(found)"
      : "The scorers agree on \(subject) no better than chance would \(found)"
  }

  /// How far the scorers agree on all criteria together.
  static func overall(_ alpha: Alpha) -> String {
    switch alpha.gap {
    case .noVariation:
      "On each criterion every level given is the same: agreement cannot be told from chance, and alpha "
        + "is not defined"
    case .tooFew: "No cell has two scores, so that nothing can be said of agreement"
    case nil: agreement(on: "the whole sheet", alpha)
    }
  }

  /// An alpha, never shown on the other side of a limit.
  static func text(_ alpha: Fraction) -> String {
    let style = NumberStyle(
      decimals: 2, isPadded: true, thresholds: [limits.good, limits.least, .zero, .one])
    return style.text(alpha)
  }

  /// The interval of an alpha: `0.74 to 0.93`.
  static func text(_ interval: Interval) -> String {
    "\(text(interval.low)) to \(text(interval.high))"
  }

  // MARK: - Rankings and leans

  /// How far rankings agree, by Kendall's W over a number of issues.
  static func rankings(_ w: Fraction?, issues count: Int) -> String {
    let issues = Count.of(count, "issue")
    guard let w else {
      return count < 2
        ? "The scorers' rankings cannot be compared: \(issues) scored in full by all of them"
        : "The scorers' rankings cannot be compared: every sheet has all \(issues) on one score"
    }
    let style = NumberStyle(decimals: 2, isPadded: true, thresholds: [.zero, .one])
    return
      "The scorers' own sheets rank \(issues) with a Kendall's W of \(style.text(w)), where 1 is "
      + "the same ranking and 0 no agreement"
  }

  /// How a scorer leans; `criteria` are those of the model.
  static func lean(of scorer: String, _ lean: Lean, criteria: [Criterion]) -> String {
    guard let overall = lean.overall else {
      return "\(scorer) scored nothing that anybody else scored"
    }
    guard overall != .zero else {
      return "\(scorer) scores as high as the others on average"
    }
    let side = overall > .zero ? "higher" : "lower"
    let style = NumberStyle(decimals: 2, isPadded: true, thresholds: [.zero])
    var text =
      "\(scorer) scores \(style.text(overall.magnitude)) levels \(side) than the others on average"
    let known = lean.criteria.enumerated().compactMap { index, value in
      value.map { (index: index, value: overall.sign > 0 ? $0 : -$0) }
    }
    if known.count > 1, let most = known.max(by: { $0.value < $1.value }) {
      text +=
        ", most of all on \(lowered(criteria[most.index].title)) (\(style.text(most.value)))"
    }
    return text
  }

  // MARK: - Words

  /// Numbers up to ten in words.
  package static func number(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// `1`, `1 or 2`, `1, 2 or 3`.
  static func alternatives(_ levels: [Int]) -> String {
    alternatives(levels.map { "\($0)" })
  }

  /// The same of words.
  package static func alternatives(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A title as it stands inside a sentence: an abbreviation keeps its capitals.
  package static func lowered(_ title: String) -> String {
    let second = title.dropFirst().first
    guard let first = title.first, second?.isLowercase ?? false else { return title }
    return first.lowercased() + title.dropFirst()
  }
}
