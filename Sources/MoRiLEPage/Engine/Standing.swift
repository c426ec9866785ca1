import MoRiLE
import MoRiLEReports

/// How all issues stand at one moment: scored by a model and ranked.
struct Standing {
  /// The model that scored.
  let model: Model
  /// The assessment of each issue, in the order of the sheet.
  private(set) var assessments: [Assessment]
  /// Their order and ranks.
  private(set) var ranking: Ranking
  /// The place of each issue in the ranking's entries.
  private(set) var places: [Int] = []
  /// How scores are written, so that those of one column have as many decimals.
  private(set) var numbers: NumberStyle

  /// Scores and ranks issues.
  init(_ issues: [Issue], model: Model) {
    self.model = model
    assessments = issues.map { model.assess($0) }
    ranking = Ranking(assessments)
    numbers = .column([], thresholds: [])
    update()
  }

  /// Scores one issue anew and finds its rank.
  mutating func replace(_ index: Int, _ issue: Issue) {
    assessments[index] = model.assess(issue)
    ranking = ranking.updated(assessments, changed: index)
    update()
  }

  private mutating func update() {
    numbers = .column(assessments.map { $0.score }, thresholds: model.shownThresholds)
    places = Array(repeating: 0, count: assessments.count)
    for (place, entry) in ranking.entries.enumerated() { places[entry.index] = place }
  }

  /// The place of an issue: its rank, and whether it is shared.
  func entry(_ issue: Int) -> Ranking.Entry { ranking.entries[places[issue]] }

  /// The rank of an issue as a number for comparison; 0 where it has none.
  func rank(_ issue: Int) -> Int { entry(issue).rank ?? 0 }

  /// The rank of an issue as it is written: `2`, or `2=` where it is shared; a dash where there is none.
  func rankText(_ issue: Int) -> String {
    let text = entry(issue).text
    return text.isEmpty ? "–" : text
  }

  /// The score of an issue as the table of an assessment writes it.
  func scoreText(_ issue: Int) -> String {
    numbers.text(inColumn: assessments[issue].score)
  }

  /// The rating of an issue in words.
  func ratingText(_ issue: Int) -> String { assessments[issue].rating.text }
}
