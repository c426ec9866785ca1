import MoRiLE

// Steps that are no sums: products, quotients, comparisons, the lowest and highest.
extension LiveCompiler {
  /// The form of a step where some criteria are taken to be on some levels.
  mutating func form(_ step: Int, _ taken: [Int: Int]) -> LiveForm {
    var own = taken
    if !taken.isEmpty {
      let read = criteria(below: step)
      own = taken.filter { read.contains($0.key) }
    }
    let key = LiveKey(step: step, taken: own)
    if let form = forms[key] { return form }
    var made = formOfSum(step, own) ?? jointForm(step, own)
    if names[step] != nil || made.low.size > Self.longest || made.high.size > Self.longest {
      made = inColumns(made, title(step, own))
    }
    forms[key] = made
    return made
  }

  /// The criteria that a step depends on, by way of defaults too.
  mutating func criteria(below step: Int) -> Set<Int> {
    if let found = below[step] { return found }
    let found = Set(program.criteria(below: step))
    below[step] = found
    return found
  }

  /// What a column is called: the step, and the levels that are taken.
  func title(_ step: Int, _ taken: [Int: Int]) -> String {
    let base = names[step] ?? "step \(step)"
    if taken.isEmpty { return base }
    let levels = taken.keys.sorted().map { "\(model.criteria[$0].id) \(taken[$0] ?? 0)" }
    return "\(base) at \(levels.joined(separator: ", "))"
  }

  mutating func jointForm(_ index: Int, _ taken: [Int: Int]) -> LiveForm {
    if isOfInputs[index] { return formOfInputs(index) }
    switch program.steps[index] {
    case .constant(let value):
      return LiveForm(constant: constant(value))
    case .input(let input): return inputs[input]
    case .criterion(let criterion, let otherwise): return level(criterion, otherwise, taken)
    case .points(let criterion, let step): return points(criterion, form(step, taken))
    case .minimum(let left, let right):
      let (a, b, parts) = alike(form(left, taken), form(right, taken))
      return LiveForm(.smallest([a.low, b.low]), .smallest([a.high, b.high]), parts: parts)
    case .maximum(let left, let right):
      let (a, b, parts) = alike(form(left, taken), form(right, taken))
      return LiveForm(.largest([a.low, b.low]), .largest([a.high, b.high]), parts: parts)
    case .binary(let op, let left, let right) where op.isComparison:
      let (a, b, _) = alike(form(left, taken), form(right, taken))
      return comparison(op, a, b)
    case .binary(.multiply, let left, let right):
      let (a, b) = (form(left, taken), form(right, taken))
      let product = product(a, sign(left), b, sign(right))
      return LiveForm(product.low, product.high, parts: parts(a.parts, b.parts))
    case .binary(_, let left, let right):
      return quotient(form(left, taken), sign(left), form(right, taken), right)
    // Shares and what has another sign are sums.
    case .share, .negate: return LiveForm(.number(.zero), parts: .number(.one))
    }
  }

  /// Which sign all values of a step have: 1 where none is below nothing, -1 where none is above, else 0.
  private func sign(_ step: Int) -> Int {
    guard !isLive[step], let range = ranges[step] else { return 0 }
    if range.low >= .zero { return 1 }
    return range.high <= .zero ? -1 : 0
  }

  private mutating func points(_ criterion: Int, _ level: LiveForm) -> LiveForm {
    let area = LiveArea.points(criterion)
    let parts = pointParts[criterion] ?? .number(.one)
    let first = Fraction(model.criteria[criterion].scale.lowerBound)
    func place(_ level: LiveFormula) -> LiveFormula { level + .number(.one - first) }
    if level.isPoint {
      if let known = place(level.low).number?.int, let cells = areas[area] {
        return LiveForm(.cell(cells[known - 1]), parts: parts)
      }
      return LiveForm(.place(area, place(level.low)), parts: parts)
    }
    let span = LiveFormula.span(area, place(level.low), place(level.high))
    return LiveForm(.smallest([span]), .largest([span]), parts: parts)
  }

  // MARK: - Two forms

  /// Two forms in parts that are alike.
  mutating func alike(_ left: LiveForm, _ right: LiveForm) -> (LiveForm, LiveForm, LiveFormula) {
    if left.parts == right.parts { return (left, right, left.parts) }
    guard left.hasFixedParts, right.hasFixedParts else {
      return (
        times(left, right.parts), times(right, left.parts), left.parts * right.parts
      )
    }
    let parts = common([left.parts, right.parts], "parts", "Parts that two are told apart in")
    func factor(_ form: LiveForm) -> LiveFormula {
      let factor = parts / form.parts
      return cells.worked("parts_factor", "Factor to those parts", factor)
    }
    return (times(left, factor(left)), times(right, factor(right)), parts)
  }

