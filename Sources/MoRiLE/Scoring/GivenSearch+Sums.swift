// By the sums that scores are made of.
extension GivenSearch {
  func leftBySums(
    _ given: [GivenScore], _ taken: IssueCells.Taken, _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Left? {
    let counted = given.filter { sums[$0.score] != nil }
    guard !counted.isEmpty else { throw SumStates.TooMuch() }
    var open = OpenScores(taken.open, scales: scales)
    let met = try conditions(counted, taken, &open)
    let states = try SumStates(met.sums, of: open, &effort)
    let ends = met.states(states, &effort)
    if ends.isEmpty { return nil }
    var left = Left(places: scales.map { [Bool](repeating: false, count: $0) }, scores: [])
    left.isTight = counted.count == given.count
    for (criterion, place) in taken.places.enumerated() {
      if let place { left.places[criterion][place] = true }
    }
    for (criterion, found) in zip(taken.open, states.places(endingIn: ends)) {
      for (place, isLeft) in zip(criterion.places, found) where isLeft {
        left.places[criterion.index][place] = true
      }
    }
    for score in sums.indices {
      do throws(SumStates.TooMuch) {
        let form = try form(score, taken.asked, &open)
        left.scores.append(try range(of: form, open, states, ends, met, &effort))
      } catch {
        left.scores.append(nil)
        left.isTight = false
      }
    }
    return left
  }

  /// The lowest and highest value of a score in the states that give what is given.
  private func range(
    of form: OpenScores.Form, _ open: OpenScores, _ states: SumStates, _ ends: [Int64],
    _ met: Conditions, _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Interval? {
    var (states, ends) = (states, ends)
    if !form.sums.isSubset(of: states.sums) {
      if case .linear(let sum, let unit, let constant) = form {
        return try states.ends(of: open.sums[sum], in: ends, &effort).map {
          Interval(constant + unit * Fraction($0.low), constant + unit * Fraction($0.high))
        }
      }
      states = try SumStates(form.sums.union(states.sums), of: open, &effort)
      ends = met.states(states, &effort)
    }
    effort -= ends.count
    if effort < 0 { throw SumStates.TooMuch() }
    var range: Interval?
    for state in ends {
      let value = Interval(form.value { states.value(of: $0, in: state) })
      range = range?.union(value) ?? value
    }
    return range
  }

  func valuesBySums(
    _ scores: [Int], _ given: [GivenScore], _ taken: IssueCells.Taken, _ effort: inout Int
  ) throws(SumStates.TooMuch) -> Set<[Fraction]> {
    var open = OpenScores(taken.open, scales: scales)
    var forms: [OpenScores.Form] = []
    for score in scores { forms.append(try form(score, taken.asked, &open)) }
    let held = forms.reduce(into: Set<Int>()) { $0.formUnion($1.sums) }
    let met = try conditions(given, taken, &open)
    let states = try SumStates(held.union(met.sums), of: open, &effort)
    var values: Set<[Fraction]> = []
    for state in met.states(states, &effort) {
      effort -= forms.count
      values.insert(forms.map { form in form.value { states.value(of: $0, in: state) } })
    }
    if effort < 0 { throw SumStates.TooMuch() }
    return values
  }

  private func form(
    _ score: Int, _ places: [Int?], _ open: inout OpenScores
  ) throws(SumStates.TooMuch) -> OpenScores.Form {
    guard let sum = sums[score]?.putting(places, scales), let form = open.form(sum) else {
      throw SumStates.TooMuch()
    }
    return form
  }

  private func conditions(
    _ given: [GivenScore], _ taken: IssueCells.Taken, _ open: inout OpenScores
  ) throws(SumStates.TooMuch) -> Conditions {
    var all: [(form: OpenScores.Form, window: Interval)] = []
    for given in given { all.append((try form(given.score, taken.places, &open), given.window)) }
    return Conditions(all: all)
  }

  /// What given scores ask of the others.
  private struct Conditions {
    let all: [(form: OpenScores.Form, window: Interval)]

    /// The sums that they depend on.
    var sums: Set<Int> { all.reduce(into: []) { $0.formUnion($1.form.sums) } }

    /// The last states that meet them all.
    func states(_ states: SumStates, _ effort: inout Int) -> [Int64] {
      effort -= states.last.count.multipliedOrMost(by: all.count)
      return states.last.filter { state in
        all.allSatisfy { condition in
          condition.window.contains(condition.form.value { states.value(of: $0, in: state) })
        }
      }
    }
  }
}
