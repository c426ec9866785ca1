import MoRiLE
import MoRiLEFormats

/// A column of a sheet, and how its cells are made of those of a table's column.
struct WorkbookColumn {
  /// What its cells hold.
  enum Content {
    /// What people read, as text.
    case words
    /// Texts of the user's own, of which those that are numbers become numbers.
    case own
    case rating
    case date
    /// Numbers, which are multiplied by something, and as people read them where they are ranges.
    case number(times: Fraction)
    /// The lowest or the highest of ranges.
    case low
    case high
    /// Scores exactly where their decimals have no end.
    case exact
  }

  /// The place of the table's column.
  let place: Int
  /// Its header.
  let title: String
  let content: Content
  /// How its cells look.
  let style: StyleID
  /// How a number looks that is shared by several ranks.
  var tied: StyleID
  /// How wide it is, in digits.
  let width: Int

  /// Makes a column whose ties look like its other cells.
  init(_ place: Int, _ title: String, _ content: Content, _ style: StyleID, width: Int) {
    self.place = place
    self.title = title
    self.content = content
    self.style = style
    self.width = width
    tied = style
  }

  /// Whether its cells are numbers.
  var isNumeric: Bool {
    switch content {
    case .number, .low, .high: true
    case .words, .own, .rating, .date, .exact: false
    }
  }

  /// The cell of a row.
  func cell(_ table: DocumentTable, _ row: Int) -> CellDraft {
    let cell = table.cell(row, place)
    switch content {
    case .words: return words(table, row)
    case .own:
      let text = table.text(row, place)
      return Self.isNumber(text) ? .number(text, style) : words(table, row)
    case .rating:
      guard case .rating(let mark, _, _) = cell else { return words(table, row) }
      return .text(mark.text, style)
    case .date:
      let days = CalendarDate(table.data(cell)) ?? CalendarDate(table.text(row, place))
      return days.map { .whole(Self.serial($0), style) } ?? words(table, row)
    case .number(let factor):
      guard let range = table.range(cell) else { return words(table, row) }
      guard let value = range.value else { return words(table, row) }
      if case .shown(let text, _) = cell, text.utf8.last == UInt8(ascii: "=") {
        return .number(WorkbookNumber.text(value), tied)
      }
      return .number(WorkbookNumber.text(factor == .one ? value : value * factor), style)
    case .low: return table.range(cell).map { number($0.low) } ?? CellDraft()
    case .high: return table.range(cell).map { number($0.high) } ?? CellDraft()
    case .exact:
      guard let range = table.range(cell),
        !WorkbookNumber.isExact(range.low) || !WorkbookNumber.isExact(range.high)
      else { return CellDraft() }
      let low = range.low.description
      return .text(range.value == nil ? low + " to " + range.high.description : low, style)
    }
  }

  private func number(_ value: Fraction) -> CellDraft {
    .number(WorkbookNumber.text(value), style)
  }

  private func words(_ table: DocumentTable, _ row: Int) -> CellDraft {
    let text = table.text(row, place)
    return text.isEmpty ? CellDraft() : .text(text, style)
  }

  /// The days by which Excel counts, of which 1 is the first of 1900, and which has a 29 February of that year.
  private static func serial(_ date: CalendarDate) -> Int {
    guard let first = CalendarDate(year: 1900, month: 3, day: 1) else { return 0 }
    let days = first.days(until: date)
    return days >= 0 ? days + 61 : days + 60
  }

  /// Whether a text is a number and no code: decimals without zeros before them, of no more than 15 digits.
  ///
  /// So a code such as `007` or `1/1` stays what it is.
  static func isNumber(_ text: String) -> Bool {
    var (digits, point, place) = (0, false, 0)
    var first: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-") where place == 0: break
      case UInt8(ascii: ".") where digits > 0 && !point: point = true
      case 0x30...0x39:
        if digits == 0 { first = byte }
        if digits == 1, first == 0x30, !point { return false }
        digits += 1
      default: return false
      }
      place += 1
    }
    return digits > 0 && digits <= WorkbookNumber.digits && text.utf8.last != UInt8(ascii: ".")
      && text != "-0"
  }
}
