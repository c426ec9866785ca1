/// What several scorers come to: the issues as agreed, where they disagree and what that is worth, and how
/// far they agree at all.
public struct Consensus: Sendable {
  /// The samples behind the interval of each alpha.
  public struct Sampling: Hashable, Sendable {
    /// How many samples are drawn.
    public let samples: Int
    /// The seed that they follow from.
    public let seed: UInt64

    /// Makes a choice of samples.
    public init(samples: Int = 1_000, seed: UInt64 = 1) {
      self.samples = samples
      self.seed = seed
    }
  }

  /// What was scored, by whom.
  public let panel: Panel
  /// How levels became one.
  public let rule: AgreementRule
  /// The samples behind the intervals.
  public let sampling: Sampling
  /// What the scorers gave, by issue and then criterion.
  public let cells: [[PanelCell]]
  /// What the rule made of it, by issue and then criterion.
  public let levels: [[AgreedLevel]]
  /// The agreed issues, in the order of the panel.
  ///
  /// A split is `?`, unknown until it is settled. A cell that nobody scored is `?` where somebody wrote
  /// that, all that was named where ranges were, and blank otherwise.
  public let agreed: [Issue]
  /// The issues with disagreement, in the order in which they need the room's time.
  public let disputes: [DisputedIssue]
  /// All criteria in the same order, those without disagreement last.
  public let disputedCriteria: [DisputedCriterion]
  /// Alpha of each criterion, in the model's order.
  public let criteria: [AlphaPair]
  /// Alpha of all criteria together, each cell compared with those of its own criterion alone.
  public let overall: AlphaPair
  /// Alpha of all cells as if the criteria shared one scale.
  ///
  /// It is what a program gives that is handed all cells as one matrix. Criteria of which some are scored
  /// high and others low count as variation, so that it is mostly higher than ``overall``.
  public let pooled: AlphaPair
  /// How far the rankings agree.
  public let ranking: RankingAgreement
  /// How each scorer leans, in the order of the panel.
  public let leans: [Lean]

  /// How many steps of formulas may be worked out for all disputed issues together, and how many for the
  /// scorers' rankings.
  ///
  /// Both together are about five seconds' work. The issues that do not fit are not tried: see
  /// ``DisputedIssue/isTried`` and ``RankingAgreement/untried``.
  public static let mostEffort = 8_000_000

  /// Works out all of it.
  ///
  /// - Complexity: scores each issue once for each scorer and once for each level of each disputed cell, up to
  ///   ``mostEffort``; the samples cost as many additions as there are units, three times.
  public init(
    _ panel: Panel, rule: AgreementRule = .median, sampling: Sampling = Sampling(),
    mostEffort: Int = Consensus.mostEffort
  ) {
    let criteria = Array(panel.model.criteria.indices)
    let cells = panel.entries.indices.map { issue in
      criteria.map { panel.cell(issue: issue, criterion: $0) }
    }
    let levels = cells.map { $0.map { rule.level(of: $0.given) } }
    let agreed = panel.entries.indices.map { issue in
      panel.entries[issue].issue.with(
        criteria.map { Self.cell(levels[issue][$0], cells[issue][$0]) })
    }
    let search = DisputeSearch(
      model: panel.model, rule: rule, cells: cells, levels: levels, agreed: agreed)
    self.panel = panel
    self.rule = rule
    self.sampling = sampling
    self.cells = cells
    self.levels = levels
    self.agreed = agreed
    var effort = mostEffort
    disputes = search.issues(effort: &effort)
    disputedCriteria = search.criteria(of: disputes)
    func alpha(_ units: AgreementUnits, _ part: Int) -> AlphaPair {
      AlphaPair(
        units, samples: sampling.samples,
        numbers: RandomNumbers(seed: sampling.seed, parts: UInt64(part)))
    }
    var rankingEffort = mostEffort
    self.criteria = criteria.map { alpha(AgreementUnits(cells, criteria: [$0]), $0) }
    overall = alpha(AgreementUnits(cells, criteria: criteria), criteria.count)
    pooled = alpha(AgreementUnits(cells, criteria: criteria, pooled: true), criteria.count + 1)
    ranking = RankingAgreement(panel, effort: &rankingEffort)
    leans = panel.scorers.indices.map { Lean(of: $0, in: cells, criteria: criteria.count) }
  }

  private static func cell(_ level: AgreedLevel, _ given: PanelCell) -> Cell {
    switch level {
    case .level(let score): .score(score)
    case .split: .unknown
    case .unscored: unscored(given.cells)
    }
  }

  /// The cell where nobody gave one level: what all ranges that were given lie in, unless somebody wrote `?`.
  private static func unscored(_ cells: [Cell]) -> Cell {
    var levels: ClosedRange<Int>?
    for cell in cells {
      switch cell {
      case .blank: continue
      case .score, .unknown: return .unknown
      case .range(let given):
        levels =
          levels.map {
            min($0.lowerBound, given.lowerBound)...max($0.upperBound, given.upperBound)
          } ?? given
      }
    }
    return levels.map { .range($0) } ?? .blank
  }

  /// How many cells two scorers or more scored, and how many of them all scored alike.
  public var compared: (cells: Int, alike: Int) {
    let compared = cells.joined().filter { $0.given.count >= 2 }
    return (compared.count, compared.count { !$0.isDisputed })
  }

  /// The cells that the rule leaves to be discussed, by issue and then criterion.
  public var forDiscussion: [(issue: Int, criterion: Int, candidates: [Int])] {
    var found: [(issue: Int, criterion: Int, candidates: [Int])] = []
    for (issue, levels) in levels.enumerated() {
      for (criterion, level) in levels.enumerated() {
        if case .split(let candidates) = level { found.append((issue, criterion, candidates)) }
      }
    }
    return found
  }
}
