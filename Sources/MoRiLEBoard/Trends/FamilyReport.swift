import MoRiLE
import MoRiLEReports

/// What a crime table says beside the most similar family: which issues are higher, which rise faster, and which are
/// both.
struct FamilyReport {
  /// The name of its table.
  static let table = "family"

  private let model: Model
  private let trends: Trends
  /// The rows that say anything of the family.
  private let rows: [(trend: IssueTrend, family: FamilyStanding)]

  /// What there is to say of the rows; nil where none says anything of its family.
  init?(_ model: Model, _ trends: Trends, _ rows: [IssueTrend]) {
    self.model = model
    self.trends = trends
    self.rows = rows.compactMap { row in row.family.map { (row, $0) } }
    if self.rows.isEmpty { return nil }
  }

  /// The parts of a paper, beginning with a heading.
  var parts: [DocumentPart] {
    let start: [DocumentPart] = [.heading("Beside similar areas", level: 3), .list(sentences)]
    return rows.contains { $0.family.hasNumbers }
      ? start + [.table(numbers), .paragraph(Self.method)] : start
  }

  /// What is told first: the issues that are both, then those that are one of the two.
  var sentences: [String] {
    let issues = rows.filter { !$0.trend.isTotal && $0.family.hasNumbers }
    return words + (issues.isEmpty && !words.isEmpty ? [] : sentences(of: issues))
  }

  /// What the words of the table say: which issues are higher and rise by more than chance, and which rise where the
  /// family does not.
  private var words: [String] {
    let issues = rows.filter { !$0.trend.isTotal && $0.trend.isRise && $0.trend.isTold }
    let higher = issues.filter { $0.family.rateFinding == nil && !$0.family.wordOfHigher.isEmpty }
    let alone = issues.filter { row in
      row.family.changeFinding == nil && row.family.arrow.map { $0 != row.trend.arrow } == true
    }
    return [
      higher.isEmpty
        ? nil
        : "Higher than similar areas and rising by more than chance: "
          + names(higher) { $0.family.wordOfHigher } + ".",
      alone.isEmpty
        ? nil
        : "Rising by more than chance, and similar areas otherwise: "
          + names(alone) { $0.family.arrow?.label ?? "" } + ".",
    ].compactMap { $0 }
  }

  private func names(
    _ rows: [(trend: IssueTrend, family: FamilyStanding)],
    _ word: ((trend: IssueTrend, family: FamilyStanding)) -> String
  ) -> String {
    TrendWording.named(rows.map { "\($0.trend.name) (\(word($0)))" })
  }

  private func sentences(of issues: [(trend: IssueTrend, family: FamilyStanding)]) -> [String] {
    if issues.isEmpty { return ["No issue by itself is compared with its family, a total alone."] }
    let both = issues.filter { $0.family.isBoth }
    let higher = issues.filter { $0.family.isHigher && !$0.family.isBoth }
    let faster = issues.filter { $0.family.isFaster && !$0.family.isBoth }
    let told = [
      sentence("Higher than the family and rising faster", both) {
        [rate($0.trend, $0.family), change($0.trend, $0.family)]
      },
      sentence(both.isEmpty ? "Higher than the family" : "Higher, and not rising faster", higher) {
        [rate($0.trend, $0.family)]
      },
      sentence(
        both.isEmpty ? "Rising faster than the family" : "Rising faster, and not higher", faster
      ) {
        [change($0.trend, $0.family)]
      },
    ].compactMap { $0 }
    return told.isEmpty
      ? ["No issue is higher than its family, and none is known to rise faster."] : told
  }

  private func sentence(
    _ start: String, _ rows: [(trend: IssueTrend, family: FamilyStanding)],
    _ said: ((trend: IssueTrend, family: FamilyStanding)) -> [String?]
  ) -> String? {
    if rows.isEmpty { return nil }
    let names = rows.map { row in
      "\(row.trend.name) (\(said(row).compactMap { $0 }.joined(separator: "; ")))"
    }
    return "\(start): \(TrendWording.named(names))."
  }

