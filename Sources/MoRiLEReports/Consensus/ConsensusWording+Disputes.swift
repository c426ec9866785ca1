import MoRiLE

// MARK: - What disagreement could change

extension ConsensusWording {
  /// What settling a disputed cell would do to the rating; nil where it would do nothing.
  static func dispute(_ cell: DisputedCell, in consensus: Consensus) -> String? {
    guard cell.changesRating else { return nil }
    let agreed = cell.agreedRating
    let others = cell.outcomes.filter { $0.rating != agreed }
    let given = others.filter { $0.votes > 0 }
    let told = grouped(given.isEmpty ? others : given).map { levels, rating in
      "on \(alternatives(levels)) would \(rating.band == nil ? "leave it" : "make it") \(rating.text)"
    }
    guard let first = told.first else { return nil }
    return votes(cell, in: consensus) + ": agreeing \(first)"
      + told.dropFirst().map { ", \($0)" }.joined()
  }

  /// The disagreement on an issue whose rating no cell changes alone; nil for any other.
  static func dispute(_ issue: DisputedIssue, in consensus: Consensus) -> String? {
    guard issue.isTried, issue.changesRating, !issue.cells.contains(where: { $0.changesRating })
    else {
      return nil
    }
    let name = consensus.agreed[issue.issue].name
    return "No single disagreement on \(name) changes its rating, but together they could make it "
      + issue.rating.text
  }

  /// How many scores differ, and how many ratings hang on it:
  /// `279 of 336 scores alike, 57 differ; 8 ratings hang on them`.
  package static func hanging(_ consensus: Consensus) -> String {
    let compared = consensus.compared
    let differ = compared.cells - compared.alike
    let hang = consensus.disputes.count { $0.changesRating }
    if differ == 0 { return "all \(compared.cells) scores are alike" }
    let ratings =
      switch hang {
      case 0: "no rating hangs on \(differ == 1 ? "it" : "them")"
      case 1: "1 rating hangs on \(differ == 1 ? "it" : "them")"
      default: "\(hang) ratings hang on \(differ == 1 ? "it" : "them")"
      }
    return
      "\(compared.alike) of \(compared.cells) scores alike, \(differ) \(differ == 1 ? "differs" : "differ"); "
      + ratings
  }

  /// What was not worked out, since it would take too long.
  static func leftOut(_ consensus: Consensus) -> [String] {
    func names(_ issues: [Int]) -> String {
      NameList.text(issues.map { consensus.agreed[$0].name })
    }
    let why = "the formulas are too long, or the levels have too many combinations"
    let untried = consensus.disputes.filter { !$0.isTried }.map { $0.issue }
    let unranked = consensus.ranking.untried
    var sentences: [String] = []
    if !untried.isEmpty {
      sentences.append(
        "Not worked out is what each level would come to on \(names(untried)): \(why). "
          + "What they could be together may be told wider than it is; pivotal cells and points leave them out"
      )
    }
    if !unranked.isEmpty {
      sentences.append("Left out of the rankings are \(names(unranked)): \(why)")
    }
    return sentences
  }

  /// `Two of three scorers put capacity of Problem drinkers at 3 and one at 1`.
  private static func votes(_ cell: DisputedCell, in consensus: Consensus) -> String {
    let votes = cell.votes
    let (scored, all) = (votes.reduce(0) { $0 + $1.count }, consensus.panel.scorers.count)
    let who =
      scored == all
      ? "\(number(all)) scorers" : "the \(number(scored)) scorers who gave it a score"
    let criterion = lowered(consensus.panel.model.criteria[cell.criterion].title)
    let name = consensus.agreed[cell.issue].name
    var parts = votes.map { "\(number($0.count)) at \($0.level)" }
    parts[0] =
      "\(number(votes[0].count)) of \(who) put \(criterion) of \(name) at \(votes[0].level)"
    return (parts.dropLast().joined(separator: ", ") + " and \(parts[parts.count - 1])").capitalised
  }

  /// Levels next to each other that lead to the same rating.
  private static func grouped(_ outcomes: [DisputedCell.Outcome]) -> [(
    levels: [Int], rating: Rating
  )] {
    var groups: [(levels: [Int], rating: Rating)] = []
    for outcome in outcomes {
      if groups.last?.rating == outcome.rating {
        groups[groups.count - 1].levels.append(outcome.level)
      } else {
        groups.append(([outcome.level], outcome.rating))
      }
    }
    return groups
  }
}

extension DisputedCell {
  /// The rating at the agreed level; nil where the rule left it open.
  var agreedRating: Rating? {
    guard case .level(let level) = agreed else { return nil }
    return outcomes.first { $0.level == level }?.rating
  }

  /// The levels that were given and how many gave each, those that most gave first.
  var votes: [(level: Int, count: Int)] {
    given.votes.sorted { left, right in
      left.count == right.count ? left.level > right.level : left.count > right.count
    }
  }
}
