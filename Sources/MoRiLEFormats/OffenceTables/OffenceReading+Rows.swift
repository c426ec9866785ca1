import MoRiLE

extension OffenceReading {
  /// How many bytes of a text are looked at for its header.
  static let mostHead = 1 << 20

  /// Reads whole rows; gives whether more of the sheet is wanted.
  func take(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, named: CSVDelimiter? = .comma
  ) throws(Faults) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var offset = start
    if columns == nil {
      guard let end = findHeader(bytes, from: start, named: named) else { return false }
      offset = end
    }
    guard let columns else { return false }
    var kept = offset
    while offset < bytes.count {
      if offset - kept > Self.stretch {
        passed(kept..<offset)
        kept = offset
      }
      let start = offset
      row.read(base, from: start, limit: bytes.count)
      offset = row.end
      above += 1
      if row.cells.count == 1, row.cells[0].range.isEmpty { continue }
      let offence = OffenceRow(
        base: base, cells: row.cells, columns: columns, start: start, record: above - 1,
        places: places)
      if row.isBroken {
        tally.add(
          fault: .init(
            place: places.name(of: 0, at: start, record: above - 1, start, base),
            text: "the cells of this row cannot be told apart: look for a missing or stray quote"))
        continue
      }
      // A comma too many moves what stands behind it under another header; a note below a table has a cell or two.
      if places.sheet == nil, row.cells.count > width || (3..<width).contains(row.cells.count),
        row.cells.contains(where: { !$0.range.isEmpty })
      {
        tally.add(
          fault: .init(
            place: places.name(of: 0, at: start, record: above - 1, start, base),
            text:
              "this row has \(row.cells.count) cells and the header has \(width): look for a comma too many or "
              + "too few"))
        continue
      }
      // What stands below a table, such as a note, has neither.
      if offence.bytes(.partnership).isEmpty {
        if !offence.bytes(.count).isEmpty { tally.leaveOut(offence) }
        continue
      }
      try tally.add(offence)
    }
    return true
  }

  /// Looks for the header in the first piece of a table; gives where it ends, or nil where it has none.
  private func findHeader(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, named: CSVDelimiter?
  ) -> Int? {
    let head = Array(bytes.prefix(Self.mostHead))
    guard
      let place = OffenceColumns.search.place(
        in: head, from: start, named: named, isWhole: true)
    else { return nil }
    row = CSVRow(delimiter: place.delimiter.rawValue)
    let header = head.withUnsafeBufferPointer { head -> [String] in
      guard let base = head.baseAddress else { return [] }
      row.read(base, from: place.start, limit: head.count)
      return row.cells.map {
        CellText.text(base, CellText.said(base, $0.range), $0.hasDoubledQuotes)
      }
    }
    let columns = OffenceColumns(header)
    let missing = columns.missing
    guard missing.isEmpty else {
      if missing.count < (nearest?.missing.count ?? OffenceColumns.required.count) {
        nearest = (places.sheet, missing)
      }
      return nil
    }
    self.columns = columns
    width = header.count
    above = place.recordsAbove + 1
    found += 1
    tally.begin(places.table)
    return row.end
  }
}
