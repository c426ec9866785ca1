import MoRiLE
import MoRiLEFormats

/// One issue of a crime table: its counts, the change between them and what it can bear, and its arrow.
///
/// A class, since lists of them are gone through in many ways, and copies of so many numbers make code long.
final class IssueTrend: Sendable {
  /// The name of the issue.
  let name: String
  /// Its theme; empty where it has none.
  let theme: String
  /// The count of this year; a range where no more is known.
  let count: Interval?
  /// The count of the year before.
  let previous: Interval?
  /// The rate; nil where it is not known.
  let rate: Interval?
  /// The change in the unit of the model; nil where it is not known, or not defined.
  let change: Interval?
  /// The two counts as they can be told apart; nil where they are not known as whole numbers.
  let movement: CountChange?
  /// Whether the change cannot be told from none; false where the counts are not known.
  let isInDoubt: Bool

  /// Whether the change is more than chance; false where the counts are not known.
  var isTold: Bool { movement != nil && !isInDoubt }
  /// Within what the count leaves the rate: its exact limits of Poisson in place of the count.
  let rateLimits: Interval?
  /// Within what the two counts leave the change; nil likewise, and where there is none.
  let changeLimits: Interval?
  /// The arrow; nil where a number that its rule needs is not known, or known as a range that leaves several.
  let arrow: Trends.Arrow?
  /// Whether the arrow is the one that is given where no rule holds.
  let isLastArrow: Bool
  /// Whether the counts are too few to tell a trend, whatever their arrow.
  let isTooFew: Bool
  /// Whether the row adds up others, and is no issue by itself.
  let isTotal: Bool
  /// What the issue has for the comparison with similar areas; nil where neither model nor table has any.
  let comparison: Comparison?
  /// How it stands beside its most similar family; nil where the table says nothing of that.
  let family: FamilyStanding?
  /// The inputs that are not given, by index in the model.
  let missing: Set<Int>
  /// The inputs that are known as ranges.
  let ranges: Set<Int>

  /// What an issue has for the comparison with similar areas.
  struct Comparison: Sendable {
    /// The cell as it was written: a word or a score.
    let text: String
    /// Its level; nil where that is not known.
    let level: Level?
  }

  /// By how many the count rose; nil where a count is not known.
  var rise: Interval? {
    guard let count, let previous else { return nil }
    return Interval(count.low - previous.high, count.high - previous.low)
  }

  /// Whether either count is given.
  var hasCounts: Bool { count != nil || previous != nil }

  /// Whether the issue rose as a rule of the model has it.
  var isRise: Bool { isByRule && (rise.map { $0.low > .zero } ?? false) }

  /// Whether the issue fell as a rule of the model has it.
  var isFall: Bool { isByRule && (rise.map { $0.high < .zero } ?? false) }

  /// Whether the arrow says that the issue rose or fell, and the counts may as well come from no change.
  var isArrowInDoubt: Bool { isByRule && isInDoubt }

  private var isByRule: Bool { arrow != nil && !isLastArrow && !isTooFew }

  /// What stands for the trend where the counts are too few to tell one.
  static let tooFew = "too few"

  /// The trend for programs: the word of the arrow; nil where it is not known.
  var word: String? { isTooFew ? Self.tooFew : arrow?.label }

  /// The trend for people: the word with its arrow; nil where it is not known.
  var text: String? {
    isTooFew ? Self.tooFew : isArrowInDoubt ? arrow?.textInDoubt : arrow?.text
  }

  /// Works out the trend of an issue.
  ///
  /// - Parameters:
  ///   - assessment: The issue, assessed by the model.
  ///   - model: The model.
  ///   - trends: What it says of trends.
  ///   - text: The cell of the comparison as it was written.
  ///   - isTotal: Whether the row adds up others.
  ///   - cell: What stands in a column of evidence.
  init(
    _ assessment: Assessment, _ model: Model, _ trends: Trends, text: String, isTotal: Bool,
    cell: (EvidenceColumn) -> String = { _ in "" }
  ) {
    let issue = assessment.issue
    name = issue.name
    theme = issue.theme
    count = issue.inputs[trends.count]
    previous = issue.inputs[trends.previous]
    rate = trends.rate.flatMap { assessment.measures[$0] }
    change = trends.change.flatMap { assessment.measures[$0] }
    movement = model.countChange(of: assessment)
    isInDoubt = model.isMoreThanChance(assessment) == false
    (rateLimits, changeLimits) = (
      model.rateLimits(of: assessment), model.changeLimits(of: assessment)
    )
    arrow = model.arrow(of: assessment)
    isLastArrow = arrow != nil && arrow == trends.arrows.last
    isTooFew = model.hasTooFewCounts(assessment)
    self.isTotal = isTotal
    missing = Set(issue.inputs.indices.filter { issue.inputs[$0] == nil })
    ranges = Set(
      issue.inputs.indices.filter { issue.inputs[$0].map { $0.value == nil } ?? false })
    if let index = trends.comparison {
      let levels = assessment.levels[index]
      comparison = Comparison(
        text: text,
        level: levels.count == 1 ? model.criteria[index].level(levels.lowerBound) : nil)
    } else {
      comparison = text.isEmpty ? nil : Comparison(text: text, level: nil)
    }
    family = FamilyStanding(
      rate: (rate, rateLimits), movement, comparison: text, trends, cell)
  }
}
