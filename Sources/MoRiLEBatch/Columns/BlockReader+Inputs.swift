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
    switch number(block, row, column) {
    case .number(let number, let mark):
      if let mark { note(mark, row) }
      if let value = number.value, let lane = program.lane(of: value, input: column.input) {
        return lane
      }
      isExact[row] = true
      // It is given; that is all that is asked of it here.
      return 1
    case .none(let mark):
      if let mark { note(mark, row) }
    case .fault: faults[row] += 1
    }
    return LaneProgram.blank
  }

  /// The number in a cell.
  func number(
    _ block: RowBlock, _ row: Int, _ column: IssueColumns.InputColumn
  ) -> InputNumber.Reading {
    InputNumber.read(block.text(row, column.column), of: columns.model.inputs[column.input])
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
