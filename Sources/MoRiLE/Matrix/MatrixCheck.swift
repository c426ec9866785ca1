/// What a matrix of threat, risk and harm can hide: what its totals can and cannot tell apart.
///
/// Everything is counted over all combinations of levels of the criteria that the rated score reads,
/// exactly: nothing is sampled and nothing rounded. Each combination counts once, as if every level of
/// every criterion were as common as any other. Real issues are not spread so, and the shares are no
/// forecast of how many issues get a rating; they say what the scales and the formula do by themselves.
///
/// A cell counts as scored: defaults, and inputs below them, play no part.
public struct MatrixCheck: Sendable {
  /// The rating scale of a domain, and the share of all combinations in each of its bands.
  public struct DomainShares: Sendable {
    /// The index of the domain in ``Model/domains``.
    public let domain: Int
    /// The share of all combinations in each band, highest first; nil where they could not be counted.
    public let shares: [Fraction]?
  }

  /// How much work a check may be: about so many pairs of values are combined, for each of the totals,
  /// the effects and the reversals.
  ///
  /// It is a few seconds at most: of numbers of combinations beyond 62 bits, which take longer, so many fewer
  /// are combined. What takes more is left out, and ``MatrixCheck`` has nil in its place.
  public static let mostEffort = 40_000_000

  /// The model that was checked.
  public let model: Model
  /// The criteria that the rated score reads directly, by index.
  public let read: [Int]
  /// The criteria that it does not.
  public let indirect: [IndirectCriterion]
  /// The number of combinations of levels of the criteria that the rated score reads: a whole number, of
  /// any size.
  public let combinations: Fraction
  /// Every total; nil where they could not be counted.
  public let totals: MatrixTotals?
  /// The shares of the bands of the domains that have a rating of their own.
  public let domainShares: [DomainShares]
  /// What each criterion in ``read`` can do to the rating, in that order; nil where it could not be
  /// counted.
  public let effects: [MatrixEffect?]
  /// For each domain with criteria in ``read``, how far the others can outweigh it; nil where it could
  /// not be counted.
  public let reversals: [(domain: Int, reversal: MatrixReversal?)]

  /// Checks a model.
  /// - Parameters:
  ///   - model: The model.
  ///   - effort: How much work each of the three parts may be: see ``mostEffort``.
  /// - Complexity: where no criterion is used twice, about the number of criteria times the number of
  ///   distinct totals times the levels of a criterion; else times the values of what is used twice.
  public init(_ model: Model, effort: Int = MatrixCheck.mostEffort) {
    self.model = model
    let root = model.scoreSteps[model.rating.score]
    let read = model.program.criteria(below: root, throughDefaults: false)
    self.read = read
    indirect = Self.indirect(model, read: read)
    combinations = read.reduce(.one) { $0 * Fraction(model.criteria[$1].levels.count) }
    // Sums over levels stay below the number of combinations, so this leaves room to spare. To count in
    // numbers of any size takes longer, the more so the longer they are.
    let counted =
      combinations < Fraction(Int64.max / 2)
      ? Self.counted(model, read, as: Int64.self, effort)
      : Self.counted(
        model, read, as: Fraction.self,
        effort / (4 + combinations.wholeNumbers.numerator.bitCount / 16))
    totals = counted.totals
    domainShares = counted.shares
    effects = counted.effects
    var search = ReversalSearch(model.program, model.criteria, root: root, effort: effort)
    reversals = model.domains.indices.compactMap { domain in
      let criteria = read.filter { model.criteria[$0].domain == domain }
      if criteria.isEmpty { return nil }
      return (domain, search.reversal(of: domain, criteria: criteria))
    }
  }
  private static func counted<Count: CombinationCount>(
    _ model: Model, _ read: [Int], as type: Count.Type, _ effort: Int
  ) -> (totals: MatrixTotals?, shares: [DomainShares], effects: [MatrixEffect?]) {
    var effects: EffectCounter<Count>?
    do throws(TooManyCombinations) {
      effects = try EffectCounter(
        model.program, model.criteria, root: model.scoreSteps[model.rating.score],
        thresholds: model.rating.thresholds, effort: effort)
    } catch {
      effects = nil
    }
    var counter = DistributionCounter<Count>(model.program, model.criteria, effort: effort) {
      _, _ in .one
    }
    func totals(_ scale: RatingScale) -> MatrixTotals? {
      do throws(TooManyCombinations) {
        return MatrixTotals(
          try counter.distribution(of: model.scoreSteps[scale.score]).ascending)
      } catch {
        return nil
      }
    }
    let shares = model.domains.enumerated().compactMap { index, domain in
      domain.rating.map { DomainShares(domain: index, shares: totals($0)?.shares(of: $0)) }
    }
    return (
      effects.map { MatrixTotals($0.totals) }, shares, read.map { effects?.effect(of: $0) }
    )
  }

  /// The criteria that the rated score does not read, each with those that take a default from it.
  private static func indirect(_ model: Model, read: [Int]) -> [IndirectCriterion] {
    let program = model.program
    return model.criteria.indices.filter { !read.contains($0) }.map { criterion in
      let through = read.filter {
        program.criteria(below: program.criterionSteps[$0]).contains(criterion)
      }
      return IndirectCriterion(criterion: criterion, through: through)
    }
  }
}
