/// What one part of a text gave beside its rows, which go to an ``IssueSink``.
final class ScannedIssues: ScannedPart, @unchecked Sendable {
  var faults = RowFaults()
  let start: Int
  var end: Int
  /// Whether all its bytes are UTF-8, and none is zero.
  var isText = true
  /// Whether all its bytes are ASCII.
  var isASCII = true
  var isCut = false
  var rows: Int { faults.issues }

  init(start: Int) {
    self.start = start
    end = start
  }
}
