@testable import MoRiLE

/// The range of an issue's score goes from the lowest to the highest of what it can be: the issue
/// with every level of its open criteria has no other.
func checkRanges(of issue: Issue, _ model: Model) {
  let range = model.assess(issue).scores[0]
  let whole = model.scores[0].range
  require(whole.union(range) == whole, "\(range) lies in the score's range, \(whole)")
  var found: Interval?
  complete(issue, model) { point in
    let assessment = model.assess(point)
    guard let value = assessment.scores[0].value else {
      require(false, "a score is known where all criteria are: \(assessment.scores[0])")
      return
    }
    require(range.contains(value), "\(range) holds \(value)")
    if let expected = valueByHand(model.scores[0].formula, assessment, model) {
      require(value == expected, "the score is \(expected) and not \(value)")
    }
    found = found?.union(Interval(value)) ?? Interval(value)
  }
  require(found == range, "\(range) ends at \(found.map { "\($0)" } ?? "nothing")")
}

/// Goes through the issue with every level of its open criteria, those without a default first.
private func complete(_ issue: Issue, _ model: Model, _ body: (Issue) -> Void) {
  let levels = model.assess(issue).levels
  let open = model.criteria.indices.filter { levels[$0].count > 1 }
  let next =
    open.first { model.criteria[$0].defaultFormula == nil || issue.cells[$0] != .blank }
    ?? open.first
  guard let next else {
    body(issue)
    return
  }
  for level in levels[next] {
    var cells = issue.cells
    cells[next] = .score(level)
    complete(Issue(name: issue.name, inputs: issue.inputs, cells: cells), model, body)
  }
}

/// A formula worked out from its tree, without a program; nil where it uses `share`.
private func valueByHand(
  _ formula: Formula, _ assessment: Assessment, _ model: Model
) -> Fraction? {
  var values: [Fraction?] = []
  func level(_ name: String) -> Int? {
    model.criteria.firstIndex { $0.id == name }.map { assessment.levels[$0].lowerBound }
  }
  for node in formula.nodes {
    let value: Fraction? =
      switch node.kind {
      case .number(let number): number
      case .name(let name): level(name).map { Fraction($0) }
      case .negate(let operand): values[operand].map { .zero - $0 }
      case .binary(let op, let left, let right):
        values[left].flatMap { left in values[right].flatMap { apply(op, left, $0) } }
      case .call(.share, _): nil
      case .call(.points, let arguments): points(formula.nodes[arguments[0]], level, model)
      case .call(let function, let arguments): extreme(function, arguments.map { values[$0] })
      }
    values.append(value)
  }
  return values.last ?? nil
}

private func points(
  _ node: Formula.Node, _ level: (String) -> Int?, _ model: Model
) -> Fraction? {
  guard case .name(let name) = node.kind, let score = level(name) else { return nil }
  return model.criteria.first { $0.id == name }?.levels.first { $0.score == score }?.points
}

private func extreme(_ function: Formula.Function, _ values: [Fraction?]) -> Fraction? {
  let known = values.compactMap { $0 }.sorted()
  if known.count < values.count { return nil }
  return function == .min ? known.first : known.last
}

private func apply(_ op: Formula.Operator, _ left: Fraction, _ right: Fraction) -> Fraction? {
  switch op {
  case .add: left + right
  case .subtract: left - right
  case .multiply: left * right
  case .divide: right == .zero ? nil : left / right
  case .less: left < right ? 1 : 0
  case .lessOrEqual: left <= right ? 1 : 0
  case .greater: left > right ? 1 : 0
  case .greaterOrEqual: left >= right ? 1 : 0
  case .equal: left == right ? 1 : 0
  case .notEqual: left != right ? 1 : 0
  }
}
