import MoRiLE

/// A formula of a spreadsheet as a tree, which can be written and worked out.
///
/// It says cells by what they are, so that it holds for every row; ``LivePlaces`` knows where they stand.
package indirect enum LiveFormula: Hashable, Sendable {
  /// A number, whole or with decimals.
  case number(Fraction)
  /// A text.
  case text(String)
  /// The cell of the same row in a column, by its index.
  case column(Int)
  /// The cells of the same row from one column to another.
  case columns(Int, Int)
  /// A number of the model, by its index in ``LiveCells``.
  case cell(Int)
  /// All numbers of an area.
  case area(LiveArea)
  /// The number at a place of an area, from 1.
  case place(LiveArea, LiveFormula)
  /// The numbers from one place of an area to another.
  case span(LiveArea, LiveFormula, LiveFormula)
  /// How many numbers of an area are above a value.
  case above(LiveArea, LiveFormula)
  /// Whether a value is in an area.
  case isIn(LiveFormula, LiveArea)
  /// The number with the other sign.
  case negate(LiveFormula)
  /// An operation of two.
  case binary(Sign, LiveFormula, LiveFormula)
  /// A function of its arguments.
  case call(Function, [LiveFormula])

  /// What stands between two operands.
  package enum Sign: String, Sendable {
    /// The sum.
    case add = "+"
    /// The difference.
    case subtract = "-"
    /// The product.
    case multiply = "*"
    /// The quotient.
    case divide = "/"
    /// Whether the left is below the right.
    case less = "<"
    /// Whether the left is not above the right.
    case lessOrEqual = "<="
    /// Whether the left is above the right.
    case greater = ">"
    /// Whether the left is not below the right.
    case greaterOrEqual = ">="
    /// Whether both are the same.
    case equal = "="
    /// Whether both differ.
    case notEqual = "<>"
    /// One text after the other.
    case join = "&"

    /// How tightly it binds.
    var binding: Int {
      switch self {
      case .multiply, .divide: 4
      case .add, .subtract: 3
      case .join: 2
      default: 1
      }
    }
  }

  /// The functions that formulas use: those that Excel has had since 2007.
  package enum Function: String, Sendable {
    /// One of two, by a test.
    case choice = "IF"
    /// Whether all hold.
    case all = "AND"
    /// Whether one holds.
    case some = "OR"
    /// The smallest number.
    case smallest = "MIN"
    /// The largest number.
    case largest = "MAX"
    /// How many numbers there are.
    case count = "COUNT"
    /// How many cells are equal to something.
    case countEqual = "COUNTIF"
    /// Whether something is a number.
    case isNumber = "ISNUMBER"
    /// A number without its sign.
    case magnitude = "ABS"
    /// The sign of a number.
    case sign = "SIGN"
    /// A number rounded to some decimals.
    case round = "ROUND"
    /// The whole number that is not above a number.
    case whole = "INT"
    /// The greatest common divisor.
    case divisor = "GCD"
    /// The least common multiple.
    case multiple = "LCM"
  }
}

/// Cells beside each other that formulas look things up in.
package enum LiveArea: Hashable, Sendable {
  /// What makes the points of each of a criterion's levels whole.
  case scales(Int)
  /// The points of a criterion's levels in whole numbers, lowest level first.
  case points(Int)
  /// The scores of a criterion's levels, lowest first.
  case levels(Int)
  /// The scores from which the bands of a rating begin, in whole numbers, highest first.
  case thresholds(Int)
  /// The labels of the bands of a rating, highest first.
  case labels(Int)
}

// MARK: - Making formulas, with what is known already worked out

extension LiveFormula {
  static func whole(_ value: Int) -> LiveFormula { .number(Fraction(value)) }

  var number: Fraction? { if case .number(let value) = self { value } else { nil } }

  static func + (left: LiveFormula, right: LiveFormula) -> LiveFormula {
    switch (left.number, right.number) {
    case (let a?, let b?): return .number(a + b)
    case (.zero?, _): return right
    case (_, .zero?): return left
    case (_, let b?) where b.sign < 0: return .binary(.subtract, left, .number(-b))
    default: break
    }
    if case .negate(let inner) = right { return .binary(.subtract, left, inner) }
    return .binary(.add, left, right)
  }

  static func - (left: LiveFormula, right: LiveFormula) -> LiveFormula {
    if let b = right.number { return left + .number(-b) }
    if left.number == .zero { return -right }
    return .binary(.subtract, left, right)
  }

  static prefix func - (value: LiveFormula) -> LiveFormula {
    if let number = value.number { return .number(-number) }
    if case .negate(let inner) = value { return inner }
    return .negate(value)
  }

  static func * (left: LiveFormula, right: LiveFormula) -> LiveFormula {
    switch (left.number, right.number) {
    case (let a?, let b?): return .number(a * b)
    case (.zero?, _), (_, .zero?): return .number(.zero)
    case (.one?, _): return right
    case (_, .one?): return left
    case (let a?, _) where a.sign < 0: return -(.number(-a) * right)
    case (nil, _?): return right * left
    default: return .binary(.multiply, left, right)
    }
  }

  static func / (left: LiveFormula, right: LiveFormula) -> LiveFormula {
    if right.number == .one { return left }
    if let a = left.number, let b = right.number, b != .zero { return .number(a / b) }
    return .binary(.divide, left, right)
  }

  static func test(_ sign: Sign, _ left: LiveFormula, _ right: LiveFormula) -> LiveFormula {
    .binary(sign, left, right)
  }

  static func choose(_ test: LiveFormula, _ yes: LiveFormula, _ no: LiveFormula) -> LiveFormula {
    yes == no ? yes : .call(.choice, [test, yes, no])
  }

  static func smallest(_ values: [LiveFormula]) -> LiveFormula { extreme(.smallest, values) }

  static func largest(_ values: [LiveFormula]) -> LiveFormula { extreme(.largest, values) }

  private static let mostArguments = 100

  private static func extreme(_ function: Function, _ values: [LiveFormula]) -> LiveFormula {
    var parts: [LiveFormula] = []
    for value in values {
      if case .call(function, let inner) = value, inner.count < mostArguments {
        for part in inner where !parts.contains(part) { parts.append(part) }
      } else if !parts.contains(value) {
        parts.append(value)
      }
    }
    // A function takes no more than 255 arguments.
    while parts.count > mostArguments {
      parts = stride(from: 0, to: parts.count, by: mostArguments).map { start in
        .call(function, Array(parts[start..<min(start + mostArguments, parts.count)]))
      }
    }
    return parts.count == 1 ? isolated(parts[0], function) : .call(function, parts)
  }

  /// A lone argument without its function, unless it stands for several cells.
  private static func isolated(_ value: LiveFormula, _ function: Function) -> LiveFormula {
    switch value {
    case .span, .columns, .area: .call(function, [value])
    default: value
    }
  }

  /// How many parts the formula has.
  var size: Int {
    switch self {
    case .number, .text, .column, .cell, .columns, .area: 1
    case .place(_, let place), .negate(let place), .isIn(let place, _), .above(_, let place):
      1 + place.size
    case .span(_, let first, let last): 2 + first.size + last.size
    case .binary(_, let left, let right): 1 + left.size + right.size
    case .call(_, let arguments): arguments.reduce(1) { $0 + $1.size }
    }
  }
}
