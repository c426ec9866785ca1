import MoRiLEFormats

/// What one part of a table of incidents gave.
final class CountedPart: ScannedPart, @unchecked Sendable {
  let worker: Int
  let start: Int
  var end: Int
  var isCut = false
  var isText = true
  var rows = 0
  /// How many incidents of the period, and of the one before, each group has: by the group's number in
  /// the thread's ``GroupTable``.
  var counts: [Int] = []
  var previous: [Int] = []
  /// How many of these have no text to count them by.
  var blanks = 0
  /// The months that have rows, whatever else is true of them.
  var months: Set<Int> = []
  var faults = RowFaults()

  init(worker: Int, start: Int) {
    self.worker = worker
    self.start = start
    end = start
  }
}

/// The columns of a table of incidents that a query asks for.
struct IncidentColumns: Sendable {
  let by: Int
  /// The column of months; nil where the query does not ask for it.
  let month: Int?
  let conditions: [(column: Int, pattern: TextPattern)]
}

/// Counts the incidents of parts of a text on one thread.
final class IncidentScan: PartScanner {
  private let source: RowSource
  private let worker: Int
  private let columns: IncidentColumns
  private let query: IncidentQuery
  private let groups: GroupTable
  private var broken: [(range: Range<Int>, faults: Int)] = []
  /// The month of the row before: rows mostly come month by month.
  private var lastMonth = -1

  init(
    _ text: TextBytes, _ opening: CSVOpening, _ columns: IncidentColumns, _ query: IncidentQuery,
    _ groups: GroupTable, worker: Int
  ) {
    source = RowSource(text, opening)
    self.worker = worker
    self.columns = columns
    self.query = query
    self.groups = groups
  }

  func scan(from start: Int, before limit: Int, runOn: Int) -> CountedPart {
    let part = CountedPart(worker: worker, start: start)
    source.begin(at: start, before: limit, runOn: runOn)
    while source.fill({ broken.append((range: $0, faults: $1)) }) { count(part) }
    addBroken(before: .max, part)
    part.end = source.offset
    part.isCut = source.isCut
    part.isText = source.isText
    source.release(part.start..<part.end)
    return part
  }

  private func count(_ part: CountedPart) {
    let block = source.block
    var (counts, previous) = (part.counts, part.previous)
    part.counts = []
    part.previous = []
    for row in 0..<block.count {
      var (isNow, isBefore) = (true, false)
      if let column = columns.month {
        guard let month = month(block, row, column) else {
          let range = block.textRange(ofRow: row)
          addBroken(before: range.lowerBound, part)
          part.faults.add(range, 1, isError: true)
          continue
        }
        if month != lastMonth || part.months.isEmpty { part.months.insert(month) }
        lastMonth = month
        isNow = query.period.map { $0.months.contains(month) } ?? true
        isBefore = query.previous.map { $0.months.contains(month) } ?? false
      }
      part.rows &+= 1
      guard isNow || isBefore, meetsConditions(block, row) else { continue }
      guard let group = group(block, row) else {
        part.blanks += 1
        continue
      }
      while counts.count <= group {
        counts.append(0)
        previous.append(0)
      }
      counts[group] &+= isNow ? 1 : 0
      previous[group] &+= isBefore ? 1 : 0
    }
    part.counts = counts
    part.previous = previous
  }

  private func month(_ block: RowBlock, _ row: Int, _ column: Int) -> Int? {
    let range = block.range(row, column)
    // A day may follow: 2019-01-31.
    let text = UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count)
    if let month = Month.read(text.prefix(7)), text.count == 7 || text[7] == UInt8(ascii: "-") {
      return month
    }
    let bytes = Array(block.text(row, column).utf8)
    guard bytes.count == 7 || (bytes.count > 7 && bytes[7] == UInt8(ascii: "-")) else { return nil }
    return Month.read(bytes.prefix(7))
  }

  private func meetsConditions(_ block: RowBlock, _ row: Int) -> Bool {
    for (column, pattern) in columns.conditions {
      let range = block.range(row, column)
      let isPlain =
        !block.hasHighBytes && !block.isDoubled(row, column)
        && !CellClass.shared.isUnusual(block.base, range)
      let isMet =
        isPlain
        ? pattern.matches(
          UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
        : pattern.matches(block.text(row, column))
      if !isMet { return false }
    }
    return true
  }

  /// The number of the row's group; nil where its cell is blank.
  private func group(_ block: RowBlock, _ row: Int) -> Int? {
    var range = block.range(row, columns.by)
    if block.isDoubled(row, columns.by) {
      let bytes = Array(block.text(row, columns.by).utf8)
      return bytes.isEmpty ? nil : bytes.withUnsafeBufferPointer { groups.number(of: $0) }
    }
    if CellClass.shared.isUnusual(block.base, range) { range = CellText.trimmed(block.base, range) }
    if range.isEmpty { return nil }
    return groups.number(
      of: UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
  }

  private func addBroken(before offset: Int, _ part: CountedPart) {
    let first = broken.prefix { $0.range.lowerBound < offset }
    for row in first { part.faults.add(row.range, row.faults, isError: true) }
    broken.removeFirst(first.count)
  }
}
