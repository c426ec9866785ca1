extension ModelCompiler {
  /// Adds the steps of a formula; gives the last, or nil if the formula is faulty.
  mutating func compile(_ formula: Formula, _ context: FormulaContext) -> Int? {
    guard program.steps.count + formula.nodes.count <= Program.mostSteps else {
      faults.append(
        Fault(
          .tooMuch, at: formula.source.position, length: formula.source.length,
          "the formulas of this model have more than \(grouped(Program.mostSteps)) parts up to here; "
            + "shorten them"))
      return nil
    }
    var steps: [Int?] = []
    for node in formula.nodes {
      var step = add(node, steps, formula, context)
      if let made = step, bounds[made].isTooLarge {
        faults.append(
          formula.fault(
            .tooMuch, at: node,
            "this can grow to numbers of more than \(Formula.mostBits) bits; multiply fewer values"
          ))
        // Nothing is made of it, so that the fault is told once.
        step = nil
      }
      steps.append(step)
    }
    nodeSteps[context.name] = steps.map { $0 ?? 0 }
    return steps.last ?? nil
  }

  private mutating func add(
    _ node: Formula.Node, _ steps: [Int?], _ formula: Formula, _ context: FormulaContext
  ) -> Int? {
    switch node.kind {
    case .number(let value): return add(.constant(value))
    case .name(let name): return resolve(name, node, formula, context)
    case .negate(let operand):
      guard let operand = steps[operand] else { return nil }
      return add(.negate(operand))
    case .binary(let op, let left, let right):
      if op == .divide, let divisor = steps[right] {
        checkDivisor(divisor, formula.nodes[right], formula, context)
      }
      guard let a = steps[left], let b = steps[right] else { return nil }
      return add(.binary(op, a, b))
    case .call(.points, let arguments):
      return points(formula.nodes[arguments[0]], steps[arguments[0]], formula)
    case .call(.share, let arguments):
      return share(steps[arguments[0]], node, formula)
    case .call(let function, let arguments):
      var result: Int?
      for argument in arguments {
        guard let next = steps[argument] else { return nil }
        result =
          result.map { add(function == .min ? .minimum($0, next) : .maximum($0, next)) } ?? next
      }
      return result
    }
  }

  private mutating func resolve(
    _ name: String, _ node: Formula.Node, _ formula: Formula, _ context: FormulaContext
  ) -> Int? {
    guard let entry = names.entries[name] else {
      let known = names.entries.filter { context.allows($0.value.kind) }.keys.sorted()
      let taken = definition.hasFaultyID(name)
      if !taken {
        faults.append(
          formula.fault(
            .unknownName, at: node,
            "there is no \"\(name)\" in the model" + suggestion(for: name, among: known)))
      }
      return nil
    }
    guard context.allows(entry.kind) else {
      faults.append(
        formula.fault(
          .unknownName, at: node, "\"\(name)\" is \(entry.kind.phrase); \(context.advice)"))
      return nil
    }
    if isCycle(name, formula, node) { return nil }
    return step(named: name)
  }

  private mutating func points(_ argument: Formula.Node, _ step: Int?, _ formula: Formula) -> Int? {
    guard let step else { return nil }
    let isName = if case .name = argument.kind { true } else { false }
    guard case .criterion(let criterion, _) = program.steps[step], isName else {
      faults.append(
        formula.fault(
          isName ? .unknownName : .value, at: argument, "points takes the id of a criterion"))
      return nil
    }
    let levels = criteria[criterion].levels
    let withPoints = levels.count { $0.points != nil }
    // That only some levels carry points was told with the scale; what they add up to cannot be known.
    guard withPoints == 0 || withPoints == levels.count else { return nil }
    guard criteria[criterion].hasPoints else {
      faults.append(
        formula.fault(
          .missing, at: argument,
          "the levels of \"\(criteria[criterion].id)\" carry no points; give each level \"points\"")
      )
      return nil
    }
    return add(.points(criterion: criterion, step: step))
  }

  private mutating func share(_ step: Int?, _ node: Formula.Node, _ formula: Formula) -> Int? {
    guard let step else { return nil }
    let range = bounds[step].range
    guard !bounds[step].dependsOnInput else {
      faults.append(
        formula.fault(.value, at: node, "share needs a value that has a highest; an input has none")
      )
      return nil
    }
    guard range.value == nil else {
      faults.append(
        formula.fault(
          .value, at: node, "this is always \(range.low): share needs a value that can vary"))
      return nil
    }
    return add(.share(step: step, low: range.low, span: range.high - range.low))
  }

  private mutating func checkDivisor(
    _ step: Int, _ node: Formula.Node, _ formula: Formula, _ context: FormulaContext
  ) {
    guard bounds[step].range.contains(.zero) else { return }
    let canBe = "this can be 0 (it goes from \(bounds[step].text)), and nothing can be divided by 0"
    if !bounds[step].dependsOnInput {
      faults.append(formula.fault(.value, at: node, canBe))
    } else if !context.allowsUndefined {
      faults.append(
        formula.fault(
          .value, at: node,
          canBe + "; "
            + (context.kind == .measure
              ? "give the input a \"minimum\" above 0, or say in \"undefined\" what it means"
              : "divide in a measure, which can say in \"undefined\" what it means")))
    }
  }
}

extension ModelDefinition {
  /// Whether something has this id although it could not be entered among the names.
  func hasFaultyID(_ name: String) -> Bool {
    (inputs.map { $0.id } + measures.map { $0.id } + criteria.map { $0.id } + scores.map { $0.id })
      .contains { $0.text == name }
  }
}
