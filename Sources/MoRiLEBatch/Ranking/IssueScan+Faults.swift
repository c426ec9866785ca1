extension IssueScan {
  /// Notes a row whose issue has no name; true, so that nothing else is made of it.
  func addNameless(_ row: Int, _ part: ScannedPart) -> Bool {
    noteMarks(row, part)
    noteFaults(row, 1, part)
    part.faults.rowsRead += 1
    return true
  }

  /// Notes the marks that a row has in place of numbers.
  func noteMarks(_ row: Int, _ part: ScannedPart) {
    for mark in reader.marks[row] ?? [] {
      part.faults.note(mark, block.textRange(ofRow: row))
    }
  }

  /// Notes the rows of a table that has no column of issues.
  func noteNameless(_ part: ScannedPart) {
    for row in 0..<block.count where !block.isBlank(row) {
      noteMarks(row, part)
      noteFaults(row, 0, part)
      part.faults.rowsRead += 1
    }
  }

  /// Notes the faults of a row's cells, and so many more.
  func noteFaults(_ row: Int, _ more: Int, _ part: ScannedPart) {
    let faults = Int(reader.faults[row]) + more
    let all = faults + Int(reader.warnings[row])
    part.faults.contradictions += given.contradictions[row] ?? 0
    if all > 0 { source.note(all, ofRow: row, isError: faults > 0) }
  }

  /// Notes values in columns whose header is blank.
  func noteBlankColumns(_ part: ScannedPart) {
    for column in columns.blank {
      for row in 0..<block.count where !block.isBlank(row, column) {
        part.faults.noteValue(
          at: block.offset + block.range(row, column).lowerBound, inBlankColumn: column,
          ofRow: block.textRange(ofRow: row).lowerBound)
        break
      }
    }
  }
}
