// Given scores in an assessment.
extension Model {
  /// The assessment of an issue with given scores from what each step can be without them.
  func assessment(
    of issue: Issue, _ input: ProgramInput, _ values: [Interval?]
  ) -> Assessment {
    func known(_ given: GivenScore) -> Fraction? { values[scoreSteps[given.score]]?.value }
    let contradicted = issue.given.filter { given in
      known(given).map { !given.window.contains($0) } ?? false
    }
    let open = issue.given.filter { known($0) == nil }
    func finding(_ cut: GivenFinding.Cut) -> GivenFinding {
      GivenFinding(contradicted: contradicted, open: open, cut: cut)
    }
    if open.isEmpty { return assessment(of: issue, values, given: finding(.none)) }
    var effort = GivenSearch.mostEffort
    do throws(SumStates.TooMuch) {
      guard let left = try GivenSearch(self, input, values).left(by: open, &effort) else {
        return assessment(of: issue, values, given: finding(.impossible))
      }
      let levels = zip(left.places, criteria).map { places, criterion in
        places.indices.filter { places[$0] }.map { $0 + criterion.scale.lowerBound }
      }
      let cutLevels = criteria.indices.map { index in
        let scale = program.scales[index]
        let before = scale.scores(in: values[program.criterionSteps[index]] ?? scale.interval)
        return levels[index].count < before.count ? levels[index] : nil
      }
      guard let cut = cut(values, input, to: levels, left.scores) else {
        return assessment(of: issue, values, given: finding(.impossible))
      }
      return assessment(
        of: issue, cut, given: finding(.levels(cutLevels, isTight: left.isTight)))
    } catch {
      return assessment(of: issue, values, given: finding(.tooMuch))
    }
  }

  /// What each step can be with what given scores leave of the levels, and with the scores that were worked out; nil
  /// where that is nothing.
  private func cut(
    _ values: [Interval?], _ input: ProgramInput, to levels: [[Int]], _ scores: [Interval?]
  ) -> [Interval?]? {
    var exact: [Int: Interval] = [:]
    for (step, score) in zip(scoreSteps, scores) { exact[step] = score }
    let ranges = levels.map { levels in levels.first.map { $0...(levels.last ?? $0) } }
    let input = ProgramInput(inputs: input.inputs, cells: input.cells, levels: ranges)
    var result = values
    for step in program.steps.indices {
      let value = exact[step] ?? program.value(of: program.steps[step], result, input)
      guard let value, let before = values[step] else {
        result[step] = value ?? values[step]
        continue
      }
      guard let common = before.common(value) else { return nil }
      result[step] = common
    }
    return result
  }

  /// The assessment of an issue whose given scores cut it, with some criteria on other levels.
  ///
  /// What is given is given of the levels as they are; the scores are those that every combination with them has
  /// once the levels are others.
  func assessment(_ assessment: Assessment, cutWith changes: [Int: Int]) -> Assessment {
    var effort = GivenSearch.mostEffort
    return self.assessment(assessment, cutWith: changes, &effort)
  }

  /// About how many steps of formulas take as long as one change of an issue whose given scores cut it.
  func effort(ofChanging assessment: Assessment) -> Int {
    var effort = GivenSearch.mostEffort
    _ = self.assessment(assessment, cutWith: [:], &effort)
    // Of the states some four are worked out in the time of a step.
    return 8 * program.steps.count + (GivenSearch.mostEffort - max(0, effort)) / 4
  }

  private func assessment(
    _ assessment: Assessment, cutWith changes: [Int: Int], _ effort: inout Int
  ) -> Assessment {
    let issue = assessment.issue
    let input = ProgramInput(
      inputs: issue.inputs, cells: issue.cells)
    let values = program.values(for: input, usedBothWays: stepsUsedBothWays)
    var cells = issue.cells
    for (criterion, level) in changes { cells[criterion] = .score(level) }
    let changed = Issue(
      name: issue.name, theme: issue.theme, inputs: issue.inputs, cells: cells)
    // Beyond the search, the levels that are left are taken each by itself: never too few.
    let levels = criteria.indices.map { index -> ClosedRange<Int>? in
      if case .score = cells[index] { return nil }
      let follows = issue.cells[index] == .blank && criteria[index].defaultFormula != nil
      return follows ? nil : assessment.levels[index]
    }
    let wide = program.values(
      for: ProgramInput(inputs: input.inputs, cells: cells, levels: levels),
      usedBothWays: stepsUsedBothWays)
    var found: [Interval?] = []
    do throws(SumStates.TooMuch) {
      found =
        try GivenSearch(self, input, values, changes: changes).left(
          by: assessment.given.open, &effort)?.scores ?? []
    } catch {
      found = []
    }
    var result = wide
    for (step, score) in zip(scoreSteps, found) {
      if let score { result[step] = wide[step].map { $0.common(score) ?? $0 } ?? score }
    }
    return self.assessment(of: changed, result)
  }
}

extension Interval {
  /// What both hold; nil where that is nothing.
  func common(_ other: Interval) -> Interval? {
    let (low, high) = (max(low, other.low), min(high, other.high))
    return low <= high ? Interval(low, high) : nil
  }
}
