import MoRiLE

/// A weight of the rated score as cells of the workbook.
struct LiveWeight {
  let term: String
  let step: Int
  let isSubtracted: Bool
  let weight: Fraction?
  /// The cells of the weight, above and below the line; nil where it may not be changed.
  let cells: (top: Int, bottom: Int)?
  let number: LiveNumber?
}

/// A rating as cells of the workbook: the model's own, or that of a domain.
struct LiveScale {
  let scale: RatingScale
  /// The domain; nil for the model's own.
  let domain: Int?
  /// The cells of each threshold, above and below the line.
  let entries: [(top: Int, bottom: Int)]
}

extension LiveCompiler {
  /// Finds which numbers may be changed, and which steps depend on them.
  ///
  /// What formulas divide by has to stay what it is, since the whole numbers are chosen by it; so have points and
  /// weights whose range a share needs where it is more than a sum.
  mutating func findLive() {
    livePoints = Set(model.criteria.indices.filter { model.criteria[$0].hasPoints })
    let rated = model.scoreSteps[model.rating.score]
    let weighted = model.weightedSteps
    hasLiveWeights =
      !isName(model.ratedScore.formula) && weighted.count <= 100
      && weighted.contains { $0.weight.map { $0 != .zero } ?? false }
    while true {
      mark(rated)
      var isSettled = true
      for step in program.steps {
        switch step {
        case .binary(.divide, _, let divisor) where isLive[divisor]:
          isSettled = !fix(divisor, rated)
        case .share(let operand, _, _) where isLive[operand] && !hasLiveRange(operand):
          isSettled = !fix(operand, rated)
        default: continue
        }
        if !isSettled { break }
      }
      for scale in model.ratingScales where isSettled {
        let step = model.scoreSteps[scale.score]
        if scale.bands.contains(where: { $0.share != nil }), !hasLiveRange(step) {
          isSettled = !fix(step, rated)
        }
      }
      if isSettled { return }
    }
  }

  private func isName(_ formula: Formula) -> Bool {
    if case .name? = formula.nodes.last?.kind { true } else { false }
  }

  private mutating func mark(_ rated: Int) {
    isLive = []
    hasLivePoints = []
    for (index, step) in program.steps.enumerated() {
      switch step {
      case .criterion:
        isLive.append(false)
        hasLivePoints.append(false)
      case .points(let criterion, _):
        isLive.append(livePoints.contains(criterion))
        hasLivePoints.append(livePoints.contains(criterion))
      default:
        hasLivePoints.append(step.operands.contains { hasLivePoints[$0] })
        isLive.append(
          step.operands.contains { isLive[$0] } || index == rated && hasLiveWeights)
      }
    }
  }

  /// Keeps what a step depends on as it is; whether there was anything.
  private mutating func fix(_ root: Int, _ rated: Int) -> Bool {
    let before = (livePoints.count, hasLiveWeights)
    for index in program.reachable(from: root, throughDefaults: false) {
      if case .points(let criterion, _) = program.steps[index] { livePoints.remove(criterion) }
      if index == rated { hasLiveWeights = false }
    }
    return before != (livePoints.count, hasLiveWeights)
  }

  /// Whether the range of a step can be told from those of its parts by sums alone.
  private func hasLiveRange(_ step: Int) -> Bool {
    if hasLiveWeights, step == ratedStep {
      return model.weightedSteps.allSatisfy { hasLivePointRange($0.step) }
    }
    return !isLive[step] || hasSumRange(step)
  }

  /// The same where weights do not count.
  private func hasLivePointRange(_ step: Int) -> Bool {
    !hasLivePoints[step] || hasSumRange(step)
  }

  private func hasSumRange(_ step: Int) -> Bool {
    switch program.steps[step] {
    case .points, .share: return true
    default:
      guard let sum = program.sum(of: program.steps[step]) else { return false }
      return sum.terms.allSatisfy { hasLiveRange($0.step) }
    }
  }

  // MARK: - Cells

  /// Adds the cells of points and weights.
  mutating func addNumbers() {
    for (index, criterion) in model.criteria.enumerated() where criterion.hasPoints {
      addPoints(index, criterion)
    }
    guard hasLiveWeights else { return }
    for (place, weighted) in model.weightedSteps.enumerated() {
      var entries: (top: Int, bottom: Int)?
      var number: LiveNumber?
      if let weight = weighted.weight, weight != .zero {
        let title = "Weight of \(model.title(ofTerm: weighted.term))"
        let made = entry("weight_\(place + 1)", title, weight)
        entries = made
        number = cells.number("weight_\(place + 1)", title, top: made.top, bottom: made.bottom)
      }
      weights.append(
        LiveWeight(
          term: weighted.term, step: weighted.step, isSubtracted: weighted.isSubtracted,
          weight: weighted.weight, cells: entries, number: number))
    }
  }

