import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What needs the room first, as partners scored on their own.
extension Page {
  /// `partners`: how far the sheets of a `round`, or of the last one, agree: the issues whose rating hangs on what they
  /// differ in, in the order in which they need the room, and those whose rating stands.
  ///
  /// With `names` it tells whose sheets they are.
  func partners(_ asked: PageRequest) -> JSONOutput {
    guard let (number, round) = round(asked) else {
      return .object([
        ("done", .boolean(true)), ("rounds", .number(rounds.count)),
        ("lead", .string(Self.noSheet(asked.number("round") ?? 1))),
      ])
    }
    var members: [(String, JSONOutput)] = [
      ("done", .boolean(true)), ("round", .number(number)), ("rounds", .number(rounds.count)),
      ("sheets", .number(round.files.count)),
      ("lead", .string(lead(number, round, named: asked.flag("names")))),
    ]
    guard let report = round.report else { return .object(members) }
    let consensus = report.consensus
    let hanging = consensus.disputes.filter { $0.changesRating }
    let standing = consensus.disputes.filter { !$0.changesRating }
    let places = places(of: report)
    let ruler = SureRuler(
      consensus.panel.model, scores: hanging.flatMap { [$0.score, $0.agreed.score] })
    members += [
      ("thresholds", ruler.thresholds), ("bands", ruler.bands),
      ("hanging", .array(hanging.map { hangingRow($0, report, places, ruler) })),
      ("standingTitle", .string(Self.standingTitle(standing.count))),
      ("standing", .array(standing.map { standingRow($0, report, places) })),
      ("notes", .array(partnerNotes(report, places).map { .string($0) })),
    ]
    return .object(members)
  }

  private static func noSheet(_ round: Int) -> String {
    "No sheet\(round > 1 ? " of the \(Minutes.roundName(round))" : "") is in so far."
  }

  private func lead(_ number: Int, _ round: PartnerRound, named isNamed: Bool) -> String {
    let count = Count.of(round.files.count, "sheet")
    let who =
      isNamed
      ? "\(count) in: \(NameList.text(round.partners, most: 50))." : "\(count) in, names hidden."
    let start = number == 1 ? who : "\(Minutes.roundName(number).capitalised): \(who)"
    guard let report = round.report else { return start + " What they differ in takes two." }
    var text = "\(start) \(ConsensusWording.hanging(report.consensus).capitalised)."
    if number > 1, let before = rounds[number - 2].report {
      text +=
        " In the \(Minutes.roundName(number - 1)): \(ConsensusWording.hanging(before.consensus))."
    }
    return text
  }

  private static func standingTitle(_ count: Int) -> String {
    "Scores differ, the rating stands: \(Count.of(count, "issue"))"
  }

  private func hangingRow(
    _ issue: DisputedIssue, _ report: ConsensusReport, _ places: [Int?], _ ruler: SureRuler
  ) -> JSONOutput {
    .object([
      ("issue", .number(issue.issue)), ("open", .number(places[issue.issue])),
      ("name", .string(report.name(of: issue.issue))), ("rating", .bands(issue.agreed.rating)),
      ("could", .bands(issue.rating)), ("low", ruler.place(issue.score.low)),
      ("high", ruler.place(issue.score.high)),
      ("at", ruler.place((issue.agreed.score.low + issue.agreed.score.high) / 2)),
      ("range", .string(scoreText(issue.score, report))),
      ("deciding", .string(PartnerWording.deciding(issue))),
    ])
  }

  private func standingRow(
    _ issue: DisputedIssue, _ report: ConsensusReport, _ places: [Int?]
  ) -> JSONOutput {
    let count = report.consensus.panel.model.criteria.count
    return .object([
      ("issue", .number(issue.issue)), ("open", .number(places[issue.issue])),
      ("name", .string(report.name(of: issue.issue))), ("rating", .bands(issue.agreed.rating)),
      ("range", .string(scoreText(issue.score, report))),
      ("differ", .string("\(issue.cells.count) of \(count) differ")),
    ])
  }

  private func scoreText(_ score: Interval, _ report: ConsensusReport) -> String {
    NumberStyle(
      decimals: 1, isPadded: true, thresholds: report.consensus.panel.model.shownThresholds
    ).text(score)
  }

  /// What is to be told beside the lists: issues that agree, and those that are in the sheets or the table alone.
  private func partnerNotes(_ report: ConsensusReport, _ places: [Int?]) -> [String] {
    let alike = report.consensus.agreed.count - report.consensus.disputes.count
    var notes: [String] = []
    if alike > 0 {
      notes.append("\(Count.of(alike, "issue")) \(alike == 1 ? "is" : "are") scored alike by all.")
    }
    guard let workshop else { return notes }
    let strange = places.indices.filter { places[$0] == nil }.map { report.name(of: $0) }
    if !strange.isEmpty { notes.append("Not in the open table: \(NameList.text(strange)).") }
    let known = Set(places.compactMap { $0 })
    let unscored = workshop.issues.indices.filter { !known.contains($0) }
    if !unscored.isEmpty {
      let names = unscored.map { workshop.issues[$0].name }
      notes.append("Scored by no partner: \(NameList.text(names)).")
    }
    return notes
  }
}
