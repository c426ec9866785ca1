import MoRiLE
import MoRiLEFormats

/// A document as CSV: the table that is asked for, or else the first that programs get.
///
/// The headers are the ids of the columns. Numbers have up to six decimals, and a range stands as `18 to 26`; what a
/// spreadsheet would run is made harmless.
public enum CSVFormat {
  /// The document as CSV; empty where it has no table.
  public static func text(_ document: Document) -> String {
    document.tables(for: .programs).first.map { text($0) } ?? ""
  }

  /// CSV as it goes to a file: one that is not plain ASCII begins with the mark by which Excel knows that it is UTF-8.
  public static func file(_ text: String) -> String {
    text.utf8.contains { $0 >= 0x80 } ? "\u{FEFF}" + text : text
  }

  /// A table as CSV.
  package static func text(_ table: DocumentTable) -> String {
    let (places, exact, keys) = (table.dataPlaces, table.exactPlaces, table.keys)
    var own = places.count
    while own > 0, table.columns[places[own - 1]].isOwn { own -= 1 }
    var row = CSVRowWriter()
    for place in 0...places.count {
      if place == own { for key in keys.exact { row.add(.text(key)) } }
      if place == places.count { break }
      // A column of the user's own without a header has none here either.
      let isNamed = !table.columns[places[place]].id.isEmpty
      row.add(.text(isNamed ? keys.columns[place] : ""))
    }
    row.end()
    for cells in table.rows {
      for place in 0...places.count {
        if place == own { for place in exact { row.add(exactCell(table, cells, place)) } }
        if place < places.count { row.add(cell(table, cells, places[place])) }
      }
      row.end()
    }
    return row.text
  }

  @inline(never)
  private static func cell(
    _ table: DocumentTable, _ row: [DocumentTable.Cell], _ place: Int
  ) -> CSVCell {
    guard let range = table.range(row[place]) else { return .text(table.data(row[place])) }
    return NumberStyle(decimals: 6, thresholds: table.columns[place].style.thresholds).cell(range)
  }

  /// The number of a cell exactly where its decimals have no end.
  @inline(never)
  private static func exactCell(
    _ table: DocumentTable, _ row: [DocumentTable.Cell], _ place: Int
  ) -> CSVCell {
    guard let range = table.range(row[place]) else { return .text("") }
    return .text(ExactNumber.endless(range, besides: table.columns[place].style.thresholds))
  }
}

/// Writes cells one after the other.
private struct CSVRowWriter {
  private var writer = CSVWriter()
  private var cells: [CSVCell] = []

  var text: String { writer.text }

  @inline(never)
  mutating func add(_ cell: CSVCell) { cells.append(cell) }

  mutating func end() {
    writer.append(cells)
    cells = []
  }
}

extension NumberStyle {
  /// A score as a cell: a number, or a range as text.
  package func cell(_ score: Interval) -> CSVCell {
    score.value.map { .number(decimals($0)) } ?? .text(decimals(score))
  }
}
