import MoRiLE

/// What all issues of a crime table weigh together by one table of weights, and each beside the others.
///
/// Rows that add up others are weighed and not added.
final class HarmSums: Sendable {
  let weights: HarmWeights
  /// What each row of the crime table weighs, in its order.
  let lines: [IssueHarm]
  /// What all that have a weight weigh together.
  let total: Interval?
  /// By how many hundredths this is more than the year before, for those that have a weight in both years; nil where
  /// there is none, and where the year before may weigh nothing.
  let change: Interval?
  /// How many issues are added up, and how many of them are known for the year before too.
  let issues: Int
  let compared: Int
  /// The part of each row in ``total``; nil where it is not in it.
  let shares: [Interval?]

  /// Adds up.
  ///
  /// - Parameters:
  ///   - lines: What each row weighs.
  ///   - isTotal: Whether it adds up others.
  init(_ weights: HarmWeights, _ lines: [IssueHarm], isTotal: [Bool]) {
    self.weights = weights
    self.lines = lines
    let added = zip(lines, isTotal).map { $1 ? nil : $0.harm }
    let known = added.compactMap { $0 }
    issues = known.count
    total = known.isEmpty ? nil : known.reduce(Interval(.zero)) { $0 + $1 }
    let both = zip(lines, isTotal).compactMap { line, isTotal in
      isTotal ? nil : line.harm.flatMap { now in line.before.map { (now, $0) } }
    }
    compared = both.count
    change =
      both.isEmpty
      ? nil
      : Self.change(
        from: both.reduce(Interval(.zero)) { $0 + $1.1 },
        to: both.reduce(Interval(.zero)) { $0 + $1.0 })
    let all = total
    shares = added.map { own in
      guard let own, let all else { return nil }
      return Self.share(of: own, besides: Interval(all.low - own.low, all.high - own.high))
    }
  }

  /// A change in hundredths; nil where what it is a change of may be nothing, or less.
  static func change(from before: Interval, to now: Interval) -> Interval? {
    guard before.low > .zero, let times = now / before else { return nil }
    return Interval((times.low - 1) * 100, (times.high - 1) * 100)
  }

  /// The part of one in the sum with others; nil where all of them may be nothing, or one of the two less.
  static func share(of own: Interval, besides others: Interval) -> Interval? {
    guard own.low >= .zero, others.low >= .zero, own.low + others.low > .zero else { return nil }
    return Interval(
      own.low == .zero ? .zero : own.low / (own.low + others.high),
      own.high == .zero ? .zero : own.high / (own.high + others.low))
  }
}
