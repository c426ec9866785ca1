import MoRiLE
import MoRiLEFormats

/// The offences of a community safety partnership by issue.
///
/// A count is known where the partnership has rows in each quarter of its period, none of the rows of the issue has a
/// mark in place of a number, and in each quarter some partnership has a row of one of its offences: what nobody has a
/// row of was not counted then, and is not known to be none.
package struct CSPCount: Sendable {
  /// A count, which may be less than none where corrections are larger.
  package enum Count: Hashable, Sendable {
    case known(Int64)
    case unknown

    /// The number; nil where it is not known.
    package var number: Int64? { if case .known(let number) = self { number } else { nil } }
  }

  /// An issue.
  package struct Issue: Sendable {
    package let name: String
    /// How many offences there are in the period, and in the one before.
    package let count: Count
    package let previous: Count
  }

  /// An offence that no row of the map takes.
  package struct Unmapped: Sendable {
    package let label: String
    package let count: Count
    package let previous: Count
  }

  /// A period, and what the tables have of it.
  package struct Span: Sendable {
    package let period: FinancialPeriod
    /// The quarters of which the tables have no row.
    package let absent: [FinancialQuarter]
    /// The others of which the partnership has none.
    package let missing: [FinancialQuarter]
    /// The issues of whose offences nobody has a row in some quarters, together where the quarters are the same.
    package internal(set) var uncounted: [(issues: [String], quarters: [FinancialQuarter])] = []
    /// The issues some of whose rows have a mark in place of a count.
    package internal(set) var marked: [String] = []
    /// What the force has in no partnership.
    package internal(set) var unassigned = OffenceTables.Sum()

    /// Whether counts of it are known.
    package var isKnown: Bool { absent.isEmpty && missing.isEmpty }
  }

  /// The issues, in the order of the map.
  package let issues: [Issue]
  /// The offences of the partnership that are in no issue, the most first.
  package let unmapped: [Unmapped]
  /// What the map has that the tables have not.
  package let slips: [Fault]
  package let moreSlips: Int
  /// The period, and the one before.
  package private(set) var span: Span
  package private(set) var previous: Span?

  /// Counts.
  package init(
    _ tables: OffenceTables, _ map: OffenceMap, _ period: FinancialPeriod,
    previous: FinancialPeriod?
  ) {
    let rows = tables.offences.map { map.row(of: $0) }
    var span = Self.span(period, tables)
    let now = Self.counts(tables, rows, map, &span)
    var (before, then): (Span?, [Count]) = (nil, map.issues.map { _ in .unknown })
    if let previous {
      var span = Self.span(previous, tables)
      then = Self.counts(tables, rows, map, &span)
      before = span
    }
    issues = map.issues.indices.map { number in
      Issue(name: map.issues[number], count: now[number], previous: then[number])
    }
    (self.span, self.previous) = (span, before)
    unmapped = Self.unmapped(tables, rows, span, before)
    let found = Self.slips(tables, map, rows)
    (slips, moreSlips) = (found.told, found.more)
  }
}

extension OffenceTables.Partnership {
  /// The force whose offences are in no partnership; `Unassigned Kent` names it where no column does.
  package var unassignedForce: String {
    let words = name.split { $0.isSpace }
    return force.isEmpty && words.count > 1 ? words.dropFirst().joined(separator: " ") : force
  }
}
