import MoRiLE
import MoRiLEFormats

extension BlockReader {
  /// Reads the cells of an input.
  func read(
    _ block: RowBlock, _ column: IssueColumns.InputColumn, _ lane: UnsafeMutablePointer<Int64>
  ) {
    let base = block.base
    var cell = column.column
    for row in 0..<block.count {
      let start = Int(block.starts[cell])
      let length = Int(block.ends[cell]) &- start
      if length == 0 {
        lane[row] = LaneProgram.blank
      } else {
        let (value, isDigits) = DigitText.read(base + start, length)
        lane[row] =
          isDigits && value >= column.low && value <= column.high
          ? value &* column.scale : unusual(block, row, column)
      }
      cell &+= block.columns
    }
  }

  private func unusual(_ block: RowBlock, _ row: Int, _ column: IssueColumns.InputColumn) -> Int64 {
    block.flags[row].insert(.isQuoted)
    if UnknownMark.isOne(block.text(row, column.column)) {
      noteMark(row)
      return LaneProgram.blank
    }
    switch number(block, row, column) {
    case .number(let number):
      if let lane = program.lane(of: number, input: column.input) { return lane }
      isExact[row] = true
      // It is given; that is all that is asked of it here.
      return 1
    case .fault: faults[row] += 1
    case nil: break
    }
    return LaneProgram.blank
  }

  /// The number in a cell; nil where none is given.
  func number(
    _ block: RowBlock, _ row: Int, _ column: IssueColumns.InputColumn
  ) -> NumberText.Reading? {
    let input = columns.model.inputs[column.input]
    let text = block.text(row, column.column)
    if text.isEmpty || text == "?" || UnknownMark.isOne(text) { return nil }
    let reading = NumberText.read(text, isPercentage: input.isPercentage)
    if case .number(let number) = reading, !input.allows(number) { return .fault("") }
    return reading
  }

  /// Counts a warning for each number that is given without the one that it needs.
  func checkNeeds(_ block: RowBlock, _ scorer: BlockScorer) {
    for need in columns.needs {
      let given = scorer.inputs + need.input * BlockScorer.rows
      let other = scorer.inputs + need.other * BlockScorer.rows
      for row in 0..<block.count
      where given[row] != LaneProgram.blank && other[row] == LaneProgram.blank {
        // A cell with something in it was meant, and has its own fault or its `?`.
        if let column = need.otherColumn, !block.isBlank(row, column) { continue }
        warnings[row] += 1
      }
    }
  }
}
