import MoRiLEFormats

/// What one part of a text gave, beside what its scanner makes of the rows.
class ScannedPart: @unchecked Sendable {
  /// Where the part begins.
  let start: Int
  /// Where its last row ends.
  var end: Int
  /// Whether it was given up because a row did not end.
  var isCut = false
  /// Whether all its bytes are UTF-8, and none is zero.
  var isText = true
  /// Whether all its bytes are ASCII.
  var isASCII = true
  /// Where rows begin that are no issues.
  var notes: [Int] = []
  /// What its rows say of those below it.
  var above = RowsAbove.other
  /// What is wrong with its rows.
  var faults = RowFaults()

  init(start: Int) {
    self.start = start
    end = start
  }
}
