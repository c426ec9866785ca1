// What the levels taken do to the numbers that are kept, and what comes of them.
extension FallPlan {
  /// Takes the level at `place` of the criterion of a stage.
  func take(_ place: Int, at index: Int, _ numbers: inout [Fraction]) {
    let stage = stages[index]
    for (number, levels) in stage.added { numbers[number] = numbers[number] + levels[place] }
    for term in stage.ended {
      if form.terms[term].isExtreme {
        for (operand, end) in ends[term].enumerated() where end == index {
          meet(operand, of: term, &numbers)
        }
      }
      guard end(of: term) == index else { continue }
      let (low, count) = (first[term], form.terms[term].operands.count)
      let value =
        form.terms[term].isExtreme
        ? numbers[low + count] : form.terms[term].value(numbers[low..<low + count])
      // What is known is told apart by its value alone.
      for number in low..<low + count + (form.terms[term].isExtreme ? 1 : 0) {
        numbers[number] = .zero
      }
      for (number, factor) in uses[term] {
        numbers[number] = numbers[number] + factor * value
      }
    }
    for (number, op, rest) in stage.watched { decide(&numbers[number], op, rest) }
  }

  /// Takes a complete operand into the lowest or highest of those met.
  func meet(_ operand: Int, of term: Int, _ numbers: inout [Fraction]) {
    let (number, met) = (first[term] + operand, first[term] + form.terms[term].operands.count)
    numbers[met] = form.terms[term].value([numbers[met], numbers[number]])
    numbers[number] = .zero
  }

  /// Brings a comparison with nothing that the rest cannot change any more to one form.
  private func decide(_ number: inout Fraction, _ op: Formula.Operator, _ rest: Interval) {
    let (low, high) = ((number + rest.low).sign, (number + rest.high).sign)
    let isEquality = op == .equal || op == .notEqual
    // Nothing itself counts as above for `<` and `>=`, and as below for `>` and `<=`.
    let isUpper = op == .less || op == .greaterOrEqual
    if low > 0 || low == 0 && isUpper || isEquality && high < 0 {
      number = Fraction(1) - rest.low
    } else if !isEquality, high < 0 || high == 0 && !isUpper {
      number = Fraction(-1) - rest.high
    }
  }

  // MARK: - The end

  /// How high the step is where the criterion is on the level at `place`, without what does not depend on it.
  func value(_ numbers: [Fraction], place: Int) -> Fraction {
    var values: [Int: Fraction] = [:]
    func sum(_ sum: LevelSum, _ start: Fraction) -> Fraction {
      var total = start
      if let own = sum.criteria.firstIndex(of: criterion) { total = total + sum.levels[own][place] }
      for (term, factor) in zip(sum.terms, sum.factors) {
        if let value = values[term] { total = total + factor * value }
      }
      return total
    }
    for index in last {
      let term = form.terms[index]
      var operands: [Fraction] = []
      if term.isExtreme { operands.append(numbers[first[index] + term.operands.count]) }
      for (operand, end) in zip(term.operands.indices, ends[index])
      where !term.isExtreme || end == Self.never {
        operands.append(sum(term.operands[operand], numbers[first[index] + operand]))
      }
      values[index] = term.value(operands)
    }
    return sum(form.root, .zero)
  }
}
