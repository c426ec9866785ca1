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
  private var rowCount = 0

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
    for instruction in program.instructions { run(instruction) }
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

  // MARK: - Instructions

  private func run(_ instruction: LaneProgram.Instruction) {
    switch instruction {
    case .input(let index, let to, let known): input(index, self[to], self[known])
    case .criterion(let index, let otherwise, let otherwiseKnown, let to, let known):
      criterion(
        index, otherwise.map { self[$0] }, otherwiseKnown.map { self[$0] }, self[to], self[known])
    case .points(let table, let low, let from, let to): points(table, low, self[from], self[to])
    case .scale(let from, let factor, let to, let isChecked):
      if isChecked {
        checked(self[from], self[from], self[to]) { a, _ in
          a.multipliedReportingOverflow(by: factor)
        }
      } else {
        each(self[from], self[from], self[to]) { a, _ in a &* factor }
      }
    case .add(let left, let right, let to, false):
      each(self[left], self[right], self[to]) { $0 &+ $1 }
    case .add(let left, let right, let to, true):
      checked(self[left], self[right], self[to]) { $0.addingReportingOverflow($1) }
    case .multiply(let left, let right, let to, false):
      each(self[left], self[right], self[to]) { $0 &* $1 }
    case .multiply(let left, let right, let to, true):
      checked(self[left], self[right], self[to]) { $0.multipliedReportingOverflow(by: $1) }
    case .smaller(let left, let right, let to):
      each(self[left], self[right], self[to]) { min($0, $1) }
    case .larger(let left, let right, let to):
      each(self[left], self[right], self[to]) { max($0, $1) }
    case .compare(.less, let left, let right, let to):
      each(self[left], self[right], self[to]) { $0 < $1 ? 1 : 0 }
    case .compare(.lessOrEqual, let left, let right, let to):
      each(self[left], self[right], self[to]) { $0 <= $1 ? 1 : 0 }
    case .compare(.equal, let left, let right, let to):
      each(self[left], self[right], self[to]) { $0 == $1 ? 1 : 0 }
    case .compare(.notEqual, let left, let right, let to):
      each(self[left], self[right], self[to]) { $0 != $1 ? 1 : 0 }
    case .ratio(let n, let d, let toN, let toD, let known):
      ratio(self[n], self[d], self[toN], self[toD], self[known])
    case .both(let left, let right, let to): each(self[left], self[right], self[to]) { $0 & $1 }
    }
  }

  private typealias Lane = UnsafeMutablePointer<Int64>

  @inline(__always)
  private func each(_ left: Lane, _ right: Lane, _ to: Lane, _ body: (Int64, Int64) -> Int64) {
    for row in 0..<rowCount { to[row] = body(left[row], right[row]) }
  }

  @inline(__always)
  private func checked(
    _ left: Lane, _ right: Lane, _ to: Lane, _ body: (Int64, Int64) -> (Int64, Bool)
  ) {
    for row in 0..<rowCount {
      let (value, overflows) = body(left[row], right[row])
      to[row] = value
      if overflows { states[row] |= State.exact.rawValue }
    }
  }

  private func input(_ index: Int, _ to: Lane, _ known: Lane) {
    let given = inputs + index &* Self.rows
    for row in 0..<rowCount {
      let isBlank = given[row] == LaneProgram.blank
      // A number that is not known takes part in what follows; 1 does no harm anywhere.
      to[row] = isBlank ? 1 : given[row]
      known[row] = isBlank ? 0 : 1
    }
  }

  private func criterion(
    _ index: Int, _ otherwise: Lane?, _ otherwiseKnown: Lane?, _ to: Lane, _ known: Lane
  ) {
    let given = cells + index &* Self.rows
    guard hasGaps[index] else {
      to.update(from: given, count: rowCount)
      known.update(repeating: 1, count: rowCount)
      return
    }
    let low = Int64(program.scales[index].lowerBound)
    for row in 0..<rowCount {
      let isScored = given[row] > LaneProgram.unknown
      to[row] = isScored ? given[row] : low
      known[row] = isScored ? 1 : 0
    }
    guard let otherwise else { return }
    for row in 0..<rowCount {
      let takesDefault = given[row] == LaneProgram.blank && (otherwiseKnown?[row] ?? 1) == 1
      to[row] = takesDefault ? otherwise[row] : to[row]
      known[row] = takesDefault ? 1 : known[row]
    }
  }

  private func points(_ table: Int, _ low: Int64, _ from: Lane, _ to: Lane) {
    program.tables[table].withUnsafeBufferPointer { points in
      for row in 0..<rowCount { to[row] = points[Int(from[row] &- low)] }
    }
  }

  private func ratio(_ n: Lane, _ d: Lane, _ toN: Lane, _ toD: Lane, _ known: Lane) {
    for row in 0..<rowCount {
      // The least number of 64 bits has no opposite.
      if n[row] == .min || d[row] == .min { states[row] |= State.exact.rawValue }
      toN[row] = d[row] < 0 ? 0 &- n[row] : n[row]
      toD[row] = d[row] == 0 ? 1 : (d[row] < 0 ? 0 &- d[row] : d[row])
      known[row] = d[row] == 0 ? 0 : 1
    }
  }
}
