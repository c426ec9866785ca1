import MoRiLE
import MoRiLEReports

/// What a crime table says, in sentences that can be pasted into a paper.
///
/// A rise counts among the largest only where a rule of the model gives its arrow and its counts are not too
/// few to tell: a change between two small counts is none. A row that adds up others is no issue by itself.
struct TrendWording {
  /// How many issues are named as the largest.
  static let most = 3
  /// How many issues are named with one reason.
  static let mostNamed = 8

  let model: Model
  let trends: Trends
  let rows: [IssueTrend]
  /// The rows that are issues by themselves.
  var issueRows: [IssueTrend] { rows.filter { !$0.isTotal } }

  init(_ model: Model, _ trends: Trends, _ rows: [IssueTrend]) {
    self.model = model
    self.trends = trends
    self.rows = rows
  }

  /// How many have each arrow, and how many none.
  ///
  /// `Of 24 issues 18 are rising, 1 is falling and 4 are stable. For 1 the counts are too few to tell.`
  var summary: String {
    let rows = issueRows
    if rows.isEmpty { return "Every row adds up others, and none is an issue by itself." }
    let parts = trends.arrows.map { arrow in
      let number = rows.count { $0.arrow == arrow && !$0.isTooFew }
      return
        "\(number == 0 ? "none" : grouped(number)) \(number == 1 ? "is" : "are") \(arrow.label)"
    }
    let few = rows.count { $0.isTooFew }
    let unknown = rows.count { $0.arrow == nil && !$0.isTooFew }
    var text = "Of \(issues(rows.count)) \(Self.list(parts))."
    if few > 0 { text += " For \(grouped(few)) the counts are too few to tell." }
    if unknown > 0 { text += " For \(grouped(unknown)) it cannot be said." }
    return text
  }

  /// The rows that add up others and are not counted as issues; nil where there is none.
  var totals: String? {
    let totals = rows.filter { $0.isTotal }
    if totals.isEmpty { return nil }
    let names = Self.named(
      totals.map { row in
        let said = [row.word, row.rise == nil ? nil : counts(row)].compactMap { $0 }
        return row.name + (said.isEmpty ? "" : " (\(said.joined(separator: ", ")))")
      })
    return totals.count == 1
      ? "Not counted among them is a total of others: \(names)."
      : "Not counted among them are totals of others: \(names)."
  }

  /// The largest rises by percentage; nil where nothing rises or the model has no change.
  var largestRises: String? {
    let rises = issueRows.filter { $0.isRise && $0.change?.value != nil }
    let named = Self.first(rises) { ($0.change?.low ?? .zero) > ($1.change?.low ?? .zero) }
    return named.isEmpty
      ? nil
      : start(named.count, "rise", "by percentage") + Self.list(named.map { byChange($0) }) + "."
  }

  /// The largest rises by count; nil where nothing rises.
  var mostMore: String? {
    let rises = issueRows.filter { $0.isRise && $0.rise?.value != nil }
    let named = Self.first(rises) { ($0.rise?.low ?? .zero) > ($1.rise?.low ?? .zero) }
    if named.isEmpty { return nil }
    let parts = named.map { row in
      "\(row.name) (\(Self.count(row.rise ?? Interval(.zero))) more\(row.change == nil ? ", \(counts(row))" : ""))"
    }
    return start(named.count, "rise", "by count") + Self.list(parts) + "."
  }

  /// The largest falls by percentage; nil where nothing falls or the model has no change.
  var largestFalls: String? {
    let falls = issueRows.filter { $0.isFall && $0.change?.value != nil }
    let named = Self.first(falls) { ($0.change?.low ?? .zero) < ($1.change?.low ?? .zero) }
    return named.isEmpty
      ? nil
      : start(named.count, "fall", "by percentage") + Self.list(named.map { byChange($0) }) + "."
  }

  private func start(_ count: Int, _ what: String, _ how: String) -> String {
    count == 1 ? "The largest \(what) \(how) is " : "The largest \(what)s \(how) are "
  }

  private func byChange(_ row: IssueTrend) -> String {
    changeText(row).map { "\(row.name) (\($0), \(counts(row)))" } ?? row.name
  }

