// One combination after the other, where sums would outgrow their numbers.
extension GivenSearch {
  /// What the given scores leave.
  func leftByCombinations(
    _ given: [GivenScore], _ taken: IssueCells.Taken, _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Left? {
    var left: Left?
    try forEachFitting(given, taken, &effort) { places, scores in
      var found =
        left
        ?? Left(
          places: scales.map { [Bool](repeating: false, count: $0) },
          scores: scores.map { Interval($0) })
      for (criterion, place) in places.enumerated() { found.places[criterion][place] = true }
      found.scores = zip(found.scores, scores).map { range, score in
        range.map { $0.union(Interval(score)) }
      }
      left = found
    }
    return left
  }

  /// Gives the places of all criteria and what the scores that are asked for come to, for each combination of the
  /// open ones that gives what is given.
  func forEachFitting(
    _ given: [GivenScore], _ taken: IssueCells.Taken, _ effort: inout Int,
    _ body: ([Int], [Fraction]) -> Void
  ) throws(SumStates.TooMuch) {
    let combinations = taken.open.reduce(1) { $0.multipliedOrMost(by: $1.places.count) }
    var read: Set<Int> = []
    for step in model.scoreSteps {
      read.formUnion(model.program.reachable(from: step, throughDefaults: false))
    }
    let steps = read.sorted()
    let needed = combinations.multipliedOrMost(by: 2 * steps.count)
    guard combinations <= Program.mostCombinations, needed <= effort else {
      throw SumStates.TooMuch()
    }
    effort -= needed
    for combination in 0..<combinations {
      var (places, asked) = (taken.places, taken.asked)
      var rest = combination
      for criterion in taken.open {
        let place = criterion.places[rest % criterion.places.count]
        rest /= criterion.places.count
        if asked[criterion.index] == places[criterion.index] { asked[criterion.index] = place }
        places[criterion.index] = place
      }
      let values = scores(places.map { $0 ?? 0 }, steps)
      guard given.allSatisfy({ $0.window.contains(values[$0.score]) }) else { continue }
      // What follows a changed criterion can be open still.
      if asked.contains(where: { $0 == nil }) { throw SumStates.TooMuch() }
      let isSame = asked == places
      body(places.map { $0 ?? 0 }, isSame ? values : scores(asked.map { $0 ?? 0 }, steps))
    }
  }

  /// The scores of an issue whose every criterion is known, by their places.
  private func scores(_ places: [Int], _ steps: [Int]) -> [Fraction] {
    let cells = zip(places, model.criteria).map { Cell.score($0 + $1.scale.lowerBound) }
    let input = ProgramInput(inputs: model.inputs.map { _ in nil }, cells: cells)
    var values = [Interval?](repeating: nil, count: (steps.last ?? 0) + 1)
    for step in steps {
      values[step] = model.program.value(of: model.program.steps[step], values, input)
    }
    return model.scoreSteps.map { values[$0]?.low ?? .zero }
  }
}
