/// The rows of all files that the first hundred faults are in; all other faults are only counted.
struct FaultChoice {
  /// The rows of each file, in no order.
  private(set) var rows: [[RowFaults.Row]]
  /// How many faults the other rows have.
  private(set) var more: Int

  /// A row with faults of its own, or one that repeats another.
  private struct Event {
    let file: Int
    let row: RowFaults.Row
    let first: DuplicateSearch.Row?
    var range: Range<Int> { row.range }
  }

  init(_ found: [RowFaults], _ duplicates: DuplicateSearch.Found) {
    rows = found.map { _ in [] }
    more = found.reduce(duplicates.more) { $0 + $1.more }
    var events: [Event] = []
    for (file, faults) in found.enumerated() {
      events += faults.rows.map { Event(file: file, row: $0, first: nil) }
      events += faults.firstMarks.values.map {
        Event(file: file, row: .init(range: $0, faults: 1), first: nil)
      }
    }
    events += duplicates.pairs.map {
      Event(
        file: $0.again.file, row: .init(range: $0.again.range, faults: 1), first: $0.first)
    }
    events.sort { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }
    var isKept = true
    for (place, event) in events.enumerated() {
      // All of a row's events, or none: it may have faults, each of the marks, and a name that stands twice.
      let isSame =
        place > 0 && events[place - 1].file == event.file
        && events[place - 1].range == event.range
      isKept = place < RowFaults.most || isSame && isKept
      guard isKept else {
        more += event.row.faults
        continue
      }
      if !isSame { rows[event.file].append(event.row) }
      if let first = event.first, !rows[first.file].contains(where: { $0.range == first.range }) {
        rows[first.file].append(.init(range: first.range, faults: 0))
      }
    }
  }
}
