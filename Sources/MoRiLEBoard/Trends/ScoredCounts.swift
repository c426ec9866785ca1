import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What the counts of issues make of their scores: which follow from them, which say otherwise, and which ratings rest on
/// a change that is no more than chance.
package final class ScoredCounts: Sendable {
  /// One issue that is scored and has counts.
  final class Line: Sendable {
    /// The issue's name.
    let name: String
    /// Its rating.
    let rating: Rating
    /// What the counts make of its criteria.
    let scores: [CountedScore]
    /// The change from which a score follows, where it is no more than chance; nil where there is none.
    let byChance: ChangeByChance?

    init(
      _ issue: Issue, _ rating: Rating, _ scores: [CountedScore], _ byChance: ChangeByChance?
    ) {
      (name, self.rating, self.scores, self.byChance) = (issue.name, rating, scores, byChance)
    }

    /// Whether the rating would be another without a change that cannot be told from none.
    var restsOnChance: Bool { byChance?.decides ?? false }
  }

  let model: Model
  /// The issues that are scored and have counts, in their order.
  let lines: [Line]

  /// Sets scores beside counts.
  ///
  /// - Parameters:
  ///   - assessments: The issues, assessed by the model.
  ///   - model: The model.
  package init(_ assessments: [Assessment], _ model: Model) {
    self.model = model
    if model.trends == nil {
      lines = []
      return
    }
    let criteria = model.criteriaFromInputs
    lines = assessments.compactMap { assessment in
      let issue = assessment.issue
      // Nothing is said of an issue that nobody has scored.
      if issue.cells.allSatisfy({ $0 == .blank }) { return nil }
      let scores = model.countedScores(of: issue, criteria)
      if scores.isEmpty { return nil }
      return Line(issue, assessment.rating, scores, model.changeByChance(of: issue))
    }
  }

  /// The names of the issues whose rating rests on a change that is no more than chance.
  package var restingOnChance: [String] { lines.filter { $0.restsOnChance }.map { $0.name } }

  /// What is said of one issue, a sentence for each; none where there is nothing to say.
  package func sentences(of issue: String) -> [String] {
    let key = issueKey(issue)
    return lines.filter { issueKey($0.name) == key }.flatMap { line in
      line.scores.filter { $0.contradicts }.map { "\(CountedWording.otherwise($0, model))." }
        + (line.restsOnChance ? ["\(rests(line).capitalised)."] : [])
    }
  }

  // MARK: - The paper

  /// The parts of a paper, beginning with a heading; none where no score can be held against counts.
  var parts: [DocumentPart] {
    if lines.isEmpty { return [] }
    return [
      .heading("Scores and counts", level: 3), .list(findings), .only(.programs, [.table(table)]),
    ]
  }

  /// What is told first.
  var findings: [String] {
    let resting = lines.filter { $0.restsOnChance }.map { "\($0.name): \(rests($0))." }
    let others = lines.flatMap { line in
      line.scores.filter { $0.contradicts }.map {
        "\(line.name): \(CountedWording.otherwise($0, model))."
      }
    }
    return [summary(others.count)] + resting + [held].compactMap { $0 } + others
  }

  /// How many scores are contradicted, and how many are taken from counts.
  private func summary(_ others: Int) -> String {
    let all = lines.reduce(0) { $0 + $1.scores.count }
    let taken = lines.reduce(0) { sum, line in sum + line.scores.count { $0.scored == nil } }
    let scores = Count.of(all, "score")
    let end =
      taken == 0
      ? ""
      : "; \(grouped(taken)) of them, left blank, \(taken == 1 ? "is" : "are") taken from counts"
    return others == 0
      ? "Counts contradict none of \(scores) that can be worked out from them\(end)."
      : "Counts contradict \(grouped(others)) of \(scores) that can be worked out from them\(end)."
  }

  /// The issues of which a score follows from a change that is no more than chance, and the rating is the same without it;
  /// nil where there is none.
  private var held: String? {
    let held = lines.filter { $0.byChance != nil && !$0.restsOnChance }
    if held.isEmpty { return nil }
    let names = TrendWording.named(held.map { $0.name })
    return held.count == 1
      ? "A score of \(names) follows from a change that is no more than chance; the rating would be the same without it."
      : "Scores of \(names) follow from changes that are no more than chance; their ratings would be the same without them."
  }

  /// What a rating rests on: `rated High, which rests on a rise that is no more than chance (279 to 299, p = 0.43): without it Moderate`.
  private func rests(_ line: Line) -> String {
    "rated \(line.rating.text), which \(line.byChance.map { ChanceWording.rests($0) } ?? "")"
  }

  private var table: DocumentTable {
    var table = DocumentTable(
      "scored_counts",
      "Scores that follow from counts where they are blank, beside what the counts make of them")
    let rows = lines.flatMap { line in line.scores.map { (line, $0) } }
    table.add(.name("issue", "Issue"), rows.map { .text($0.0.name) })
    table.add(
      Column("criterion", "Criterion", flow: .flexible),
      rows.map { row in
        let criterion = model.criteria[row.1.criterion]
        return .named(criterion.title, id: criterion.id)
      })
    table.add(
      Column("scored", "Scored", .number), rows.map { .text(CountedWording.text($0.1.scored)) })
    table.add(
      Column("counted", "By the counts", .number),
      rows.map { .text(CountedWording.text($0.1.counted)) })
    table.add(
      Column("finding", "Finding"),
      rows.map { row in
        row.1.contradicts
          ? .named("otherwise", id: "otherwise")
          : row.1.scored == nil
            ? .named("taken from counts", id: "taken")
            : row.1.followsCounts
              ? .named("the same", id: "same") : .named("possible", id: "possible")
      })
    return table
  }
}
