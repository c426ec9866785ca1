import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What is said of the sheets that partners scored on their own.
struct PartnerWording {
  private let report: ConsensusReport
  private var consensus: Consensus { report.consensus }
  private var model: Model { consensus.panel.model }

  init(_ report: ConsensusReport) { self.report = report }

  /// Which questions decide the rating of an issue: `3 together`, `either of 2`, `1 of 2, alone`, `one, alone`.
  static func deciding(_ issue: DisputedIssue) -> String {
    guard issue.isTried else { return "not worked out" }
    let (all, alone) = (issue.cells.count, issue.cells.count { $0.changesRating })
    if alone == 0 { return "\(all) together" }
    if all == 1 { return "one, alone" }
    if alone == all { return all == 2 ? "either of 2" : "any of \(all)" }
    return "\(alone) of \(all), alone"
  }

  /// What hangs on the questions of an issue.
  ///
  /// ` 55.97 on the middle scores; two questions could each make it High.`
  func sentence(_ issue: Int) -> String {
    let dispute = consensus.disputes.first { $0.issue == issue }
    let agreed = dispute?.agreed ?? model.assess(consensus.agreed[issue])
    let style = NumberStyle(decimals: 2, thresholds: model.shownThresholds)
    let start = " \(style.text(agreed.score)) on the middle scores; "
    guard let dispute else { return start + "no question differs." }
    guard dispute.isTried else {
      return start + "what each other score would make it is not worked out."
    }
    let own = agreed.rating
    let deciding = dispute.cells.filter { $0.changesRating }
    let count = ConsensusWording.number(deciding.count)
    let others = Set(deciding.flatMap { $0.outcomes.map { $0.rating } }.filter { $0 != own })
    let labels = others.sorted { $0.possible.lowerBound < $1.possible.lowerBound }.map { $0.text }
    let makes = ConsensusWording.alternatives(labels)
    if deciding.count == 1 { return start + "one question could make it \(makes)." }
    if deciding.count > 1 { return start + "\(count) questions could each make it \(makes)." }
    let all = ConsensusWording.number(dispute.cells.count)
    if dispute.changesRating {
      return start + "no question alone changes it, but \(all) together could make it "
        + "\(dispute.rating.text)."
    }
    let questions = dispute.cells.count == 1 ? "one question differs" : "\(all) questions differ"
    return start + "\(questions), and the rating stands."
  }

  /// Why the partners' scores were put in, for the record: `first round, 3 sheets: 2 at 2, 1 at 3`.
  func reason(_ round: Int, issue: Int, criterion: Int) -> String {
    let votes = consensus.cells[issue][criterion].votes.map { "\($0.count) at \($0.level)" }
    return
      "\(Minutes.roundName(round)), \(Count.of(consensus.panel.scorers.count, "sheet")): "
      + votes.joined(separator: ", ")
  }
}
