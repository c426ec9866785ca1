extension IssueScan {
  /// Notes a row whose issue has no name; true, so that nothing else is made of it.
  func addNameless(_ row: Int, _ part: ScannedIssues) -> Bool {
    addFaults(row, 1, part)
    part.faults.issues += 1
    return true
  }

  /// Notes the rows of a table that has no column of issues.
  func noteNameless(_ part: ScannedIssues) {
    for row in 0..<block.count where !block.isBlank(row) {
      addFaults(row, 0, part)
      part.faults.issues += 1
    }
  }

  func addFaults(_ row: Int, _ more: Int, _ part: ScannedIssues) {
    let faults = Int(reader.faults[row]) + more
    let all = faults + Int(reader.warnings[row])
    guard all > 0 else { return }
    let range = block.textRange(ofRow: row)
    addBroken(before: range.lowerBound, part)
    part.faults.add(range, all, isError: faults > 0)
  }

  /// Notes the rows that could not be read, as far as they come before an offset.
  func addBroken(before offset: Int, _ part: ScannedIssues) {
    let first = broken.prefix { $0.range.lowerBound < offset }
    for row in first { part.faults.add(row.range, row.faults, isError: true) }
    broken.removeFirst(first.count)
  }

  func noteBlankColumns(_ part: ScannedIssues) {
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
