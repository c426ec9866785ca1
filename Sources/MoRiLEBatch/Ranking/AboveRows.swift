import MoRiLEFormats

/// What the rows above a row say of it, which the first rows of a part may have to wait for.
struct AboveRows {
  private let before: () -> RowsAbove
  private var known: RowsAbove?
  /// Whether an empty row was passed while nothing was known.
  private var hasPassedEmptyRow = false

  /// - Parameter before: Tells what stands above the part.
  init(_ before: @escaping () -> RowsAbove) { self.before = before }

  mutating func set(_ above: RowsAbove) { known = above }

  mutating func passEmptyRow() {
    known?.passEmptyRow()
    hasPassedEmptyRow = true
  }

  /// Goes past what stands between two rows that can be read.
  mutating func pass(_ between: RowBlock.Flags) {
    if between.contains(.followsBroken) { known = .other }
    if between.contains(.followsBlank) { passEmptyRow() }
  }

  /// What is known by now, or as soon as it is.
  mutating func value() -> RowsAbove {
    if let known { return known }
    var above = before()
    if hasPassedEmptyRow { above.passEmptyRow() }
    known = above
    return above
  }
}
