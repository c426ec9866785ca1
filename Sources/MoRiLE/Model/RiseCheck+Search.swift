// MARK: - Search for a case

extension RiseCheck {
  /// A case in which a score falls.
  struct Fall {
    let before: Fraction
    let after: Fraction
    let level: Int
    /// The levels of the other criteria, for a message.
    let others: String
  }

  /// How many combinations of levels the other criteria of a step have.
  func combinations(below root: Int, without criterion: Int) -> Int {
    var combinations = 1
    for other in compiler.program.criteria(below: root, throughDefaults: false)
    where other != criterion {
      combinations = min(1_000_000_000, combinations * compiler.criteria[other].levels.count)
    }
    return combinations
  }

  /// A case in which a step falls when a criterion rises, if one is found.
  mutating func fall(of root: Int, criterion: Int) -> Fall? {
    let others = compiler.program.criteria(below: root, throughDefaults: false).filter {
      $0 != criterion
    }
    let scales = others.map { compiler.criteria[$0].scale }
    let combinations = combinations(below: root, without: criterion)
    let isEveryOne = combinations <= Self.mostCombinations
    let reachable = compiler.program.reachable(from: root, throughDefaults: false)
    var picks = Picks()
    for combination in 0..<min(combinations, Self.mostCombinations) {
      effort -= reachable.count * compiler.criteria[criterion].levels.count
      guard effort > 0 else { return nil }
      var cells = compiler.criteria.map { Cell.score($0.scale.lowerBound) }
      var rest = combination
      for (other, scale) in zip(others, scales) {
        let place = isEveryOne ? rest % scale.count : picks.next(below: scale.count)
        cells[other] = .score(scale.lowerBound + place)
        rest /= scale.count
      }
      if let fall = fall(of: root, reachable, criterion, cells, others) { return fall }
    }
    return nil
  }

  /// Numbers without a pattern, the same in every run: Knuth's multiplier (MMIX), high bits only.
  private struct Picks {
    private var state: UInt64 = 1

    mutating func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  private func fall(
    of root: Int, _ reachable: [Int], _ criterion: Int, _ cells: [Cell], _ others: [Int]
  ) -> Fall? {
    var cells = cells
    var before: Fraction?
    for level in compiler.criteria[criterion].scale {
      cells[criterion] = .score(level)
      let input = ProgramInput(inputs: compiler.definition.inputs.map { _ in nil }, cells: cells)
      guard
        let value = compiler.program.value(
          of: root, reachable: reachable, for: input, criteria: compiler.criteria)?.value
      else { return nil }
      if let before, value < before {
        let names = others.map { index in
          guard case .score(let score) = cells[index] else { return "" }
          return "\(compiler.criteria[index].id) \(score)"
        }
        return Fall(
          before: before, after: value, level: level - 1,
          others: names.isEmpty ? "" : " (with " + names.joined(separator: ", ") + ")")
      }
      before = value
    }
    return nil
  }
}
