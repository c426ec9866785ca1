import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Issues that are added up: their counts together, and what part of all they are.
final class CountGroup: Sendable {
  /// The counts of both years together, with the arrow and the change that they have.
  let trend: IssueTrend
  /// How many issues it adds up.
  let issues: Int
  /// The issues that have no count for one of the years, so that their group has none.
  let uncounted: [String]
  /// What part of the total the group is, from 0 to 1; nil where there is no one total, or it is less than the group.
  let share: Interval?

  private init(_ trend: IssueTrend, issues: Int, uncounted: [String], share: Interval?) {
    (self.trend, self.issues, self.uncounted, self.share) = (trend, issues, uncounted, share)
  }

  /// The groups of the rows of a crime table, in the order in which they are first named.
  ///
  /// A row that adds up others belongs to none. A number other than the counts, such as the population, is that of all
  /// issues of a group where they have the same.
  ///
  /// - Parameters:
  ///   - rows: Each row with its issue and the groups that it names.
  ///   - model: The model.
  ///   - trends: What it says of trends.
  ///   - total: The count of all, of which the groups are parts; nil where that is not known.
  static func groups(
    of rows: [(trend: IssueTrend, issue: Issue, groups: [String])], _ model: Model,
    _ trends: Trends, total: Interval?
  ) -> [CountGroup] {
    var names: [String] = []
    var members: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() where !row.trend.isTotal {
      for name in row.groups {
        let key = issueKey(name)
        if members[key] == nil { names.append(name) }
        // A cell may name a group in two spellings.
        if members[key]?.last != place { members[key, default: []].append(place) }
      }
    }
    return names.map { name in
      let own = (members[issueKey(name)] ?? []).map { rows[$0] }
      let issue = Issue(
        name: name, inputs: sums(of: own.map { $0.issue }, model, trends),
        cells: model.criteria.map { _ in .blank })
      let trend = IssueTrend(model.assess(issue), model, trends, text: "", isTotal: false)
      return CountGroup(
        trend, issues: own.count,
        uncounted: own.filter { $0.trend.count == nil || $0.trend.previous == nil }
          .map { $0.trend.name },
        share: share(of: trend.count, total))
    }
  }

  private static func sums(
    of issues: [Issue], _ model: Model, _ trends: Trends
  ) -> [Interval?] {
    model.inputs.indices.map { input in
      let numbers = issues.map { $0.inputs[input] }
      guard input == trends.count || input == trends.previous else {
        return Set(numbers).count == 1 ? numbers[0] : nil
      }
      return numbers.reduce(Interval(.zero)) { sum, number in
        sum.flatMap { sum in number.map { Interval(sum.low + $0.low, sum.high + $0.high) } }
      }
    }
  }

  private static func share(of count: Interval?, _ total: Interval?) -> Interval? {
    guard let count, let total, total.low > .zero, count.high <= total.low else { return nil }
    return Interval(count.low / total.high, count.high / total.low)
  }
}

extension CountGroup {
  /// The name of their table.
  static let table = "groups"

  /// The groups as a table: for people what a crime table shows, and for programs with the limits.
  static func table(
    of groups: [CountGroup], _ model: Model, _ trends: Trends, total: String?
  ) -> DocumentTable {
    var table = DocumentTable(Self.table, "Groups of issues, their counts together")
    table.add(.name("group", "Group"), groups.map { .text($0.trend.name) })
    table.add(Column("issues", "Issues", .number), groups.map { .whole($0.issues) })
    let columns = TrendColumns(model, trends, groups.map { $0.trend })
    columns.addArrow(to: &table)
    columns.addNumbers(to: &table)
    if let total, groups.contains(where: { $0.share != nil }) {
      let style = NumberStyle(decimals: 1, isPadded: true)
      table.add(
        Column("share", "Share of \(total)", .percent, for: .all, flow: .flexible, short: "Share"),
        groups.map { group in
          guard let share = group.share else { return .blank }
          let percent = Interval(share.low * 100, share.high * 100)
          return percent.value.map { .shown(style.text($0), $0) }
            ?? .score(percent, style.text(percent))
        })
    }
    return table
  }
}
