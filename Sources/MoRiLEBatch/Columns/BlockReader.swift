import MoRiLE
import MoRiLEFormats

/// Turns the cells of a block of rows into the numbers and levels that a ``BlockScorer`` works on.
///
/// A cell that is a plain number is read from its bytes; all others are read as
/// ``IssueSheet`` reads them.
final class BlockReader {
  let columns: IssueColumns
  let program: LaneProgram
  /// How many faults each row has: cells that are not on their scale, numbers that are none, no name.
  let faults: UnsafeMutablePointer<Int32>
  /// How many warnings each row has.
  let warnings: UnsafeMutablePointer<Int32>
  /// The marks in place of numbers that the rows of the block have.
  private(set) var marks: [Int: Set<NumberMark>] = [:]
  /// Whether a row has a number that a block cannot hold, or a range.
  let isExact: UnsafeMutablePointer<Bool>

  init(_ columns: IssueColumns, _ program: LaneProgram) {
    self.columns = columns
    self.program = program
    func lane<T>(_ value: T) -> UnsafeMutablePointer<T> {
      let pointer = UnsafeMutablePointer<T>.allocate(capacity: BlockScorer.rows)
      pointer.initialize(repeating: value, count: BlockScorer.rows)
      return pointer
    }
    faults = lane(0)
    warnings = lane(0)
    isExact = lane(false)
  }

  deinit {
    faults.deallocate()
    warnings.deallocate()
    isExact.deallocate()
  }

  /// Reads all columns of a block into the lanes of `scorer`.
  func read(_ block: RowBlock, into scorer: BlockScorer) {
    faults.update(repeating: 0, count: block.count)
    warnings.update(repeating: 0, count: block.count)
    isExact.update(repeating: false, count: block.count)
    if !marks.isEmpty { marks = [:] }
    for column in columns.criteria {
      scorer.hasGaps[column.criterion] = read(
        block, column, scorer.cells + column.criterion * BlockScorer.rows)
    }
    for column in columns.inputs {
      read(block, column, scorer.inputs + column.input * BlockScorer.rows)
    }
    if !columns.needs.isEmpty { checkNeeds(block, scorer) }
  }

  /// Notes a mark that a row has in place of a number.
  func note(_ mark: NumberMark, _ row: Int) { marks[row, default: []].insert(mark) }

  /// Reads the cells of a criterion; says whether some of them may be blank or unknown.
  private func read(
    _ block: RowBlock, _ column: IssueColumns.CriterionColumn, _ lane: UnsafeMutablePointer<Int64>
  ) -> Bool {
    let base = block.base
    var cell = column.column
    var hasGaps = false
    for row in 0..<block.count {
      let start = block.starts[cell]
      let length = block.ends[cell] &- start
      let digit = Int64(base[Int(start)]) &- 0x30
      if length == 1, digit <= 9, UInt64(bitPattern: digit &- column.low) <= column.span, digit >= 0
      {
        lane[row] = digit
      } else if length == 0 {
        lane[row] = LaneProgram.blank
        hasGaps = true
      } else {
        lane[row] = unusual(block, row, column)
        hasGaps = true
      }
      cell &+= block.columns
    }
    return hasGaps
  }

  private func unusual(
    _ block: RowBlock, _ row: Int, _ column: IssueColumns.CriterionColumn
  ) -> Int64 {
    let range = block.range(row, column.column)
    if range.count == 1, block.base[range.lowerBound] == UInt8(ascii: "?") {
      return LaneProgram.unknown
    }
    block.flags[row].insert(.isQuoted)
    switch columns.model.criteria[column.criterion].cell(block.text(row, column.column)) {
    case .score(let score): return Int64(score)
    case .blank: return LaneProgram.blank
    case .unknown: return LaneProgram.unknown
    case .range:
      isExact[row] = true
      return LaneProgram.unknown
    case nil:
      faults[row] += 1
      return LaneProgram.unknown
    }
  }

  /// The numbers and cells of a row, for the exact engine.
  func issue(_ block: RowBlock, _ row: Int, _ scorer: BlockScorer) -> Issue {
    var inputs: [Interval?] = columns.model.inputs.map { _ in nil }
    for column in columns.inputs {
      if case .number(let number, _) = number(block, row, column) { inputs[column.input] = number }
    }
    var cells = columns.model.criteria.indices.map { criterion in
      switch scorer.cells[criterion * BlockScorer.rows + row] {
      case LaneProgram.blank: Cell.blank
      case LaneProgram.unknown: Cell.unknown
      case let score: Cell.score(Int(score))
      }
    }
    // A block has no ranges.
    for column in columns.criteria where isExact[row] && cells[column.criterion] == .unknown {
      let text = block.text(row, column.column)
      cells[column.criterion] = columns.model.criteria[column.criterion].cell(text) ?? .unknown
    }
    return Issue(name: "", theme: "", inputs: inputs, cells: cells)
  }
}
