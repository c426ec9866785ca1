import MoRiLE

/// A row of a table of offences, in the bytes of the text that it stands in.
struct OffenceRow {
  /// What its count is.
  enum Count: Equatable {
    case number(Int64)
    /// Blank, or with a mark in place of a number.
    case unknown
    /// No count, for a reason that follows its text.
    case fault(String)
  }

  let base: UnsafePointer<UInt8>
  let cells: [CSVRow.Cell]
  let columns: OffenceColumns
  /// Where it begins, and the number of its record from 0.
  let start: Int
  let record: Int
  /// Tells where cells stand.
  let places: OffencePlaces

  /// The bytes of a cell without the white space around it; empty where the table or the row has none.
  func bytes(_ column: OffenceColumns.Column) -> UnsafeBufferPointer<UInt8> {
    guard let place = columns[column], place < cells.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let range = CellText.said(base, cells[place].range)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The text of a cell, likewise.
  func text(_ column: OffenceColumns.Column) -> String {
    guard let place = columns[column], place < cells.count else { return "" }
    return CellText.text(
      base, CellText.said(base, cells[place].range), cells[place].hasDoubledQuotes)
  }

  /// Where a cell stands; where the row does if it has none.
  func place(_ column: OffenceColumns.Column) -> String {
    let place = columns[column].map { $0 < cells.count ? $0 : 0 } ?? 0
    return places.name(of: place, at: cells[place].range.lowerBound, record: record, start, base)
  }

  /// The most digits that a count may have.
  private static let mostDigits = 9

  /// Its count.
  var count: Count {
    let cell = bytes(.count)
    var number: Int64 = 0
    for byte in cell {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9, cell.count <= Self.mostDigits else { return spelledCount }
      number = number * 10 + Int64(digit)
    }
    return cell.isEmpty ? .unknown : .number(number)
  }

  private var spelledCount: Count {
    let text = text(.count)
    if text == "?" || UnknownMark.isOne(text) || LimitText(text) != nil { return .unknown }
    switch NumberText.read(text) {
    case .fault(let reason):
      return RangeText(text) != nil ? .unknown : .fault(reason)
    case .number(let number):
      guard number.isWhole else { return .fault("is not a whole number") }
      let digits = "\(number)".utf8.drop { $0 == UInt8(ascii: "-") }
      guard digits.count <= Self.mostDigits, let count = Int64("\(number)") else {
        return .fault("is more than any count of offences")
      }
      return .number(count)
    }
  }
}
