import MoRiLE

/// A model's formulas for whole blocks of issues: the same numbers as ``Program``, held as whole
/// numbers of 64 bits over denominators that are known beforehand.
///
/// A register holds one whole number for each issue of a block. A value is a register over a fixed
/// denominator or, after a division by something that varies, over another register. Nothing is
/// rounded: where a number could leave 64 bits the instruction is a checked one, and an issue in
/// which it does is left to ``Model/assess(_:)``.
package struct LaneProgram: Sendable {
  /// One instruction; operands and results are registers.
  enum Instruction: Hashable, Sendable {
    /// The number of an input, and whether it is given.
    case input(Int, to: Int, known: Int)
    /// The level of a criterion: its cell's, or that of its default; and whether there is one.
    case criterion(Int, otherwise: Int?, otherwiseKnown: Int?, to: Int, known: Int)
    /// The points of the level in `from`, from a table that begins with those of level `low`.
    case points(table: Int, low: Int64, from: Int, to: Int)
    case scale(Int, by: Int64, to: Int, isChecked: Bool)
    case add(Int, Int, to: Int, isChecked: Bool)
    case multiply(Int, Int, to: Int, isChecked: Bool)
    case smaller(Int, Int, to: Int)
    case larger(Int, Int, to: Int)
    case compare(Comparison, Int, Int, to: Int)
    /// A ratio with its denominator made positive; it is not known where that is zero.
    case ratio(Int, over: Int, to: Int, toOver: Int, known: Int)
    /// Whether both are known.
    case both(Int, Int, to: Int)
  }

  /// The comparisons that the others are made of by exchanging sides.
  enum Comparison: Hashable, Sendable {
    case less
    case lessOrEqual
    case equal
    case notEqual
  }

  /// A criterion that is read: the registers of its level and of whether that is known, and what its
  /// default, if it has one, is made of.
  struct CriterionLane: Hashable, Sendable {
    let criterion: Int
    let level: Int
    let known: Int
    let defaultUsesInputs: Bool
    let defaultUsesCriteria: Bool
  }

  /// A score: a register over a denominator.
  struct ScoreLane: Hashable, Sendable {
    let register: Int
    let denominator: Int64
  }

  var instructions: [Instruction] = []
  /// Those of them that are carried out where no criterion needs its default.
  var withoutDefaults: [Instruction] = []
  /// The criteria that have a default.
  var defaulted: [Int] = []
  /// The registers that hold the same number for every issue.
  var constants: [Int: Int64] = [:]
  var registerCount = 0
  /// The points of each table's levels over their common denominator, lowest level first.
  var tables: [[Int64]] = []
  var scores: [ScoreLane] = []
  /// The criteria that are read, each after those that its default reads.
  var criteria: [CriterionLane] = []
  /// The criteria that scores read, defaults left aside.
  var direct: [CriterionLane] = []
  /// The criteria that make ranges too wide where they are unknown: see ``Model/usedBothWays``.
  var usedBothWays: Set<Int> = []
  var scales: [ClosedRange<Int>] = []

  /// By how much an input's number is multiplied to make it whole.
  package internal(set) var inputScales: [Int64] = []
  /// How the scores of an issue whose every score is known are written as one number.
  package internal(set) var code = ScoreCode()

  /// Stands for a blank cell, and for an input that is not given.
  package static let blank = Int64.min
  /// Stands for a cell of `?`.
  package static let unknown = Int64.min + 1

  /// Whether scores can be worked out by blocks at all.
  package var canScore: Bool { !scores.isEmpty }

  /// Compiles the formulas of a model.
  ///
  /// A model whose scores divide by scores, or need more than 64 bits, has no instructions: all its
  /// issues are left to ``Model/assess(_:)``.
  package init(_ model: Model) {
    var compiler = LaneCompiler(model)
    self = compiler.compile() ?? LaneProgram(withoutInstructions: model)
  }

  init(withoutInstructions model: Model) {
    inputScales = model.inputs.map { $0.isWhole ? 1 : LaneCompiler.decimalScale }
    scales = model.criteria.map { $0.scale }
    usedBothWays = model.usedBothWays
  }

  /// The number of an input as it stands in a block; nil where a block cannot hold it.
  package func lane(of number: Fraction, input: Int) -> Int64? {
    (number * Fraction(inputScales[input])).int.map { Int64($0) }
  }

  /// The scores that a code of ``BlockScorer/codes`` stands for.
  package func scores(ofCode value: Int64) -> [Interval] {
    zip(code.numerators(value), scores).map {
      Interval(Fraction($0, over: $1.denominator))
    }
  }
}

/// The scores of one issue as one number, for a model whose scores are all known there.
///
/// Numerators are digits of a number of mixed base, so that equal codes are equal scores.
package struct ScoreCode: Sendable {
  var lows: [Int64] = []
  var strides: [Int64] = []
  /// Whether 62 bits hold all scores.
  package internal(set) var isPossible = true

  /// Makes the code for numerators between `lows` and `highs`.
  init(lows: [Int64] = [], highs: [Int64] = []) {
    self.lows = lows
    var size: Int64 = 1
    for (low, high) in zip(lows, highs) {
      strides.append(size)
      let (count, isTooWide) = (high &- low).addingReportingOverflow(1)
      let (next, isTooLong) = size.multipliedReportingOverflow(by: count)
      if isTooWide || isTooLong || count < 1 || next > LaneNumber.most {
        isPossible = false
        return
      }
      size = next
    }
  }

  /// The numerators that a code was made of.
  func numerators(_ code: Int64) -> [Int64] {
    var rest = code
    var result = lows
    for index in strides.indices.reversed() {
      result[index] += rest / strides[index]
      rest %= strides[index]
    }
    return result
  }
}
