import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What the counts of a crime table weigh: each times the weights of the offences that its issue is made of, exactly, by
/// one table of weights or by several beside each other; and beside the matrix's own score of harm.
///
/// It is evidence for whoever scores, and scores nothing. An issue of which nobody said what offences it is made of, or
/// whose offence has no weight, is named with its count and weighs nothing that is known.
package final class HarmReport: RegisterReport {
  let model: Model
  let trends: Trends
  /// The rows of the crime table, and which offences each is made of.
  let rows: [IssueTrend]
  /// What they weigh, by each table of weights.
  let sums: [HarmSums]
  /// The score of harm of each row; nil where there is none, or where none of it is known.
  let scores: [Interval?]
  /// What the model calls that score; empty where it names none.
  let scoreTitle: String
  private let sheet: IssueSheet
  package let warnings: [Fault]
  package let moreWarnings: Int

  /// Weighs the counts of a crime table.
  ///
  /// - Parameters:
  ///   - map: Which offences the issues are made of.
  ///   - weights: The tables of weights, the one that matters most first.
  ///   - table: The crime table.
  ///   - assessment: Where the issues are scored; nil where they are in the crime table itself, or nowhere.
  /// - Precondition: the model of the crime table gives trends, and there is a table of weights.
  /// - Throws: counts of offences that do not go with those of their issues.
  package init(
    _ map: HarmMap, weights: [HarmWeights], of table: TrendReport,
    scoredIn assessment: AssessmentReport?
  ) throws(Faults) {
    precondition(!weights.isEmpty, "counts without weights")
    guard let trends = table.trends else {
      preconditionFailure("a crime table of a model without trends")
    }
    model = table.model
    self.trends = trends
    rows = table.rows
    sheet = table.sheet
    let mapped = MappedOffences(map, rows.map { $0.name }, in: "the table of counts", weights)
    (warnings, moreWarnings) = (mapped.slips.told, mapped.slips.more)
    sums = try mapped.sums(
      of: zip(rows, mapped.offences).map { row, offences in
        .init(
          name: row.name, count: row.count, previous: row.previous, offences: offences,
          isTotal: row.isTotal)
      }, weights)
    let scorer = assessment?.sheet.model ?? table.model
    scoreTitle = scorer.harm.map { scorer.scores[$0].title } ?? ""
    scores = Self.scores(table, assessment)
  }

  // MARK: - Beside the scores

  /// The score of harm of each row, as far as it is known.
  private static func scores(
    _ table: TrendReport, _ assessment: AssessmentReport?
  ) -> [Interval?] {
    let model = assessment?.sheet.model ?? table.model
    guard let harm = model.harm else { return table.rows.map { _ in nil } }
    func known(_ score: Interval) -> Interval? { score == model.scores[harm].range ? nil : score }
    guard let assessment else {
      return table.sheet.issues.map { known(model.assess($0).scores[harm]) }
    }
    var found: [String: Interval] = [:]
    for scored in assessment.assessments {
      if let score = known(scored.scores[harm]) { found[issueKey(scored.issue.name)] = score }
    }
    return table.rows.map { found[issueKey($0.name)] }
  }

  // MARK: - By head

  /// What is recorded of an issue by head, as the model has its rate, with another number in place of the count; nil
  /// where the model has none, or a number that it needs is not given.
  func rate(_ row: Int, of weighed: Interval) -> Interval? {
    guard let rate = trends.rate else { return nil }
    let issue = sheet.issues[row]
    var inputs = issue.inputs
    inputs[trends.count] = weighed
    return model.assess(
      Issue(name: issue.name, theme: issue.theme, inputs: inputs, cells: issue.cells)
    ).measures[rate]
  }

  /// What all weigh together by head: where all that are added up have the same rate for the same number, and else by
  /// what a row has that adds up others.
  ///
  /// - Returns: the rate, and the name of that row where it is by one; nil where the issues have several bases and no
  ///   such row, or several of them, says which is that of all.
  func rate(of sums: HarmSums) -> (rate: Interval, by: String?)? {
    guard let total = sums.total else { return nil }
    let added = rows.indices.filter { isAdded($0, sums) }
    let bases = added.map { rate($0, of: Interval(.one)) }
    if let first = added.first, let base = bases.first, base != nil,
      bases.allSatisfy({ $0 == base })
    {
      return rate(first, of: total).map { ($0, nil) }
    }
    let totals = rows.indices.filter { rows[$0].isTotal && rate($0, of: Interval(.one)) != nil }
    guard let first = totals.first,
      totals.allSatisfy({ rate($0, of: Interval(.one)) == rate(first, of: Interval(.one)) })
    else { return nil }
    return rate(first, of: total).map { ($0, rows[first].name) }
  }

  /// Whether a row is part of what all weigh together.
  func isAdded(_ row: Int, _ sums: HarmSums) -> Bool {
    !rows[row].isTotal && sums.lines[row].harm != nil
  }
}
