import MoRiLE

/// A number of the model that formulas read by a name: one that may be changed, or one worked out from them.
package struct LiveCell: Sendable {
  /// The name in formulas.
  package let name: String
  /// What it is, for a reader.
  package let title: String
  /// How it is worked out; nil where it is entered.
  package let formula: LiveFormula?
  /// What it holds now.
  package let value: LiveValue
}

/// The numbers of a model that are cells of the workbook, each after those that it is worked out from.
package struct LiveCells: Sendable {
  /// The numbers in their order.
  package private(set) var cells: [LiveCell] = []
  /// The numbers that areas consist of, beside each other.
  var areas: [LiveArea: [Int]] = [:]
  private var places: [LiveFormula: Int] = [:]
  private var names: Set<String> = []

  /// How many decimals of a number that may be changed count.
  static let mostDecimals = 6

  /// Adds a number that may be changed.
  mutating func entry(_ name: String, _ title: String, _ value: Fraction) -> Int {
    add(name, title, nil, .number(value))
  }

  /// Adds a number that is worked out; one that is there already is not added again.
  mutating func worked(_ name: String, _ title: String, _ formula: LiveFormula) -> LiveFormula {
    if case .number = formula { return formula }
    if case .cell = formula { return formula }
    if let place = places[formula] { return .cell(place) }
    let place = add(name, title, formula, formula.value(scope))
    places[formula] = place
    return .cell(place)
  }

  /// A number that stands beside others.
  typealias Beside = (name: String, title: String, formula: LiveFormula)

  /// Adds numbers that stand beside one another, of which a formula looks one up.
  ///
  /// They are added together, since nothing may stand between them.
  mutating func beside(_ numbers: [Beside]) -> [Int] {
    numbers.map { add($0.name, $0.title, $0.formula, .number(value($0.formula))) }
  }

  /// The value of a number now.
  func value(_ formula: LiveFormula) -> Fraction {
    switch formula {
    case .number(let value): value
    case .cell(let index): cells[index].value.number ?? .zero
    default: formula.value(scope).number ?? .zero
    }
  }

  private var scope: LiveScope {
    LiveScope(cells: cells.map { $0.value }) { area in
      (self.areas[area] ?? []).map { self.cells[$0].value }
    }
  }

  private mutating func add(
    _ name: String, _ title: String, _ formula: LiveFormula?, _ value: LiveValue
  ) -> Int {
    // A name longer than this cannot be read either; the standard allows 255 characters.
    let base = String(name.prefix(60))
    var unique = base
    var count = 1
    while !names.insert(unique.lowercased()).inserted {
      count += 1
      unique = "\(base)_\(count)"
    }
    cells.append(LiveCell(name: unique, title: title, formula: formula, value: value))
    return cells.count - 1
  }
}

/// A number of the model as whole ones, so that a spreadsheet has it exactly: the first over the second, times a
/// number that nothing in the workbook changes.
struct LiveNumber: Hashable {
  let top: LiveFormula
  let bottom: LiveFormula
  /// What both are multiplied by.
  let times: Fraction
  /// The number now.
  let value: Fraction

  /// A number that nothing in the workbook changes.
  init(_ value: Fraction) { self.init(.number(.one), .number(.one), times: value, value) }

  init(_ top: LiveFormula, _ bottom: LiveFormula, times: Fraction = .one, _ value: Fraction) {
    self.top = top
    self.bottom = bottom
    self.times = times
    self.value = value
  }

  static let zero = LiveNumber(.zero)
  static let one = LiveNumber(.one)

  /// Whether it may be changed in the workbook.
  var isLive: Bool { top.number == nil || bottom.number == nil }

  /// The number times another that stays.
  func times(_ factor: Fraction) -> LiveNumber {
    factor == .zero
      ? .zero : LiveNumber(top, bottom, times: times * factor, value * factor)
  }
}

extension LiveCells {
  /// A number that may be changed, which stands in two cells: it is the first over the second.
  mutating func number(_ name: String, _ title: String, top: Int, bottom: Int) -> LiveNumber {
    let (above, below) = (LiveFormula.cell(top), LiveFormula.cell(bottom))
    let scale = worked(
      "\(name)_scale", "\(title): what makes it whole", Self.scale(of: above))
    let whole = worked(
      "\(name)_whole", "\(title), in whole numbers",
      .call(.round, [above * scale, .number(.zero)]))
    return reduced(whole, scale * below, name, title)
  }

  /// The power of ten that makes a number whole.
  static func scale(of number: LiveFormula) -> LiveFormula {
    var formula = LiveFormula.whole(1_000_000)
    var power = 100_000
    for decimals in (0..<mostDecimals).reversed() {
      formula = .choose(
        .test(.equal, number, .call(.round, [number, .whole(decimals)])), .whole(power), formula)
      power /= 10
    }
    return formula
  }

  /// A number in lowest terms.
  mutating func reduced(
    _ top: LiveFormula, _ bottom: LiveFormula, _ name: String, _ title: String
  ) -> LiveNumber {
    let value = self.value(top) / self.value(bottom)
    if top.number != nil, bottom.number != nil { return LiveNumber(value) }
    if bottom.number == .one { return LiveNumber(worked(name, title, top), bottom, value) }
    let divisor = LiveFormula.call(.divisor, [.call(.magnitude, [top]), bottom])
    return LiveNumber(
      worked("\(name)_top", "\(title): above the line", top / divisor),
      worked("\(name)_bottom", "\(title): below the line", bottom / divisor), value)
  }

  /// A number in lowest terms, as one whole number over another and nothing beside.
  mutating func settled(_ number: LiveNumber, _ name: String, _ title: String) -> LiveNumber {
    guard let (times, over) = number.times.smallNumbers else { return number }
    let (top, bottom) = (
      LiveFormula.number(Fraction(times)) * number.top,
      LiveFormula.number(Fraction(over)) * number.bottom
    )
    if !number.isLive { return LiveNumber(top, bottom, number.value) }
    return number.times == .one ? number : reduced(top, bottom, name, title)
  }

  mutating func product(
    _ left: LiveNumber, _ right: LiveNumber, _ name: String, _ title: String
  ) -> LiveNumber {
    if !left.isLive { return right.times(left.value) }
    if !right.isLive { return left.times(right.value) }
    return reduced(left.top * right.top, left.bottom * right.bottom, name, title)
      .times(left.times * right.times)
  }

  /// The quotient; what it is divided by is above nothing.
  mutating func quotient(
    _ left: LiveNumber, _ right: LiveNumber, _ name: String, _ title: String
  ) -> LiveNumber {
    if !right.isLive { return left.times(.one / right.value) }
    let over = settled(right, name, title)
    return reduced(left.top * over.bottom, left.bottom * over.top, name, title).times(left.times)
  }

  mutating func sum(
    _ left: LiveNumber, _ right: LiveNumber, _ name: String, _ title: String
  ) -> LiveNumber {
    if left == .zero { return right }
    if right == .zero { return left }
    if !left.isLive, !right.isLive { return LiveNumber(left.value + right.value) }
    let (a, b) = (settled(left, name, title), settled(right, name, title))
    if a.bottom == b.bottom { return reduced(a.top + b.top, a.bottom, name, title) }
    return reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom, name, title)
  }
}