  private mutating func addPoints(_ index: Int, _ criterion: Criterion) {
    let points = criterion.levels.map { $0.points ?? .zero }
    let name = "points_\(criterion.id)"
    func title(_ level: Level) -> String { "Points of \(criterion.title), \(level.score)" }
    guard livePoints.contains(index) else {
      addFixedPoints(points, index, criterion)
      return
    }
    let entries = zip(criterion.levels, points).map { level, points in
      cells.entry("\(name)_\(Self.named(level.score))", title(level), points)
    }
    pointEntries[index] = entries
    areas[.scales(index)] = cells.beside(
      zip(criterion.levels, entries).map { level, entry in
        (
          "\(name)_scale_\(Self.named(level.score))", "\(title(level)): what makes them whole",
          LiveCells.scale(of: .cell(entry))
        )
      })
    let parts = cells.worked(
      "\(name)_parts", "Points of \(criterion.title): parts of a point",
      .largest([.area(.scales(index))]))
    pointParts[index] = parts
    areas[.points(index)] = cells.beside(
      zip(criterion.levels, entries).map { level, entry in
        (
          "\(name)_whole_\(Self.named(level.score))", "\(title(level)), in whole numbers",
          .call(.round, [.cell(entry) * parts, .number(.zero)])
        )
      })
  }

  /// Adds cells of points that stay as they are, in whole numbers.
  ///
  /// It stands by itself: as a part of what calls it, the compiler's optimizer ends on it with a failure of its own.
  @inline(never)
  private mutating func addFixedPoints(_ points: [Fraction], _ index: Int, _ criterion: Criterion) {
    var parts = Fraction.one
    for point in points { parts = parts.multiple(with: Self.denominator(point)) }
    pointParts[index] = .number(parts)
    areas[.points(index)] = cells.beside(
      zip(criterion.levels, points).map { level, points in
        (
          "points_\(criterion.id)_whole_\(Self.named(level.score))",
          "Points of \(criterion.title), \(level.score), in whole numbers",
          .number(points * parts)
        )
      })
  }

  /// Adds the cells of a number: as decimals over 1, or where its decimals have no end, as a fraction.
  mutating func entry(_ name: String, _ title: String, _ value: Fraction) -> (top: Int, bottom: Int)
  {
    let isDecimal = value.hasDecimals(atMost: LiveCells.mostDecimals)
    let bottom = isDecimal ? .one : Self.denominator(value)
    return (
      cells.entry(name, title, value * bottom),
      cells.entry("\(name)_over", "\(title): divided by", bottom)
    )
  }

  static func denominator(_ value: Fraction) -> Fraction {
    value.smallNumbers.map { Fraction($0.denominator) } ?? .one
  }

  /// A whole number as a part of a name.
  static func named(_ number: Int) -> String {
    number < 0 ? "minus_\(number.magnitude)" : "\(number)"
  }

  // MARK: - Ranges

  /// The lowest and the highest of a step, as numbers of the model.
  mutating func range(_ step: Int, isTerm: Bool = false) -> (low: LiveNumber, high: LiveNumber) {
    if !isLive[step] { return fixedRange(step) }
    let name = names[step] ?? "step_\(step)"
    // What the rated score is made of may be one step alone, which has a weight all the same.
    let isWeighted = hasLiveWeights && step == ratedStep && !isTerm
    switch program.steps[step] {
    case .points(let criterion, _) where !isWeighted:
      let parts = pointParts[criterion] ?? .number(.one)
      let all = [LiveFormula.area(.points(criterion))]
      let title = model.criteria[criterion].title
      let id = model.criteria[criterion].id
      return (
        cells.reduced(
          cells.worked("lowest_\(id)", "Fewest points of \(title)", .smallest(all)), parts,
          "lowest_\(id)", "Fewest points of \(title)"),
        cells.reduced(
          cells.worked("highest_\(id)", "Most points of \(title)", .largest(all)), parts,
          "highest_\(id)", "Most points of \(title)")
      )
    case .share where !isWeighted: return (.zero, .one)
    default:
      var parts: [(step: Int, factor: LiveNumber)] = []
      var constant = LiveNumber.zero
      if isWeighted {
        for weighted in weights { parts.append((weighted.step, factor(weighted))) }
      } else if let sum = program.sum(of: program.steps[step]) {
        constant = self.constant(sum.constant)
        parts = sum.terms.map { ($0.step, self.constant($0.factor)) }
        if case .share = program.steps[step] { return (.zero, .one) }
      }
      var (low, high) = (constant, constant)
      // As the engine has it: each part for itself, whatever they have in common.
      for (part, factor) in parts {
        let isFixed = isWeighted && !hasLivePoints[part]
        let ends = isFixed ? fixedRange(part) : range(part, isTerm: isWeighted)
        let isUp = factor.value.sign >= 0
        low = cells.sum(
          low,
          cells.product(isUp ? ends.low : ends.high, factor, "lowest_\(name)", "Lowest \(name)"),
          "lowest_\(name)", "Lowest \(name)")
        high = cells.sum(
          high,
          cells.product(isUp ? ends.high : ends.low, factor, "highest_\(name)", "Highest \(name)"),
          "highest_\(name)", "Highest \(name)")
      }
      return (low, high)
    }
  }

  /// What a term of the rated score is multiplied by, beside the weight that its formula has.
  func factor(_ weighted: LiveWeight) -> LiveNumber {
    guard let live = weighted.number, let weight = weighted.weight else {
      return weighted.isSubtracted ? LiveNumber(-.one) : .one
    }
    return live.times(weighted.isSubtracted ? -(.one / weight) : .one / weight)
  }

  private mutating func fixedRange(_ step: Int) -> (low: LiveNumber, high: LiveNumber) {
    let range = ranges[step] ?? Interval(.zero)
    return (constant(range.low), constant(range.high))
  }

  /// A number that nothing in the workbook changes.
  mutating func constant(_ value: Fraction) -> LiveNumber {
    if value.smallNumbers == nil { isTooLarge = true }
    return LiveNumber(value)
  }
}
