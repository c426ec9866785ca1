import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The actions of a year held against its issues: what is overdue, in trouble or nobody's, and which of the
/// highest issues nothing is done about.
public struct ActionReport: Sendable {
  let year: RatedYear
  let list: ActionList
  let today: CalendarDate
  /// For each action the places of its issues among the year's.
  let places: [[Int]]
  /// Issues that actions name and the year has not, with the one that was most likely meant.
  let unknown: [(name: String, nearest: String?)]
  /// Names of issues that the year has not, as slips of the list.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Holds actions against the issues of a year.
  ///
  /// - Parameters:
  ///   - list: The actions.
  ///   - year: The issues with their ratings.
  ///   - today: The day after which a deadline is past.
  public init(_ list: ActionList, year: RatedYear, today: CalendarDate) {
    self.list = list
    self.year = year
    self.today = today
    var lookup = IssueLookup(year)
    var slips = Slips()
    var unknown: [(name: String, nearest: String?)] = []
    var seen: Set<String> = []
    places = list.actions.map { action in
      action.issues.compactMap { issue in
        if let place = lookup.place(issue.text) { return place }
        let nearest = lookup.nearest(issue.text)
        slips.add(
          .unknownName, issue, lookup.unknown(issue.text, nearest, in: year.source.name))
        if seen.insert(issueKey(issue.text)).inserted { unknown.append((issue.text, nearest)) }
        return nil
      }
    }
    self.unknown = unknown
    warnings = slips.told
    moreWarnings = slips.more
  }

  /// Actions whose deadline is past and that are not done.
  var overdue: [ActionList.Action] { list.actions.filter { $0.isOverdue(on: today) } }

  /// Actions that are in trouble.
  var red: [ActionList.Action] { list.actions.filter { $0.rating == .red } }

  /// Actions that nobody answers for, and that are not done.
  var withoutLead: [ActionList.Action] {
    list.actions.filter { $0.lead.isEmpty && $0.rating != .done }
  }

  /// Issues that are or may be of the highest rating, and that no action is for.
  var idle: [RatedYear.Entry] {
    let busy = Set(places.flatMap { $0 })
    return year.entries.indices.filter { place in
      year.entries[place].rating.possible.contains(0) && !busy.contains(place)
    }.map { year.entries[$0] }
  }
}
