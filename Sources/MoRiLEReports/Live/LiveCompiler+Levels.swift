import MoRiLE

// The levels of criteria: what stands in a cell, what follows by default, and all levels where neither says.
extension LiveCompiler {
  /// What a cell comes to.
  enum State {
    static let open = Fraction.zero
    static let scored = Fraction.one
    static let isDefault = Fraction(2)
    static let faulty = Fraction(3)
  }

  /// Adds the cells of criteria.
  mutating func addCriterionCells() {
    for index in model.criteria.indices {
      criterionCells.append(
        column(.scores, .criterion(index), titles.criteria[index], nil, bounded: Self.mostParts))
    }
  }

  /// Adds the columns that say what each cell comes to, beside each other.
  mutating func addStates() {
    var defaults: [LiveFormula?] = []
    for index in model.criteria.indices {
      var test: LiveFormula?
      if let otherwise = otherwise(index) {
        test = knownDefault(otherwise) ?? .test(.equal, .number(.one), .number(.one))
      }
      defaults.append(test)
    }
    for (index, criterion) in model.criteria.enumerated() {
      let cell = criterionCells[index]
      let open = LiveFormula.number(State.open)
      let rest = LiveFormula.choose(
        .isIn(cell, .levels(index)), .number(State.scored), .number(State.faulty))
      let isUnknown = LiveFormula.test(.equal, cell, .text("?"))
      let isBlank = LiveFormula.test(.equal, cell, .text(""))
      var formula = LiveFormula.choose(.call(.some, [isBlank, isUnknown]), open, rest)
      if otherwise(index) != nil, let known = defaults[index] {
        let byDefault = LiveFormula.number(State.isDefault)
        let isAlways = known == .test(.equal, .number(.one), .number(.one))
        formula = .choose(
          isBlank, isAlways ? byDefault : .choose(known, byDefault, open),
          .choose(isUnknown, open, rest))
      }
      states.append(column(.working, .step, "\(criterion.id): what its cell says", formula))
    }
  }

  /// The step that a criterion's default is.
  private func otherwise(_ criterion: Int) -> Int? {
    guard case .criterion(_, let otherwise) = program.steps[program.criterionSteps[criterion]]
    else { return nil }
    return otherwise
  }

  /// Adds the lowest and highest level of each criterion, those that others read first.
  mutating func addLevels() {
    levels = model.criteria.map { _ in LiveForm(.number(.zero), parts: .number(.one)) }
    let order = model.criteria.indices.sorted {
      program.criterionSteps[$0] < program.criterionSteps[$1]
    }
    for index in order {
      let criterion = model.criteria[index]
      let cell = criterionCells[index]
      let (least, most) = (criterion.scale.lowerBound, criterion.scale.upperBound)
      var low = LiveFormula.whole(least)
      var high = LiveFormula.whole(most)
      if let otherwise = otherwise(index) {
        let form = wholeForm(joined(otherwise))
        let isDefault = LiveFormula.test(.equal, states[index], .number(State.isDefault))
        low = .choose(isDefault, form.low, low)
        high = .choose(isDefault, form.high, high)
      }
      let isScored = LiveFormula.test(.equal, states[index], .number(State.scored))
      let bound = Fraction(max(abs(least), abs(most)))
      levels[index] = LiveForm(
        column(
          .working, .step, criterion.id + LivePlaces.lowest, .choose(isScored, cell, low),
          bounded: bound),
        column(
          .working, .step, criterion.id + LivePlaces.highest, .choose(isScored, cell, high),
          bounded: bound), parts: .number(.one))
    }
  }

  /// A form that is whole, in parts of 1.
  private func wholeForm(_ form: LiveForm) -> LiveForm {
    LiveForm(form.low / form.parts, form.high / form.parts, parts: .number(.one))
  }

  /// The form of a criterion where some are taken to be on some levels.
  mutating func level(_ criterion: Int, _ otherwise: Int?, _ taken: [Int: Int]) -> LiveForm {
    if let level = taken[criterion] { return LiveForm(.whole(level), parts: .number(.one)) }
    let own = levels[criterion]
    guard let otherwise, !taken.isEmpty else { return own }
    let read = criteria(below: otherwise)
    guard taken.keys.contains(where: { read.contains($0) }) else { return own }
    let form = wholeForm(self.form(otherwise, taken))
    let isDefault = LiveFormula.test(.equal, states[criterion], .number(State.isDefault))
    return LiveForm(
      .choose(isDefault, form.low, own.low), .choose(isDefault, form.high, own.high),
      parts: .number(.one))
  }

  // MARK: - Criteria that pull both ways

  /// The form of a step whatever levels its criteria have: where some pull it both ways, the lowest and highest
  /// over all of their levels, each worked out for itself.
  mutating func joined(_ root: Int) -> LiveForm {
    let open = criteria(below: root).intersection(model.usedBothWays).sorted {
      program.criterionSteps[$0] < program.criterionSteps[$1]
    }
    if open.isEmpty { return form(root, [:]) }
    let combinations = open.reduce(1) {
      min($0 * model.criteria[$1].levels.count, Self.mostCombinations + 1)
    }
    guard combinations <= Self.mostCombinations, columns.count <= Self.mostColumns else {
      refusals.append(
        "\(name(root)) is pulled both ways by \(NameList.text(open.map { model.criteria[$0].id })), "
          + "whose levels have more than \(Self.mostCombinations) combinations")
      return LiveForm(.number(.zero), parts: .number(.one))
    }
    var all: [(test: LiveFormula, form: LiveForm)] = []
    for index in 0..<combinations {
      var taken: [Int: Int] = [:]
      var rest = index
      for criterion in open {
        let scale = model.criteria[criterion].scale
        taken[criterion] = scale.lowerBound + rest % scale.count
        rest /= scale.count
      }
      all.append((test(taken, open), form(root, taken)))
    }
    let parts = all[0].form.parts
    guard all.allSatisfy({ $0.form.parts == parts }) else {
      refusals.append("\(name(root)) divides by an input")
      return all[0].form
    }
    let isPoint = all.allSatisfy { $0.form.isPoint }
    let low = block(all.map { ($0.test, $0.form.low) }, root, isPoint ? "" : LivePlaces.lowest)
    let high = isPoint ? low : block(all.map { ($0.test, $0.form.high) }, root, LivePlaces.highest)
    return LiveForm(.smallest([low]), .largest([high]), parts: parts)
  }

  /// Columns beside each other, each with a formula where its test holds and nothing where not.
  private mutating func block(
    _ all: [(test: LiveFormula, formula: LiveFormula)], _ root: Int, _ end: String
  ) -> LiveFormula {
    let first = columns.count
    for (place, part) in all.enumerated() {
      _ = column(
        .working, .step, "\(name(root)), case \(place + 1)\(end)",
        .choose(part.test, part.formula, .text("")))
    }
    return .columns(first, columns.count - 1)
  }

  /// The test that criteria can have the levels that are taken.
  private mutating func test(_ taken: [Int: Int], _ open: [Int]) -> LiveFormula {
    var tests: [LiveFormula] = []
    for criterion in open {
      guard let level = taken[criterion] else { continue }
      var others = taken
      others[criterion] = nil
      let form = form(program.criterionSteps[criterion], others)
      tests.append(.test(.lessOrEqual, form.low, .whole(level)))
      tests.append(.test(.greaterOrEqual, form.high, .whole(level)))
    }
    return .call(.all, tests)
  }
}
