/// Finds the header of a table that has rows above it, such as a title.
///
/// It is the first of the first twenty rows that fits what the table is read for; where none does, the row that
/// comes nearest, and else the first that is not blank.
package struct HeaderSearch: Sendable {
  /// How well a row fits as a header.
  package enum Fit: Sendable {
    /// It has all that is needed.
    case whole
    /// So many of its cells head a column that is known.
    case columns(Int)
  }

  /// How many rows of the text are looked at, blank ones among them, save that the first that is not blank always is.
  package static let mostRows = 20
  /// How many known columns a row below the first must have to be taken before it: one word may be a value.
  private static let fewestColumns = 2
  /// The most bytes of a cell that may head a column here.
  private static let mostBytes = 1_000

  private let fit: @Sendable ([String]) -> Fit

  /// Makes a search that asks of the cells of a row how well they fit.
  package init(_ fit: @escaping @Sendable ([String]) -> Fit) { self.fit = fit }

  /// Looks for the header of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, or the first part of it.
  ///   - start: Where its rows begin.
  ///   - named: The delimiter, where the text names it; else each row has its own.
  ///   - isWhole: Whether there is no more of the text.
  /// - Returns: the place; nil where all rows are blank, or more of the text is needed.
  func place(
    in bytes: [UInt8], from start: Int, named: CSVDelimiter?, isWhole: Bool
  ) -> HeaderPlace? {
    var (first, best): (HeaderPlace?, HeaderPlace?)
    var most = Self.fewestColumns - 1
    var (offset, records, rows) = (start, 0, 0)
    while offset < bytes.count, first == nil || records < Self.mostRows {
      let delimiter = named ?? CSVDelimiter.find(in: bytes, from: offset)
      var row = CSVRow(delimiter: delimiter.rawValue)
      bytes.withUnsafeBufferPointer { pointer in
        if let base = pointer.baseAddress { row.read(base, from: offset, limit: bytes.count) }
      }
      guard isWhole || row.end < bytes.count else { return nil }
      let place = HeaderPlace(
        start: offset, delimiter: delimiter, recordsAbove: records, rowsAbove: rows)
      let isBlank = !row.isBroken && row.cells.allSatisfy { bytes.isBlank(in: $0.range) }
      if !isBlank {
        first = first ?? place
        rows += 1
        if !row.isBroken {
          switch fit(row.cells.map { Self.header($0, bytes) }) {
          case .whole: return place
          case .columns(let count):
            if count > most || place.rowsAbove == 0 && count == most {
              (best, most) = (place, count)
            }
          }
        }
      }
      (offset, records) = (row.end, records + 1)
    }
    guard isWhole || records >= Self.mostRows else { return nil }
    return best ?? first
  }

  private static func header(_ cell: CSVRow.Cell, _ bytes: [UInt8]) -> String {
    guard cell.range.count <= mostBytes else { return "" }
    return CSVDocument.text(
      bytes, in: bytes.said(cell.range), hasDoubledQuotes: cell.hasDoubledQuotes)
  }
}
