import MoRiLEFormats

/// A report as one tree: what it holds, said once, for whoever reads it.
///
/// How it looks on a terminal, in Markdown, as a page, as JSON and as CSV is said by the formats, and by none of the
/// reports.
public struct Document: Sendable {
  /// The title.
  package let title: String
  /// A line below the title, such as the model; blank where there is none.
  package let subtitle: String
  /// What stands below the title: the year, the model, the files.
  package let facts: [Term]
  /// What follows, in order.
  package let parts: [DocumentPart]
  /// Whether it is short, so that a terminal gives its headings no room of their own.
  package let isBrief: Bool
  /// The style of a page beside what all pages share.
  package let style: String
  /// Makes what JSON holds in place of the parts; gives nil where these say all.
  ///
  /// It may be as much work as the parts, and most readers never ask for it.
  package var data: @Sendable () -> [(String, JSONOutput)]? = { nil }
  /// Makes the tables that programs get beside the parts.
  package var dataTables: @Sendable () -> [DocumentTable] = { [] }
  /// The table that is asked for alone; nil for the whole.
  package var chosen: Chosen?

  /// A table that is asked for alone, by its name; where programs get other rows than people, it is two.
  package struct Chosen: Sendable {
    package let name: String
    package let tables: [DocumentTable]
  }

  /// Makes a document.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - subtitle: A line below the title.
  ///   - facts: What stands below these.
  ///   - isBrief: Whether it is short.
  ///   - style: The style of a page beside what all pages share.
  ///   - parts: What it holds.
  package init(
    _ title: String, subtitle: String = "", facts: [Term] = [], isBrief: Bool = false,
    style: String = "", parts: [DocumentPart]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.isBrief = isBrief
    self.style = style
    self.parts = parts
  }

  /// The parts that a reader sees: the table that is asked for alone, or all that are for the reader.
  package func parts(for audience: Audience) -> [DocumentPart] {
    let all = chosen.map { $0.tables.map { .table($0) } } ?? whole(for: audience)
    return all.filter { part in
      if case .table(let table) = part { !table.audience.isDisjoint(with: audience) } else { true }
    }
  }

  private func whole(for audience: Audience) -> [DocumentPart] {
    let tables = audience.isDisjoint(with: .programs) ? [] : dataTables()
    return Self.parts(parts, for: audience) + tables.map { .table($0) }
  }

  private static func parts(
    _ parts: [DocumentPart], for audience: Audience
  ) -> [DocumentPart] {
    parts.flatMap { part in
      guard case .only(let readers, let parts) = part else { return [part] }
      return readers.isDisjoint(with: audience) ? [] : self.parts(parts, for: audience)
    }
  }

  /// The tables that a reader sees, in order.
  package func tables(for audience: Audience) -> [DocumentTable] {
    parts(for: audience).compactMap { part in
      if case .table(let table) = part { table } else { nil }
    }
  }
}
