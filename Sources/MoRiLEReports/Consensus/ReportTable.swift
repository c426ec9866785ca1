import MoRiLE
import MoRiLEFormats

/// A table with one meaning in every format: numbers are rounded where people read them, and nowhere else.
public struct ReportTable: Report {
  /// One cell.
  enum Cell {
    case text(String)
    /// A number, shown to people with two decimals, and to programs as `AssessmentColumns` does.
    case number(Fraction)
    case blank

    static func whole(_ number: Int) -> Cell { .number(Fraction(number)) }

    static func number(_ value: Fraction?) -> Cell { value.map { .number($0) } ?? .blank }
  }

  let headers: [String]
  private(set) var rows: [[Cell]] = []
  /// The thresholds that no rounded number may cross.
  let thresholds: [Fraction]
  /// The column that names a row.
  let title: Int

  init(_ headers: [String], thresholds: [Fraction] = [], title: Int = 0) {
    self.headers = headers
    self.thresholds = thresholds
    self.title = title
  }

  mutating func add(_ row: [Cell]) {
    rows.append(row)
  }

  // MARK: - Formats

  /// The table for a terminal; where it is too wide, each row is a paragraph.
  public func text(_ style: Style) -> String {
    let texts = rows.map { $0.map { shown($0) } }
    let widths = headers.indices.map { column in
      (texts.map { $0[column] } + [headers[column]]).map { PrintedText.width($0) }.max() ?? 0
    }
    guard widths.dropFirst().reduce(min(widths[0], 24), { $0 + $1 + 2 }) <= style.width else {
      return texts.map { paragraph($0, style) }.joined()
    }
    var table = TextTable(
      headers.enumerated().map { column, header in
        .init(header, isNumeric(column) ? .right : .left, isFlexible: column == 0)
      })
    for row in texts { table.add(row.map { .init($0) }) }
    return table.text(width: style.width)
  }

  private func paragraph(_ row: [String], _ style: Style) -> String {
    let pairs = headers.indices.filter { $0 != title && !row[$0].isEmpty }
      .map { "\(headers[$0]) \(row[$0])" }
    // Long texts are told apart by their lines.
    let isLong = pairs.contains { PrintedText.width($0) > style.width / 2 }
    let lines = isLong ? pairs : [pairs.joined(separator: ", ")]
    return PrintedText.paragraph(row[title], width: style.width)
      + lines.map { PrintedText.paragraph($0, width: style.width, first: "  ", indent: 4) }.joined()
  }

  private func isNumeric(_ column: Int) -> Bool {
    rows.allSatisfy { row in
      if case .text = row[column] { false } else { true }
    }
  }

  private func shown(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let value): NumberStyle(decimals: 2, thresholds: thresholds).text(value)
    case .blank: ""
    }
  }

  /// The table as CSV.
  public var csv: String {
    let style = NumberStyle(decimals: 6, thresholds: thresholds)
    var writer = CSVWriter()
    writer.append(headers.map { .text($0) })
    for row in rows {
      writer.append(
        row.map { cell in
          switch cell {
          case .text(let text): .text(text)
          case .number(let value): .number(style.text(value))
          case .blank: .text("")
          }
        })
    }
    return writer.text
  }

  /// The table as JSON: an object for each row, numbers exact.
  public var json: String {
    JSONOutput.array(
      rows.map { row in
        .object(
          zip(headers, row).map { header, cell in
            switch cell {
            case .text(let text): (header, .string(text))
            case .number(let value): (header, .range(Interval(value)))
            case .blank: (header, .null)
            }
          })
      }
    ).text() + "\n"
  }

  /// The table as Markdown.
  public var markdown: String {
    Markdown.row(headers) + Markdown.rule(headers.count)
      + rows.map { Markdown.row($0.map { shown($0) }) }.joined()
  }
}