  private func times(_ form: LiveForm, _ factor: LiveFormula) -> LiveForm {
    LiveForm(form.low * factor, form.high * factor, parts: form.parts)
  }

  private mutating func parts(_ left: LiveFormula, _ right: LiveFormula) -> LiveFormula {
    let product = left * right
    switch (left, right) {
    case (.number, .number), (.number, .cell), (.cell, .number), (.cell, .cell):
      return cells.worked("parts", "Parts of a product", product)
    default: return product
    }
  }

  func comparison(_ op: Formula.Operator, _ a: LiveForm, _ b: LiveForm) -> LiveForm {
    func truth(_ sign: LiveFormula.Sign, _ left: LiveFormula, _ right: LiveFormula) -> LiveFormula {
      if let left = left.number, let right = right.number {
        let holds =
          switch sign {
          case .less: left < right
          case .lessOrEqual: left <= right
          case .equal: left == right
          default: left != right
          }
        return .number(holds ? .one : .zero)
      }
      return .choose(.test(sign, left, right), .number(.one), .number(.zero))
    }
    let one = LiveFormula.number(.one)
    switch op {
    case .less:
      return LiveForm(truth(.less, a.high, b.low), truth(.less, a.low, b.high), parts: one)
    case .lessOrEqual:
      return LiveForm(
        truth(.lessOrEqual, a.high, b.low), truth(.lessOrEqual, a.low, b.high), parts: one)
    case .greater: return comparison(.less, b, a)
    case .greaterOrEqual: return comparison(.lessOrEqual, b, a)
    default:
      // The levels of criteria in an equality are taken one by one, so that both are one value here.
      let sign: LiveFormula.Sign = op == .equal ? .equal : .notEqual
      return LiveForm(truth(sign, a.low, b.low), parts: one)
    }
  }

  /// The lowest and highest product, by the signs that both are known to have.
  private func product(
    _ a: LiveForm, _ signA: Int, _ b: LiveForm, _ signB: Int
  ) -> (low: LiveFormula, high: LiveFormula) {
    if a.isPoint, b.isPoint { return (a.low * b.low, a.low * b.low) }
    if signA < 0 {
      let rest = product(LiveForm(-a.high, -a.low, parts: a.parts), 1, b, signB)
      return (-rest.high, -rest.low)
    }
    if signA > 0 {
      switch signB {
      case 1: return (a.low * b.low, a.high * b.high)
      case -1: return (a.high * b.low, a.low * b.high)
      default:
        return (
          .smallest([a.low * b.low, a.high * b.low]), .largest([a.low * b.high, a.high * b.high])
        )
      }
    }
    if signB != 0 { return product(b, signB, a, signA) }
    let all = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
    return (.smallest(all), .largest(all))
  }

  /// The quotient, over the least whole number that all that it may be divided by divide.
  private mutating func quotient(
    _ a: LiveForm, _ signA: Int, _ b: LiveForm, _ divisor: Int
  ) -> LiveForm {
    guard let own = b.parts.number, let values = model.values(ofStep: divisor, most: 20_000),
      !values.isEmpty, a.hasFixedParts
    else {
      refusals.append("it divides by what can be too many different numbers (\(name(divisor)))")
      return a
    }
    var whole = Fraction.one
    for value in values {
      whole = whole.multiple(with: (value * own).magnitude)
      guard whole <= Self.mostParts else {
        isTooLarge = true
        return a
      }
    }
    let isBelow = (values.first?.sign ?? 1) < 0
    let (low, high) = isBelow ? (-b.high, -b.low) : (b.low, b.high)
    func over(_ divisor: LiveFormula) -> LiveFormula { .number(whole) / divisor }
    let dividend = isBelow ? LiveForm(-a.high, -a.low, parts: a.parts) : a
    let result = product(
      dividend, isBelow ? -signA : signA, LiveForm(over(high), over(low), parts: .number(.one)), 1)
    // The parts of the divisor go over the line; what both have in common is left out.
    let shared = own.divisor(with: whole)
    let times = LiveFormula.number(own / shared)
    return LiveForm(
      result.low * times, result.high * times, parts: parts(a.parts, .number(whole / shared)))
  }
}
