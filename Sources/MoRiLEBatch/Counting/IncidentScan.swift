import MoRiLEFormats

/// Counts the incidents of parts of a text on one thread.
final class IncidentScan: PartScanner {
  private let source: RowSource
  private let worker: Int
  private let columns: IncidentColumns
  private let query: IncidentQuery
  private let groups: GroupTable
  private let classes = CellClass.shared
  /// The month of the row before.
  private var lastMonth = -1
  /// The first seven bytes of the cell that was read last, and their month.
  private var lastWord: UInt64 = 0
  private var lastRead = 0
  private static var sevenBytes: UInt64 { UInt64(littleEndian: 0x00FF_FFFF_FFFF_FFFF) }

  init(
    _ text: TextBytes, _ opening: CSVOpening, _ columns: IncidentColumns, _ query: IncidentQuery,
    _ groups: GroupTable, worker: Int
  ) {
    source = RowSource(text, opening, noticesOthers: false)
    self.worker = worker
    self.columns = columns
    self.query = query
    self.groups = groups
  }

  func scan(
    from start: Int, before limit: Int, runOn: Int, above: @escaping () -> RowsAbove
  ) -> CountedPart {
    let part = CountedPart(worker: worker, start: start)
    source.begin(part, before: limit, runOn: runOn)
    while source.fill() { count(part) }
    source.release(part.start..<part.end)
    return part
  }

  private func count(_ part: CountedPart) {
    let block = source.block
    var (counts, previous) = (part.counts, part.previous)
    part.counts = []
    part.previous = []
    var rows = 0
    for row in 0..<block.count {
      let by = block.range(row, columns.by)
      if by.isEmpty || classes.isUnusual(block.base, by), block.isBlank(row) { continue }
      var (isNow, isBefore) = (true, false)
      if let column = columns.month {
        guard let month = month(block, row, column) else {
          source.note(1, ofRow: row, isError: true)
          continue
        }
        if month != lastMonth || part.months.isEmpty { part.months.insert(month) }
        lastMonth = month
        (isNow, isBefore) = query.asks(for: month)
      }
      rows &+= 1
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
    part.faults.rowsRead += rows
  }

  private func month(_ block: RowBlock, _ row: Int, _ column: Int) -> Int? {
    let range = block.range(row, column)
    let start = block.base + range.lowerBound
    // Rows mostly come month by month.
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) & Self.sevenBytes
    if range.count == 7, word == lastWord { return lastRead }
    guard let month = Month.read(date: UnsafeBufferPointer(start: start, count: range.count))
    else { return Month.read(date: block.text(row, column)) }
    (lastWord, lastRead) = (word, month)
    return month
  }

  private func meetsConditions(_ block: RowBlock, _ row: Int) -> Bool {
    columns.conditions.withUnsafeBufferPointer { conditions in
      for place in 0..<conditions.count {
        let range = block.range(row, conditions[place].column)
        let isPlain =
          !block.hasHighBytes && !block.isDoubled(row, conditions[place].column)
          && !classes.isUnusual(block.base, range)
        let isMet =
          isPlain
          ? conditions[place].pattern.matches(
            UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
          : conditions[place].pattern.matches(block.text(row, conditions[place].column))
        if !isMet { return false }
      }
      return true
    }
  }

  /// The number of the row's group; nil where its cell is blank.
  private func group(_ block: RowBlock, _ row: Int) -> Int? {
    var range = block.range(row, columns.by)
    if block.isDoubled(row, columns.by) {
      let bytes = Array(block.text(row, columns.by).utf8)
      // Quotes, which can be seen, are in it.
      return bytes.withUnsafeBufferPointer { groups.number(of: $0) }
    }
    if classes.isUnusual(block.base, range) {
      range = CellText.said(block.base, range)
      if !NameText.isVisible(block.text(row, columns.by)) { return nil }
    }
    if range.isEmpty { return nil }
    return groups.number(
      of: UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
  }
}
