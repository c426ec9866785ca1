/// What one part of a table of incidents gave.
final class CountedPart: ScannedPart, @unchecked Sendable {
  /// The thread that counted it.
  let worker: Int
  /// How many incidents of the period, and of the one before, each group has: by the group's number in
  /// the thread's ``GroupTable``.
  var counts: [Int] = []
  var previous: [Int] = []
  /// How many of these have no text to count them by.
  var blanks = 0
  /// The months that have rows, whatever else is true of them.
  var months: Set<Int> = []

  init(worker: Int, start: Int) {
    self.worker = worker
    super.init(start: start)
  }
}
