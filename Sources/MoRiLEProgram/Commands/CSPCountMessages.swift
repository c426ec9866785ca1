import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What is told of the offences of a partnership that were counted from the Home Office's tables.
struct CSPCountMessages {
  /// How many names are told in a row.
  static let mostNames = 20

  /// The partnership, as the tables name it, or as it was asked for where they have none of the name.
  let name: String
  let tables: OffenceTables
  /// The file of the map.
  let map: String

  /// Tells of tables and a map.
  init(_ asked: String, _ tables: OffenceTables, _ map: String) {
    name = tables.asked.first.map { tables.partnerships[$0].name } ?? asked
    (self.tables, self.map) = (tables, map)
  }

  /// Notes as errors, a line each.
  static func text(_ faults: [OffenceTables.Note], more: Int) -> String {
    faults.map { "\($0.place): error: \($0.text)\n" }.joined()
      + (more > 0 ? "and \(grouped(more)) more\n" : "")
  }

  // MARK: - The partnership

  /// Refuses to go on where the tables have no rows of the partnership in any of some periods.
  func expectRows(in periods: [FinancialPeriod]) throws(Exit) {
    guard !tables.asked.isEmpty else {
      let names = tables.partnerships.filter { !$0.isUnassigned }.map { $0.name }
      let isCode = name.utf8.count == 9 && name.utf8.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
      let advice =
        isCode
        ? "; the tables have names and no codes: give the name"
        : NearNames.suggestion(for: name, among: names)
      throw Exit(
        .faultyData,
        "morile: error: no row of the tables is of the partnership \"\(name)\"\(advice)\n")
    }
    let own = quarters
    guard periods.contains(where: { $0.numbers.contains { own.contains($0) } }) else {
      let years = Set(own.map { FinancialQuarter(number: $0).year }).sorted()
      let known = NameList.text(years.map { FinancialQuarter.yearText($0) }, most: .max)
      throw Exit(
        .faultyData,
        "morile: error: no row of \(name) is of \(periods.map { $0.text }.joined(separator: " or ")); "
          + "the tables have it in \(known)\(renamed(periods[0], beside: nil))\n")
    }
  }

  /// The quarters of which the partnership has rows.
  private var quarters: Set<Int> {
    tables.asked.reduce(into: []) { $0.formUnion(tables.partnerships[$1].quarters) }
  }

  /// Partnerships that may be the same under another name: they have rows in a period and, if there is one, none in the
  /// other, in the same force where it is known.
  func renamed(_ period: FinancialPeriod, beside other: FinancialPeriod?) -> String {
    let forces = Set(tables.asked.map { PublishedName.key(tables.partnerships[$0].force) })
    let there = tables.partnerships.filter { partnership in
      !partnership.isUnassigned
        && period.numbers.contains { partnership.quarters.contains($0) }
    }
    let near = NearNames.suggestion(for: name, among: there.map { $0.name })
    if !near.isEmpty { return near }
    guard let other else { return "" }
    let only = there.filter { partnership in
      forces.contains(PublishedName.key(partnership.force)) && !partnership.force.isEmpty
        && !other.numbers.contains { partnership.quarters.contains($0) }
    }
    if only.isEmpty { return "" }
    let names = NameList.text(only.map { $0.name }, most: Self.mostNames)
    return "; of its force \(names) \(only.count == 1 ? "has" : "have") rows then and none of "
      + other.text
  }

  /// That nobody has said what is to be counted, and what is.
  func choice(of period: FinancialPeriod) -> String {
    "morile: note: counted are \(period.text), the latest year with all its quarters, and the year before it; "
      + "--period and --previous ask for others"
  }
}
