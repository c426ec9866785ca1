import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Areas of focus held against scored issues: how each is rated, in what order, and what none answers.
public struct AreaReport: Sendable {
  /// An area of focus and what the issues behind it make of it.
  struct Line {
    let area: AreaList.Area
    let issues: [RatedYear.Entry]
    let standing: AreaStanding
    /// Its place in its group, such as `2`, `2=` where another has it too, or `2 to 4` where scores are
    /// missing; blank where it is not scored.
    let place: String
  }

  let year: RatedYear
  let list: AreaList
  /// The areas: by group in the order of the file, in each by score, unscored ones last.
  let lines: [Line]

  /// Holds areas of focus against the issues of a year.
  ///
  /// In each group areas stand by the highest score behind them, equal ones in the order of the file, those
  /// without a scored issue last. Where scores are not known an area stands by the highest that it can have,
  /// after those that have it for certain, and its place tells what else it can be.
  /// - Throws: issues that the year has not: without one an area would stand too low.
  /// - Complexity: O(*n* log *n*) for *n* areas and the issues that they name.
  public init(_ list: AreaList, year: RatedYear) throws(Faults) {
    var lookup = IssueLookup(year)
    var faults: [Fault] = []
    var more = 0
    var issues: [[RatedYear.Entry]] = []
    for area in list.areas {
      issues.append([])
      for issue in area.issues {
        if let place = lookup.place(issue.text) {
          issues[issues.count - 1].append(year.entries[place])
        } else if faults.count < Slips.most {
          let nearest = lookup.nearest(issue.text)
          faults.note(
            .unknownName, issue,
            lookup.unknown(issue.text, nearest, in: year.source.name)
              + (nearest == nil ? "; name it as it is there, or leave it out" : ""))
        } else {
          more += 1
        }
      }
    }
    guard faults.isEmpty else { throw Faults(faults, more: more) }
    let standings = issues.map { AreaStanding($0, in: year) }
    var groups: [(key: String, members: [Int])] = []
    var places: [String: Int] = [:]
    for (index, area) in list.areas.enumerated() {
      let key = issueKey(area.group)
      let group = places[key] ?? groups.count
      if group == groups.count { groups.append((key, [])) }
      places[key] = group
      groups[group].members.append(index)
    }
    lines = groups.flatMap { group in
      let places = RangePlaces(group.members.compactMap { standings[$0].height })
      return group.members.sorted { standings[$0].isBefore(standings[$1]) ?? ($0 < $1) }.map {
        index in
        Line(
          area: list.areas[index], issues: issues[index], standing: standings[index],
          place: standings[index].height.map { places.text(of: $0) } ?? "")
      }
    }
    self.list = list
    self.year = year
  }

  /// Issues that have the highest rating, or may have it, and stand behind no area.
  var unanswered: [RatedYear.Entry] {
    let answered = Set(lines.flatMap { $0.issues.map { issueKey($0.name) } })
    return year.entries.filter { issue in
      issue.rating.possible.contains(0) && !answered.contains(issueKey(issue.name))
    }
  }

  /// Areas that cannot have the highest rating.
  var lower: [Line] {
    lines.filter { line in line.standing.rating.map { !$0.possible.contains(0) } ?? true }
  }
}
