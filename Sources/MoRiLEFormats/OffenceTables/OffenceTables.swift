import MoRiLE

/// What the Home Office's tables of offences hold of one community safety partnership, and what else is needed to tell
/// what its counts mean.
///
/// A table has a row for each financial year, quarter, partnership and offence. Of the rows of others only is kept which
/// quarters have some, by partnership and by offence: an offence without a row for the partnership is none where
/// others have one, and is not known where nobody has.
package struct OffenceTables: Sendable {
  /// A kind of offence, as the tables have it.
  package struct Offence: Sendable {
    /// Its code; empty where the table has none.
    package let code: String
    /// Its description.
    package let name: String
    package let subgroup: String
    package let group: String
    /// The quarters of which some partnership has a row of it.
    package var quarters: Set<Int> = []
  }

  /// A partnership.
  package struct Partnership: Sendable {
    package let name: String
    /// The police force that it is in; empty where the table does not say.
    package let force: String
    /// The quarters of which it has rows.
    package var quarters: Set<Int> = []
    /// Whether its rows are those of offences of a force that are in no partnership.
    package let isUnassigned: Bool
    /// Whether it has the name that is asked for.
    package let isAsked: Bool
  }

  /// The offences of a quarter.
  package struct Sum: Hashable, Sendable {
    /// How many there are, corrections taken away.
    package var count: Int64 = 0
    /// How many of the rows have a mark in place of a count.
    package var unknown = 0

    /// Begins with none.
    package init() {}

    /// Whether it says anything.
    package var isNone: Bool { count == 0 && unknown == 0 }

    /// Adds another.
    package static func += (left: inout Sum, right: Sum) {
      left.count += right.count
      left.unknown += right.unknown
    }
  }

  /// A thing that is to be told of a row.
  package struct Note: Sendable {
    /// The file, with the line or the cell.
    package let place: String
    package let text: String
  }

  /// The kinds of offences, in the order in which they are met.
  package internal(set) var offences: [Offence] = []
  /// The partnerships, likewise.
  package internal(set) var partnerships: [Partnership] = []
  /// The offences of the partnership that is asked for, by kind and quarter.
  package internal(set) var counts: [[Int: Sum]] = []
  /// The offences that are in no partnership, by the number of the unassigned one and quarter.
  package internal(set) var unassigned: [Int: [Int: Sum]] = [:]
  /// The numbers of the partnerships that have the name that is asked for.
  package var asked: [Int] { partnerships.indices.filter { partnerships[$0].isAsked } }
  /// The quarters of which there are rows.
  package internal(set) var quarters: Set<Int> = []
  /// The first row of the partnership of each quarter that has a mark in place of a count.
  package internal(set) var unknown: [Int: Note] = [:]
  /// How many rows of it stand in the same table again, and the first.
  package internal(set) var repeated: (first: Note, count: Int)?
  /// How many rows have a count and name no partnership, and the first.
  package internal(set) var unnamed: (first: Note, count: Int)?
  /// Codes of offences that may be dates which Excel made of codes.
  package internal(set) var dates: [Note] = []
  /// What is to be told of the sheets.
  package internal(set) var warnings: [Note] = []

  /// Begins without a table.
  init() {}
}
