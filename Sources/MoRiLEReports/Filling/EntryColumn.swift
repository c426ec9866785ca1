/// A column of a table that people fill, said once for its CSV and its workbook.
package struct EntryColumn: Sendable {
  /// What is put into its cells.
  package enum Entry: Sendable {
    /// Words of one's own.
    case text
    /// What was there before, of which numbers are numbers.
    case own
    /// A word or two, which stays as it is typed: a spreadsheet would make a day of `June 2026`.
    case typed
    /// A day.
    case date
    /// An amount of money.
    case pounds
    /// A number, or the like of `308 of 1231`.
    case figure
    /// One of some words, in which a whole number is a number.
    case words([String])
    /// One of some levels, in which a whole number is a number, or a range of them.
    case levels([String])
    /// One of some words, or others, which are not known to the program.
    case known([String])

    /// The words that may be chosen.
    package var words: [String] {
      switch self {
      case .words(let words), .levels(let words), .known(let words): words
      case .text, .own, .typed, .date, .pounds, .figure: []
      }
    }
  }

  /// Its header.
  package let header: String
  /// What goes into it; blank where the header says it.
  package let guide: String
  /// What is put into its cells.
  package let entry: Entry

  /// Describes a column.
  package init(_ header: String, guide: String, _ entry: Entry = .text) {
    self.header = header
    self.guide = guide
    self.entry = entry
  }
}
