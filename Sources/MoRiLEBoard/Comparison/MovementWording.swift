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

  // MARK: - How many

  /// How many issues did what between two years.
  struct Counts: Equatable {
    var up = 0
    var down = 0
    var same = 0
    var notCertain = 0
    var notCompared = 0
    var split = 0
    var merged = 0
    var new = 0
    var dropped = 0
    var notListed = 0
    var notListedBefore = 0

    /// The issues that are the same in both years.
    var both: Int { up + down + same + notCertain + notCompared }
  }

  static func counts(_ last: String, _ this: String, _ counts: Counts) -> String {
    var moved: [String] = []
    func add(_ count: Int, _ text: String) { if count > 0 { moved.append("\(count) \(text)") } }
    add(counts.up, "moved to a higher rating")
    add(counts.down, "to a lower one")
    if counts.up == 0, counts.down > 0 {
      moved = ["\(counts.down) moved to a lower rating"]
    }
    add(counts.same, "stayed the same")
    add(counts.notCertain, counts.notCertain == 1 ? "is not certain" : "are not certain")
    var text = "From \(last) to \(this): "
    switch counts.both {
    case 0: text += "no issue is the same in both."
    case 1: text += "of 1 issue that is in both, " + RobustnessWording.list(moved) + "."
    default:
      text += "of \(counts.both) issues that are in both, " + RobustnessWording.list(moved) + "."
    }
    if counts.notCompared == counts.both, counts.both > 0 {
      text =
        "From \(last) to \(this): \(issues(counts.both)) "
        + "\(counts.both == 1 ? "is" : "are") in both."
    }
    var others: [String] = []
    func tell(_ count: Int, _ one: String, _ several: String) {
      if count > 0 { others.append("\(issues(count)) \(count == 1 ? one : several)") }
    }
    tell(counts.merged, "is merged from several", "are merged from several")
    tell(counts.split, "is split off from another", "are split off from others")
    tell(counts.new, "is new", "are new")
    tell(counts.dropped, "was dropped", "were dropped")
    tell(counts.notListed, "is not listed any more", "are not listed any more")
    tell(counts.notListedBefore, "was not listed before", "were not listed before")
    return text
      + (others.isEmpty ? "" : " \(ConsensusWording.capitalised(RobustnessWording.list(others))).")
  }

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

  // MARK: - Why a score moved

  /// One criterion that changed: its name, its levels, and what that gave or took.
  struct Change {
    let criterion: String
    let from: String
    let to: String
    /// The share; nil where the movement is not divided.
    let share: Fraction?
  }

  /// `psychological 3 to 4 gave 7.5, capacity 2 to 3 took 2`, the largest shares first.
  static func changes(_ changes: [Change]) -> String {
    let ordered = changes.enumerated().sorted { left, right in
      let (a, b) = (left.element.share?.magnitude ?? .zero, right.element.share?.magnitude ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }.map { $0.element }
    // One that is left out takes no more room than the words that say so.
    let told = ordered.count == mostNamed + 1 ? ordered : Array(ordered.prefix(mostNamed))
    var parts = told.map { change in
      "\(change.criterion) \(change.from) to \(change.to)"
        + (change.share.map { " " + effect($0) } ?? "")
    }
    let rest = ordered.dropFirst(told.count)
    if !rest.isEmpty {
      let shares = rest.compactMap { $0.share }
      let together = shares.reduce(.zero, +)
      parts.append(
        "\(rest.count) other changes"
          + (shares.isEmpty ? "" : " together \(effect(together))"))
    }
    return RobustnessWording.list(parts)
  }

  /// What a change did: `gave 7.5`, `took 2`.
  static func effect(_ share: Fraction) -> String {
    if share == .zero { return "made no difference" }
    return (share > .zero ? "gave " : "took ") + points(share)
  }

  /// A number of points without its sign, never shown as none where it is some.
  static func points(_ points: Fraction) -> String {
    let text = NumberStyle(decimals: 2, thresholds: [.zero]).text(points.magnitude)
    return points == .zero ? "0" : text
  }

  /// How a score moved, with where it came from and what changed.
  ///
  /// `by 15 points from 51.2 to 66.2: psychological 3 to 4 gave 15`
  static func score(from: String, to: String, total: Fraction, _ changes: [Change]) -> String {
    "by \(points(total)) \(points(total) == "1" ? "point" : "points") from \(from) to \(to): "
      + self.changes(changes)
  }

  /// A score of which it is not known how far it moved.
  ///
  /// Each end of the movement is a text, and whether it is one number.
  static func unknownScore(
    from: (text: String, isKnown: Bool), to: (text: String, isKnown: Bool), _ changes: [Change]
  ) -> String {
    let was = from.isKnown ? "was" : "could be"
    let isNow = to.isKnown ? "is" : "can be"
    let moved =
      from.isKnown && to.isKnown
      ? "but what moved it is not divided, since a level that it reads is not known"
      : "so how far it moved is not known"
    return "its score \(was) \(from.text) and \(isNow) \(to.text), \(moved)"
      + (changes.isEmpty ? "" : "; changed: " + self.changes(changes))
  }

  /// A movement that is not divided since so many changes act together.
  static func tooMany(from: String, to: String, total: Fraction, _ count: Int, _ all: [Change])
    -> String
  {
    "by \(points(total)) points from \(from) to \(to); \(count) changed criteria act together, too many to "
      + "divide it among them: \(changes(all))"
  }

  // MARK: - Why a rank moved

  /// Who came to stand above an issue or no longer does, by their names.
  struct Passing {
    var passedBy: [String] = []
    var passed: [String] = []
    var newAbove: [String] = []
    var goneAbove: [String] = []
  }

  /// Why a rank moved though the score did not: `Fraud and Theft passed it; Arson came in above it`.
  static func rank(_ passing: Passing) -> String {
    var parts: [String] = []
    if !passing.passedBy.isEmpty { parts.append("\(named(passing.passedBy)) passed it") }
    if !passing.passed.isEmpty {
      parts.append(
        "\(named(passing.passed)) \(passing.passed.count == 1 ? "is" : "are") above it no more")
    }
    if !passing.newAbove.isEmpty {
      parts.append("\(named(passing.newAbove)) came in above it")
    }
    if !passing.goneAbove.isEmpty {
      parts.append("\(named(passing.goneAbove)) went from above it")
    }
    return parts.isEmpty
      ? "others above it tie that did not, or tie no longer" : parts.joined(separator: "; ")
  }

  static func place(_ from: Int?, _ to: Int?) -> String {
    switch (from, to) {
    case (let from?, let to?) where from == to: "rank \(to) as before"
    case (let from?, let to?): "rank \(from) to \(to)"
    case (nil, let to?): "rank \(to) now, none before"
    case (let from?, nil): "rank \(from) before, none now"
    case (nil, nil): "no rank"
    }
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
