import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What is told of the offences of a partnership that were counted from the Home Office's tables.
struct CSPCountMessages {
  /// How many names are told in a row.
  private static let mostNames = 20

  /// The partnership, as the tables name it, or as it was asked for where they have none of the name.
  private let name: String
  private let tables: OffenceTables
  /// The file of the map.
  private let map: String

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
  private func renamed(_ period: FinancialPeriod, beside other: FinancialPeriod?) -> String {
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

  // MARK: - What came of it

  /// All that is to be told.
  func text(of counted: CSPCount) -> String {
    var lines = tables.warnings.map { "\($0.place): warning: \($0.text)" }
    lines += rowLines
    let spans =
      [(counted.span, "count", counted.previous)] as [(CSPCount.Span, String, CSPCount.Span?)]
    for (span, column, other) in spans
      + (counted.previous.map { [($0, "previous_count", .some(counted.span))] } ?? [])
    {
      lines += self.lines(span, column, beside: other)
    }
    if let previous = counted.previous,
      previous.period.numbers.count != counted.span.period.numbers.count
    {
      lines.append(
        "morile: warning: --period has \(counted.span.period.numbers.count) quarters and --previous "
          + "\(previous.period.numbers.count), so that the counts cannot be compared as they are")
    }
    lines += negativeLines(counted) + unmappedLines(counted)
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is told of single rows.
  private var rowLines: [String] {
    var lines: [String] = []
    if let (first, count) = tables.repeated {
      let others =
        count == 1
        ? ""
        : count == 2
          ? ", and so does another row" : ", and so do \(grouped(count - 1)) other rows"
      lines.append(
        "\(first.place): warning: \(first.text) stands in this table again\(others): all are counted"
      )
    }
    if let first = tables.dates.first {
      let count = tables.dates.count
      let others =
        count == 1
        ? ""
        : count == 2
          ? ", and so does that of another" : ", and so do those of \(grouped(count - 1)) others"
      lines.append(
        "\(first.place): warning: the code of \"\(first.text)\" looks like a date that Excel made of a code such as "
          + "1/1\(others): no code of the map is compared with it")
    }
    return lines
  }

  /// What is told of a period.
  private func lines(
    _ span: CSPCount.Span, _ column: String, beside other: CSPCount.Span?
  ) -> [String] {
    var lines: [String] = []
    let period = span.period.text
    let unknown = "so that \(column) is not known"
    if !span.absent.isEmpty {
      lines.append(
        "morile: warning: no table has rows of \(Self.list(span.absent, of: span.period)), \(unknown)"
      )
    }
    if !span.missing.isEmpty {
      let isAll = span.missing.count == span.period.numbers.count
      let near = isAll ? renamed(span.period, beside: other?.period) : ""
      lines.append(
        "morile: warning: no row of \(name) is of \(Self.list(span.missing, of: span.period)), \(unknown)\(near)"
      )
    }
    if !span.uncounted.isEmpty {
      lines.append(
        "morile: warning: no partnership has a row of \(period) for "
          + "\(NameList.text(span.uncounted, most: Self.mostNames)), \(unknown)")
    }
    if !span.marked.isEmpty,
      let quarter = tables.unknown.keys.filter({ span.period.numbers.contains($0) }).min(),
      let note = tables.unknown[quarter]
    {
      let mark = note.text.isEmpty ? "a blank cell" : "\"\(note.text)\""
      lines.append(
        "\(note.place): warning: \(mark) stands here in place of a count, so that \(column) of "
          + "\(NameList.text(span.marked, most: Self.mostNames)) is not known")
    }
    if span.unassigned.count != 0 || span.unassigned.unknown > 0 {
      let sum = span.unassigned
      let what =
        sum.unknown > 0
        ? "offences of the force in \(period) are"
        : sum.count == 1
          ? "1 offence of the force in \(period) is"
          : "\(Self.text(sum.count)) offences of the force in \(period) are"
      lines.append(
        "morile: warning: \(what) in no partnership, so that \(column) of \(name) may be too low")
    }
    return lines
  }

  private func negativeLines(_ counted: CSPCount) -> [String] {
    let previous = counted.previous
    return counted.issues.flatMap { issue in
      [
        (issue.count, counted.span.period),
        (issue.previous, previous?.period ?? counted.span.period),
      ]
      .compactMap { count, period in
        guard let number = count.number, number < 0 else { return nil }
        return
          "morile: warning: \(issue.name) comes to \(number) in \(period.text): more was taken away by "
          + "corrections than was recorded"
      }
    }
  }

  private func unmappedLines(_ counted: CSPCount) -> [String] {
    let all = counted.unmapped
    if all.isEmpty { return [] }
    let subject =
      all.count == 1 ? "1 offence of \(name) is" : "\(grouped(all.count)) offences of \(name) are"
    let object = all.count == 1 ? "it" : "them"
    let before = counted.previous == nil ? "" : ", before"
    var lines = [
      "morile: warning: \(subject) in no issue, since no row of \(map) takes \(object) (count\(before)):"
    ]
    for offence in all {
      let previous = counted.previous == nil ? "" : ", \(Self.text(offence.previous))"
      lines.append("  \(offence.label): \(Self.text(offence.count))\(previous)")
    }
    return lines
  }

  // MARK: - Words

  private static func text(_ count: CSPCount.Count) -> String {
    count.number.map { text($0) } ?? "not known"
  }

  private static func text(_ number: Int64) -> String {
    Int(exactly: number).map { grouped($0) } ?? "\(number)"
  }

  /// Quarters as a period where they are all of it, or by name.
  private static func list(_ quarters: [FinancialQuarter], of period: FinancialPeriod) -> String {
    quarters.count == period.numbers.count
      ? period.text : NameList.text(quarters.map { $0.text }, most: mostNames)
  }
}
