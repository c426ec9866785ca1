/// How far the other domains can outweigh one: inputs that are worse in the domain and get less.
///
/// An input is worse in a domain than another where it is at least as bad in every criterion of the
/// domain and worse in one. A higher level is the worse one, unless the model says that the criterion
/// ``Criterion/lowers`` scores. Only criteria that the rated score reads directly count.
public struct MatrixReversal: Hashable, Sendable {
  /// One combination of levels and its total.
  public struct Input: Hashable, Sendable {
    /// The score of each criterion; nil for those that the rated score does not read directly.
    public let scores: [Int?]
    /// The rated score.
    public let total: Fraction
  }

  /// Two inputs, the one worse in the domain with the lower total.
  public struct Pair: Hashable, Sendable {
    /// The input that is worse in the domain.
    public let worse: Input
    /// The input that has the domain at its least, and the higher total.
    public let least: Input
    /// How many levels, all criteria of the domain together, lie between the two.
    public let levels: Int
  }

  /// The index of the domain in ``Model/domains``.
  public let domain: Int
  /// The criteria of the domain that the rated score reads directly, by index.
  public let criteria: [Int]
  /// How many levels lie between the least and the worst, all criteria together.
  public let levels: Int
  /// The lowest and the highest total where every criterion of the domain is at its worst.
  public let worst: Interval
  /// The lowest and the highest total where every one is at its least.
  public let least: Interval
  /// The two inputs furthest apart in the domain, of all pairs in which the better one has the domain at
  /// its least and the worse one has the lower total; nil where there is no such pair.
  public let pair: Pair?

  /// Whether the worst in the domain can get less than the least.
  public var isWhole: Bool { pair?.levels == levels }
}

/// Looks for reversals.
struct ReversalSearch {
  let program: Program
  let criteria: [Criterion]
  let root: Int
  private(set) var effort: Int

  init(_ program: Program, _ criteria: [Criterion], root: Int, effort: Int) {
    self.program = program
    self.criteria = criteria
    self.root = root
    self.effort = effort
  }

  /// The reversals of the domain that has some criteria; nil where they could not be counted.
  mutating func reversal(of domain: Int, criteria chosen: [Int]) -> MatrixReversal? {
    let levels = chosen.reduce(0) { $0 + criteria[$1].levels.count - 1 }
    do throws(TooManyCombinations) {
      let most = try furthest(chosen, sign: 1)
      let fewest = try furthest(chosen, sign: -1)
      let worst = most.entries.filter { $0.weight.distance == levels }
      let least = fewest.entries.filter { $0.weight.distance == 0 }
      guard let worstLow = worst.first, let worstHigh = worst.last, let leastLow = least.first,
        let leastHigh = least.last
      else { return nil }
      var found: ValueDistribution<FurthestCombination>.Entry?
      for entry in most.entries
      where entry.value < leastHigh.value && entry.weight.distance > found?.weight.distance ?? 0 {
        found = entry
      }
      return MatrixReversal(
        domain: domain, criteria: chosen, levels: levels,
        worst: Interval(worstLow.value, worstHigh.value),
        least: Interval(leastLow.value, leastHigh.value),
        pair: found.map { found in
          .init(
            worse: input(found), least: input(leastHigh), levels: found.weight.distance)
        })
    } catch {
      return nil
    }
  }

  /// For each total, the combination that is furthest from the least in the criteria, or with -1 the
  /// nearest to it.
  private mutating func furthest(
    _ chosen: [Int], sign: Int
  ) throws(TooManyCombinations) -> ValueDistribution<FurthestCombination> {
    let criteria = criteria
    var counter = DistributionCounter<FurthestCombination>(program, criteria, effort: effort) {
      criterion, place in
      let levels = criteria[criterion].levels
      let distance = criteria[criterion].lowers ? levels.count - 1 - place : place
      return FurthestCombination(
        distance: chosen.contains(criterion) ? sign * distance : 0,
        picks: .level(criterion: criterion, score: levels[place].score))
    }
    defer { effort = counter.effort }
    return try counter.distribution(of: root).ascending
  }

  private func input(
    _ entry: ValueDistribution<FurthestCombination>.Entry
  ) -> MatrixReversal.Input {
    let scores = entry.weight.scores
    return .init(scores: criteria.indices.map { scores[$0] }, total: entry.value)
  }
}
