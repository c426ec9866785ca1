import MoRiLE

/// What a cell of a live workbook holds.
package enum LiveValue: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A number.
  case number(Fraction)
  /// A text.
  case text(String)
  /// Whether something is so.
  case truth(Bool)
  /// What a spreadsheet shows as `#VALUE!` and the like.
  case fault

  var number: Fraction? { if case .number(let value) = self { value } else { nil } }

  /// What it counts for where a number is asked for.
  fileprivate var counted: Fraction? {
    switch self {
    case .blank: .zero
    case .number(let value): value
    case .truth(let value): value ? .one : .zero
    case .text, .fault: nil
    }
  }

  fileprivate var holds: Bool {
    switch self {
    case .truth(let value): value
    case .number(let value): value != .zero
    default: false
    }
  }
}

/// The values that a formula is worked out from.
struct LiveScope {
  /// Those of the same row, by column.
  var row: [LiveValue] = []
  /// Those of the model's numbers.
  var cells: [LiveValue] = []
  /// Those of an area.
  let area: (LiveArea) -> [LiveValue]
}

extension LiveFormula {
  /// What a spreadsheet makes of the formula, in exact numbers.
  func value(_ scope: LiveScope) -> LiveValue {
    switch self {
    case .number(let value): .number(value)
    case .text(let value): .text(value)
    case .column(let index): scope.row[index]
    case .cell(let index): scope.cells[index]
    case .columns, .span, .area: .fault
    case .place(let area, let place):
      Self.item(of: scope.area(area), at: place.value(scope))
    case .above(let area, let value):
      value.value(scope).number.map { value in
        .number(Fraction(scope.area(area).count { $0.number.map { $0 > value } ?? false }))
      } ?? .fault
    case .isIn(let value, let area):
      .truth(value.value(scope).number.map { scope.area(area).contains(.number($0)) } ?? false)
    case .negate(let value): value.value(scope).counted.map { .number(-$0) } ?? .fault
    case .binary(let sign, let left, let right):
      Self.value(sign, left.value(scope), right.value(scope))
    case .call(let function, let arguments): Self.value(function, arguments, scope)
    }
  }

  private static func item(of values: [LiveValue], at place: LiveValue) -> LiveValue {
    guard let place = place.number?.int, values.indices.contains(place - 1) else { return .fault }
    return values[place - 1]
  }

  private static func value(_ sign: Sign, _ left: LiveValue, _ right: LiveValue) -> LiveValue {
    if left == .fault || right == .fault { return .fault }
    switch sign {
    case .equal: return .truth(isSame(left, right))
    case .notEqual: return .truth(!isSame(left, right))
    case .join: return .text(left.joined + right.joined)
    default: break
    }
    guard let a = left.counted, let b = right.counted else { return .fault }
    return switch sign {
    case .add: .number(a + b)
    case .subtract: .number(a - b)
    case .multiply: .number(a * b)
    case .divide: b == .zero ? .fault : .number(a / b)
    case .less: .truth(a < b)
    case .lessOrEqual: .truth(a <= b)
    case .greater: .truth(a > b)
    default: .truth(a >= b)
    }
  }

  /// Whether a spreadsheet takes two values for equal: an empty cell is nothing and an empty text.
  private static func isSame(_ left: LiveValue, _ right: LiveValue) -> Bool {
    switch (left, right) {
    case (.blank, .text(let text)), (.text(let text), .blank): text.isEmpty
    case (.blank, .number(let number)), (.number(let number), .blank): number == .zero
    default: left == right
    }
  }

  private static func value(
    _ function: Function, _ arguments: [LiveFormula], _ scope: LiveScope
  ) -> LiveValue {
    switch function {
    case .choice:
      let test = arguments[0].value(scope)
      if test == .fault { return .fault }
      return arguments[test.holds ? 1 : 2].value(scope)
    case .isNumber: return .truth(arguments[0].value(scope).number != nil)
    default: break
    }
    var values: [LiveValue] = []
    for argument in arguments { values += argument.values(scope) }
    if function == .count { return .number(Fraction(values.count { $0.number != nil })) }
    if values.contains(.fault) { return .fault }
    switch function {
    case .all: return .truth(values.allSatisfy { $0.holds })
    case .some: return .truth(values.contains { $0.holds })
    case .countEqual:
      return .number(Fraction(values.dropLast().count { $0 == values[values.count - 1] }))
    default: break
    }
    let numbers = values.compactMap { $0.number }
    guard let first = numbers.first else { return .number(.zero) }
    switch function {
    case .smallest: return .number(numbers.reduce(first, min))
    case .largest: return .number(numbers.reduce(first, max))
    case .magnitude: return .number(first.magnitude)
    case .sign: return .number(Fraction(first.sign))
    case .round: return .number(first.rounded(decimals: numbers.last?.int ?? 0))
    case .whole:
      let near = first.rounded(decimals: 0)
      return .number(near > first ? near - .one : near)
    case .divisor: return .number(numbers.reduce(.zero) { $0.divisor(with: $1) })
    case .multiple: return .number(numbers.reduce(.one) { $0.multiple(with: $1) })
    default: return .fault
    }
  }

  /// The values of an argument, which may be several cells.
  private func values(_ scope: LiveScope) -> [LiveValue] {
    switch self {
    case .columns(let first, let last): return Array(scope.row[first...last])
    case .area(let area): return scope.area(area)
    case .span(let area, let first, let last):
      let values = scope.area(area)
      guard let low = first.value(scope).number?.int, let high = last.value(scope).number?.int,
        low >= 1, low <= high, high <= values.count
      else { return [.fault] }
      return Array(values[(low - 1)...(high - 1)])
    default: return [value(scope)]
    }
  }
}

extension LiveValue {
  fileprivate var joined: String {
    switch self {
    case .blank, .fault: ""
    case .number(let value): value.decimalText(9)
    case .text(let text): text
    case .truth(let value): value ? "TRUE" : "FALSE"
    }
  }
}

extension Fraction {
  /// The greatest whole number that divides two whole ones; the other where one is nothing.
  func divisor(with other: Fraction) -> Fraction {
    var (a, b) = (magnitude, other.magnitude)
    while b != .zero {
      let whole = (a / b).wholePart
      (a, b) = (b, a - whole * b)
    }
    return a
  }

  /// The least whole number that two whole ones divide.
  func multiple(with other: Fraction) -> Fraction {
    if self == .zero || other == .zero { return .zero }
    return (self * other).magnitude / divisor(with: other)
  }

  fileprivate var wholePart: Fraction {
    let near = rounded(decimals: 0)
    return near > self ? near - .one : near
  }
}