  /// `12.07 beside 9.00`, with a word where that may be chance.
  private func rate(_ row: IssueTrend, _ family: FamilyStanding) -> String? {
    guard let index = trends.rate, let own = row.rate, let rate = family.rate else { return nil }
    let style = NumberStyle(decimals: model.measures[index].decimals, isPadded: true)
    return "\(style.text(own)) beside \(style.text(rate))\(doubt(family.rateFinding))"
  }

  private func change(_ row: IssueTrend, _ family: FamilyStanding) -> String? {
    guard let own = row.movement?.percent, let change = family.change else { return nil }
    return "\(signed(own, Self.percents)) % beside \(signed(change, Self.percents)) %"
      + doubt(family.changeFinding)
  }

  private static let percents = NumberStyle(decimals: 1, isPadded: true)

  private func signed(_ number: Fraction, _ style: NumberStyle) -> String {
    (number > .zero ? "+" : "") + style.text(number)
  }

  private func doubt(_ finding: FamilyStanding.Finding?) -> String {
    finding == .higher ? ", may be chance" : ""
  }

  static let method =
    "The family's own numbers are taken as they are given. Whether an issue is higher, or rises faster, by more than "
    + "chance follows from the limits of its own rate and change. Place 1 is the lowest rate."

  // MARK: - The table

  private var numbers: DocumentTable {
    let rows = rows.filter { $0.family.hasNumbers }
    var table = DocumentTable(Self.table, "Rates and changes beside those of the family")
    table.add(.name("issue", "Issue"), rows.map { .text($0.trend.name) })
    if let rate = trends.rate {
      let style = NumberStyle(decimals: model.measures[rate].decimals, isPadded: true)
      table.add(
        Column(model.measures[rate].id, "Rate", .number), rows.map { cell($0.trend.rate, style) })
      table.add(
        Column("family_rate", "Family's", .number),
        rows.map { cell($0.family.rate.map { Interval($0) }, style) })
      addFinding("family_rate_finding", rows.map { $0.family.rateFinding }, to: &table)
    }
    table.add(
      Column("percent", "Change", .percent),
      rows.map { cell($0.trend.movement?.percent.map { Interval($0) }, Self.percents) })
    table.add(
      Column("family_change", "Family's change", .percent, for: .all, short: "Family's"),
      rows.map { cell($0.family.change.map { Interval($0) }, Self.percents) })
    addFinding("family_change_finding", rows.map { $0.family.changeFinding }, to: &table)
    table.add(
      Column("family_place", "Place", for: .people),
      rows.map { row in
        .text(
          row.family.place.map { place in "\(place)\(row.family.of.map { " of \($0)" } ?? "")" }
            ?? "")
      })
    for (id, title, value) in [
      ("family_place", "Place", rows.map { $0.family.place }),
      ("family_of", "Of", rows.map { $0.family.of }),
    ] {
      table.add(
        Column(id, title, .number, for: .programs), value.map { $0.map { .whole($0) } ?? .blank })
    }
    return table
  }

  private func addFinding(
    _ id: String, _ findings: [FamilyStanding.Finding?], to table: inout DocumentTable
  ) {
    table.add(
      Column(id, "Finding", for: .programs),
      findings.map { finding in
        switch finding {
        case .lowerThanChance: .text("lower")
        case .lower: .text("lower, may be chance")
        case .same: .text("same")
        case .higher: .text("higher, may be chance")
        case .higherThanChance: .text("higher")
        case nil: .blank
        }
      })
  }

  private func cell(_ value: Interval?, _ style: NumberStyle) -> DocumentTable.Cell {
    guard let value else { return .blank }
    return value.value.map { .shown(style.text($0), $0) } ?? .score(value, style.text(value))
  }
}
