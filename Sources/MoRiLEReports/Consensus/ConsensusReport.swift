import MoRiLE
import MoRiLEFormats

/// What several scorers come to.
///
/// As CSV it is the agreed sheet, which can be assessed.
public struct ConsensusReport: Report {
  /// The tables, by the names that they are asked for.
  public enum Table: String, CaseIterable, Hashable, Sendable {
    /// The agreed sheet.
    case agreed
    /// The disputed issues, those that need the room's time first.
    case issues
    /// The disputed cells, each alone, in the same order.
    case disputes
    /// The spread of every cell.
    case cells
    /// Alpha, and what is at stake, by criterion.
    case agreement
    /// The ranks that each scorer's own sheet gives.
    case ranks
    /// How each scorer leans.
    case leans
    /// On what the sheets differ beside the scores.
    case differences
    /// The numbers of the whole.
    case summary
  }

  /// The sheets that were compared.
  public let sheets: PanelSheets
  /// What they come to.
  public let consensus: Consensus

  /// Compares sheets.
  ///
  /// - Parameters:
  ///   - sheets: The sheets.
  ///   - rule: How levels become one.
  ///   - sampling: The samples behind the intervals of alpha.
  ///   - mostEffort: How much may be tried: see ``Consensus/mostEffort``.
  public init(
    _ sheets: PanelSheets, rule: AgreementRule = .median,
    sampling: Consensus.Sampling = Consensus.Sampling(), mostEffort: Int = Consensus.mostEffort
  ) {
    self.sheets = sheets
    consensus = Consensus(
      sheets.panel, rule: rule, sampling: sampling, mostEffort: mostEffort)
  }

  var panel: Panel { consensus.panel }
  package var model: Model { panel.model }

  package func name(of issue: Int) -> String { consensus.agreed[issue].name }

  // MARK: - In words

  /// `3 scorers: coding-a, coding-b, coding-c`.
  package var subject: String {
    "\(panel.scorers.count) scorers: \(panel.scorers.joined(separator: ", "))"
  }

  var modelText: String { model.titled }

  /// How many cells were compared and how many of them are disputed.
  package var countText: String {
    let compared = consensus.compared
    let disputed = compared.cells - compared.alike
    return
      "\(Count.of(panel.entries.count, "issue")), \(Count.of(compared.cells, "cell")) scored by two "
      + "or more: \(compared.alike) alike, \(disputed) disputed"
  }

  /// What the rule is, and what it left open.
  package var ruleText: String {
    let rule =
      switch consensus.rule {
      case .median: "the median of those given"
      case .mean: "the nearest to the mean of those given"
      case .majority: "the one given most often"
      case .highest: "the highest given"
      }
    let open = consensus.forDiscussion.count
    let left =
      open == 0
      ? "no cell is split evenly"
      : "\(Count.of(open, "cell")) split evenly \(open == 1 ? "is" : "are") left open for discussion"
    return "The agreed level is \(rule); \(left)"
  }

  /// What the columns of disputed criteria are.
  var disputedText: String {
    "Pivotal is how many of the disputed cells could change a rating by themselves, Points what they are "
      + "all worth."
  }

  /// Which alpha it is, and how its intervals came about.
  package var agreementText: String {
    let (samples, seed) = (consensus.sampling.samples, consensus.sampling.seed)
    let drawn = grouped(samples) + (samples == 1 ? " sample" : " samples")
    let interval =
      samples == 0
      ? "without an interval, since no samples were drawn"
      : "with its 5 to 95 % interval from \(drawn) of the issues (seed \(seed))"
    return
      "Alpha is Krippendorff's, \(interval). Overall compares each criterion with itself; pooled takes all "
      + "for one scale."
  }

  /// The sentences that can be pasted: agreement overall and where it is not good, what could change a
  /// rating, the rankings, the leans.
  package var sentences: [String] {
    let limit = ConsensusWording.limits.good
    var sentences = [ConsensusWording.overall(consensus.overall.ordinal)]
    for (index, criterion) in model.criteria.enumerated() {
      let alpha = consensus.criteria[index]
      // What everybody left to its default is nobody's disagreement.
      let isScored = consensus.cells.contains { !$0[index].given.isEmpty }
      guard isScored, alpha.ordinal.value.map({ $0 < limit }) ?? true else { continue }
      sentences.append(
        ConsensusWording.agreement(
          on: ConsensusWording.lowered(criterion.title), alpha.ordinal))
    }
    for issue in consensus.disputes {
      sentences += issue.cells.compactMap { ConsensusWording.dispute($0, in: consensus) }
      if let together = ConsensusWording.dispute(issue, in: consensus) {
        sentences.append(together)
      }
    }
    let ranking = consensus.ranking
    sentences += ConsensusWording.leftOut(consensus)
    sentences.append(ConsensusWording.rankings(ranking.w, issues: ranking.issues.count))
    for (scorer, lean) in zip(panel.scorers, consensus.leans) {
      sentences.append(ConsensusWording.lean(of: scorer, lean, criteria: model.criteria))
    }
    return sentences.map { $0 + "." }
  }

  /// On which columns the sheets differ, and on how many issues.
  var differenceTexts: [String] {
    var columns: [(name: String, count: Int)] = []
    for difference in sheets.differences {
      if columns.last?.name == difference.column {
        columns[columns.count - 1].count += 1
      } else {
        columns.append((difference.column, 1))
      }
    }
    return columns.map { "\($0.name) (\(Count.of($0.count, "issue")))" }
  }
}
