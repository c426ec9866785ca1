/// How probable each count is: of a number of trials with the same chance (the binomial distribution), or with a
/// mean alone (that of Poisson).
///
/// What one count weighs beside the next is in both the ratio of small whole numbers, times a ratio that is the
/// same for all counts: the odds of the chance, or the mean.
struct CountDistribution {
  /// How many trials there are; nil where only a mean is given, and any count can come about.
  let trials: Int?
  /// The odds of a trial, as two whole numbers, or the mean.
  let odds: (over: WholeNumber, under: WholeNumber)
  /// The most probable count, the higher of two.
  let mode: Int

  /// The number of successes in some trials.
  /// - Precondition: `chance` is above 0 and below 1.
  init(trials: Int, chance: Fraction) {
    let (success, whole) = chance.wholeNumbers
    self.init(trials: trials, odds: (success, whole - success))
  }

  /// The number of successes in some trials, of which each is as `odds.over` to `odds.under`.
  /// - Precondition: Both are above 0.
  init(trials: Int, odds: (over: WholeNumber, under: WholeNumber)) {
    (self.trials, self.odds) = (trials, odds)
    mode = Self.whole(
      WholeNumber(Int64(trials) + 1) * odds.over, over: odds.over + odds.under)
  }

  /// The count of what comes about so often on average.
  /// - Precondition: `mean` is above 0.
  init(mean: Fraction) {
    trials = nil
    let (over, under) = mean.wholeNumbers
    odds = (over, under)
    mode = Self.whole(odds.over, over: odds.under)
  }

  /// The largest count there can be, or that is told from larger ones.
  var last: Int { trials ?? Int(Int32.max) - 1 }

  /// What a count weighs beside the one below it: `over * odds.over / (under * odds.under)`.
  func ratio(to count: Int) -> (over: UInt32, under: UInt32) {
    (trials.map { UInt32($0 - count + 1) } ?? 1, UInt32(count))
  }

  private static func whole(_ number: WholeNumber, over divisor: WholeNumber) -> Int {
    Int(number.dividedAndRemainder(by: divisor).quotient.int64 ?? 0)
  }
}
