extension ModelCompiler {
  /// Compiles the rules of the arrows.
  mutating func compileArrows() {
    for (place, arrow) in (definition.trends?.arrows ?? []).enumerated() {
      var step: Int?
      var formula: Formula?
      if let text = arrow.rule, let rule = parse(text) {
        // The name holds a space, so that no id can be the same.
        step = compile(rule, FormulaContext(kind: .arrow, name: "arrow \(place)"))
        if let step, isCondition(bounds[step], rule) { formula = rule }
      }
      arrowRules.append(formula)
      if let step, formula != nil { arrowSteps.append(step) }
    }
  }

  /// Whether a rule is worth 0 or 1, and can be both.
  private mutating func isCondition(_ bounds: StepBounds, _ rule: Formula) -> Bool {
    let isInRange = bounds.range.low >= .zero && bounds.range.high <= .one
    let message: String
    if !isInRange || !bounds.isWhole {
      message =
        "this can give " + (isInRange ? "a number that is not whole" : bounds.text)
        + ", and a rule is worth 0 or 1: make it of comparisons, joined with * for \"and\" and with max "
        + "for \"or\""
    } else if let value = bounds.range.value {
      message =
        "this is always \(value), so that the arrow is given to "
        + (value == .zero ? "nothing" : "everything") + "; change the rule or remove the arrow"
    } else {
      return true
    }
    faults.append(Fault(at: rule.source.position, length: rule.source.length, message))
    return false
  }
}
