import MoRiLE
import MoRiLEFormats

/// What stands in a cell below a period.
enum MeasureCell: Hashable {
  case blank
  /// Something that is no figure, of which its fault is told; it may be written as a proportion.
  case unreadable(isProportion: Bool)
  /// A number, or a percentage written with its sign.
  case number(Fraction, isPercentage: Bool)
  /// `308 of 1,231`.
  case proportion(Proportion)

  var isBlank: Bool { self == .blank }

  /// The number, be it a percentage or not; nil for anything else.
  var number: Fraction? {
    if case .number(let number, _) = self { number } else { nil }
  }
}

extension MeasureRows {
  /// The cell of a row below a period, by its place among them.
  mutating func cell(_ row: Int, _ period: Int) -> MeasureCell {
    let column = Column.firstPeriod + period
    let text = reader.text(row, column)
    if text.isEmpty { return .blank }
    let words = text.split { $0.isSpace }.map { String($0) }
    if words.count == 3, words[1].lowercased() == "of" {
      guard let count = reader.number(words[0], row, column),
        let total = reader.number(words[2], row, column)
      else { return .unreadable(isProportion: true) }
      return proportion(count, of: total, row, period).map { .proportion($0) }
        ?? .unreadable(isProportion: true)
    }
    guard let number = reader.number(text, row, column, isPercentage: true) else {
      return .unreadable(isProportion: false)
    }
    return .number(number, isPercentage: text.hasSuffix("%"))
  }

  /// The proportion of two counts; nil, with a fault of a cell, where they make none.
  mutating func proportion(
    _ count: Fraction, of total: Fraction, _ row: Int, _ period: Int
  ) -> Proportion? {
    if let count = count.int, let total = total.int, let found = Proportion(count, of: total) {
      return found
    }
    let style = "\(count.decimalText(6)) of \(total.decimalText(6))"
    reader.add(
      .value, row, Column.firstPeriod + period,
      "\(periods[period].title) is \(style); a proportion is a whole number out of as many or more, at most "
        + "\(grouped(Proportion.most))")
    return nil
  }
}
