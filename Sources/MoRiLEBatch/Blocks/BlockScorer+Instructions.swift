import MoRiLE

// What each instruction of a ``LaneProgram`` does, in loops that the compiler turns into vectors.

extension BlockScorer {
  /// Carries out one instruction for all issues of the block.
  func run(_ instruction: LaneProgram.Instruction) {
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