  /// `+54.9 %`; nil where the change is not known.
  func changeText(_ row: IssueTrend) -> String? {
    guard let change = row.change, let index = trends.change else { return nil }
    let measure = model.measures[index]
    let text = NumberStyle(decimals: measure.decimals, isPadded: true).text(change)
    let unit = measure.unit.isEmpty ? "" : " \(measure.unit)"
    return "\(change.low > .zero ? "+" : "")\(text)\(unit)"
  }

  func counts(_ row: IssueTrend) -> String {
    "\(Self.count(row.previous ?? Interval(.zero))) to \(Self.count(row.count ?? Interval(.zero)))"
  }

  // MARK: - What stands beside the table

  /// What the table shows, with the units.
  var caption: String {
    var parts: [String] = []
    if let rate = trends.rate, rows.contains(where: { $0.rate != nil }) {
      parts.append("rate" + unit(rate))
    }
    parts.append("count of this year and of the year before")
    if let change = trends.change { parts.append("change" + unit(change)) }
    if rows.contains(where: { $0.comparison?.text.isEmpty == false }) {
      parts.append("comparison with similar areas")
    }
    let text = Self.list(parts)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func unit(_ measure: Int) -> String {
    let unit = model.measures[measure].unit
    return unit.isEmpty ? "" : unit.hasPrefix("per ") ? " \(unit)" : " in \(unit)"
  }

  /// How many issues have each level of the comparison, worst first; nil where none is known.
  var compared: String? {
    guard let index = trends.comparison else { return nil }
    let criterion = model.criteria[index]
    let known = issueRows.compactMap { $0.comparison?.level }
    if known.isEmpty { return nil }
    let parts = criterion.levels.reversed().map { level in
      "\(grouped(known.count { $0.score == level.score })) on level \(level.score) (\(level.means))"
    }
    let rest = issueRows.count - known.count
    return "\(criterion.title): of \(issues(known.count)) " + Self.list(parts) + "."
      + (rest == 0 ? "" : " For \(grouped(rest)) it is not known.")
  }

  /// The rule of each arrow.
  var rules: [(arrow: String, rule: String)] {
    trends.arrows.map { arrow in
      (
        arrow.text,
        (arrow.rule.map { "where \($0.text)" } ?? "where no rule before it holds")
          + (arrow.isMoreThanChance ? ", and the change is more than chance" : "")
      )
    }
      + doubtRule
      + (trends.few.map { [(IssueTrend.tooFew, "where \($0.text), whatever the arrow")] } ?? [])
  }

  /// What the arrow of a change that may be chance looks like; none where no row has one.
  private var doubtRule: [(arrow: String, rule: String)] {
    let shown = trends.arrows.dropLast().filter { arrow in
      rows.contains { $0.isArrowInDoubt && $0.arrow == arrow }
    }
    return shown.map { ($0.textInDoubt, "the same, where it cannot be told from no change") }
  }

  // MARK: - Texts

  private func issues(_ count: Int) -> String {
    count == 1 ? "1 issue" : "\(grouped(count)) issues"
  }

  /// A count with commas between thousands, or a range of two.
  static func count(_ range: Interval) -> String {
    range.value.map { count($0) } ?? "\(count(range.low)) to \(count(range.high))"
  }

  private static func count(_ number: Fraction) -> String {
    number.int.map { grouped($0) } ?? NumberStyle(decimals: 2).text(number)
  }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }

  /// The same of up to ``mostNamed``, and how many more there are: `a, b and 3 more`.
  static func named(_ parts: [String]) -> String {
    let rest = parts.count - mostNamed
    if rest < 2 { return list(parts) }
    return list(parts.prefix(mostNamed) + ["\(grouped(rest)) more"])
  }

  /// The first few in an order; equal ones in that of the table.
  private static func first(
    _ rows: [IssueTrend], by isBefore: (IssueTrend, IssueTrend) -> Bool
  ) -> [IssueTrend] {
    let sorted = rows.enumerated().sorted { left, right in
      if isBefore(left.element, right.element) { return true }
      return !isBefore(right.element, left.element) && left.offset < right.offset
    }
    return sorted.prefix(most).map { $0.element }
  }
}
