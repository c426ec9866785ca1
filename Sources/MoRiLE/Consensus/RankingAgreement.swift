/// How far the scorers rank the issues alike: Kendall's W of the rankings that their own sheets give.
///
/// Ranked are the issues whose rated score is known on every scorer's own sheet. Issues with equal scores
/// share the mean of their ranks, and W is corrected for ties (M. G. Kendall and B. Babington Smith, "The
/// problem of m rankings", Annals of Mathematical Statistics 10, 1939).
public struct RankingAgreement: Hashable, Sendable {
  /// One scorer's ranking.
  public struct Column: Hashable, Sendable {
    /// The rated score of each issue in ``RankingAgreement/issues``.
    public let scores: [Fraction]
    /// The rank of each, 1 for the highest score; equal scores share the mean of their ranks.
    public let ranks: [Fraction]
  }

  /// The issues ranked, by their places in the panel.
  public let issues: [Int]
  /// The ranking of each scorer.
  public let columns: [Column]
  /// Kendall's W, from 0, no agreement, to 1, one ranking; nil with fewer than two issues, and where
  /// every scorer has all issues on one score.
  public let w: Fraction?
  /// The issues of which it was not worked out whether their scores are known, since that would take too
  /// long; they are not among ``issues``.
  public let untried: [Int]

  /// Ranks the issues of a panel.
  /// - Parameter effort: How many steps of formulas may be worked out; what is left of them.
  /// - Complexity: scores every issue once for each scorer.
  init(_ panel: Panel, effort: inout Int) {
    let plan = ScoreTrial.Plan(panel.model)
    var scores: [[Fraction?]] = []
    var untried: [Int] = []
    for (index, entry) in panel.entries.enumerated() {
      var trials = entry.sheets.map { $0.map { ScoreTrial(plan, $0) } }
      let needed = trials.reduce(0) { $0 + ($1?.effort ?? 0) }
      let isTried = needed <= effort
      if isTried { effort -= needed }
      if !isTried { untried.append(index) }
      scores.append(trials.indices.map { isTried ? trials[$0]?.score.value : nil })
    }
    self.untried = untried
    issues = scores.indices.filter { issue in scores[issue].allSatisfy { $0 != nil } }
    let common = issues.map { scores[$0].compactMap { $0 } }
    columns = panel.scorers.indices.map { scorer in Column(common.map { $0[scorer] }) }
    w = Self.concordance(columns.map { $0.ranks })
  }

  /// Kendall's W of rankings of the same things.
  static func concordance(_ rankings: [[Fraction]]) -> Fraction? {
    let (m, n) = (Int64(rankings.count), Int64(rankings.first?.count ?? 0))
    guard n >= 2 else { return nil }
    let mean = Fraction(m * (n + 1), over: 2)
    var squares = Fraction.zero
    for thing in 0..<Int(n) {
      let distance = rankings.reduce(Fraction.zero) { $0 + $1[thing] } - mean
      squares += distance * distance
    }
    var ties = Fraction.zero
    for ranking in rankings {
      for (_, size) in Self.runs(ranking.sorted()) {
        let size = Fraction(Int64(size))
        ties = ties + size * size * size - size
      }
    }
    let (scorers, things) = (Fraction(m), Fraction(n))
    let most = scorers * scorers * (things * things * things - things) - scorers * ties
    return most == .zero ? nil : 12 * squares / most
  }

  /// The runs of equal values in a sorted list: where each begins and how long it is.
  fileprivate static func runs(_ sorted: [Fraction]) -> [(start: Int, size: Int)] {
    var runs: [(start: Int, size: Int)] = []
    for (place, value) in sorted.enumerated() {
      if let run = runs.last, sorted[run.start] == value {
        runs[runs.count - 1].size += 1
      } else {
        runs.append((place, 1))
      }
    }
    return runs
  }
}

extension RankingAgreement.Column {
  /// The ranking of scores, the highest first.
  init(_ scores: [Fraction]) {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = scores
    for (start, size) in RankingAgreement.runs(order.map { scores[$0] }) {
      let rank = Fraction(Int64(2 * start + size + 1), over: 2)
      for place in start..<start + size { ranks[order[place]] = rank }
    }
    self.scores = scores
    self.ranks = ranks
  }
}
