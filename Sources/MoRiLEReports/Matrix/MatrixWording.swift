import MoRiLE

/// The sentences about what a matrix can hide, for a report and to be pasted.
///
/// Each takes its numbers as texts, so that they are written as the report writes its others.
enum MatrixWording {
  /// A criterion hardly ever changes a rating where even a change from its lowest to its highest level
  /// does so in fewer than one of twenty combinations of the others.
  static let hardlyEver = Fraction(1, over: 20)

  // MARK: - Numbers

  /// A share of a whole in per cent, to one decimal; what is not nothing is never shown as nothing, and
  /// what is not all never as all.
  static func percent(_ share: Fraction) -> String {
    let percent = share * 100
    let rounded = percent.rounded(decimals: 1)
    if rounded == .zero, percent > .zero { return "under 0.1 %" }
    if rounded == 100, percent < 100 { return "over 99.9 %" }
    return rounded.decimalText(1, padded: percent != .zero && percent != 100) + " %"
  }

  /// A whole number with commas between thousands; one of over 24 digits as a power of ten.
  static func count(_ count: Fraction) -> String {
    let digits = Array(count.rounded(decimals: 0).description)
    if digits.count > 24 { return "about \(digits[0]).\(digits[1]) x 10^\(digits.count - 1)" }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 level`, `13 levels`.
  static func levels(_ count: Int) -> String { "\(count) " + (count == 1 ? "level" : "levels") }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String], _ word: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  // MARK: - All inputs

  static func basis(combinations: Fraction, criteria: Int, score: String) -> String {
    "Counted exactly over "
      + (combinations == .one
        ? "the one combination" : "all \(count(combinations)) combinations")
      + " of levels of the \(criteria == 1 ? "criterion" : "\(criteria) criteria") that \(score) "
      + "reads, each once and every cell scored. Real issues are not spread so: the shares say what "
      + "the scales and the formula do by themselves, not how many issues get a rating."
  }

  static func totals(_ totals: Int, combinations: Fraction, range: String) -> String {
    totals == 1
      ? "There is one total only, \(range)."
      : "\(count(combinations)) combinations make \(count(Fraction(totals))) different totals, "
        + "from \(range)."
  }

  static func crowded(_ values: [String], combinations: Fraction, share: Fraction) -> String {
    let noun = combinations == .one ? "combination" : "combinations"
    let given = "\(count(combinations)) \(noun), \(percent(share)) of all"
    if values.count == 1 { return "The most crowded total is \(values[0]): \(given)." }
    if values.count <= 5 {
      return "The most crowded totals are \(list(values)): \(given), for each."
    }
    return
      "The most crowded totals are \(values.count), \(values[0]) the lowest: \(given), for each."
  }

  static func ties(_ probability: Fraction) -> String {
    "Two inputs picked at random, each from all combinations alike, have the same total in "
      + "\(percent(probability)) of cases: a tie that the scales force."
  }

  static func gaps(
    step: String, places: Fraction, unreached: Fraction, width: String, count gaps: Int,
    low: String, high: String
  ) -> String {
    unreached == .zero
      ? "Totals are steps of \(step) apart, and each of the \(count(places)) from the lowest to the "
        + "highest can be reached."
      : "Totals are steps of \(step) apart. Of the \(count(places)) from the lowest to the highest, "
        + "\(count(unreached)) cannot be reached. "
        + "The widest gap is \(width), "
        + (gaps == 1
          ? "between \(low) and \(high)." : "in \(gaps) places, first between \(low) and \(high).")
  }

  static func threshold(
    _ label: String, _ threshold: String, below: (total: String, distance: String)?,
    from: (total: String, distance: String)?
  ) -> String {
    let low =
      below.map { "the nearest total below is \($0.total), \($0.distance) short" }
      ?? "no total is below"
    let high =
      from.map {
        $0.distance == "0"
          ? "the threshold itself can be reached"
          : "the first to reach it is \($0.total), \($0.distance) above"
      } ?? "none reaches it"
    return "\(label) begins at \(threshold): \(low), and \(high)."
  }

  static func uncounted(_ what: String) -> String {
    "\(what) could not be counted: the formulas use criteria in several places, so that too many "
      + "combinations would have to be told apart."
  }

  static func outOf(_ range: String, score: String) -> String {
    "What can be said without counting: by the scales, \(score) lies within \(range)."
  }

  // MARK: - Criteria

  static func never(_ title: String) -> String {
    "\(title) can never change the rating, whatever the other levels are."
  }

  static func hardly(_ title: String, share: Fraction) -> String {
    "\(title) can hardly change the rating: even from one end of its scale to the other it does so in "
      + "\(percent(share)) of the combinations of the others."
  }

  static func indirect(_ title: String, through: [String]) -> String {
    through.isEmpty
      ? "\(title) has no part in the rating: no formula leads from it to the rated score."
      : "\(title) acts only where \(list(through, "or")) is left blank: it is no part of the formula, "
        + "and what takes a default from it is."
  }

  static func unevenSteps(
    least: (points: String, place: String), most: (points: String, place: String)
  ) -> String {
    "One level is not worth the same everywhere: from \(least.points) (\(least.place)) to "
      + "\(most.points) (\(most.place))."
  }

  // MARK: - Domains

  static func ends(worst: String, worstRating: String, least: String, leastRating: String) -> String
  {
    "At its worst the total is \(worst), \(worstRating); at its least \(least), \(leastRating)."
  }

  static func wholeReversal(worse: String, least: String) -> String {
    "The worst can get less than the least: \(worse) against \(least)."
  }

  static func reversal(levels: Int, of all: Int, worse: String, least: String) -> String {
    "An input \(MatrixWording.levels(levels)) worse than the least, of \(all) that there are, can get "
      + "less than it: \(worse) against \(least)."
  }

  static let noReversal =
    "No input that is worse here than the least can get less than the most that the least can get."
}
