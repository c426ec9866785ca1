import MoRiLE

/// What a test of counts tells, and what a rating owes to chance, in words.
package enum ChanceWording {
  /// The probability of a test: `0.43`, `0.009`, `< 0.001`; never on the other side of 5 % than it is.
  package static func probability(_ test: BinomialTest) -> String {
    if test.isMoreThanChance(at: Fraction(1, over: 1_000)) { return "< 0.001" }
    var decimals = test.isMoreThanChance(at: Fraction(1, over: 10)) ? 3 : 2
    var shown = test.probability(decimals: decimals)
    while decimals < 6, (shown < BinomialTest.level) != test.isMoreThanChance() {
      decimals += 1
      shown = test.probability(decimals: decimals)
    }
    return shown.decimalText(decimals)
  }

  /// `p = 0.43` or `p < 0.001`.
  package static func p(_ test: BinomialTest) -> String {
    let text = probability(test)
    return text.hasPrefix("<") ? "p \(text)" : "p = \(text)"
  }

  /// What a rating rests on, after "High, which" or "it": `rests on a rise that is no more than chance (279 to 299, p =
  /// 0.43): without it Moderate`.
  package static func rests(_ change: ChangeByChance) -> String {
    let counts = change.counts
    let way =
      counts.count > counts.previous ? "rise" : counts.count < counts.previous ? "fall" : "change"
    let test = counts.test.map { ", \(p($0))" } ?? ""
    return "rests on a \(way) that is no more than chance (\(grouped(counts.previous)) to "
      + "\(grouped(counts.count))\(test)): without it \(change.without.text)"
  }
}
