import MoRiLE

extension CSVReader {
  /// Checks that each row has the cells that the header names, and gives the number of columns.
  ///
  /// Blank header cells at the end of the header count as columns only if they have values, which is
  /// a fault where they need names. Where the header itself could not be read, nothing is checked.
  mutating func checkShape(needsNames: Bool) -> Int {
    guard table.rowCount > 0 else {
      let message = "every cell of the file is blank; check that the right file was saved"
      log.add(Fault(.missing, at: nil, message))
      return 0
    }
    let header = table.cells(ofRow: 0)
    let named = (header.last { !table.isBlank($0) }.map { $0 - header.lowerBound } ?? -1) + 1
    guard !brokenRows.contains(0) else { return named }
    for row in 1..<table.rowCount where !brokenRows.contains(row) {
      let cells = table.cells(ofRow: row)
      if cells.count < named {
        brokenRows.insert(row)
        addShortRow(cells, named: named)
      } else {
        let beyond = cells.dropFirst(header.count)
        if let extra = beyond.first(where: { !table.isBlank($0) }) {
          brokenRows.insert(row)
          addLongRow(cells, extra: extra, named: header.count)
        }
      }
    }
    if needsNames { checkBlankHeaders() }
    return named
  }

  /// Adds a fault for each blank header cell whose column has a value, in a row that has the cells of
  /// the header: in any other, the value may belong to another column.
  private mutating func checkBlankHeaders() {
    let header = table.cells(ofRow: 0)
    let blank = header.filter(table.isBlank).map { $0 - header.lowerBound }
    if blank.isEmpty { return }
    var firstCells: [Int: (row: Int, cell: Int)] = [:]
    for row in 1..<table.rowCount where !brokenRows.contains(row) {
      let cells = table.cells(ofRow: row)
      for column in blank {
        guard column < cells.count else { break }
        let cell = cells.lowerBound + column
        if !table.isBlank(cell), firstCells[column] == nil { firstCells[column] = (row, cell) }
      }
    }
    for column in blank {
      guard let (row, cell) = firstCells[column] else { continue }
      let offset = table.range(ofCell: cell).lowerBound
      let place =
        isSheet
        ? "on row \(lines.record(ofRowAt: offset) ?? table.record(row))"
        : "on line \(lines.number(ofLineAt: offset))"
      add(
        .missing, at: table.range(ofCell: header.lowerBound + column),
        "this header cell is blank and its column has values, the first \(place): "
          + "name the column or clear it")
    }
  }

  private mutating func addShortRow(_ cells: Range<Int>, named: Int) {
    let start = table.range(ofCell: cells.lowerBound).lowerBound
    add(
      .malformed, at: lines.range(ofLine: lines.number(ofLineAt: start)),
      "this row has \(count(cells.count)) and the header has \(named): "
        + "a \(delimiter.name) is missing in it, or one for each blank cell at its end; add them")
  }

  private mutating func addLongRow(_ cells: Range<Int>, extra: Int, named: Int) {
    let last = cells.last { !table.isBlank($0) } ?? extra
    add(
      .malformed, at: table.range(ofCell: extra),
      "this row has \(count(last + 1 - cells.lowerBound)) and the header has \(named): "
        + "put a cell that contains a \(delimiter.name) in quotes, "
        + "take out a needless \(delimiter.name), or name the column in the header")
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }
}
