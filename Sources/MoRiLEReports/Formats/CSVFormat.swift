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
    let places = table.dataPlaces
    let exact = table.exactPlaces
    let styles = table.columns.map {
      NumberStyle(decimals: 6, thresholds: $0.style.thresholds)
    }
    // A column of the user's own without a header has none here either.
    let keys = table.keys
    let headers = zip(places, keys.columns).map { table.columns[$0].id.isEmpty ? "" : $1 }
    let own = places.reversed().prefix { table.columns[$0].isOwn }.count
    var writer = CSVWriter()
    func append(_ cells: [CSVCell], _ ends: [CSVCell]) {
      writer.append(cells.dropLast(own) + ends + cells.suffix(own))
    }
    append(headers.map { .text($0) }, keys.exact.map { .text($0) })
    for row in table.rows {
      append(
        places.map { place in
          table.range(row[place]).map { styles[place].cell($0) } ?? .text(table.data(row[place]))
        },
        exact.map { place in
          .text(
            table.range(row[place]).map {
              ExactNumber.endless($0, besides: styles[place].thresholds)
            } ?? "")
        })
    }
    return writer.text
  }
}

extension NumberStyle {
  /// A score as a cell: a number, or a range as text.
  func cell(_ score: Interval) -> CSVCell {
    score.value.map { .number(decimals($0)) } ?? .text(decimals(score))
  }
}
