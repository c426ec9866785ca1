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
    /// The two counts; nil where they are not known as whole numbers.
    let change: CountChange?
    /// The rating by the cells alone, whatever is given of scores.
    private let withoutGiven: Rating
    /// Whether the change is more than chance.
    let isTold: Bool
    /// The rating that it would have without the change; nil where no score follows from it.
    let withoutChange: Rating?

    init(
      _ issue: Issue, _ rating: Rating, _ scores: [CountedScore], _ change: CountChange?,
      isTold: Bool, withoutGiven: Rating, without: Rating?
    ) {
      self.withoutGiven = withoutGiven
      self.isTold = isTold
      (name, self.rating, self.scores, self.change) = (issue.name, rating, scores, change)
      withoutChange = without
    }

    /// Whether the rating would be another without a change that cannot be told from none.
    var restsOnChance: Bool {
      guard change != nil, !isTold, let withoutChange else { return false }
      return withoutChange.possible != withoutGiven.possible
    }
  }

  let model: Model
  /// The issues that are scored and have counts, in their order.
  let lines: [Line]

  /// Sets scores beside counts.
  ///
  /// Counts of the table that is scored come first; an issue that has none takes those of the row of `counts` that bears
  /// its name, or is said to be scored as it.
  ///
  /// - Parameters:
  ///   - assessments: The issues, assessed by the model.
  ///   - model: The model.
  ///   - counts: The inputs of the row of a crime table of the same model that an issue is counted by; nil for none.
  init(
    _ assessments: [Assessment], _ model: Model,
    counts: (String) -> [Interval?]? = { _ in nil }
  ) {
    self.model = model
    guard let trends = model.trends else {
      lines = []
      return
    }
    let criteria = model.criteriaFromInputs
    lines = assessments.compactMap { assessment in
      var issue = assessment.issue
      // Nothing is said of an issue that nobody has scored.
      if issue.cells.allSatisfy({ $0 == .blank }) { return nil }
      if issue.inputs[trends.count] == nil, let inputs = counts(issue.name) {
        // The ratings take blank cells for what their own table has, and not for what another counts.
        var cells = issue.cells
        for criterion in criteria where cells[criterion] == .blank { cells[criterion] = .unknown }
        issue = Issue(
          name: issue.name, theme: issue.theme,
          inputs: zip(issue.inputs, inputs).map { $0 ?? $1 }, cells: cells, given: issue.given)
      }
      let scores = model.countedScores(of: issue, criteria)
      if scores.isEmpty { return nil }
      let own = issue == assessment.issue ? assessment : model.assess(issue)
      return Line(
        issue, assessment.rating, scores, model.countChange(of: own),
        isTold: model.isMoreThanChance(own) ?? false,
        withoutGiven: issue.given.isEmpty ? own.rating : model.assess(issue.withoutGiven).rating,
        without: model.ratingWithoutChange(of: issue))
    }
  }

  /// The names of the issues whose rating rests on a change that is no more than chance.
  package var restingOnChance: [String] { lines.filter { $0.restsOnChance }.map { $0.name } }

  /// What is said of one issue, a sentence for each; none where there is nothing to say.
  package func sentences(of issue: String) -> [String] {
    let key = issueKey(issue)
    return lines.filter { issueKey($0.name) == key }.flatMap { line in
      line.scores.filter { $0.contradicts }.map { "\(otherwise($0, line))." }
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
      line.scores.filter { $0.contradicts }.map { "\(line.name): \(otherwise($0, line))." }
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
    let held = lines.filter { line in
      line.withoutChange != nil && line.change != nil && !line.isTold && !line.restsOnChance
    }
    if held.isEmpty { return nil }
    let names = TrendWording.named(held.map { $0.name })
    return held.count == 1
      ? "A score of \(names) follows from a change that is no more than chance; the rating would be the same without it."
      : "Scores of \(names) follow from changes that are no more than chance; their ratings would be the same without them."
  }

  /// What a rating rests on: `rated High, which rests on a change that is no more than chance (279 to 299, p = 0.43): without it Moderate`.
  private func rests(_ line: Line) -> String {
    let change = line.change.map { change in
      " (\(grouped(change.previous)) to \(grouped(change.count))"
        + (change.test.map { ", \(ComparisonWording.p($0))" } ?? "") + ")"
    }
    return
      "rated \(line.rating.text), which rests on a change that is no more than chance\(change ?? ""): "
      + "without it \(line.withoutChange?.text ?? "")"
  }

  /// What is scored otherwise: `Trend is scored 2, and the counts make it 1`.
  private func otherwise(_ score: CountedScore, _ line: Line) -> String {
    let criterion = model.criteria[score.criterion]
    return
      "\(criterion.title) is scored \(text(score.scored)), and the counts make it \(text(score.counted))"
  }

  private func text(_ levels: ClosedRange<Int>?) -> String {
    guard let levels else { return "" }
    return levels.count == 1
      ? "\(levels.lowerBound)" : "\(levels.lowerBound) to \(levels.upperBound)"
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
      Column("scored", "Scored", .number), rows.map { .text(text($0.1.scored)) })
    table.add(
      Column("counted", "By the counts", .number), rows.map { .text(text($0.1.counted)) })
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
