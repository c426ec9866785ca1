/// Builds the tree of an explanation from the values of an assessment.
struct Explainer {
  let model: Model
  let assessment: Assessment
  private var seen: Set<String> = []

  init(model: Model, assessment: Assessment) {
    self.model = model
    self.assessment = assessment
  }

  mutating func score(_ index: Int) -> Explanation {
    let score = model.scores[index]
    let isNew = seen.insert(score.id).inserted
    return Explanation(
      kind: .score, name: score.id, title: score.title, formula: score.formula.text,
      numbers: numbers(in: score.formula, of: score.id), value: assessment.scores[index],
      range: score.range,
      means: "", left: nil, points: nil, parts: isNew ? parts(of: score.formula) : [])
  }

  /// What no explanation made before has touched: scores, then criteria, then measures.
  ///
  /// A measure is left out where none of its numbers is given.
  mutating func remaining() -> [Explanation] {
    let measures = model.measures.indices.filter { index in
      model.inputs(ofMeasure: index).contains { assessment.issue.inputs[$0] != nil }
    }
    let ids =
      model.scores.map { $0.id } + model.criteria.map { $0.id }
      + measures.map { model.measures[$0].id }
    return ids.compactMap { id in seen.contains(id) ? nil : explanation(named: id) }
  }

  private mutating func parts(of formula: Formula) -> [Explanation] {
    formula.names.compactMap { explanation(named: $0) }
  }

  private mutating func explanation(named name: String) -> Explanation? {
    if let index = model.scores.firstIndex(where: { $0.id == name }) { return score(index) }
    if let index = model.criteria.firstIndex(where: { $0.id == name }) { return criterion(index) }
    if let index = model.measures.firstIndex(where: { $0.id == name }) { return measure(index) }
    return model.inputs.firstIndex { $0.id == name }.map { input($0) }
  }

  private mutating func criterion(_ index: Int) -> Explanation {
    let criterion = model.criteria[index]
    let levels = assessment.levels[index]
    let isNew = seen.insert(criterion.id).inserted
    let cell = assessment.issue.cells[index]
    let formula = cell == .blank ? criterion.defaultFormula : nil
    let origin: Explanation.Origin =
      switch cell {
      case .score, .range: .cell
      case .unknown: .unknown
      case .blank: formula == nil ? .unknown : .byDefault
      }
    return Explanation(
      kind: .criterion(origin), name: criterion.id, title: criterion.title, formula: formula?.text,
      numbers: formula.map { numbers(in: $0, of: criterion.id) } ?? [],
      value: Interval(Fraction(levels.lowerBound), Fraction(levels.upperBound)),
      range: criterion.interval,
      means: levels.count == 1 ? criterion.level(levels.lowerBound)?.means ?? "" : "",
      left: left(index, cell),
      points: criterion.hasPoints ? criterion.steps.points(of: levels) : nil,
      parts: isNew ? formula.map { parts(of: $0) } ?? [] : [])
  }

  /// The levels that given scores leave of a criterion whose cell does not say it.
  private func left(_ index: Int, _ cell: Cell) -> [Int]? {
    if case .score = cell { nil } else { assessment.given.levels(index) }
  }

  private mutating func measure(_ index: Int) -> Explanation {
    let measure = model.measures[index]
    let isNew = seen.insert(measure.id).inserted
    let value = assessment.measures[index]
    let isComplete = needsOnlyNumbers(measure.formula)
    return Explanation(
      kind: .measure, name: measure.id, title: measure.title, formula: measure.formula.text,
      numbers: numbers(in: measure.formula, of: measure.id), value: value, range: nil,
      means: value == nil && isComplete ? measure.undefined : "", left: nil, points: nil,
      parts: isNew ? parts(of: measure.formula) : [])
  }

  /// Whether all the inputs that a measure needs are given as one number each, so that if it has no value it
  /// divides by 0.
  private func needsOnlyNumbers(_ formula: Formula) -> Bool {
    formula.names.allSatisfy { name in
      if let index = model.inputs.firstIndex(where: { $0.id == name }) {
        return assessment.issue.inputs[index]?.value != nil
      }
      return model.measures.firstIndex { $0.id == name }.map {
        assessment.measures[$0]?.value != nil
      } ?? true
    }
  }

  private func input(_ index: Int) -> Explanation {
    let input = model.inputs[index]
    return Explanation(
      kind: .input, name: input.id, title: input.title, formula: nil, numbers: [],
      value: assessment.issue.inputs[index], range: nil, means: input.means,
      left: nil, points: nil, parts: [])
  }

  // MARK: - Numbers put in

  /// The formula's text with the value of each name and of each `share` and `points` in its place.
  private func numbers(in formula: Formula, of name: String) -> [Explanation.Piece] {
    let bytes = Array(formula.text.utf8)
    let steps = model.nodeSteps[name] ?? []
    var pieces: [Explanation.Piece] = []
    var end = 0
    let nodes = formula.nodes
    let replaced = zip(nodes.indices, steps).filter { isReplaced(nodes[$0.0]) }
    for (place, step) in replaced.sorted(by: { isOuterFirst(nodes[$0.0], nodes[$1.0]) }) {
      let node = nodes[place]
      guard node.range.lowerBound >= end else { continue }
      if node.range.lowerBound > end {
        pieces.append(.text(String(decoding: bytes[end..<node.range.lowerBound], as: UTF8.self)))
      }
      pieces.append(.value(assessment.values[step]))
      end = node.range.upperBound
    }
    if end < bytes.count { pieces.append(.text(String(decoding: bytes[end...], as: UTF8.self))) }
    return pieces
  }

  private func isReplaced(_ node: Formula.Node) -> Bool {
    switch node.kind {
    case .name, .call(.share, _), .call(.points, _): true
    default: false
    }
  }

  private func isOuterFirst(_ left: Formula.Node, _ right: Formula.Node) -> Bool {
    (left.range.lowerBound, -left.range.upperBound)
      < (right.range.lowerBound, -right.range.upperBound)
  }

}
