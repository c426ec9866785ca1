extension ModelCompiler {
  /// Compiles the rules of the arrows, and that of counts that are too few to tell a trend.
  mutating func compileTrends() {
    // The names hold a space, so that no id can be the same.
    for (place, arrow) in (definition.trends?.arrows ?? []).enumerated() {
      let compiled = compileRule(
        arrow.rule, FormulaContext(kind: .arrow, name: "arrow \(place)"))
      arrowRules.append(compiled?.rule)
      if let compiled { arrowSteps.append(compiled.step) }
    }
    few = compileRule(
      definition.trends?.few, FormulaContext(kind: .few, name: "few counts"))
  }

  private mutating func compileRule(
    _ text: SourceText?, _ context: FormulaContext
  ) -> (rule: Formula, step: Int)? {
    guard let text, let rule = parse(text), let step = compile(rule, context),
      isCondition(bounds[step], rule, isArrow: context.kind == .arrow)
    else { return nil }
    return (rule, step)
  }

  /// Whether a rule, of an arrow or of few counts, is worth 0 or 1, and can be both.
  private mutating func isCondition(
    _ bounds: StepBounds, _ rule: Formula, isArrow: Bool
  ) -> Bool {
    let isInRange = bounds.range.low >= .zero && bounds.range.high <= .one
    let message: String
    if !isInRange || !bounds.isWhole {
      message =
        "this can give " + (isInRange ? "a number that is not whole" : bounds.text)
        + ", and a rule is worth 0 or 1: make it of comparisons, joined with * for \"and\" and with max "
        + "for \"or\""
    } else if let value = bounds.range.value {
      message =
        "this is always \(value), so that \(isArrow ? "the arrow is given to" : "it holds for") "
        + (value == .zero ? "nothing" : "everything") + "; change the rule or remove "
        + (isArrow ? "the arrow" : "it")
    } else {
      return true
    }
    faults.append(Fault(.value, at: rule.source.position, length: rule.source.length, message))
    return false
  }
}
