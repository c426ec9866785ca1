import MoRiLE

/// What the counts of one issue weigh, by one table of weights.
final class IssueHarm: Sendable {
  /// The offences of the issue; none where nobody said which they are.
  let offences: [HarmMap.Row]
  /// Those of them for which the table has no weight.
  let unweighed: [HarmMap.Row]
  /// What one record weighs, on average over this year's; nil where that is not known.
  let weight: Interval?
  /// What the count of this year weighs; nil where it or a weight is not known.
  let harm: Interval?
  /// What the count of the year before weighs, by the same weights.
  let before: Interval?

  /// Whether some of the offences have no weight, so that nothing can be said of their issue.
  var isOpen: Bool { !unweighed.isEmpty }

  /// What the offences of an issue weigh that have been weighed one by one.
  init(harm: Interval?, before: Interval?) {
    (offences, unweighed, weight) = ([], [], nil)
    (self.harm, self.before) = (harm, before)
  }

  /// Works out what counts weigh.
  ///
  /// - Parameters:
  ///   - offences: The offences of the issue.
  ///   - weights: The weight of each, where the table has one.
  ///   - count: The count of this year.
  ///   - previous: That of the year before.
  /// - Precondition: the counts of offences are not together more than that of their issue.
  init(_ offences: [HarmMap.Row], _ weights: [Interval?], count: Interval?, previous: Interval?) {
    self.offences = offences
    unweighed = zip(offences, weights).filter { $1 == nil }.map { $0.0 }
    let known = weights.compactMap { $0 }
    guard !offences.isEmpty, unweighed.isEmpty else {
      (weight, harm, before) = (nil, nil, nil)
      return
    }
    let mix = OffenceMix(weights: known, shares: offences.map { $0.share })
    let counts = offences.map { $0.count }
    harm = count.map { mix.harm(of: $0, counts) }
    before = previous.map { mix.harm(of: $0, offences.map { $0.previous }) }
    weight = mix.weight(of: count, counts)
  }
}

/// The weights of the offences that an issue is made of, and which part of it each is.
///
/// Of records that may be any of several offences each weighs from the lowest to the highest weight of these.
private struct OffenceMix {
  let weights: [Interval]
  let shares: [Fraction?]

  /// What so many records weigh.
  ///
  /// - Parameter counts: How many of them are each offence, where that is known.
  func harm(of all: Interval, _ counts: [Fraction?]) -> Interval {
    if shares.contains(where: { $0 != nil }) { return all * meanByShares }
    var sum = Interval(.zero)
    var counted = Fraction.zero
    for (weight, count) in zip(weights, counts) {
      guard let count else { continue }
      sum = sum + Interval(count) * weight
      counted = counted + count
    }
    guard let open = Self.hull(zip(weights, counts).filter { $1 == nil }.map { $0.0 }) else {
      return sum
    }
    let rest = Interval(max(.zero, all.low - counted), max(.zero, all.high - counted))
    return sum + rest * open
  }

  /// What one of so many records weighs.
  func weight(of all: Interval?, _ counts: [Fraction?]) -> Interval? {
    if shares.contains(where: { $0 != nil }) { return meanByShares }
    if counts.allSatisfy({ $0 == nil }) { return Self.hull(weights) }
    guard let number = all?.value, number > .zero else { return Self.hull(weights) }
    return harm(of: Interval(number), counts) / Interval(number)
  }

  private var meanByShares: Interval {
    var mean = Interval(.zero)
    var rest = Fraction.one
    for (weight, share) in zip(weights, shares) {
      guard let share else { continue }
      mean = mean + Interval(share) * weight
      rest = rest - share
    }
    let open = Self.hull(zip(weights, shares).filter { $1 == nil }.map { $0.0 })
    return open.map { mean + Interval(rest) * $0 } ?? mean
  }

  private static func hull(_ weights: [Interval]) -> Interval? {
    weights.dropFirst().reduce(weights.first) { $0?.union($1) }
  }
}
