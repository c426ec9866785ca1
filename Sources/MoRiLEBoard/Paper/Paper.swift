import MoRiLE
import MoRiLEReports

/// A paper for a Board: headings, sentences, tables and figures that mean the same in every format.
///
/// Whoever makes a paper says what it holds, once; how it looks on a terminal, in Markdown, as a page to be
/// printed and as JSON is said here. Each of its tables can be had alone, as CSV.
public struct Paper: Report {
  /// One part of a paper.
  package enum Part: Sendable {
    /// A heading; the title of the paper is of level 1, its sections of level 2.
    case heading(String, level: Int = 2)
    /// Sentences.
    case paragraph(String)
    /// Sentences or names, each by itself.
    case list([String])
    /// Words and what belongs to them.
    case terms([Term])
    /// A table.
    case table(PaperTable)
    /// A picture.
    case figure(Figure)
    /// A command to be typed, in the pieces between which its line may be broken.
    case command([String])
  }

  /// A word and what belongs to it, such as a rating and what it asks.
  package struct Term: Sendable {
    let word: String
    let text: String

    /// Makes a pair.
    package init(_ word: String, _ text: String) {
      self.word = word
      self.text = text
    }
  }

  /// The title.
  let title: String
  /// What stands below the title: the year, the model, the files.
  let facts: [Term]
  /// What follows, in order.
  let parts: [Part]
  /// The table that is asked for alone; nil for the whole paper.
  let chosen: String?

  /// Makes a paper.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - facts: What stands below the title.
  ///   - parts: What it holds.
  ///   - chosen: The id of the table that is asked for alone; nil for the whole paper.
  package init(_ title: String, facts: [Term] = [], parts: [Part], chosen: String? = nil) {
    self.title = title
    self.facts = facts
    self.parts = parts
    self.chosen = chosen
  }

  /// The tables, in order.
  package var tables: [PaperTable] {
    parts.compactMap { part in
      if case .table(let table) = part { table } else { nil }
    }
  }

  /// The table that is asked for alone.
  var chosenTable: PaperTable? { tables.first { $0.id == chosen } }

  /// The table that is asked for, or else the first, as CSV; empty in a paper without tables.
  public var csv: String { (chosenTable ?? tables.first)?.data.csv ?? "" }
}

/// A table of a paper.
package struct PaperTable: Sendable {
  /// The name by which it is asked for, in small letters.
  package let id: String
  /// What it shows.
  package let caption: String
  /// Its rows, as people read them.
  package let rows: ReportTable
  /// Its rows as other programs get them, in CSV and JSON: there may be more columns.
  package let data: ReportTable

  /// Makes a table of a paper.
  ///
  /// - Parameters:
  ///   - id: The name by which it is asked for.
  ///   - caption: What it shows.
  ///   - rows: Its rows, as people read them.
  ///   - data: Its rows as other programs get them; nil where they are the same.
  package init(_ id: String, _ caption: String, _ rows: ReportTable, data: ReportTable? = nil) {
    self.id = id
    self.caption = caption
    self.rows = rows
    self.data = data ?? rows
  }
}

/// A picture of a paper.
package struct Figure: Sendable {
  /// What it shows.
  package let caption: String
  /// The picture as an SVG document.
  package let svg: String
  /// What the picture says, for those who cannot see it and for formats that have none.
  package let says: String
  /// The picture in words: its caption and what it says.
  var words: String {
    let isSentence = caption.last.map { ".!?".contains($0) } ?? true
    return caption.isEmpty ? says : caption + (isSentence ? " " : ": ") + says
  }

  /// The size of an SVG document in pixels, as its `viewBox` says; nil where it says none in whole numbers.
  static func size(of svg: String) -> (width: Int, height: Int)? {
    guard let start = svg.firstRange(of: "viewBox=\"0 0 ")?.upperBound else { return nil }
    let numbers = svg[start...].prefix { $0 != "\"" }.split(separator: " ").map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1], width > 0, height > 0
    else { return nil }
    return (width, height)
  }

  /// Whether the picture needs the width of the page.
  package let isWide: Bool

  /// Makes a figure.
  package init(_ caption: String, svg: String, says: String, isWide: Bool = true) {
    self.caption = caption
    self.svg = svg
    self.says = says
    self.isWide = isWide
  }
}
