import MoRiLE
import MoRiLEFormats

/// The issues that lines answer, looked up in a year: what of a line's money is for which.
struct AnsweredIssues {
  /// An issue that a line names.
  enum Issue: Hashable {
    /// One of the year, by its place.
    case listed(Int)
    /// One that the year has not, by its place among such.
    case unlisted(Int)
    /// None.
    case none
  }

  private let list: SpendingList
  private let year: RatedYear
  /// The issues of each line.
  private var issues: [[Issue]] = []
  /// How many lines, open ones and sub-lines too, name each issue of the year.
  private(set) var named: [Int]
  /// The issues that the year has not, in the order of the file.
  var unlisted: [SpendingReport.Unlisted] = []
  /// The names of these, as slips of the list.
  private(set) var slips = Slips()

  /// Looks up the issues of all lines.
  init(_ list: SpendingList, _ year: RatedYear) {
    self.list = list
    self.year = year
    named = [Int](repeating: 0, count: year.entries.count)
    var (lookup, places) = (IssueLookup(year), [String: Int]())
    for line in list.lines {
      issues.append(line.issues.map { look($0, &lookup, &places) })
    }
  }

  private mutating func look(
    _ issue: SourceText, _ lookup: inout IssueLookup, _ places: inout [String: Int]
  ) -> Issue {
    if let place = lookup.place(issue.text) {
      named[place] += 1
      return .listed(place)
    }
    let key = issueKey(issue.text)
    let place = places[key] ?? unlisted.count
    if place == unlisted.count {
      unlisted.append(
        SpendingReport.Unlisted(name: issue.text, nearest: lookup.nearest(issue.text)))
      places[key] = place
    }
    slips.add(
      .unknownName, issue, lookup.unknown(issue.text, unlisted[place].nearest, in: year.source.name)
    )
    return .unlisted(place)
  }

  /// What money for an issue answers.
  func answer(_ issue: Issue) -> SpendingReport.Answer {
    switch issue {
    case .listed(let place): .rating(year.entries[place].rating.possible)
    case .unlisted: .unlisted
    case .none: .none
    }
  }

  /// The issues of the year that a line and its sub-lines answer, by their places, each once.
  func entries(of line: Int) -> [Int] {
    var seen: Set<Int> = []
    return ([line] + list.lines[line].parts).flatMap { issues[$0] }.compactMap { issue in
      if case .listed(let place) = issue, seen.insert(place).inserted { place } else { nil }
    }
  }

  /// What of a line's money is for which issue, each issue once; nothing where its amount is left open.
  ///
  /// The money of sub-lines with issues of their own is for these, and the rest for those of the line. Where
  /// the sub-lines come to more than the line has, all of it is for those of the line.
  func money(of line: Int) -> [Issue: Fraction] {
    guard let amount = list.lines[line].amount else { return [:] }
    var portions: [(line: Int, amount: Fraction)] = []
    var rest = amount
    for part in list.lines[line].parts where !issues[part].isEmpty {
      guard let amount = list.lines[part].amount else { continue }
      portions.append((part, amount))
      rest = rest - amount
    }
    if rest < .zero { (portions, rest) = ([], amount) }
    if rest > .zero || portions.isEmpty { portions.append((line, rest)) }
    var money: [Issue: Fraction] = [:]
    for portion in portions {
      if issues[portion.line].isEmpty { money[.none, default: .zero] += portion.amount }
      for (issue, share) in zip(issues[portion.line], list.lines[portion.line].shares) {
        money[issue, default: .zero] += portion.amount * share
      }
    }
    return money
  }
}
