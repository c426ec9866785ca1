import MoRiLE
import MoRiLEFormats

/// A table with one meaning in every format: numbers are rounded where people read them, and nowhere else.
public struct ReportTable: Report {
  /// One cell.
  package enum Cell: Sendable {
    case text(String)
    /// A number, shown to people with two decimals, and to programs as `AssessmentColumns` does.
    case number(Fraction)
    /// A number that people read in words of its own, such as `£210,000`; programs get the number.
    case shown(String, Fraction)
    /// A rating, with a shape and a colour where there is one.
    case rating(RatingMark)
    /// What is copied and not read, such as a vector.
    case code(String)
    /// A small picture, and what it says.
    case picture(svg: String, says: String)
    case blank

    package static func whole(_ number: Int) -> Cell { .number(Fraction(number)) }

    package static func number(_ value: Fraction?) -> Cell {
      value.map { .number($0) } ?? .blank
    }
  }

  package let headers: [String]
  package private(set) var rows: [[Cell]] = []
  /// The thresholds that no rounded number may cross.
  let thresholds: [Fraction]
  /// The column that names a row.
  package let title: Int
  /// The columns beside that of the title that give way where the table is too wide.
  let prose: Set<Int>
  /// How narrow the column of the title may become before each row is a paragraph instead.
  let titleWidth: Int

  package init(
    _ headers: [String], thresholds: [Fraction] = [], title: Int = 0, prose: Set<Int> = [],
    titleWidth: Int = 24
  ) {
    self.headers = headers
    self.thresholds = thresholds
    self.title = title
    self.prose = prose
    self.titleWidth = titleWidth
  }

  package mutating func add(_ row: [Cell]) {
    precondition(row.count == headers.count, "a row has a cell for each header")
    rows.append(row)
  }

  // MARK: - Formats

  /// The table for a terminal; where it is too wide, each row is a paragraph.
  public func text(_ style: Style) -> String {
    let texts = rows.map { $0.map { shown($0) } }
    let widths = headers.indices.map { column in
      (texts.map { $0[column] } + [headers[column]]).map { PrintedText.width($0) }.max() ?? 0
    }
    let least = widths.indices.map { column in
      isFlexible(column) ? min(widths[column], column == title ? titleWidth : 18) : widths[column]
    }
    guard least.reduce(-2, { $0 + $1 + 2 }) <= style.width else {
      return texts.map { paragraph($0, style) }.joined()
    }
    var table = TextTable(
      headers.enumerated().map { column, header in
        .init(header, isNumeric(column) ? .right : .left, isFlexible: isFlexible(column))
      })
    for (row, cells) in zip(texts, rows) {
      table.add(
        zip(row, cells).map { text, cell in
          guard case .rating(let mark) = cell else { return .init(text) }
          return .init(text) { style.coloured($0, mark.place) }
        })
    }
    return table.text(width: style.width)
  }

  private func isFlexible(_ column: Int) -> Bool { column == title || prose.contains(column) }

  private func paragraph(_ row: [String], _ style: Style) -> String {
    let pairs = headers.indices.filter { $0 != title && !row[$0].isEmpty }
      .map { "\(headers[$0]) \(row[$0])" }
    // Long texts are told apart by their lines.
    let isLong = pairs.contains { PrintedText.width($0) > style.width / 2 }
    let lines = isLong ? pairs : [pairs.joined(separator: ", ")]
    return PrintedText.paragraph(row[title], width: style.width)
      + lines.map { PrintedText.paragraph($0, width: style.width, first: "  ", indent: 4) }.joined()
  }

  /// Whether a column has nothing but numbers.
  package func isNumeric(_ column: Int) -> Bool {
    rows.allSatisfy { row in
      switch row[column] {
      case .number, .shown, .blank: true
      case .text, .rating, .code, .picture: false
      }
    }
  }

  /// A cell as people read it.
  package func shown(_ cell: Cell) -> String {
    switch cell {
    case .text(let text), .shown(let text, _), .code(let text), .picture(_, let text): text
    case .number(let value): NumberStyle(decimals: 2, thresholds: thresholds).text(value)
    case .rating(let mark): mark.text
    case .blank: ""
    }
  }

  /// The headers for programs, none of which stands twice, whatever a file's own columns are called.
  var keys: [String] { headers.distinct }

  /// The table as CSV; a column with a number on a threshold that no decimals can show has another at the
  /// end, which holds its numbers exactly where their decimals have no end.
  public var csv: String {
    let style = NumberStyle(decimals: 6, thresholds: thresholds)
    let exact = headers.indices.filter { column in
      rows.contains { number($0[column]).map { !$0.isDecimal && thresholds.contains($0) } ?? false }
    }
    var writer = CSVWriter()
    writer.append((keys + exact.map { "\(headers[$0]) exact" }).distinct.map { .text($0) })
    for row in rows {
      writer.append(
        row.map { cell in
          number(cell).map { .number(style.decimals($0)) } ?? .text(shown(cell))
        }
          + exact.map { column in
            .text(
              number(row[column]).map { ExactNumber.endless(Interval($0), besides: thresholds) }
                ?? "")
          })
    }
    return writer.text
  }

  private func number(_ cell: Cell) -> Fraction? {
    switch cell {
    case .number(let value), .shown(_, let value): value
    case .text, .rating, .code, .picture, .blank: nil
    }
  }

  /// The table as JSON: an object for each row, numbers exact.
  public var json: String { jsonRows.text() + "\n" }

  /// The rows as JSON values.
  package var jsonRows: JSONOutput {
    let keys = keys
    return .array(
      rows.map { row in
        .object(
          zip(keys, row).map { header, cell in
            switch cell {
            case .number(let value), .shown(_, let value):
              (header, .exact(value, besides: thresholds))
            case .text, .rating, .code, .picture: (header, .string(shown(cell)))
            case .blank: (header, .null)
            }
          })
      })
  }

  /// The table as Markdown.
  public var markdown: String {
    Markdown.row(headers) + Markdown.rule(headers.count)
      + rows.map { Markdown.row($0.map { shown($0) }) }.joined()
  }
}
