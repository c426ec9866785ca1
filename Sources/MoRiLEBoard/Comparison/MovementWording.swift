import MoRiLE
import MoRiLEReports

/// The sentences about what moved between years: what is said when.
///
/// Numbers come as texts, so that they are written as the tables write theirs.
enum MovementWording {
  /// The most names or changes that one sentence tells.
  static let mostNamed = 5

  // MARK: - What is compared

  /// What gave the ratings of two years, and what follows for comparing them.
  enum Basis {
    /// One model.
    case model(String)
    /// Two models, or one that was changed and kept its version.
    case models(String, String)
    /// One model that is not at hand for both years.
    case ratings(String)
    /// A list of ratings in one of the years, or in both.
    case list([String])
  }

  static func basis(_ last: String, _ this: String, _ basis: Basis) -> String {
    switch basis {
    case .model(let model):
      "\(last) and \(this) are scored by one model, \(model), so scores and ranks are compared too."
    case .models(let first, let second) where first == second:
      "\(last) and \(this) name one model, \(first), but its definition is not the same in both: only "
        + "ratings are compared, and a rating may have moved because the model did."
    case .models(let first, let second):
      "\(last) is rated by \(first), \(this) by \(second). Scores of two models cannot be compared: only "
        + "ratings are, and a rating may have moved because the model did."
    case .ratings(let model):
      "\(last) and \(this) are rated by one model, \(model), but not both have scores here: only ratings "
        + "are compared."
    case .list(let years):
      "\(RobustnessWording.list(years)) \(years.count == 1 ? "is a list of ratings" : "are lists of ratings") without scores: "
        + "only ratings are compared. A list may be a part of what was assessed, so an issue that is not on "
        + "it is \"not listed\" and not \"dropped\"."
    }
  }

  static func scales(_ last: String, _ this: String, _ first: [String], _ second: [String])
    -> String
  {
    "The ratings of \(last) (\(first.joined(separator: ", "))) and of \(this) "
      + "(\(second.joined(separator: ", "))) are not on one scale: which way an issue moved is not said."
  }

  /// What is said before shares are.
  static let shares =
    "The movement of a score is divided among the criteria that changed: the share of each is what its "
    + "change adds, averaged over every order in which the changes could be made. Shares are exact and add "
    + "up to the movement; those shown are rounded. They say how the model adds up, not why a level changed."

  /// What is said before likely matches are.
  static let proposals =
    "These pairs of names are alike and might be one issue. Nothing is assumed: they count as different "
    + "issues until a names file says otherwise. Save this table as a CSV file, keep the rows that are "
    + "right, and name the file with --match."

  static let tooManyNames =
    "There are too many names without a match to propose likely pairs; a names file can map them."

  // MARK: - The picture

  /// What a slope chart shows, for its caption.
  static func caption(_ years: [String], isRanked: Bool, omitted: Int) -> String {
    "Issues in \(RobustnessWording.list(years)), "
      + (isRanked ? "in the order of the ranking" : "by rating, in no order within a rating")
      + (omitted == 0
        ? ""
        : " (\(issues(omitted)) that \(omitted == 1 ? "goes" : "go") on into no other year left out)")
  }

  /// What a slope chart shows between two years.
  static func picture(
    _ last: String, _ this: String, up: [String], down: [String], same: Int
  ) -> String {
    let higher = up.isEmpty ? "none" : RobustnessWording.list(up)
    let lower = down.isEmpty ? "none" : RobustnessWording.list(down)
    return
      "From \(last) to \(this), to a higher rating: \(higher); to a lower rating: \(lower); with the "
      + "same rating: \(same)."
  }

  // MARK: - Words

  static func issues(_ count: Int) -> String { count == 1 ? "1 issue" : "\(count) issues" }

  /// The names of a list, the first of them where they are many.
  static func named(_ names: [String]) -> String {
    guard names.count > mostNamed + 1 else { return RobustnessWording.list(names) }
    return names.prefix(mostNamed).joined(separator: ", ") + " and \(names.count - mostNamed) more"
  }

  /// What is said before the table of movements.
  static func movement(_ hasSeveral: Bool) -> String {
    "Each issue with its rating in each year, and how it moved."
      + (hasSeveral
        ? " Where several issues were merged later, the highest of their ratings and how many more there are."
        : "")
  }

  /// A rating in a narrow column.
  static func rating(_ rating: Rating) -> String { rating.band?.label ?? "not certain" }

  /// The highest of several ratings, and how many more there are: `High +1`.
  static func several(_ highest: Rating, _ count: Int) -> String {
    "\(rating(highest)) +\(count - 1)"
  }

  /// Which way a rating moved.
  static func word(_ direction: YearStep.Direction) -> String {
    switch direction {
    case .up: "up"
    case .down: "down"
    case .same: "same"
    case .notCertain: "not certain"
    case .notCompared: "not compared"
    }
  }

  /// Points with their sign: `+7.5`, `-2`, `0`.
  static func signed(_ number: Fraction) -> String {
    (number > .zero ? "+" : number < .zero ? "-" : "") + points(number)
  }

  /// What levels are possible: `3`, `2 or 3`, `not known`.
  static func level(_ levels: ClosedRange<Int>, of scale: ClosedRange<Int>) -> String {
    if levels.count > 1, levels == scale { return "not known" }
    let texts = levels.map { "\($0)" }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " or " + last
  }
}
