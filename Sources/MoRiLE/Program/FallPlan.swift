/// How a ``FallSearch`` goes through the criteria: their order, the numbers that are kept of the levels taken
/// so far, and what each level does to them.
///
/// Kept is a number for each operand of the terms in which the criterion has a part, and of those in them:
/// what has come together of it. What a term comes to goes into what it is part of as soon as it is known.
struct FallPlan {
  /// The other criteria that have a part, in the order in which they are taken.
  private(set) var order: [Int] = []
  /// The numbers before any level is taken.
  private(set) var start: [Fraction] = []
  /// The terms in which the criterion has a part, which are worked out at the end, in order.
  private(set) var last: [Int] = []

  let form: JointForm
  let criterion: Int
  /// For each term, whether the criterion has a part in it.
  private var has: [Bool] = []
  /// For each term the place of the number of its first operand; -1 where the term has no part.
  private(set) var first: [Int]
  /// When each operand of each term is complete: the stage, or ``never``.
  private(set) var ends: [[Int]] = []
  private(set) var stages: [Stage] = []
  /// For each term the numbers that it is part of, and what it is multiplied by there.
  private(set) var uses: [[(number: Int, factor: Fraction)]]

  /// The stage of each criterion, by index.
  private var stageOf: [Int: Int]

  static let never = Int.max
  /// The most comparisons, times stages, that are looked at for being decided.
  private static let mostWatched = 50_000

  /// What happens when the level of one criterion is taken.
  struct Stage {
    /// What the level adds to numbers.
    var added: [(number: Int, levels: [Fraction])] = []
    /// The terms of which an operand is then complete, in order.
    var ended: [Int] = []
    /// The comparisons that may then be decided, and what is still to come to them.
    var watched: [(number: Int, op: Formula.Operator, rest: Interval)] = []
  }

  init(_ form: JointForm, criterion: Int) {
    self.form = form
    self.criterion = criterion
    stageOf = [criterion: Self.never]
    first = form.terms.map { _ in -1 }
    uses = form.terms.map { _ in [] }
    for term in form.terms {
      has.append(
        term.operands.contains { $0.criteria.contains(criterion) || $0.terms.contains { has[$0] } })
    }
    let needed = needed()
    arrange(needed)
    for term in needed { lay(term) }
    if needed.count * order.count <= Self.mostWatched {
      for term in needed { watch(term) }
    }
  }

  /// How many numbers the plan consists of, about.
  var size: Int { form.terms.count + stages.reduce(0) { $0 + $1.added.count + $1.watched.count } }

  /// The terms that tell how the root moves with the criterion, in order.
  private func needed() -> [Int] {
    var isNeeded = has.map { _ in false }
    for term in form.root.terms where has[term] { isNeeded[term] = true }
    for term in isNeeded.indices.reversed() where isNeeded[term] {
      for operand in form.terms[term].operands {
        for inner in operand.terms { isNeeded[inner] = true }
      }
    }
    return isNeeded.indices.filter { isNeeded[$0] }
  }

  /// Puts the criteria in the order of the terms that they are in, so that few terms are open at a time; those
  /// of a term that move it most come first, so that comparisons are decided early.
  private mutating func arrange(_ needed: [Int]) {
    for term in needed {
      for operand in form.terms[term].operands {
        let spans = operand.levels.map { $0.reduce($0[0], max) - $0.reduce($0[0], min) }
        let widest = operand.criteria.indices.sorted { Self.isWider($0, $1, of: spans) }
        for other in widest.map({ operand.criteria[$0] }) where stageOf[other] == nil {
          stageOf[other] = order.count
          order.append(other)
        }
      }
    }
    stages = order.map { _ in Stage() }
    ends = form.terms.map { _ in [] }
    for term in needed {
      ends[term] = form.terms[term].operands.map { operand in
        max(
          operand.criteria.reduce(-1) { max($0, stage(of: $1)) },
          operand.terms.reduce(-1) { max($0, end(of: $1)) })
      }
      for stage in ends[term] where stage >= 0 && stage != Self.never {
        if stages[stage].ended.last != term { stages[stage].ended.append(term) }
      }
    }
    last = needed.filter { has[$0] }
  }

  /// Whether one span is the wider of two, or the first of two alike.
  @inline(never)
  private static func isWider(_ left: Int, _ right: Int, of spans: [Fraction]) -> Bool {
    spans[left] == spans[right] ? left < right : spans[right] < spans[left]
  }

  func end(of term: Int) -> Int { ends[term].reduce(-1) { max($0, $1) } }

  private func stage(of other: Int) -> Int { stageOf[other] ?? Self.never }

  /// Gives the operands of a term their numbers.
  private mutating func lay(_ index: Int) {
    let term = form.terms[index]
    first[index] = start.count
    for operand in term.operands {
      for (inner, factor) in zip(operand.terms, operand.factors) {
        uses[inner].append((start.count, factor))
      }
      for (other, levels) in zip(operand.criteria, operand.levels) where other != criterion {
        stages[stage(of: other)].added.append((start.count, levels))
      }
      start.append(operand.constant)
    }
    guard term.isExtreme else { return }
    // Of the operands met so far; at first a number that every operand is beyond.
    let ranges = term.operands.map { operand in
      parts(of: operand).reduce(Interval(operand.constant)) { $0 + $1.range }
    }
    start.append(
      term.kind == .lowest
        ? ranges.reduce(ranges[0].high) { max($0, $1.high) }
        : ranges.reduce(ranges[0].low) { min($0, $1.low) })
    for (operand, end) in ends[index].enumerated() where end < 0 {
      meet(operand, of: index, &start)
    }
  }

  /// What comes to an operand at which stage.
  private func parts(of operand: LevelSum) -> [(stage: Int, range: Interval)] {
    zip(operand.criteria, operand.levels).map { other, levels in
      (stage(of: other), Interval(levels.reduce(levels[0], min), levels.reduce(levels[0], max)))
    }
      + zip(operand.terms, operand.factors).map { term, factor in
        (end(of: term), form.ranges[term] * Interval(factor))
      }
  }

  private mutating func watch(_ index: Int) {
    guard case .compared(let op) = form.terms[index].kind else { return }
    let operand = form.terms[index].operands[0]
    let begin = operand.criteria.reduce(Self.never) { min($0, stage(of: $1)) }
    var ranges: [Int: Interval] = [:]
    for (stage, range) in parts(of: operand) {
      ranges[stage] = (ranges[stage] ?? Interval(.zero)) + range
    }
    var rest = ranges[Self.never] ?? Interval(.zero)
    for stage in stages.indices.reversed() {
      if stage >= begin, stage < end(of: index) {
        stages[stage].watched.append((first[index], op, rest))
      }
      if let range = ranges[stage] { rest = rest + range }
    }
  }
}
