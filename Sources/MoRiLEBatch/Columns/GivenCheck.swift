import MoRiLE
import MoRiLEFormats

/// Holds the given scores of a block's rows against what their cells come to, as ``IssueSheet`` does.
///
/// A plain number beside known scores is compared in whole numbers; of all other rows that give something an issue
/// is made.
struct GivenCheck {
  /// The scores of the rows of the block that given ones cut.
  private(set) var cut: [Int: [Interval]] = [:]
  /// How many given scores of the rows of the block the cells say to be others.
  private(set) var contradictions: [Int: Int] = [:]
  private let columns: [IssueColumns.GivenColumn]
  private let model: Model

  init(_ columns: IssueColumns) {
    self.columns = columns.given
    model = columns.model
  }

  /// Checks a block that has been read and scored, and adds what it finds to the faults of its rows.
  mutating func check(_ block: RowBlock, _ reader: BlockReader, _ scorer: BlockScorer) {
    cut.removeAll(keepingCapacity: true)
    contradictions.removeAll(keepingCapacity: true)
    let canScore = scorer.program.canScore
    for row in 0..<block.count {
      let isKnown =
        canScore && !reader.isExact[row]
        && scorer.states[row] == BlockScorer.State.known.rawValue
      let isFine = columns.allSatisfy { column in
        let range = block.range(row, column.column)
        return range.isEmpty || isKnown && agrees(block.base, range, column.score, row, scorer)
      }
      if !isFine { read(block, row, reader, scorer) }
    }
  }

  /// Whether a cell is a plain number to which a known score rounds.
  private func agrees(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ score: Int, _ row: Int,
    _ scorer: BlockScorer
  ) -> Bool {
    guard let (digits, unit) = Self.number(base + range.lowerBound, range.count) else {
      return false
    }
    let score = scorer.program.scores[score]
    // |score - given| is at most half a unit: all is multiplied by twice both denominators.
    let (own, a) = scorer[score.register][row].multipliedReportingOverflow(by: 2 * unit)
    let (other, b) = digits.multipliedReportingOverflow(by: 2 &* score.denominator)
    let (off, c) = own.subtractingReportingOverflow(other)
    return !a && !b && !c && score.denominator < 1 << 61 && off.magnitude <= score.denominator
  }

  /// The digits of a number of up to fifteen, and what a 1 before its point is of its last decimal; nil for another
  /// text.
  private static func number(
    _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> (digits: Int64, unit: Int64)? {
    let (whole, isWhole) = DigitText.read(start, length)
    if isWhole { return (whole, 1) }
    guard length <= 15 else { return nil }
    var (digits, unit): (Int64, Int64) = (0, 0)
    for offset in 0..<length {
      let digit = start[offset] &- 0x30
      if digit <= 9 {
        digits = digits &* 10 &+ Int64(digit)
        unit = unit &* 10
      } else if start[offset] == UInt8(ascii: "."), unit == 0, offset > 0, offset + 1 < length {
        unit = 1
      } else {
        return nil
      }
    }
    return unit == 0 ? nil : (digits, unit)
  }

  /// The scores that a row gives, of which those that are none are passed to a function.
  static func given(
    _ columns: [IssueColumns.GivenColumn], _ block: RowBlock, _ row: Int, _ fault: () -> Void
  ) -> [GivenScore] {
    columns.compactMap { column in
      switch GivenNumber.read(block.text(row, column.column), score: column.score) {
      case .none: return nil
      case .score(let number): return number
      case .fault:
        fault()
        return nil
      }
    }
  }

  /// Reads what a row gives, and assesses it if its cells have no fault.
  private mutating func read(
    _ block: RowBlock, _ row: Int, _ reader: BlockReader, _ scorer: BlockScorer
  ) {
    let given = Self.given(columns, block, row) { reader.warnings[row] += 1 }
    guard !given.isEmpty, reader.faults[row] == 0 else { return }
    let issue = reader.issue(block, row, scorer)
    let assessment = model.assess(
      Issue(name: "", inputs: issue.inputs, cells: issue.cells, given: given))
    for fault in GivenFault.all(assessment, model) {
      if fault.severity == .error {
        reader.faults[row] += 1
      } else {
        reader.warnings[row] += 1
      }
    }
    if assessment.given.counts { cut[row] = assessment.scores }
    let count = assessment.given.contradicted.count
    if count > 0 { contradictions[row] = count }
  }
}
