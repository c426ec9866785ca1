import MoRiLEFormats

/// Counts the incidents of parts of a text on one thread.
final class IncidentScan: PartScanner {
  private let source: RowSource
  private let columns: IncidentColumns
  private let query: IncidentQuery
  private let groups: GroupTable
  private let tally: IncidentTally
  private let classes = CellClass.shared
  /// The columns of the conditions, and what their cells must be like: plain memory, since what counts its holders would be
  /// held and let go for each row, by all threads at once.
  private let conditions: UnsafeMutableBufferPointer<(column: Int, pattern: TextPattern.Parts)>
  /// Say which area a code belongs to, likewise; nil where none is asked for.
  private let codes: AreaIndex.Codes?
  private var last = LastRow()
  /// The first seven bytes of the cell that was read last, and their month.
  private var lastWord: UInt64 = 0
  private var lastRead = 0
  private static var sevenBytes: UInt64 { UInt64(littleEndian: 0x00FF_FFFF_FFFF_FFFF) }

  init(
    _ text: TextBytes, _ opening: CSVOpening, _ columns: IncidentColumns, _ query: IncidentQuery,
    _ groups: GroupTable, _ tally: IncidentTally
  ) {
    source = RowSource(text, opening, noticesOthers: false)
    self.columns = columns
    self.query = query
    self.groups = groups
    self.tally = tally
    codes = query.areas?.index.codes
    conditions = .allocate(capacity: columns.conditions.count)
    _ = conditions.initialize(from: columns.conditions.map { ($0.column, $0.pattern.parts) })
  }

  deinit { conditions.deallocate() }

  func scan(
    from start: Int, before limit: Int, runOn: Int, above: @escaping () -> RowsAbove
  ) -> ScannedPart {
    let part = ScannedPart(start: start)
    source.begin(part, before: limit, runOn: runOn)
    while source.fill() { part.faults.rowsRead += count() }
    source.release(part.start..<part.end)
    return part
  }

  /// Counts the rows of a text that has whole ones, and no header.
  func scan(_ text: TextBytes) -> ScannedPart {
    source.use(text)
    return scan(from: 0, before: text.count, runOn: 0, above: { .other })
  }

  /// Counts the rows of the block, and gives how many there are.
  private func count() -> Int {
    let block = source.block
    // Memory that is known to nobody else is added to without being asked for each time.
    var last = self.last
    defer { self.last = last }
    let hasAreas = columns.code != nil
    var rows = 0
    for row in 0..<block.count {
      let by = block.range(row, columns.by)
      let isUnusual = classes.isUnusual(block.base, by)
      if by.isEmpty || isUnusual, block.isBlank(row) { continue }
      if let column = columns.month {
        guard let month = month(block, row, column) else {
          source.note(1, ofRow: row, isError: true)
          continue
        }
        see(month, block, row, &last)
      }
      rows &+= 1
      var area = 0
      if hasAreas {
        area = self.area(block, row, &last)
        if area == AreaIndex.elsewhere { continue }
      }
      guard last.isAsked, meetsConditions(block, row) else { continue }
      if area != last.place {
        guard area >= 0 else {
          tally.unplaced.add(area)
          continue
        }
        last.go(to: area, in: tally)
      }
      last.see(area: area, in: tally)
      guard let group = group(block, row, by, isUnusual: isUnusual) else {
        tally.blanks += 1
        continue
      }
      last.count(group, in: tally)
    }
    return rows
  }

  // MARK: - When and where

  /// Notes the month and the force of a row, which mostly are those of the row before.
  @inline(__always)
  private func see(_ month: Int, _ block: RowBlock, _ row: Int, _ last: inout LastRow) {
    var isNew = false
    if let column = columns.force {
      let range = block.range(row, column)
      let name = UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count)
      if !last.isForce(name) {
        if block.isDoubled(row, column) || classes.isUnusual(block.base, range) {
          last.take(force: block.text(row, column), in: tally)
        } else {
          last.take(plainForce: name, in: tally)
        }
        isNew = true
      }
    }
    if month != last.month {
      last.take(month, query.time(of: month))
      isNew = true
    }
    if isNew { last.seeMonth(in: tally) }
  }

  /// The number of the area of a row, or what the index says in its place.
  @inline(__always)
  private func area(_ block: RowBlock, _ row: Int, _ last: inout LastRow) -> Int {
    guard let column = columns.code else { return 0 }
    let range = block.range(row, column)
    let code = AreaCode(block.base + range.lowerBound, count: range.count)
    if code.map({ !last.isCode($0) }) ?? true {
      last.area = newArea(code, block, row, column, &last)
    }
    if last.area >= 0 { last.see(area: last.area, in: tally) }
    return last.area
  }

  @inline(never)
  private func newArea(
    _ found: AreaCode?, _ block: RowBlock, _ row: Int, _ column: Int, _ last: inout LastRow
  ) -> Int {
    last.take(code: found)
    var code = found
    if classes.isUnusual(block.base, block.range(row, column)) || block.isDoubled(row, column) {
      let text = block.text(row, column)
      if text.isEmpty { return AreaIndex.withoutCode }
      code = AreaCode(text)
    } else if block.range(row, column).isEmpty {
      return AreaIndex.withoutCode
    }
    guard let code, let codes else { return AreaIndex.unknown }
    return codes.place(of: code)
  }

  @inline(__always)
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

  @inline(__always)
  private func meetsConditions(_ block: RowBlock, _ row: Int) -> Bool {
    for place in 0..<conditions.count {
      let (column, pattern) = conditions[place]
      let range = block.range(row, column)
      let isPlain =
        !block.hasHighBytes && !block.isDoubled(row, column)
        && !classes.isUnusual(block.base, range)
      let isMet =
        isPlain
        ? pattern.matches(
          UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
        : columns.conditions[place].pattern.matches(block.text(row, column))
      if !isMet { return false }
    }
    return true
  }

  /// The number of the row's group; nil where its cell is blank.
  @inline(__always)
  private func group(
    _ block: RowBlock, _ row: Int, _ by: Range<Int>, isUnusual: Bool
  ) -> Int? {
    if isUnusual || block.isDoubled(row, columns.by) { return unusualGroup(block, row) }
    if by.isEmpty { return nil }
    return groups.number(
      of: UnsafeBufferPointer(start: block.base + by.lowerBound, count: by.count))
  }

  @inline(never)
  private func unusualGroup(_ block: RowBlock, _ row: Int) -> Int? {
    if block.isDoubled(row, columns.by) {
      let bytes = Array(block.text(row, columns.by).utf8)
      // Quotes, which can be seen, are in it.
      return bytes.withUnsafeBufferPointer { groups.number(of: $0) }
    }
    let range = CellText.said(block.base, block.range(row, columns.by))
    if range.isEmpty || !NameText.isVisible(block.text(row, columns.by)) { return nil }
    return groups.number(
      of: UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
  }
}
