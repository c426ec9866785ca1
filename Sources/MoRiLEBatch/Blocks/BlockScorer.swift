import MoRiLE

/// Scores blocks of issues with the instructions of a ``LaneProgram``.
///
/// The caller fills ``inputs`` and ``cells`` for up to ``rows`` issues and calls ``score(_:)``; then
/// ``states`` says which issues are scored and ``codes`` how. One scorer serves one thread.
package final class BlockScorer {
  /// How an issue came out.
  package enum State: UInt8 {
    /// All that scores read is known: ``BlockScorer/codes`` has them.
    case known = 0
    /// Something is unknown, so that scores are ranges.
    case open = 1
    /// Left to ``Model/assess(_:)``: a number left 64 bits on the way, whatever else is true of it.
    case exact = 2
    /// Both: what is unknown and what left 64 bits are noted as bits of their own.
    case openAndExact = 3
  }

  /// How many issues a block holds.
  package static let rows = 256

  /// The numbers of each input, made whole by the factors ``LaneProgram/inputScales``.
  ///
  /// ``LaneProgram/blank`` stands where none is given. Input *i* of row *r* is at *i* · ``rows`` + *r*.
  package let inputs: UnsafeMutablePointer<Int64>
  /// The score in each cell, ``LaneProgram/blank`` or ``LaneProgram/unknown``, in the same order.
  package let cells: UnsafeMutablePointer<Int64>
  /// For each criterion whether some cell of the block is blank or unknown, which takes more work.
  package let hasGaps: UnsafeMutablePointer<Bool>
  /// The ``State`` of each issue.
  package let states: UnsafeMutablePointer<UInt8>
  /// The scores of each known issue as one number: see ``ScoreCode``.
  package let codes: UnsafeMutablePointer<Int64>

  package let program: LaneProgram
  let registers: UnsafeMutablePointer<Int64>
  /// How many issues are being scored.
  private(set) var rowCount = 0

  package init(_ program: LaneProgram) {
    self.program = program
    let rows = Self.rows
    func lanes(_ count: Int) -> UnsafeMutablePointer<Int64> {
      let size = max(1, count) * rows
      let pointer = UnsafeMutablePointer<Int64>.allocate(capacity: size)
      pointer.initialize(repeating: LaneProgram.blank, count: size)
      return pointer
    }
    inputs = lanes(program.inputScales.count)
    cells = lanes(program.scales.count)
    registers = lanes(program.registerCount)
    codes = lanes(1)
    hasGaps = UnsafeMutablePointer<Bool>.allocate(capacity: max(1, program.scales.count))
    hasGaps.initialize(repeating: true, count: max(1, program.scales.count))
    states = UnsafeMutablePointer<UInt8>.allocate(capacity: rows)
    states.initialize(repeating: 0, count: rows)
    for (register, value) in program.constants {
      registers.advanced(by: register * rows).update(repeating: value, count: rows)
    }
  }

  deinit {
    inputs.deallocate()
    cells.deallocate()
    registers.deallocate()
    codes.deallocate()
    hasGaps.deallocate()
    states.deallocate()
  }

  /// Scores the first `count` issues of the block.
  package func score(_ count: Int) {
    precondition(0...Self.rows ~= count, "a block has at most \(Self.rows) issues")
    rowCount = count
    guard program.canScore else {
      states.update(repeating: State.exact.rawValue, count: count)
      return
    }
    states.update(repeating: State.known.rawValue, count: count)
    let takesDefaults = program.defaulted.contains { hasGaps[$0] }
    for instruction in takesDefaults ? program.instructions : program.withoutDefaults {
      run(instruction)
    }
    for direct in program.direct where hasGaps[direct.criterion] {
      let lane = self[direct.known]
      for row in 0..<count { states[row] |= UInt8(truncatingIfNeeded: lane[row] ^ 1) }
    }
    codes.update(repeating: 0, count: count)
    for (score, (low, stride)) in zip(program.scores, zip(program.code.lows, program.code.strides))
    {
      let lane = self[score.register]
      for row in 0..<count { codes[row] &+= (lane[row] &- low) &* stride }
    }
  }

  /// The scores of an issue whose state is known.
  package func scores(_ row: Int) -> [Interval] {
    program.scores.map { Interval(Fraction(self[$0.register][row], over: $0.denominator)) }
  }

  subscript(register: Int) -> UnsafeMutablePointer<Int64> {
    registers + register &* Self.rows
  }
}
