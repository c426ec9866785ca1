// MARK: - Search for a case

extension RiseCheck {
  /// The most combinations that are picked for a score and a criterion where nothing can be proved.
  static let mostPicks = 20_000

  /// A case in which a score falls.
  struct Fall {
    let before: Fraction
    let after: Fraction
    let level: Int
    /// The levels of the other criteria, for a message.
    let others: String
  }

  /// What a search found.
  enum Finding {
    case never
    case fall(Fall)
    /// That nothing could be proved, and in how many combinations there is no fall.
    case undecided(tried: Int)
  }

  /// The criteria that a step reads where every cell is scored.
  struct Reading {
    let criteria: [Int]
    let reachable: [Int]
    private let combinations: Fraction
    /// What is left of them without a criterion, by its number of levels.
    private var without: [Int: Fraction] = [:]

    init(_ compiler: ModelCompiler, _ step: Int) {
      criteria = compiler.program.criteria(below: step, throughDefaults: false)
      reachable = compiler.program.reachable(from: step, throughDefaults: false)
      combinations = criteria.reduce(.one) {
        $0 * Fraction(compiler.criteria[$1].levels.count)
      }
    }

    /// How many combinations of levels the criteria but one have.
    mutating func combinations(without criterion: Int, _ compiler: ModelCompiler) -> Fraction {
      guard criteria.contains(criterion) else { return combinations }
      let levels = compiler.criteria[criterion].levels.count
      let found = without[levels] ?? combinations / Fraction(levels)
      without[levels] = found
      return found
    }
  }

  mutating func combinations(of root: Int, without criterion: Int) -> Fraction {
    var reading = reading(root)
    let combinations = reading.combinations(without: criterion, compiler)
    readings[root] = reading
    return combinations
  }

  private mutating func reading(_ root: Int) -> Reading {
    if let known = readings[root] { return known }
    let reading = Reading(compiler, root)
    readings[root] = reading
    return reading
  }

  /// Whether a step ever falls when a criterion rises, from all combinations; or else from some that are
  /// picked.
  ///
  /// `share` is among how many searches what effort is left is to be divided.
  mutating func search(_ root: Int, _ criterion: Int, share: Int) -> Finding {
    var own = effort / share
    effort -= own
    let outcome = outcome(root, criterion, &own)
    effort += max(0, own)
    switch outcome {
    case .never: return .never
    case .fall(let place, let levels):
      var cells = compiler.criteria.map { Cell.score($0.scale.lowerBound) }
      for (other, level) in levels {
        cells[other] = .score(compiler.criteria[other].scale.lowerBound + level)
      }
      let level = compiler.criteria[criterion].scale.lowerBound + place
      cells[criterion] = .score(level)
      let before = value(of: root, cells)
      cells[criterion] = .score(level + 1)
      let after = value(of: root, cells)
      guard let before, let after, after < before else { return .undecided(tried: 0) }
      return .fall(fall(root, criterion, cells, level, (before, after)))
    case .undecided: return picked(root, criterion, share: share)
    }
  }

  private mutating func outcome(
    _ root: Int, _ criterion: Int, _ effort: inout Int
  ) -> FallSearch.Outcome {
    guard effort > root else { return .undecided }
    let form: JointForm
    if let known = forms[root] {
      form = known
    } else {
      form = JointForm(of: root, compiler.program, compiler.bounds)
      effort -= root + form.size
      forms[root] = form
    }
    guard effort > form.size else { return .undecided }
    return FallSearch(form, compiler.program.scales, criterion: criterion).run(&effort)
  }

  // MARK: - Picked combinations

  private mutating func picked(_ root: Int, _ criterion: Int, share: Int) -> Finding {
    let reading = reading(root)
    let least = pickEffort - pickEffort / share
    let cost = reading.reachable.count * compiler.criteria[criterion].levels.count
    guard pickEffort - cost >= least else { return .undecided(tried: 0) }
    let others = reading.criteria.filter { $0 != criterion }
    let scales = others.map { compiler.criteria[$0].scale }
    var picks = Picks()
    var tried = 0
    while tried < Self.mostPicks, pickEffort - cost >= least {
      var cells = compiler.criteria.map { Cell.score($0.scale.lowerBound) }
      for (other, scale) in zip(others, scales) {
        cells[other] = .score(scale.lowerBound + picks.next(below: scale.count))
      }
      var before: Fraction?
      for level in compiler.criteria[criterion].scale {
        cells[criterion] = .score(level)
        guard let after = value(of: root, cells) else { return .undecided(tried: tried) }
        if let before, after < before {
          return .fall(fall(root, criterion, cells, level - 1, (before, after)))
        }
        before = after
      }
      tried += 1
    }
    return .undecided(tried: tried)
  }

  /// Numbers without a pattern, the same in every run: Knuth's multiplier (MMIX), high bits only.
  private struct Picks {
    private var state: UInt64 = 1

    mutating func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  /// The value of a step for the levels of all criteria.
  private mutating func value(of root: Int, _ cells: [Cell]) -> Fraction? {
    let program = compiler.program
    let input = ProgramInput(inputs: compiler.definition.inputs.map { _ in nil }, cells: cells)
    var values = [Interval?](repeating: nil, count: root + 1)
    for step in reading(root).reachable {
      values[step] = program.value(of: program.steps[step], values, input)
      pickEffort -= values[step]?.low.cost ?? 1
    }
    return values[root]?.value
  }

  private mutating func fall(
    _ root: Int, _ criterion: Int, _ cells: [Cell], _ level: Int,
    _ values: (before: Fraction, after: Fraction)
  ) -> Fall {
    let names = reading(root).criteria.filter { $0 != criterion }.map { index in
      guard case .score(let score) = cells[index] else { return "" }
      return "\(compiler.criteria[index].id) \(score)"
    }
    return Fall(
      before: values.before, after: values.after, level: level,
      others: names.isEmpty ? "" : " (with " + names.joined(separator: ", ") + ")")
  }
}
