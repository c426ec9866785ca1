/// Finds how far rated scores moved between assessments by one model, and what each criterion gave.
///
/// What the formula adds up is divided part by part, since shares of a sum are the sums of shares: a
/// criterion that acts on its own has its difference, and only those that act together, such as the factors
/// of a product, are gone through in all their combinations.
public struct MovementSearch {
  /// The most changed criteria that act together in one part of a formula.
  ///
  /// So many have 16,384 combinations, which a person does not wait for.
  public static let mostTogether = 14
  /// The same where the formula is no sum of parts, so that each combination is scored anew.
  static let mostScored = 10

  private let model: Model
  /// The criteria that the rated score reads, by index, in order.
  private let criteria: [Int]
  /// The score as a sum; nil where it divides by what depends on too many criteria.
  private let sum: ScoreSum?
  private let steps: [Int]

  /// Prepares the search for a model.
  public init(_ model: Model) {
    let step = model.scoreSteps[model.rating.score]
    self.model = model
    criteria = model.program.criteria(below: step, throughDefaults: false)
    sum = ScoreSum.sums(of: model)[step]
    steps = model.program.reachable(from: step)
  }

  /// The movement of an issue's rated score.
  ///
  /// Levels are compared, not cells, so that a default which follows from other numbers counts as the
  /// criterion's change. Where a level that the score reads is not known, before or now, the changes are
  /// listed without shares: to divide the ends of a range would say more than is known.
  /// - Parameters:
  ///   - last: The assessment before.
  ///   - this: The assessment now.
  /// - Precondition: both are by the model of the search.
  /// - Complexity: for each part of the formula O(*k* 2^*k*) for *k* of its criteria that changed.
  public func movement(from last: Assessment, to this: Assessment) -> ScoreMovement {
    let changed = criteria.filter { last.levels[$0] != this.levels[$0] }
    let isKnown = criteria.allSatisfy { last.levels[$0].count == 1 && this.levels[$0].count == 1 }
    var shares: [Int: Fraction]?
    var gap: ScoreMovement.Gap?
    if isKnown {
      do throws(TooManyTogether) {
        shares = try self.shares(last.levels, this.levels, changed)
      } catch {
        gap = .tooManyTogether(error.count)
      }
    } else {
      gap = .notKnown
    }
    return ScoreMovement(
      from: last.score, to: this.score,
      changes: changed.map { criterion in
        ScoreMovement.Change(
          criterion: criterion, from: last.levels[criterion], to: this.levels[criterion],
          share: shares.map { $0[criterion] ?? .zero })
      },
      gap: gap)
  }

  /// So many changed criteria act together.
  private struct TooManyTogether: Error {
    let count: Int
  }

  // MARK: - Parts

  private func shares(
    _ last: [ClosedRange<Int>], _ this: [ClosedRange<Int>], _ changed: [Int]
  ) throws(TooManyTogether) -> [Int: Fraction] {
    let from = last.map { $0.lowerBound }
    let to = this.map { $0.lowerBound }
    guard let sum else {
      guard changed.count <= Self.mostScored else {
        throw TooManyTogether(count: changed.count)
      }
      return Self.shares(of: changed, from, to) { score(levels: $0) }
    }
    var shares: [Int: Fraction] = [:]
    let scales = model.criteria.map { $0.levels.count }
    let lowest = model.criteria.map { $0.scale.lowerBound }
    let (first, second) = (zip(from, lowest).map { $0 - $1 }, zip(to, lowest).map { $0 - $1 })
    for part in sum.parts {
      let own = Set(part.factor.criteria)
      let together = changed.filter { own.contains($0) }
      guard together.count <= Self.mostTogether else {
        throw TooManyTogether(count: together.count)
      }
      let alone = ScoreSum(parts: [part])
      for (criterion, share) in Self.shares(
        of: together, first, second, value: { alone.value($0, scales) })
      {
        shares[criterion, default: .zero] = shares[criterion, default: .zero] + share
      }
    }
    return shares
  }

  /// The rated score with every criterion on one level.
  private func score(levels: [Int]) -> Fraction {
    let input = ProgramInput(
      inputs: model.inputs.map { _ in nil }, cells: levels.map { .score($0) })
    return model.program.value(
      of: model.scoreSteps[model.rating.score], reachable: steps, for: input)?
      .low ?? .zero
  }

  // MARK: - Shapley values

  /// The share of each changed criterion in the movement of `value`.
  ///
  /// A change comes after a given set of *s* others in *s*! (*k* - *s* - 1)! of the *k*! orders, which is
  /// 1 of *k* times the sets of that size.
  private static func shares(
    of changed: [Int], _ from: [Int], _ to: [Int], value: ([Int]) -> Fraction
  ) -> [Int: Fraction] {
    let count = changed.count
    guard count > 0 else { return [:] }
    var places = from
    let values = (0..<(1 << count)).map { set -> Fraction in
      for (bit, criterion) in changed.enumerated() {
        places[criterion] = set & (1 << bit) == 0 ? from[criterion] : to[criterion]
      }
      return value(places)
    }
    var shares: [Int: Fraction] = [:]
    for (bit, criterion) in changed.enumerated() {
      var gains = [Fraction](repeating: .zero, count: count)
      for set in values.indices where set & (1 << bit) == 0 {
        let size = set.nonzeroBitCount
        gains[size] = gains[size] + values[set | (1 << bit)] - values[set]
      }
      var share = Fraction.zero
      var sets: Int64 = 1
      for (size, gain) in gains.enumerated() {
        share += gain / Fraction(Int64(count) * sets)
        sets = sets * Int64(count - 1 - size) / Int64(size + 1)
      }
      shares[criterion] = share
    }
    return shares
  }
}
