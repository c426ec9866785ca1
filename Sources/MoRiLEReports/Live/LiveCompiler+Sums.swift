import MoRiLE

/// A step as a number and a sum of others, each times a number of the model.
struct LiveSum {
  var constant = LiveNumber.zero
  var terms: [(step: Int, factor: LiveNumber)] = []
}

extension LiveCompiler {
  /// A step taken apart as far as it is a sum, down to what has a name.
  mutating func sum(_ root: Int) -> LiveSum {
    var sum = LiveSum()
    if hasLiveWeights, root == ratedStep {
      for weighted in weights {
        let factor = self.factor(weighted)
        add(weighted.step, factor, to: &sum, of: root, isRoot: true)
      }
    } else {
      add(root, .one, to: &sum, of: root, isRoot: true)
    }
    return sum
  }

  func name(_ step: Int) -> String { names[step] ?? "step_\(step)" }

  private mutating func add(
    _ step: Int, _ factor: LiveNumber, to sum: inout LiveSum, of root: Int, isRoot: Bool
  ) {
    let (id, title) = ("offset_\(name(root))", "Offset of \(name(root))")
    if case .constant(let value) = program.steps[step] {
      let term = cells.product(factor, constant(value), id, title)
      sum.constant = cells.sum(sum.constant, term, id, title)
      return
    }
    guard isRoot || names[step] == nil, let parts = program.sum(of: program.steps[step]) else {
      add(atom: step, factor, to: &sum, of: root)
      return
    }
    if case .share(let operand, _, _) = program.steps[step], isLive[operand] {
      let (low, high) = range(operand)
      let span = cells.sum(
        high, low.times(-.one), "span_\(name(operand))",
        "Highest less lowest \(name(operand))")
      let part = cells.quotient(
        factor, span, "factor_\(name(operand))", "Factor of \(name(operand))")
      let off = cells.product(
        low.times(-.one), part, id, title)
      sum.constant = cells.sum(sum.constant, off, id, title)
      add(operand, part, to: &sum, of: root, isRoot: false)
      return
    }
    let off = cells.product(factor, constant(parts.constant), id, title)
    sum.constant = cells.sum(sum.constant, off, id, title)
    for term in parts.terms {
      let part = cells.product(
        factor, constant(term.factor), "factor_\(name(term.step))",
        "Factor of \(name(term.step))")
      add(term.step, part, to: &sum, of: root, isRoot: false)
    }
  }

  private mutating func add(
    atom step: Int, _ factor: LiveNumber, to sum: inout LiveSum, of root: Int
  ) {
    guard let place = sum.terms.firstIndex(where: { $0.step == step }) else {
      sum.terms.append((step, factor))
      return
    }
    sum.terms[place].factor = cells.sum(
      sum.terms[place].factor, factor, "factor_\(name(step))", "Factor of \(name(step))")
  }

  // MARK: - Forms of sums

  /// The form of a step that is a sum; nil of one that is none.
  mutating func formOfSum(_ root: Int, _ taken: [Int: Int]) -> LiveForm? {
    let isWeighted = hasLiveWeights && root == ratedStep
    guard isWeighted || program.sum(of: program.steps[root]) != nil else { return nil }
    let sum = self.sum(root)
    let id = name(root)
    var forms: [(form: LiveForm, factor: LiveNumber)] = []
    for (step, factor) in sum.terms where factor.value != .zero || factor.isLive {
      let form = step == root ? jointForm(step, taken) : self.form(step, taken)
      guard form.hasFixedParts else {
        refusals.append("\(id) adds what is divided by an input")
        return LiveForm(.number(.zero), parts: .number(.one))
      }
      let parts = LiveNumber(form.parts, .number(.one), cells.value(form.parts))
      forms.append(
        (form, cells.quotient(factor, parts, "factor_\(name(step))", "Factor of \(name(step))")))
    }
    if forms.count == 1, forms[0].factor.value == .one, !forms[0].factor.isLive,
      sum.constant == .zero
    {
      return forms[0].form
    }
    for place in forms.indices {
      let step = name(sum.terms[place].step)
      forms[place].factor = cells.settled(
        forms[place].factor, "factor_\(step)", "Factor of \(step)")
    }
    let constant = cells.settled(sum.constant, "offset_\(id)", "Offset of \(id)")
    let parts = common(
      forms.map { $0.factor.bottom } + [constant.bottom], "parts_\(id)", "Parts of \(id)")
    var low = LiveFormula.number(.zero)
    var high = low
    for (place, (form, factor)) in forms.enumerated() {
      let times = scaled(
        factor, parts, "\(id)_of_\(name(sum.terms[place].step))",
        "Parts of \(id) in one of \(name(sum.terms[place].step))")
      let isUp = factor.value.sign >= 0
      low = low + times * (isUp ? form.low : form.high)
      high = high + times * (isUp ? form.high : form.low)
      if low.size > Self.longestSum {
        let part = inColumns(
          LiveForm(low, high, parts: parts), "\(id), up to \(name(sum.terms[place].step))")
        (low, high) = (part.low, part.high)
      }
    }
    let offset = scaled(constant, parts, "\(id)_offset", "Offset of \(id), in parts")
    return LiveForm(low + offset, high + offset, parts: parts)
  }

  /// The least number of parts that makes several fractions whole.
  mutating func common(
    _ bottoms: [LiveFormula], _ name: String, _ title: String
  ) -> LiveFormula {
    var fixed = Fraction.one
    var live: [LiveFormula] = []
    for bottom in bottoms {
      if let number = bottom.number {
        fixed = fixed.multiple(with: number)
      } else if !live.contains(bottom) {
        live.append(bottom)
      }
    }
    if live.isEmpty || fixed != .one { live.append(.number(fixed)) }
    var result = live[0]
    // A function takes no more than 255 arguments.
    for start in stride(from: 1, to: live.count, by: 200) {
      let part = Array(live[start..<min(start + 200, live.count)])
      result = cells.worked(name, title, .call(.multiple, [result] + part))
    }
    return result
  }

  /// How many of some parts a number is, which is whole.
  private mutating func scaled(
    _ number: LiveNumber, _ parts: LiveFormula, _ name: String, _ title: String
  ) -> LiveFormula {
    let value = cells.value(number.top) * cells.value(parts) / cells.value(number.bottom)
    if !number.isLive, parts.number != nil { return .number(value) }
    if value == .zero, !number.isLive { return .number(.zero) }
    return cells.worked(name, title, number.top * (parts / number.bottom))
  }
}
