import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The Board's decisions held against the ratings: what is decided, what is not, and what is due.
public struct DecisionReport: Sendable {
  /// An issue of the year and the decision on it.
  struct Line {
    let issue: RatedYear.Entry
    let decision: DecisionList.Decision?
    /// The decision, where one is made: a row of the list may be there before its decision.
    var made: DecisionList.Decision? { decision.flatMap { $0.isMade ? $0 : nil } }
  }

  /// A decision on an issue that the year has not.
  struct Unknown {
    let decision: DecisionList.Decision
    /// The issue that was most likely meant.
    let nearest: String?
  }

  /// A review that is due, or comes up.
  struct Review {
    let decision: DecisionList.Decision
    let date: CalendarDate
    /// The days from today; zero or less where it is due.
    let days: Int
  }

  /// How many days ahead a review is told of.
  static let daysAhead = 30

  let year: RatedYear
  let list: DecisionList
  let today: CalendarDate
  /// All issues, in the order of the ranking, or of the file where there are no scores.
  let lines: [Line]
  let unknown: [Unknown]
  /// By day, those of one day in the order of the list.
  let reviews: [Review]
  /// Decisions on issues that the year has not, as slips of the list.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Holds decisions against the issues of a year.
  ///
  /// - Parameters:
  ///   - list: The decisions.
  ///   - year: The issues with their ratings.
  ///   - today: The day that reviews are due on or before.
  /// - Complexity: O(*n* log *n*) for *n* issues and decisions.
  public init(_ list: DecisionList, year: RatedYear, today: CalendarDate) {
    self.list = list
    self.year = year
    self.today = today
    var lookup = IssueLookup(year)
    var decided: [DecisionList.Decision?] = year.entries.map { _ in nil }
    var unknown: [Unknown] = []
    var slips = Slips()
    for decision in list.decisions {
      if let place = lookup.place(decision.issue.text) {
        decided[place] = decision
      } else {
        let nearest = lookup.nearest(decision.issue.text)
        unknown.append(Unknown(decision: decision, nearest: nearest))
        slips.add(
          .unknownName, decision.issue,
          lookup.unknown(decision.issue.text, nearest, in: year.source.name))
      }
    }
    lines = zip(year.entries, decided).map { Line(issue: $0, decision: $1) }
    self.unknown = unknown
    let reviews = list.decisions.compactMap { decision -> Review? in
      guard let date = decision.review else { return nil }
      let days = today.days(until: date)
      return days <= Self.daysAhead ? Review(decision: decision, date: date, days: days) : nil
    }
    // Sorting need not keep equal ones in their order.
    self.reviews = reviews.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map { $0.element }
    warnings = slips.told
    moreWarnings = slips.more
  }

  /// Issues that have the highest rating for certain.
  var top: [Line] { lines.filter { year.isTop($0.issue) } }

  /// Issues that may have the highest rating, and have no decision.
  var openUndecided: [Line] {
    lines.filter { year.mayBeTop($0.issue) && $0.made == nil }
  }

  /// Issues of the highest rating without a decision.
  var undecided: [Line] { top.filter { $0.made == nil } }

  /// Decisions without a reason: those on issues of the year in the order of these, then the others.
  var unreasoned: [(decision: DecisionList.Decision, rating: Rating?)] {
    let known = lines.compactMap { line in
      line.made.map { (decision: $0, rating: Optional(line.issue.rating)) }
    }
    return (known + unknown.filter { $0.decision.isMade }.map { ($0.decision, nil) })
      .filter { $0.decision.reason.isEmpty }
  }
}
